from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.domain.journal import DecisionLog, JournalEntry
from sfda_desktop.review.statistics import RECENT, Pace, PaceKeeper


def made(seconds: float | None, verdict: Verdict = Verdict.ACCEPT, sample_id: str = "") -> Decision:
    answer = None if verdict is Verdict.SKIP else SpanAnswer()
    return Decision(sample_id, verdict, answer, datetime.now(UTC), seconds=seconds)


def log(*decisions: Decision) -> DecisionLog:
    """One decision about each of many samples."""
    return DecisionLog(JournalEntry(n, f"s{n}", each, None) for n, each in enumerate(decisions))


def test_the_pace_is_the_median_of_the_last_decisions() -> None:
    slow_start = [made(60.0)] * RECENT
    keeper = PaceKeeper(log(*slow_start, *[made(4.0)] * RECENT), "")
    assert keeper.pace(to_decide=30) == Pace(4.0, 2.0)


@pytest.mark.parametrize("decisions", [[], [made(None)], [made(2.0, Verdict.SKIP)]])
def test_without_decisions_there_is_no_pace(decisions: list[Decision]) -> None:
    assert PaceKeeper(log(*decisions), "").pace(to_decide=3) == Pace(None, None)


def test_each_reviewer_has_a_pace_of_their_own() -> None:
    journal = log(made(60.0), replace(made(4.0), reviewer="nurse"))
    assert PaceKeeper(journal, "nurse").pace(to_decide=15) == Pace(4.0, 1.0)
    assert PaceKeeper(journal, "clerk").pace(to_decide=15) == Pace(None, None)


def test_a_decision_taken_back_takes_its_seconds_along() -> None:
    journal = log(made(4.0), made(60.0))
    keeper = PaceKeeper(journal, "")
    journal.apply(JournalEntry(2, "s1", None, 1))
    keeper.follow("s1")
    assert keeper.pace(to_decide=15) == Pace(4.0, 1.0)
    journal.apply(JournalEntry(3, "s0", made(8.0), None))
    keeper.follow("s0")
    assert keeper.pace(to_decide=15) == Pace(8.0, 2.0)
