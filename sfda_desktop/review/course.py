"""The course of a review: its journal, with the lists, counts and pace that follow it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sfda_desktop.domain.decisions import Decision
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.journal import DecisionLog, JournalEntry
from sfda_desktop.review.statistics import Pace, PaceKeeper
from sfda_desktop.review.store import ReviewStore
from sfda_desktop.review.walk import Walk


@dataclass(frozen=True, slots=True)
class PreparedWalk:
    """A list that is ready to be walked, as of so many decisions applied."""

    walk: Walk
    applied: int


class Course:
    """Writes decisions and takes them back; each is on the disk before the method returns.

    `chosen` walks the samples chosen for review, `walk` the list that is gone through now. `log`
    is what the journal comes to for `members`, all that may come up.
    """

    def __init__(
        self,
        store: ReviewStore,
        queue: Sequence[str],
        *,
        members: Collection[str],
        run_id: int | None,
        reviewer: str,
    ) -> None:
        """Go on where the store's journal stopped."""
        self._store = store
        self._run_id = run_id
        self._reviewer = reviewer
        self.members = frozenset(queue).union(members)
        self.log = DecisionLog(e for e in store.journal() if e.sample_id in self.members)
        self.chosen = self.walk = Walk(queue, self.log)
        self._pace = PaceKeeper(self.log, reviewer)
        self._applied: list[str] = []

    @property
    def reviewer(self) -> str:
        """Who decides; the pace is this person's own."""
        return self._reviewer

    @reviewer.setter
    def reviewer(self, name: str) -> None:
        if name != self._reviewer:
            self._reviewer = name
            self._pace = PaceKeeper(self.log, name)

    @property
    def pace(self) -> Pace:
        """Median seconds a decision takes, and minutes left of the list at that pace."""
        return self._pace.pace(self.walk.counts.to_decide)

    def stopped_at(self) -> str | None:
        """Return the sample where the review stopped; `None` when all are decided."""
        last = self.log.last
        if last is None:
            return self.walk.next_after(None)
        decided, in_force = self.log.about(last)
        return self.walk.next_after(decided.sample_id) if in_force else decided.sample_id

    # --- the journal ---------------------------------------------------------------------------

    def decide(self, decision: Decision) -> None:
        """Write a decision."""
        seq = self._store.decide(decision, self._run_id)
        self._apply(JournalEntry(seq, decision.sample_id, decision, None, self._run_id))

    def retract(self, entry: JournalEntry) -> None:
        """Take back an entry, and with it all that was made at the same stroke."""
        if entry.batch is not None:
            self.receive(self._store.retract_batch(entry.batch, reviewer=self.reviewer))
            return
        seq = self._store.retract(entry.seq, reviewer=self.reviewer)
        self._apply(JournalEntry(seq, entry.sample_id, None, entry.seq, entry.run_id))

    def receive(self, entries: Iterable[JournalEntry]) -> None:
        """Take lines that were added to the journal elsewhere."""
        for entry in entries:
            if entry.sample_id in self.members:
                self._apply(entry)

    def _apply(self, entry: JournalEntry) -> None:
        self.log.apply(entry)
        self._applied.append(entry.sample_id)
        self._pace.follow(entry.sample_id)
        for walk in {self.chosen, self.walk}:
            walk.follow(entry.sample_id)

    # --- another list --------------------------------------------------------------------------

    def prepare(self, ids: Sequence[str]) -> PreparedWalk:
        """Get ready to walk another list of the members; in any thread, while others decide."""
        if not self.members.issuperset(ids):
            raise InputError("Some of these samples are not part of this review.")
        applied = len(self._applied)
        return PreparedWalk(Walk(ids, self.log), applied)

    def take(self, prepared: PreparedWalk) -> None:
        """Walk another list from now on, with all that was decided since it was prepared."""
        self.walk = prepared.walk
        for sample_id in self._applied[prepared.applied :]:
            self.walk.follow(sample_id)
