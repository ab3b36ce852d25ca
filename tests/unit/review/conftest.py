from __future__ import annotations

import pytest

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision
from sfda_desktop.domain.journal import JournalEntry
from sfda_desktop.domain.predictions import Prediction, Suggestion, Uncertainty
from sfda_desktop.domain.samples import Sample
from sfda_desktop.review import ReviewSession

TEXT = "fever and cough, no dyspnea"
FEVER = SpanAnswer((Span(0, 5, "Problem"),))
COUGH = SpanAnswer((Span(0, 5, "Problem"), Span(10, 15, "Problem")))
DYSPNEA = SpanAnswer((Span(20, 27, "Problem"),))


class MemoryStore:
    """Keeps the journal in a list: thousands of sessions in a second."""

    def __init__(self) -> None:
        self.entries: list[JournalEntry] = []

    def sample(self, sample_id: str) -> Sample:
        return Sample(sample_id, TEXT, "d")

    def neighbours(
        self, sample_id: str, *, before: int, after: int
    ) -> tuple[list[Sample], list[Sample]]:
        return [Sample("earlier", TEXT, "d")][:before], [Sample("later", TEXT, "d")][:after]

    def journal(self) -> list[JournalEntry]:
        return list(self.entries)

    def decide(self, decision: Decision, run_id: int | None = None) -> int:
        return self._add(decision.sample_id, decision, None, run_id)

    def retract(self, seq: int, *, reviewer: str = "") -> int:
        return self._add(self.entries[seq - 1].sample_id, None, seq, None)

    def decide_all(self, decisions: list[Decision]) -> int:
        batch = len(self.entries) + 1
        for decision in decisions:
            self._add(decision.sample_id, decision, None, None, batch)
        return batch

    def retract_batch(self, batch: int, *, reviewer: str = "") -> list[JournalEntry]:
        taker = len(self.entries) + 1
        taken: set[int] = set()
        standing = []
        for entry in reversed(self.entries):
            if entry.seq not in taken:
                taken |= {entry.retracts} if entry.retracts else set()
                standing.append(entry)
        for entry in reversed(standing):
            if entry.batch == batch:
                self._add(entry.sample_id, None, entry.seq, None, taker)
        return self.entries[taker - 1 :]

    def _add(
        self,
        sample_id: str,
        decision: Decision | None,
        retracts: int | None,
        run_id: int | None,
        batch: int | None = None,
    ) -> int:
        seq = len(self.entries) + 1
        self.entries.append(JournalEntry(seq, sample_id, decision, retracts, run_id, batch))
        return seq


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def prediction(sample_id: str) -> Prediction:
    return Prediction(
        sample_id,
        FEVER,
        Uncertainty(0.5, 0.25, 0.5),
        confidences=(0.9,),
        unsure_at=((0, 5, 0.1), (10, 15, 0.9), (20, 27, 0.3)),
    )


def suggestion(sample_id: str) -> Suggestion:
    return Suggestion(sample_id, COUGH, FEVER, "", True, 0, confidence=0.9, seconds=1.0)


def open_session(store: MemoryStore, queue: str = "abcde", **changes: object) -> ReviewSession:
    """A review of one sample a letter; the model said FEVER, the language model COUGH."""
    letters = str(changes.get("members", queue))
    given: dict[str, object] = {
        "predictions": {letter: prediction(letter) for letter in letters},
        "suggestions": {letter: suggestion(letter) for letter in letters},
        **changes,
    }
    return ReviewSession(store, queue, **given)  # type: ignore[arg-type]


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def session(store: MemoryStore) -> ReviewSession:
    return open_session(store)
