"""A project of which a review session sees only some decisions."""

from __future__ import annotations

from collections.abc import Callable

from sfda_desktop.domain.decisions import Decision, Origin
from sfda_desktop.domain.journal import JournalEntry
from sfda_desktop.domain.samples import Sample
from sfda_desktop.project import Project


class PartialJournal:
    """A `ReviewStore` over the decisions that `keep` keeps.

    A note whose only decisions are others counts as undecided, and undo reaches none of them.
    `rewrite` is what of a decision is written down, where that differs.
    """

    def __init__(
        self,
        project: Project,
        keep: Callable[[Decision], bool],
        rewrite: Callable[[Decision], Decision] = lambda decision: decision,
    ) -> None:
        """Read and write this project."""
        self._project, self._keep, self._rewrite = project, keep, rewrite

    def sample(self, sample_id: str) -> Sample:
        """Return one sample."""
        return self._project.sample(sample_id)

    def neighbours(
        self, sample_id: str, *, before: int, after: int
    ) -> tuple[list[Sample], list[Sample]]:
        """Return the samples of the same document right before and right after one."""
        return self._project.neighbours(sample_id, before=before, after=after)

    def journal(self) -> list[JournalEntry]:
        """Return the decisions kept and what takes them back."""
        known: set[int] = set()
        found = []
        for entry in self._project.journal(origins=frozenset(Origin)):
            kept = entry.retracts in known if entry.decision is None else self._keep(entry.decision)
            if kept:
                known.add(entry.seq)
                found.append(entry)
        return found

    def decide(self, decision: Decision, run_id: int | None = None) -> int:
        """Add a decision; ValueError where it is none of those that are seen here."""
        written = self._rewrite(decision)
        if not self._keep(written):
            raise ValueError("this decision would not be seen in the journal it is added to")
        return self._project.decide(written, run_id)

    def retract(self, seq: int, *, reviewer: str = "") -> int:
        """Take back a decision, or a line that took one back."""
        return self._project.retract(seq, reviewer=reviewer)

    def retract_batch(self, batch: int, *, reviewer: str = "") -> list[JournalEntry]:
        """Take back what was done at one stroke."""
        return self._project.retract_batch(batch, reviewer=reviewer)
