"""Accepting many suggestions at one stroke, and taking that back at one stroke.

What may be accepted unseen, `auditing` says; here it meets the journal.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.domain.differences import disagreement
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.wording import tr
from sfda_desktop.project import (
    ModelRole,
    Project,
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
    pool = {sample.id for sample in project.samples(Split.POOL)}
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


def bulk_scope(project: Project, run: Run, kept: QueueFilter) -> list[str]:
    """Return the notes a bulk accept would decide: the preview's count is their number.

    Only undecided ones of the pool with a suggestion of this run that could be read.
    """
    suggestions = run.latest_suggestions()
    queue = project.queue
    rows = queue.rows(queue.positions(kept, QueueOrder.FILE))
    return [
        row.sample_id
        for row in rows
        if row.state in (QueueState.OPEN, QueueState.SKIPPED)
        and row.sample_id in suggestions
        and suggestions[row.sample_id].resolved
    ]


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
