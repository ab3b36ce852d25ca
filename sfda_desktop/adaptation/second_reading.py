"""A second reader takes a sample; where the two differ, somebody settles it."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.domain.journal import JournalEntry
from sfda_desktop.domain.samples import Sample
from sfda_desktop.evaluation.agreement import Agreement, agreement
from sfda_desktop.project import Draw, Project, Purpose, Split


class SecondReading:
    """The project as a second reader's review session sees it (a `ReviewStore`).

    Only the second reader's own journal is in it, so nothing tells what the first one decided, and
    undo reaches no decision but their own. Open the session with `origin=Origin.SECOND`.
    """

    def __init__(self, project: Project) -> None:
        """Read and write this project."""
        self._project = project

    def sample(self, sample_id: str) -> Sample:
        """Return one sample."""
        return self._project.sample(sample_id)

    def neighbours(
        self, sample_id: str, *, before: int, after: int
    ) -> tuple[list[Sample], list[Sample]]:
        """Return the samples of the same document right before and right after one."""
        return self._project.neighbours(sample_id, before=before, after=after)

    def journal(self) -> list[JournalEntry]:
        """Return the second reader's journal."""
        return self._project.journal(origins={Origin.SECOND})

    def decide(self, decision: Decision, run_id: int | None = None) -> int:
        """Add a second opinion."""
        if decision.origin is not Origin.SECOND:
            raise ValueError("a second reading takes second opinions only")
        return self._project.decide(decision, run_id)

    def retract(self, seq: int, *, reviewer: str = "") -> int:
        """Take back a second opinion."""
        return self._project.retract(seq, reviewer=reviewer)

    def retract_batch(self, batch: int, *, reviewer: str = "") -> list[JournalEntry]:
        """Take back what was done at one stroke."""
        return self._project.retract_batch(batch, reviewer=reviewer)


@dataclass(frozen=True, slots=True)
class Dispute:
    """A sample two readers differ on; `settled` is the adjudicated answer, if there is one."""

    sample: Sample
    first: Answer
    second: Answer
    settled: Answer | None


def draw_second_sample(
    project: Project, *, count: int, seed: int, split: Split = Split.POOL
) -> Draw:
    """Draw up to `count` samples that a first reader decided, for a second one to decide too."""
    first = _answers(project, split, frozenset({Origin.REVIEW}))
    known = {i for draw in project.draws(Purpose.SECOND) for i in draw.ids}
    open_ids = sorted(first.keys() - known)
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


def _answers(project: Project, split: Split, origins: frozenset[Origin]) -> dict[str, Answer]:
    return {
        i: decision.answer
        for i, decision in project.decisions(split, origins=origins).items()
        if decision.answer is not None
    }
