from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.review.statistics import RECENT, Pace, count_decisions, measure_pace


def made(seconds: float | None, verdict: Verdict = Verdict.ACCEPT) -> Decision:
    answer = None if verdict is Verdict.SKIP else SpanAnswer()
    return Decision("a", verdict, answer, datetime.now(UTC), seconds=seconds)


def test_the_pace_is_the_median_of_the_last_decisions() -> None:
    slow_start = [made(60.0)] * RECENT
    assert measure_pace([*slow_start, *[made(4.0)] * RECENT], to_decide=30) == Pace(4.0, 2.0)


@pytest.mark.parametrize("decisions", [[], [made(None)], [made(2.0, Verdict.SKIP)]])
def test_without_decisions_there_is_no_pace(decisions: list[Decision]) -> None:
    assert measure_pace(decisions, to_decide=3) == Pace(None, None)


def test_counts_before_any_decision() -> None:
    counts = count_decisions([], total=4)
    assert (counts.to_decide, counts.decided, counts.accepted_share) == (4, 0, None)
