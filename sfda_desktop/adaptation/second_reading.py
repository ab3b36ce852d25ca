"""A second reader takes a sample; where the two differ, somebody settles it."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sfda_desktop.adaptation.partial_journal import PartialJournal
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.domain.samples import Sample
from sfda_desktop.evaluation.agreement import Agreement, agreement
from sfda_desktop.project import Draw, Project, Purpose, Split


@dataclass(frozen=True, slots=True)
class Dispute:
    """A sample two readers differ on; `settled` is the adjudicated answer, if there is one."""

    sample: Sample
    first: Answer
    second: Answer
    settled: Answer | None


@dataclass(frozen=True, slots=True)
class SecondStanding:
    """How far the second reading is.

    `drawn` are the samples that the second reader gets, `decided` how many of them are decided.
    `open_to_draw` counts what the first reader decided and nobody drew yet; `settled` of the
    `disputes` are adjudicated.
    """

    drawn: tuple[str, ...]
    decided: int
    open_to_draw: int
    agreement: Agreement
    disputes: int
    settled: int


def second_standing(project: Project, split: Split = Split.POOL) -> SecondStanding:
    """Return how far the second reading of a split is."""
    first = _answers(project, split, frozenset({Origin.REVIEW}))
    second = _answers(project, split, frozenset({Origin.SECOND}))
    drawn = _drawn(project, split)
    found = agreement_of(project, split)
    settled = _answers(project, split, frozenset({Origin.ADJUDICATED}))
    return SecondStanding(
        drawn=drawn,
        decided=sum(sample_id in second for sample_id in drawn),
        open_to_draw=len(first.keys() - set(drawn)),
        agreement=found,
        disputes=len(found.differing),
        settled=sum(sample_id in settled for sample_id in found.differing),
    )


def draw_second_sample(
    project: Project, *, count: int, seed: int, split: Split = Split.POOL
) -> Draw:
    """Draw up to `count` samples that a first reader decided, for a second one to decide too."""
    first = _answers(project, split, frozenset({Origin.REVIEW}))
    open_ids = sorted(first.keys() - set(_drawn(project, split)))
    dice = random.Random(seed)  # noqa: S311 - repeatable, not secret
    ids = dice.sample(open_ids, min(count, len(open_ids)))
    return project.save_draw(Purpose.SECOND, ids, {"seed": seed, "split": split.value})


def agreement_of(project: Project, split: Split = Split.POOL) -> Agreement:
    """Compare the two readers as they decided, whatever was adjudicated since."""
    first = _answers(project, split, frozenset({Origin.REVIEW}))
    second = _answers(project, split, frozenset({Origin.SECOND}))
    return agreement(project.codec, project.samples(split), first, second)


def disputes(project: Project, split: Split = Split.POOL) -> list[Dispute]:
    """Return what the readers differ on, settled or not, in the order of the files."""
    first = _answers(project, split, frozenset({Origin.REVIEW}))
    second = _answers(project, split, frozenset({Origin.SECOND}))
    settled = _answers(project, split, frozenset({Origin.ADJUDICATED}))
    return [
        Dispute(project.sample(i), first[i], second[i], settled.get(i))
        for i in agreement_of(project, split).differing
    ]


def second_store(project: Project) -> PartialJournal:
    """Return the project as it is to a second reader: nothing tells what the first one decided.

    Undo reaches no decision but their own. Open the session with `origin=Origin.SECOND`.
    """
    return PartialJournal(project, lambda decision: decision.origin is Origin.SECOND)


def adjudication_store(project: Project) -> PartialJournal:
    """Return the project as it is to one who settles disputes: both answers are only material.

    Open the session with `origin=Origin.ADJUDICATED`.
    """
    return PartialJournal(
        project,
        lambda decision: decision.origin is Origin.ADJUDICATED,
        # whose answer it was is no verdict on a suggestion
        lambda made: replace(made, verdict=Verdict.EDIT) if made.verdict.decides else made,
    )


def adjudicate(project: Project, sample_id: str, answer: Answer, *, reviewer: str) -> int:
    """Settle what two readers differ on; the answer overrules both. Return its journal number."""
    return project.decide(
        Decision(
            sample_id,
            Verdict.EDIT,
            answer,
            datetime.now(UTC),
            reviewer,
            origin=Origin.ADJUDICATED,
        )
    )


def _drawn(project: Project, split: Split) -> tuple[str, ...]:
    draws = project.draws(Purpose.SECOND)
    return tuple(i for draw in draws if draw.plan["split"] == split.value for i in draw.ids)


def _answers(project: Project, split: Split, origins: frozenset[Origin]) -> dict[str, Answer]:
    return {
        i: decision.answer
        for i, decision in project.decisions(split, origins=origins).items()
        if decision.answer is not None
    }
