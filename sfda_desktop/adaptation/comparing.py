"""Source against adapted on the held-out set, and the verdict in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sfda_desktop.domain.predictions import Prediction
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.domain.scores import Difference, Scores
from sfda_desktop.evaluation import (
    Calibration,
    Confusion,
    calibration,
    confusion,
    more_notes,
    paired_resamples,
    score,
)
from sfda_desktop.tasks import TaskCodec


@dataclass(frozen=True, slots=True)
class Comparison:
    """The scores before and after, on the same resamples of the same documents.

    `fixed` and `broken` are the ids of samples that only the adapted, or only the source model
    answered without a mistake. `more_notes` is about how many further held-out notes would
    decide an undecided verdict, `None` where no plausible number would. `guessed` counts the
    samples that the models could not read whole.
    """

    source: Scores
    adapted: Scores
    difference: Difference
    more_notes: int | None
    source_calibration: Calibration
    adapted_calibration: Calibration
    source_confusion: Confusion
    adapted_confusion: Confusion
    fixed: tuple[str, ...]
    broken: tuple[str, ...]
    guessed: int = 0

    @property
    def verdict(self) -> str:
        """`better` or `worse` where the 95 % interval lies on one side of 0, else `undecided`."""
        low, high = self.difference.ci95
        if low > 0:
            return "better"
        return "worse" if high < 0 else "undecided"

    @property
    def verdict_sentence(self) -> str:
        """The verdict as a reader of the report wants it."""
        if self.verdict != "undecided":
            return f"The adapted model is {self.verdict} than the source model."
        if self.more_notes is not None:
            return (
                "Undecided: too few notes to tell; about "
                f"{self.more_notes:,} more held-out notes would do."
            )
        return (
            "Undecided: the two models score so nearly the same that no reasonable number of "
            "held-out notes would tell them apart."
        )

    def to_json(self) -> dict[str, Any]:
        """Return what a report says of it."""
        return {
            "source": self.source.to_json(),
            "adapted": self.adapted.to_json(),
            "difference": self.difference.to_json(),
            "verdict": self.verdict,
            "verdict_sentence": self.verdict_sentence,
            "more_notes": self.more_notes,
            "calibration": {
                "source": self.source_calibration.to_json(),
                "adapted": self.adapted_calibration.to_json(),
            },
            "confusion": {
                "source": self.source_confusion.to_json(),
                "adapted": self.adapted_confusion.to_json(),
            },
            "errors_fixed": list(self.fixed),
            "errors_made": list(self.broken),
            "incomplete": self.guessed,
        }


def compare(
    codec: TaskCodec,
    gold: Sequence[LabeledSample],
    *,
    before: Mapping[str, Prediction],
    after: Mapping[str, Prediction],
    seed: int,
) -> Comparison:
    """Score both models on the held-out samples."""
    was = {item.sample.id: before[item.sample.id].answer for item in gold}
    now = {item.sample.id: after[item.sample.id].answer for item in gold}
    right = {
        item.sample.id: (
            codec.facts(was[item.sample.id]) == codec.facts(item.answer),
            codec.facts(now[item.sample.id]) == codec.facts(item.answer),
        )
        for item in gold
    }
    resamples = paired_resamples(codec, gold, was, now, seed=seed)
    comparison = Comparison(
        source=score(codec, gold, was, seed=seed),
        adapted=score(codec, gold, now, seed=seed),
        difference=resamples.difference,
        more_notes=None,
        source_calibration=calibration(gold, before),
        adapted_calibration=calibration(gold, after),
        source_confusion=confusion(codec, gold, was),
        adapted_confusion=confusion(codec, gold, now),
        fixed=tuple(i for i, (old, new) in right.items() if new and not old),
        broken=tuple(i for i, (old, new) in right.items() if old and not new),
        guessed=sum(not after[item.sample.id].complete for item in gold),
    )
    if comparison.verdict != "undecided":
        return comparison
    return replace(comparison, more_notes=more_notes(resamples, len(gold)))
