"""Accepting many suggestions at one stroke, and taking that back at one stroke.

What may be accepted unseen, `auditing` says; here it meets the journal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.domain.differences import Disagreement, disagreement
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.wording import tr
from sfda_desktop.project import (
    ModelRole,
    Project,
    Purpose,
    QueueFilter,
    QueueOrder,
    QueueState,
    Run,
    Split,
)
from sfda_desktop.review.auto_accept import Candidate


def candidates(project: Project, run: Run) -> list[Candidate]:
    """Return the suggestions of a run that could be accepted: read, and of the pool."""
    suggestions = run.latest_suggestions()
    pool = {sample_id for sample_id, split in project.split_of().items() if split is Split.POOL}
    bases = _source_answers(project) if any(s.base is None for s in suggestions.values()) else {}
    found = []
    for sample_id, suggestion in suggestions.items():
        base = suggestion.base or bases.get(sample_id)
        if sample_id in pool and suggestion.resolved and base is not None:
            kind = disagreement(base, suggestion.answer)
            found.append(Candidate(sample_id, kind, suggestion.confidence))
    return found


def revoke(project: Project, batch: int, *, reviewer: str) -> int:
    """Take a batch back as one step; return how many notes are undecided again.

    What a person decided since stays as that person decided it.
    """
    taken = {entry.sample_id for entry in project.retract_batch(batch, reviewer=reviewer)}
    return len(taken - project.decisions().keys())


@dataclass(frozen=True, slots=True)
class BulkScope:
    """What a bulk accept would decide, least sure suggestion first, and how many of each kind.

    `measuring` counts the notes that fit but were drawn to measure the suggestions: each of them is
    for a person to decide.
    """

    ids: tuple[str, ...]
    kinds: Mapping[Disagreement, int]
    measuring: int

    def examples(self, most: int) -> tuple[str, ...]:
        """Return a few of the notes, evenly from the least to the most sure suggestion."""
        count = min(most, len(self.ids))
        last = max(1, count - 1)
        return tuple(self.ids[place * (len(self.ids) - 1) // last] for place in range(count))


def bulk_scope(project: Project, run: Run, kept: QueueFilter) -> BulkScope:
    """Return what a bulk accept would decide of the notes a filter keeps.

    Only undecided ones of the pool with a suggestion of this run that could be read.
    """
    suggestions = run.latest_suggestions()
    queue = project.queue
    rows = [
        row
        for row in queue.rows(queue.positions(kept, QueueOrder.CONFIDENCE))
        if row.state in (QueueState.OPEN, QueueState.SKIPPED)
        and row.sample_id in suggestions
        and suggestions[row.sample_id].resolved
    ]
    drawn = {
        sample_id
        for purpose in (Purpose.BLIND, Purpose.AUDIT)
        for draw in project.draws(purpose)
        for sample_id in draw.ids
    }
    free = [row for row in rows if row.sample_id not in drawn]
    return BulkScope(
        tuple(row.sample_id for row in free),
        Counter(row.kind for row in free if row.kind is not None),
        len(rows) - len(free),
    )


def accept_in_bulk(project: Project, run: Run, ids: Sequence[str], *, reviewer: str) -> int:
    """Accept the suggestions of these notes as one step; return the number of the batch.

    `ids` are those the reviewer was shown the count of; what was decided meanwhile is left alone.
    """
    return accept(project, run, ids, Origin.BULK, reviewer)


def accept(project: Project, run: Run, ids: Collection[str], origin: Origin, reviewer: str) -> int:
    """Accept the suggestions of these notes at one stroke; return the number of the batch.

    What is decided is left alone; InputError where nothing is left to accept.
    """
    suggestions = run.latest_suggestions()
    decided = {i for i, decision in project.decisions().items() if decision.verdict.decides}
    now = datetime.now(UTC)
    decisions = [
        Decision(i, Verdict.ACCEPT, suggestions[i].answer, now, reviewer, origin=origin)
        for i in ids
        if i not in decided
    ]
    if not decisions:
        raise InputError(tr("There is nothing to accept: all of these notes are decided."))
    return project.decide_all(decisions, run.id)


def _source_answers(project: Project) -> dict[str, Answer]:
    sources = [model for model in project.models() if model.role is ModelRole.SOURCE]
    if not sources:
        return {}
    return {i: p.answer for i, p in project.predictions(sources[-1].id, Split.POOL).items()}
