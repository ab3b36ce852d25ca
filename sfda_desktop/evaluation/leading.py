"""Does seeing the suggestion lead the reviewer to it? Decisions with and without seeing it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.decisions import Decision, Origin
from sfda_desktop.domain.scores import Interval
from sfda_desktop.domain.wording import tr
from sfda_desktop.evaluation.proportions import difference_of_shares
from sfda_desktop.tasks.codec import TaskCodec

FEWEST = 10
"""Under this many decisions on either side nothing is said."""


@dataclass(frozen=True, slots=True)
class Leading:
    """How many decisions came to the suggestion, of those that saw it and of those that did not.

    Which samples were hidden was drawn at random, so a difference is the suggestion's doing.
    """

    shown: int
    agreed_shown: int
    hidden: int
    agreed_hidden: int

    @property
    def difference(self) -> float | None:
        """Agreement with the suggestion shown minus agreement with it hidden."""
        if not self.shown or not self.hidden:
            return None
        return self.agreed_shown / self.shown - self.agreed_hidden / self.hidden

    @property
    def ci95(self) -> Interval:
        """The interval of the difference (Newcombe 1998)."""
        return difference_of_shares(self.agreed_shown, self.shown, self.agreed_hidden, self.hidden)

    @property
    def sentence(self) -> str:
        """What the report says."""
        if min(self.shown, self.hidden) < FEWEST or self.difference is None:
            return tr("Too few decisions were made without seeing the suggestion to compare.")
        low, high = self.ci95
        figures: dict[str, Any] = {
            "shown": self.agreed_shown / self.shown,
            "hidden": self.agreed_hidden / self.hidden,
            "low": 100 * low,
            "high": 100 * high,
        }
        if low > 0:
            return tr(
                "Reviewers agreed with {shown:.0%} of the suggestions they saw and with "
                "{hidden:.0%} of those hidden first: seeing a suggestion leads towards it (between "
                "{low:+.0f} and {high:+.0f} points).",
                **figures,
            )
        if high < 0:
            return tr(
                "Reviewers agreed with {shown:.0%} of the suggestions they saw and with "
                "{hidden:.0%} of those hidden first: seeing a suggestion leads away from it "
                "(between {low:+.0f} and {high:+.0f} points).",
                **figures,
            )
        return tr(
            "Reviewers agreed with {shown:.0%} of the suggestions they saw and with {hidden:.0%} "
            "of those hidden first: the difference may be chance (between {low:+.0f} and "
            "{high:+.0f} points).",
            **figures,
        )

    def to_json(self) -> dict[str, Any]:
        """Return what a report says of it."""
        return {
            "shown": self.shown,
            "agreed_shown": self.agreed_shown,
            "hidden": self.hidden,
            "agreed_hidden": self.agreed_hidden,
            "difference": self.difference,
            "ci95": list(self.ci95),
            "sentence": self.sentence,
        }


def leading(
    codec: TaskCodec, decisions: Iterable[Decision], suggested: Mapping[str, Answer]
) -> Leading:
    """Compare decisions that people made one by one, where there was a suggestion."""
    counts = {True: [0, 0], False: [0, 0]}
    for decision in decisions:
        answer = suggested.get(decision.sample_id)
        if answer is None or decision.answer is None or decision.origin is not Origin.REVIEW:
            continue
        count = counts[decision.hidden]
        count[0] += 1
        count[1] += codec.facts(decision.answer) == codec.facts(answer)
    return Leading(*counts[False], *counts[True])
