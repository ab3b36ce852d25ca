"""How fast the review goes and how it came out."""

from __future__ import annotations

import statistics
from bisect import bisect_left, insort
from dataclasses import dataclass

from sfda_desktop.domain.journal import DecisionLog

RECENT = 30
"""The last decisions that the pace rests on: it changes as the reviewer gets used to the work."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Median seconds a decision took lately, and what that makes of the rest; `None`: unknown."""

    seconds_per_decision: float | None
    minutes_left: float | None


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    """How far a review is. `to_decide` includes the skipped ones, which wait at the end.

    `unseen` are those among the accepted that nobody has looked at: in bulk, or automatically.
    """

    total: int
    accepted: int
    edited: int
    rejected: int
    skipped: int
    unseen: int = 0

    @property
    def decided(self) -> int:
        """Samples with an answer that is kept."""
        return self.accepted + self.edited + self.rejected

    @property
    def to_decide(self) -> int:
        """Samples still without one."""
        return self.total - self.decided

    @property
    def accepted_share(self) -> float | None:
        """The share of suggestions looked at that were right as they were; `None` before any."""
        looked_at = self.decided - self.unseen
        return (self.accepted - self.unseen) / looked_at if looked_at else None


class PaceKeeper:
    """Measures one reviewer's pace as decisions come and go; only those in force count.

    It is for the reviewer alone: another one's decisions are left out, and nothing of it is
    written anywhere else.
    """

    def __init__(self, log: DecisionLog, reviewer: str) -> None:
        """Measure the decisions of `reviewer` that `log` has in force now."""
        self._log, self._reviewer = log, reviewer
        self._of_sample: dict[str, tuple[int, float]] = {}
        for sample_id in log.sample_ids:
            timed = self._timed(sample_id)
            if timed is not None:
                self._of_sample[sample_id] = timed
        self._in_order = sorted(self._of_sample.values())

    def follow(self, sample_id: str) -> None:
        """Take what the log now says about a sample."""
        before = self._of_sample.pop(sample_id, None)
        if before is not None:
            del self._in_order[bisect_left(self._in_order, before)]
        timed = self._timed(sample_id)
        if timed is not None:
            self._of_sample[sample_id] = timed
            insort(self._in_order, timed)

    def pace(self, to_decide: int) -> Pace:
        """Return the pace of late and what it makes of `to_decide` samples.

        The median leaves a coffee break out of the forecast.
        """
        if not self._in_order:
            return Pace(None, None)
        median = statistics.median(seconds for _, seconds in self._in_order[-RECENT:])
        return Pace(median, median * to_decide / 60.0)

    def _timed(self, sample_id: str) -> tuple[int, float] | None:
        entry = self._log.in_force(sample_id)
        decision = entry.decision if entry is not None else None
        if entry is None or decision is None or not decision.verdict.decides:
            return None
        if decision.seconds is None or decision.reviewer != self._reviewer:
            return None
        return entry.seq, decision.seconds
