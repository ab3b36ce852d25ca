"""What can be checked: which notes come up, in what words, and how far each check is.

Knows no Qt; the functions read the project and are called away from the window.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from sfda_desktop.desktop.review.material import (
    SENTENCE_QUESTIONS,
    ReviewMaterial,
    blank_answer,
)
from sfda_desktop.desktop.summary import latest_choice
from sfda_desktop.domain.decisions import Origin
from sfda_desktop.domain.predictions import Prediction, Suggestion
from sfda_desktop.review import ReviewSession
from sfda_desktop.tasks.codec import TaskCodec

if TYPE_CHECKING:
    from sfda_desktop.adaptation.auditing import AuditStanding
    from sfda_desktop.adaptation.second_reading import SecondStanding
    from sfda_desktop.adaptation.spot_checking import AcceptedBatch
    from sfda_desktop.project import Project, Run
    from sfda_desktop.review.audit import AuditPlan
    from sfda_desktop.review.auto_accept import Candidate

SECOND_SAMPLE = 50
"""Notes offered to a second reader at once: enough to see where two people differ."""


class Check(StrEnum):
    """Something to go through note by note."""

    AUDIT = "audit"
    COMPARE_AUDIT = "compare audit"
    SPOT_CHECK = "spot check"
    COMPARE_SPOT_CHECK = "compare spot check"
    SECOND_READING = "second reading"
    ADJUDICATION = "adjudication"

    @property
    def chooses(self) -> bool:
        """Whether two answers stand side by side, and one of them is chosen."""
        return self in (Check.COMPARE_AUDIT, Check.COMPARE_SPOT_CHECK, Check.ADJUDICATION)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far everything is; `audit` and `batch` are about the run that is reviewed now.

    `has_suggestions` tells whether there is anything to audit. `batch` is the newest that was
    accepted automatically and stands.
    """

    task: str
    has_suggestions: bool
    audit: AuditStanding | None
    batch: AcceptedBatch | None
    second: SecondStanding
    reviewer: str
    second_reviewer: str


def read_standing(project: Project) -> Standing:
    """Read how far everything is."""
    from sfda_desktop.adaptation.auditing import audit_standing
    from sfda_desktop.adaptation.second_reading import second_standing
    from sfda_desktop.adaptation.spot_checking import accepted_batches
    from sfda_desktop.project import REVIEWER, SECOND_REVIEWER

    run = latest_choice(project)
    batches = accepted_batches(project, run) if run is not None else []
    return Standing(
        task=project.spec.task,
        has_suggestions=run is not None and bool(run.latest_suggestions()),
        audit=audit_standing(project, run) if run is not None else None,
        batch=batches[-1] if batches else None,
        second=second_standing(project),
        reviewer=project.settings.get(REVIEWER),
        second_reviewer=project.settings.get(SECOND_REVIEWER),
    )


@dataclass(frozen=True, slots=True)
class PlannedAudit:
    """What an audit would be: `stock` is what it is drawn from, `fresh` how many are undecided.

    `hopeless`: no kind could pass, however many are looked at.
    """

    task: str
    plan: AuditPlan
    stock: tuple[Candidate, ...]
    per_kind: int
    fresh: int
    hopeless: bool


def read_plan(project: Project, per_kind: int | None = None) -> PlannedAudit | None:
    """Plan an audit of so many of a kind, else of as many as bear one wrong suggestion.

    `None` where no language model has suggested anything.
    """
    from sfda_desktop.adaptation.auditing import plan_of_audit
    from sfda_desktop.adaptation.judging import candidates
    from sfda_desktop.adaptation.looking import looked_at
    from sfda_desktop.review.audit import by_kind, comfortable_audit

    run = latest_choice(project)
    if run is None:
        return None
    if per_kind is None:
        # Which kinds can pass depends on how many are looked at, so the stock is planned first.
        trial = plan_of_audit(project, run, per_kind=1, seed=0)
        within = set(trial.stock)
        kinds = len(by_kind([c for c in candidates(project, run) if c.sample_id in within]))
        per_kind = comfortable_audit(max(1, kinds), look=trial.look)
    seed = _seed(project)
    plan = plan_of_audit(project, run, per_kind=per_kind, seed=seed)
    within = set(plan.stock)
    stock = tuple(c for c in candidates(project, run) if c.sample_id in within)
    fresh = len(looked_at(project, run, plan.drawn).open)
    hopeless = False
    if not plan.drawn:
        everything = plan_of_audit(project, run, per_kind=max(1, len(stock)), seed=seed)
        hopeless = not everything.drawn
    return PlannedAudit(project.spec.task, plan, stock, per_kind, fresh, hopeless)


def draw(project: Project, per_kind: int) -> None:
    """Draw the audit that was planned."""
    from sfda_desktop.adaptation.auditing import draw_audit

    run = latest_choice(project)
    if run is not None:
        draw_audit(project, run, per_kind=per_kind, seed=_seed(project))


def accept(project: Project) -> int:
    """Accept what the audit allows; return how many that were."""
    from sfda_desktop.adaptation.auditing import accept_audited, audit_outcome
    from sfda_desktop.project import REVIEWER

    run = latest_choice(project)
    if run is None:
        return 0
    result = audit_outcome(project, run)
    accept_audited(project, run, result, reviewer=project.settings.get(REVIEWER))
    return len(result.accepted)


