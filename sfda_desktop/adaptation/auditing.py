"""An audit of a run's suggestions: drawn, looked at, and what it then allows to accept.

The rules are in `review.audit`; here they meet the project file.
"""

from __future__ import annotations

from dataclasses import dataclass

from sfda_desktop.adaptation.judging import accept, candidates
from sfda_desktop.adaptation.looking import LookedAt, looked_at
from sfda_desktop.adaptation.spot_checking import broken_since
from sfda_desktop.domain.decisions import Origin
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.wording import tr
from sfda_desktop.project import Draw, Project, Purpose, Run
from sfda_desktop.review.audit import AuditPlan, AuditResult, audit_result, plan_audit
from sfda_desktop.review.auto_accept import LEVEL, TARGET


@dataclass(frozen=True, slots=True)
class AuditStanding:
    """How the newest audit of a run stands; `result` is there once all of it is looked at.

    `broken`: a spot check has since shown that what it allowed was not right often enough.
    """

    plan: AuditPlan
    looked: LookedAt
    result: AuditResult | None
    broken: bool


def plan_of_audit(
    project: Project,
    run: Run,
    *,
    per_kind: int,
    seed: int,
    target: float = TARGET,
    level: float = LEVEL,
) -> AuditPlan:
    """Plan an audit of a run's suggestions, or another look at the one there is; nothing is kept.

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
    return plan_audit(
        stock,
        per_kind=per_kind,
        seed=seed,
        look=look,
        audited=audited,
        target=target,
        level=level,
    )


def draw_audit(
    project: Project,
    run: Run,
    *,
    per_kind: int,
    seed: int,
    target: float = TARGET,
    level: float = LEVEL,
) -> Draw:
    """Draw an audit as planned; InputError where it could show nothing."""
    plan = plan_of_audit(project, run, per_kind=per_kind, seed=seed, target=target, level=level)
    if not plan.drawn:
        raise InputError(
            tr(
                "An audit of {count} suggestions of a kind cannot show that {target} are right. "
                "Audit more of each kind, or review the suggestions one by one.",
                count=per_kind,
                target=f"{target:.0%}",
            )
        )
    return project.save_draw(Purpose.AUDIT, plan.drawn, plan.to_json(), run.id)


def audited(project: Project, run: Run) -> tuple[str, ...]:
    """Return all notes ever drawn for an audit of a run."""
    draws = project.draws(Purpose.AUDIT, run.id)
    return tuple(dict.fromkeys(i for draw in draws for i in draw.ids))


def audit_standing(project: Project, run: Run) -> AuditStanding | None:
    """Return how the newest audit of a run stands; `None` where none was drawn."""
    draws = project.draws(Purpose.AUDIT, run.id)
    if not draws:
        return None
    plan = AuditPlan.from_json(draws[-1].plan)
    looked = looked_at(project, run, plan.drawn)
    result = None
    if looked.done:
        decided = project.decisions().keys()
        result = audit_result(plan, candidates(project, run), looked.right, decided)
    return AuditStanding(plan, looked, result, broken_since(project, run, draws[-1]))


def audit_outcome(project: Project, run: Run) -> AuditResult:
    """Return what the newest audit of a run allows; InputError while it is not looked at."""
    standing = audit_standing(project, run)
    if standing is None:
        raise InputError(tr("No audit has been drawn for these suggestions yet. Draw one first."))
    standing.looked.refuse_unless_done()
    assert standing.result is not None  # noqa: S101 - it is there once all is looked at
    return standing.result


def accept_audited(project: Project, run: Run, result: AuditResult, *, reviewer: str) -> int:
    """Accept what an audit allows, as one step; return the number of the batch.

    Refused where a spot check has since shown the promise to be broken.
    """
    draws = project.draws(Purpose.AUDIT, run.id)
    if draws and broken_since(project, run, draws[-1]):
        raise InputError(
            tr(
                "A spot check has found too many errors since this audit. Audit more suggestions "
                "before any are accepted unseen."
            )
        )
    return accept(project, run, result.accepted, Origin.AUTOMATIC, reviewer)
