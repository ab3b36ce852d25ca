"""Where a review reads notes and writes decisions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from sfda_desktop.domain.decisions import Decision
from sfda_desktop.domain.journal import JournalEntry
from sfda_desktop.domain.samples import Sample


class ReviewStore(Protocol):
    """Where notes come from and decisions go: a `Project`, or a stand-in in tests."""

    def sample(self, sample_id: str) -> Sample:
        """Return one sample."""

    def neighbours(
        self, sample_id: str, *, before: int, after: int
    ) -> tuple[list[Sample], list[Sample]]:
        """Return the samples of the same document right before and right after one, in order."""

    def journal(self) -> Sequence[JournalEntry]:
        """Return every line of the journal in order."""

    def decide(self, decision: Decision, run_id: int | None = None) -> int:
        """Add a decision, durable on return; return its number."""

    def retract(self, seq: int, *, reviewer: str = "") -> int:
        """Add a line that takes back an earlier one, durable on return; return its number."""

    def retract_batch(self, batch: int, *, reviewer: str = "") -> Sequence[JournalEntry]:
        """Take back at one stroke what was done at one stroke; return the lines added."""
