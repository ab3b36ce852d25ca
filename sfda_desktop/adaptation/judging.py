"""Who decided what, how it can be trusted, and what may be accepted without being looked at.

The rules are in `review.audit` and `evaluation`; here they meet the project file.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime

from sfda_desktop.adaptation.hidden_suggestions import fate
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.domain.differences import disagreement
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.project import (
    Draw,
    ModelRole,
    Project,
    Purpose,
    QueueFilter,
    QueueOrder,
    QueueState,
    Run,
    Split,
)
from sfda_desktop.review.audit import (
    AuditPlan,
    AuditResult,
    SpotCheck,
    audit_result,
    plan_audit,
    spot_check,
)
from sfda_desktop.review.auto_accept import LEVEL, TARGET, Candidate

REVIEWED = frozenset(origin for origin in Origin if origin.reviewed) - {Origin.SECOND}


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


# --- the audit -----------------------------------------------------------------------------------


def draw_audit(
    project: Project,
    run: Run,
    *,
    per_kind: int,
    seed: int,
    target: float = TARGET,
    level: float = LEVEL,
) -> Draw:
    """Draw an audit of a run's suggestions, or go on with the one there is: another look.

    The stock is what nobody had decided at the first look; it stays the same. Looks count over the
    whole project, so that audits of further runs share one promise.
    """
    look = 1 + len(project.draws(Purpose.AUDIT))
    earlier = project.draws(Purpose.AUDIT, run.id)
    stock = candidates(project, run)
    audited: tuple[str, ...] = ()
    if earlier:
        last = AuditPlan.from_json(earlier[-1].plan)
        within = set(last.stock)
        stock = [c for c in stock if c.sample_id in within]
        audited = last.drawn
    else:
        decided = project.decisions()
        stock = [c for c in stock if c.sample_id not in decided]
    plan = plan_audit(
        stock,
        per_kind=per_kind,
        seed=seed,
        look=look,
        audited=audited,
        target=target,
        level=level,
    )
    if not plan.drawn:
        raise InputError(
            f"An audit of {per_kind} suggestions of a kind cannot show that {target:.0%} are "
            "right. Audit more of each kind, or review the suggestions one by one."
        )
    return project.save_draw(Purpose.AUDIT, plan.drawn, plan.to_json(), run.id)


def audit_outcome(project: Project, run: Run) -> AuditResult:
    """Return what the newest audit of a run allows; InputError while it is not reviewed."""
    draws = project.draws(Purpose.AUDIT, run.id)
    if not draws:
        raise InputError("No audit has been drawn for these suggestions yet. Draw one first.")
    plan = AuditPlan.from_json(draws[-1].plan)
    return audit_result(
        plan,
        candidates(project, run),
        _right(project, run, plan.drawn),
        project.decisions().keys(),
    )


def accept_audited(project: Project, run: Run, result: AuditResult, *, reviewer: str) -> int:
    """Accept what an audit allows, as one step; return the number of the batch."""
    return _accept(project, run, result.accepted, Origin.AUTOMATIC, reviewer)


def draw_spot_check(project: Project, run: Run, batch: int, *, count: int, seed: int) -> Draw:
    """Draw some of what a batch accepted, to be looked at."""
    accepted = [
        entry.sample_id
        for entry in project.journal()
        if entry.batch == batch and entry.decision is not None
    ]
    drawn = sorted(accepted, key=lambda sample_id: fate(sample_id, seed))[:count]
    return project.save_draw(
        Purpose.SPOT_CHECK, drawn, {"seed": seed, "batch": batch, "target": TARGET}, run.id
    )


def spot_check_outcome(project: Project, run: Run, draw: Draw) -> SpotCheck:
    """Return what a spot check shows; InputError while it is not reviewed."""
    right = _right(project, run, draw.ids)
    missing = len(draw.ids) - len(right)
    if missing:
        raise InputError(
            f"{missing} of the {len(draw.ids)} suggestions of the spot check are not reviewed yet. "
            "Review them all first."
        )
    return spot_check(list(right.values()), target=float(draw.plan["target"]))


def revoke(project: Project, batch: int, *, reviewer: str) -> int:
    """Take a batch back as one step; return how many notes are undecided again.

    What a person decided since stays as that person decided it.
    """
    taken = {entry.sample_id for entry in project.retract_batch(batch, reviewer=reviewer)}
    return len(taken - project.decisions().keys())


# --- accepting in bulk ---------------------------------------------------------------------------


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
    return _accept(project, run, ids, Origin.BULK, reviewer)


def _accept(project: Project, run: Run, ids: Collection[str], origin: Origin, reviewer: str) -> int:
    suggestions = run.latest_suggestions()
    decided = {i for i, decision in project.decisions().items() if decision.verdict.decides}
    now = datetime.now(UTC)
    decisions = [
        Decision(i, Verdict.ACCEPT, suggestions[i].answer, now, reviewer, origin=origin)
        for i in ids
        if i not in decided
    ]
    if not decisions:
        raise InputError("There is nothing to accept: all of these notes are decided.")
    return project.decide_all(decisions, run.id)


def _right(project: Project, run: Run, ids: Sequence[str]) -> dict[str, bool]:
    """Return whether a reviewer came to the suggestion, of those that one looked at."""
    suggestions: dict[str, Suggestion] = run.latest_suggestions()
    made = project.decisions(origins=REVIEWED)
    facts = project.codec.facts
    found = {}
    for sample_id in ids:
        decision = made.get(sample_id)
        if decision is not None and decision.answer is not None:
            found[sample_id] = facts(decision.answer) == facts(suggestions[sample_id].answer)
    return found


def _source_answers(project: Project) -> dict[str, Answer]:
    sources = [model for model in project.models() if model.role is ModelRole.SOURCE]
    if not sources:
        return {}
    return {i: p.answer for i, p in project.predictions(sources[-1].id, Split.POOL).items()}
