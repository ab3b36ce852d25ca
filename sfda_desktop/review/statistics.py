"""How fast the review goes and how it came out."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sfda_desktop.domain.decisions import Decision, Verdict

RECENT = 30
"""The last decisions that the pace rests on: it changes as the reviewer gets used to the work."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Median seconds a decision took lately, and what that makes of the rest; `None`: unknown."""

    seconds_per_decision: float | None
    minutes_left: float | None


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    """How far a review is. `to_decide` includes the skipped ones, which wait at the end."""

    total: int
    accepted: int
    edited: int
    rejected: int
    skipped: int

    @property
    def decided(self) -> int:
        """Samples with an answer of a person."""
        return self.accepted + self.edited + self.rejected

    @property
    def to_decide(self) -> int:
        """Samples still without one."""
        return self.total - self.decided

    @property
    def accepted_share(self) -> float | None:
        """The share of the decided suggestions that were right as they were; `None` before any."""
        return self.accepted / self.decided if self.decided else None


def measure_pace(decisions: Sequence[Decision], to_decide: int) -> Pace:
    """Return the pace from decisions in the order made.

    The median leaves a coffee break out of the forecast.
    """
    seconds = [d.seconds for d in decisions if d.verdict.decides and d.seconds is not None]
    if not seconds:
        return Pace(None, None)
    median = statistics.median(seconds[-RECENT:])
    return Pace(median, median * to_decide / 60.0)


def count_decisions(decisions: Iterable[Decision], total: int) -> ReviewCounts:
    """Count the decisions in force among `total` samples."""
    verdicts = Counter(decision.verdict for decision in decisions)
    return ReviewCounts(
        total=total,
        accepted=verdicts[Verdict.ACCEPT],
        edited=verdicts[Verdict.EDIT],
        rejected=verdicts[Verdict.REJECT],
        skipped=verdicts[Verdict.SKIP],
    )
