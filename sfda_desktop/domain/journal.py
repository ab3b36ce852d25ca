"""The reviewer's journal: decisions and their retractions, and what they come to."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable
from dataclasses import dataclass

from sfda_desktop.domain.decisions import Decision


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of the journal, never changed once written; `seq` counts upwards.

    Either it holds a `decision`, or it retracts an earlier entry (`retracts`). To retract a
    decision is to undo it; to retract that retraction is to redo it. Entries with the same `batch`
    were made at one stroke and are taken back at one stroke.
    """

    seq: int
    sample_id: str
    decision: Decision | None
    retracts: int | None
    run_id: int | None = None
    batch: int | None = None


class DecisionLog:
    """What a journal comes to: the decisions in force, and what can be undone and redone.

    Built by applying the entries in their order, so a session that is opened again stands
    exactly where the last one stopped.
    """

    def __init__(self, entries: Iterable[JournalEntry] = ()) -> None:
        """Apply the entries in the order given, which must be that of `seq`."""
        self._entries: dict[int, JournalEntry] = {}
        self._in_force: dict[str, list[int]] = {}
        # Dictionaries for their order: a batch of 100,000 leaves them one by one.
        self._undoable: dict[int, None] = {}
        self._redoable: dict[int, None] = {}
        self._last: JournalEntry | None = None
        for entry in entries:
            self.apply(entry)

    def apply(self, entry: JournalEntry) -> None:
        """Take the next entry of the journal."""
        self._entries[entry.seq] = entry
        self._last = entry
        if entry.decision is not None:
            insort(self._in_force.setdefault(entry.sample_id, []), entry.seq)
            self._undoable[entry.seq] = None
            self._redoable.clear()
            return
        decided, undoes = self._traced(entry)
        if undoes:
            self._in_force[decided.sample_id].remove(decided.seq)
            del self._undoable[decided.seq]
            self._redoable[entry.seq] = None
            return
        insort(self._in_force[decided.sample_id], decided.seq)
        self._undoable[decided.seq] = None
        # A retraction that a later decision made unreachable can still be retracted by hand.
        self._redoable.pop(entry.retracts or 0, None)

    def _traced(self, entry: JournalEntry) -> tuple[JournalEntry, bool]:
        """Return the decision a retraction comes down to, and whether it undoes it."""
        undoes = False
        while entry.decision is None:
            if entry.retracts is None:
                raise ValueError("a journal entry holds neither a decision nor a retraction")
            entry = self._entries[entry.retracts]
            undoes = not undoes
        return entry, undoes

    def in_force(self, sample_id: str) -> JournalEntry | None:
        """Return the entry of the last decision about a sample that nobody retracted."""
        # Read in one go: a thread that prepares a long list may ask while a decision is made.
        last = self._in_force.get(sample_id, [])[-1:]
        return self._entries[last[0]] if last else None

    @property
    def sample_ids(self) -> Iterable[str]:
        """The samples that the journal says anything about."""
        return self._in_force.keys()

    def decision(self, sample_id: str) -> Decision | None:
        """Return the last decision about a sample that nobody retracted."""
        entry = self.in_force(sample_id)
        return None if entry is None else entry.decision

    def is_decided(self, sample_id: str) -> bool:
        """Tell whether a decision about a sample (no skip) is in force."""
        decision = self.decision(sample_id)
        return decision is not None and decision.verdict.decides

    def first_in_force(self, sample_id: str) -> JournalEntry | None:
        """Return the first entry that decided a sample (no skip) and that nobody retracted."""
        for seq in self._in_force.get(sample_id, ()):
            decision = self._entries[seq].decision
            if decision is not None and decision.verdict.decides:
                return self._entries[seq]
        return None

    def decisions(self) -> dict[str, Decision]:
        """Return the decision in force of every sample that has one, skips among them."""
        found = {sample_id: self.decision(sample_id) for sample_id in self._in_force}
        return {sample_id: decision for sample_id, decision in found.items() if decision}

    @property
    def undoable(self) -> JournalEntry | None:
        """The decision that undo would take back."""
        return self._entries[next(reversed(self._undoable))] if self._undoable else None

    @property
    def redoable(self) -> JournalEntry | None:
        """The retraction that redo would take back."""
        return self._entries[next(reversed(self._redoable))] if self._redoable else None

    @property
    def last(self) -> JournalEntry | None:
        """The entry applied last."""
        return self._last

    def about(self, entry: JournalEntry) -> tuple[JournalEntry, bool]:
        """Return the decision that an entry is or comes down to, and whether it is now in force."""
        decided, undoes = self._traced(entry)
        return decided, not undoes
