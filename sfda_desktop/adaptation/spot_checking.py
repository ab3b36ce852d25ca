"""What was accepted unseen, and looking again at some of it: it can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sfda_desktop.adaptation.hidden_suggestions import fate
from sfda_desktop.adaptation.looking import LookedAt, looked_at
from sfda_desktop.domain.decisions import Origin
from sfda_desktop.domain.journal import DecisionLog
from sfda_desktop.project import Draw, Project, Purpose, Run
from sfda_desktop.review.audit import SpotCheck, spot_check
from sfda_desktop.review.auto_accept import TARGET


@dataclass(frozen=True, slots=True)
class AcceptedBatch:
    """What was accepted automatically at one stroke and not taken back.

    `check` is its newest spot check, `looked` how far that is, `outcome` what it shows.
    """

    number: int
    ids: tuple[str, ...]
    accepted_at: datetime
    reviewer: str
    check: Draw | None
    looked: LookedAt | None
    outcome: SpotCheck | None


def accepted_batches(project: Project, run: Run) -> list[AcceptedBatch]:
    """Return what stands of a run's automatic acceptance, oldest first."""
    checks = {int(draw.plan["batch"]): draw for draw in project.draws(Purpose.SPOT_CHECK, run.id)}
    entries = project.journal(origins={Origin.AUTOMATIC})
    log = DecisionLog(entries)
    batches: dict[int, list[str]] = {}
    made: dict[int, tuple[datetime, str]] = {}
    for entry in entries:
        standing = log.in_force(entry.sample_id)
        if entry.decision is None or entry.batch is None or entry.run_id != run.id:
            continue
        if standing is not None and standing.seq == entry.seq:
            batches.setdefault(entry.batch, []).append(entry.sample_id)
            made[entry.batch] = (entry.decision.decided_at, entry.decision.reviewer)
    found = []
    for number, ids in batches.items():
        check = checks.get(number)
        looked = None if check is None else looked_at(project, run, check.ids)
        outcome = None
        if check is not None and looked is not None and looked.done:
            outcome = _outcome(check, looked)
        found.append(AcceptedBatch(number, tuple(ids), *made[number], check, looked, outcome))
    return found


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
    """Return what a spot check shows; InputError while it is not looked at."""
    looked = looked_at(project, run, draw.ids)
    looked.refuse_unless_done()
    return _outcome(draw, looked)


def broken_since(project: Project, run: Run, audit: Draw) -> bool:
    """Tell whether a spot check drawn after an audit has shown its promise to be broken."""
    for draw in project.draws(Purpose.SPOT_CHECK, run.id):
        if draw.id > audit.id:
            looked = looked_at(project, run, draw.ids)
            if looked.done and _outcome(draw, looked).broken:
                return True
    return False


def _outcome(draw: Draw, looked: LookedAt) -> SpotCheck:
    return spot_check(list(looked.right.values()), target=float(draw.plan["target"]))
