"""Decisions that stand until they are unlocked on purpose: those about held-out samples."""

from __future__ import annotations

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.journal import DecisionLog, JournalEntry
from sfda_desktop.domain.wording import tr


class Locks:
    """Locks what is decided in a log; what was there at the beginning no undo takes back.

    Where it is not `locking`, everything stays open.
    """

    def __init__(self, log: DecisionLog, *, locking: bool) -> None:
        """Lock the decisions of a log, and those that come."""
        self._log, self._locking = log, locking
        self._unlocked: set[str] = set()
        self._opened_after = log.last.seq if log.last is not None else 0

    def is_locked(self, sample_id: str) -> bool:
        """Tell whether a decision must be unlocked before it can be changed."""
        return self._locking and self._log.is_decided(sample_id) and sample_id not in self._unlocked

    def unlock(self, sample_id: str) -> None:
        """Let the decision about a sample be changed once."""
        self._unlocked.add(sample_id)

    def lock_again(self, sample_id: str) -> None:
        """Lock what has been decided anew."""
        self._unlocked.discard(sample_id)

    def refuse_locked(self, sample_id: str) -> None:
        """Raise `InputError` where a decision is locked."""
        if self.is_locked(sample_id):
            raise InputError(
                tr("This note is labelled and locked. Unlock it first if the label is wrong.")
            )

    @property
    def undoable(self) -> JournalEntry | None:
        """The decision that undo would take back; where it locks, of this sitting only."""
        entry = self._log.undoable
        if self._locking and entry is not None and entry.seq <= self._opened_after:
            return None
        return entry