def draw_check(project: Project, count: int) -> None:
    """Draw a spot check of what was accepted last."""
    from sfda_desktop.adaptation.spot_checking import accepted_batches, draw_spot_check

    run = latest_choice(project)
    if run is not None:
        batch = accepted_batches(project, run)[-1]
        draw_spot_check(project, run, batch.number, count=count, seed=_seed(project))


def take_back(project: Project) -> int:
    """Take back what was accepted last; return how many notes are undecided again."""
    from sfda_desktop.adaptation.judging import revoke
    from sfda_desktop.adaptation.spot_checking import accepted_batches
    from sfda_desktop.project import REVIEWER

    run = latest_choice(project)
    if run is None:
        return 0
    batch = accepted_batches(project, run)[-1]
    return revoke(project, batch.number, reviewer=project.settings.get(REVIEWER))


def draw_second(project: Project, count: int, reader: str) -> None:
    """Draw notes for a second reader of that name."""
    from sfda_desktop.adaptation.second_reading import draw_second_sample
    from sfda_desktop.project import SECOND_REVIEWER

    project.settings.put(SECOND_REVIEWER, reader)
    draw_second_sample(project, count=count, seed=_seed(project))


def read_check(project: Project, check: Check) -> ReviewMaterial:
    """Open a check where it stopped."""
    run = latest_choice(project)
    if check is Check.SECOND_READING:
        session = _second_reading(project)
    elif check is Check.ADJUDICATION:
        session = _adjudication(project)
    else:
        assert run is not None  # noqa: S101 - only what a run suggested is audited
        looks = check in (Check.AUDIT, Check.SPOT_CHECK)
        ids = _drawn(project, run, check)
        session = _looking(project, run, ids) if looks else _comparing(project, run, ids)
    return ReviewMaterial(
        session,
        project.spec.label_names,
        asked=check in (Check.AUDIT, Check.SPOT_CHECK),
        held_out=check is Check.SECOND_READING,
        codec=project.codec,
        check=check,
    )


def _seed(project: Project) -> int:
    """Return another number for every draw, the same again for the same history."""
    from sfda_desktop.project import SEED, Purpose

    drawn = sum(len(project.draws(purpose)) for purpose in Purpose)
    return project.settings.get(SEED) + drawn


def _drawn(project: Project, run: Run, check: Check) -> tuple[str, ...]:
    from sfda_desktop.adaptation.spot_checking import accepted_batches
    from sfda_desktop.project import Purpose

    if check in (Check.AUDIT, Check.COMPARE_AUDIT):
        return project.draws(Purpose.AUDIT, run.id)[-1].ids
    draw = accepted_batches(project, run)[-1].check
    return draw.ids if draw is not None else ()


def _looking(project: Project, run: Run, ids: tuple[str, ...]) -> ReviewSession:
    from sfda_desktop.adaptation.looking import blind_store
    from sfda_desktop.project import REVIEWER

    return ReviewSession(
        blind_store(project),
        ids,
        predictions=_predictions(project, ids),
        suggestions=run.latest_suggestions(),
        blank=blank_answer(project.codec),
        hidden=ids,
        run_id=run.id,
        reviewer=project.settings.get(REVIEWER),
        context=_context(project.codec),
    )


def _comparing(project: Project, run: Run, ids: tuple[str, ...]) -> ReviewSession:
    from sfda_desktop.adaptation.looking import compare_store, own_answers
    from sfda_desktop.project import REVIEWER

    own = own_answers(project, run, ids)
    suggestions: Mapping[str, Suggestion] = run.latest_suggestions()
    return ReviewSession(
        compare_store(project, run),
        list(own),
        suggestions={i: replace(suggestions[i], base=answer) for i, answer in own.items()},
        run_id=run.id,
        reviewer=project.settings.get(REVIEWER),
        context=_context(project.codec),
    )


def _second_reading(project: Project) -> ReviewSession:
    from sfda_desktop.adaptation.second_reading import second_standing, second_store
    from sfda_desktop.project import SECOND_REVIEWER

    return ReviewSession(
        second_store(project),
        second_standing(project).drawn,
        blank=blank_answer(project.codec),
        origin=Origin.SECOND,
        reviewer=project.settings.get(SECOND_REVIEWER),
        context=_context(project.codec),
    )


def _adjudication(project: Project) -> ReviewSession:
    from sfda_desktop.adaptation.second_reading import adjudication_store, disputes
    from sfda_desktop.project import REVIEWER

    found = disputes(project)
    return ReviewSession(
        adjudication_store(project),
        [dispute.sample.id for dispute in found],
        suggestions={
            dispute.sample.id: Suggestion(
                dispute.sample.id, dispute.second, dispute.first, "", True, 0, 1.0, 0.0
            )
            for dispute in found
        },
        origin=Origin.ADJUDICATED,
        reviewer=project.settings.get(REVIEWER),
        context=_context(project.codec),
    )


def _predictions(project: Project, ids: tuple[str, ...]) -> dict[str, Prediction]:
    from sfda_desktop.project import ModelRole

    sources = [model for model in project.models() if model.role is ModelRole.SOURCE]
    if not sources:
        return {}
    found = {i: project.prediction(sources[-1].id, i) for i in ids}
    return {i: prediction for i, prediction in found.items() if prediction is not None}


def _context(codec: TaskCodec) -> int:
    return SENTENCE_QUESTIONS if codec.roles else 2
