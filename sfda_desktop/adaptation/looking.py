"""Looking at suggestions to learn whether they are right, without being led by them.

Each note is decided with its suggestion hidden. Where the answer then differs, both are compared
and the reviewer says which stands: two people may cut the same finding differently and both be
right, so an answer of one's own alone would call too much wrong; an answer given with the
suggestion in sight would call too much right. A decision made blind says so itself
(`Decision.hidden`), so what is still to be compared can be read off the journal.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from sfda_desktop.adaptation.partial_journal import PartialJournal
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.journal import DecisionLog
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.domain.wording import trn
from sfda_desktop.project import Project, Run

REVIEWED = frozenset(origin for origin in Origin if origin.reviewed) - {Origin.SECOND}


@dataclass(frozen=True, slots=True)
class LookedAt:
    """How far some notes are looked at.

    `open` are not decided by a person, `differing` are decided blind, otherwise than suggested,
    and not compared yet. `right` tells of the others whether the suggestion is right.
    """

    open: tuple[str, ...]
    differing: tuple[str, ...]
    right: Mapping[str, bool]

    @property
    def total(self) -> int:
        """How many notes there are to look at."""
        return len(self.open) + len(self.differing) + len(self.right)

    @property
    def done(self) -> bool:
        """Whether every suggestion is found right or wrong."""
        return not self.open and not self.differing

    def refuse_unless_done(self) -> None:
        """Raise InputError while something is left to look at."""
        if self.open:
            raise InputError(
                trn(
                    "{count} suggestion is not reviewed yet. Review them all first: leaving some "
                    "out would make the result look better than it is.",
                    "{count} suggestions are not reviewed yet. Review them all first: leaving some "
                    "out would make the result look better than it is.",
                    len(self.open),
                )
            )
        if self.differing:
            raise InputError(
                trn(
                    "{count} answer differs from the suggestion and is not compared yet. Compare "
                    "them all first.",
                    "{count} answers differ from the suggestion and are not compared yet. Compare "
                    "them all first.",
                    len(self.differing),
                )
            )


def looked_at(project: Project, run: Run, ids: Sequence[str]) -> LookedAt:
    """Return how far these notes are looked at."""
    suggestions = run.latest_suggestions()
    made = project.decisions(origins=REVIEWED)
    facts = project.codec.facts
    undecided, differing, right = [], [], {}
    for sample_id in ids:
        decision = made.get(sample_id)
        if decision is None or decision.answer is None:
            undecided.append(sample_id)
            continue
        agrees = facts(decision.answer) == facts(suggestions[sample_id].answer)
        if decision.hidden and not agrees:
            differing.append(sample_id)
        else:
            right[sample_id] = agrees
    return LookedAt(tuple(undecided), tuple(differing), right)


def blind_store(project: Project) -> PartialJournal:
    """Return the project as it is to one who looks: what nobody looked at is undecided."""
    return PartialJournal(project, lambda decision: decision.origin in REVIEWED)


def own_answers(project: Project, run: Run, ids: Collection[str]) -> dict[str, Answer]:
    """Return the answers given blind that differ from the suggestion, compared since or not."""
    entries = PartialJournal(project, lambda decision: decision.hidden).journal()
    suggestions = run.latest_suggestions()
    made = DecisionLog(entries).decisions()
    facts = project.codec.facts
    return {
        sample_id: decision.answer
        for sample_id in ids
        if (decision := made.get(sample_id)) is not None
        and decision.answer is not None
        and facts(decision.answer) != facts(suggestions[sample_id].answer)
    }


def compare_store(project: Project, run: Run) -> PartialJournal:
    """Return the project as it is to one who compares: what was decided blind is undecided.

    The verdict written down is about the small model's answer, as everywhere, and not about the
    reviewer's own that stands in its place on the screen.
    """
    suggestions = run.latest_suggestions()

    def rewrite(decision: Decision) -> Decision:
        if decision.answer is None:
            return decision
        suggestion = suggestions[decision.sample_id]
        return replace(decision, verdict=verdict_about(suggestion, decision.answer))

    return PartialJournal(
        project,
        lambda decision: decision.origin is Origin.REVIEW and not decision.hidden,
        rewrite,
    )


def verdict_about(suggestion: Suggestion, answer: Answer) -> Verdict:
    """Return what an answer makes of a suggestion."""
    if answer == suggestion.answer:
        return Verdict.ACCEPT
    return Verdict.REJECT if answer == suggestion.base else Verdict.EDIT
