from __future__ import annotations

import pytest

from sfda_desktop.desktop.workers.pace import WINDOW, Pace
from sfda_desktop.domain.progress import Progress


def run(pace: Pace, *points: tuple[float, int], stage: str = "Reading", total: int = 100) -> None:
    for at, done in points:
        pace.update(Progress(stage, done, total), at)


def test_nothing_is_said_before_there_is_something_to_go_by() -> None:
    pace = Pace()
    assert pace.per_second is None
    run(pace, (0.0, 0), (0.5, 3))
    assert pace.per_second is None
    assert pace.seconds_left is None


def test_speed_and_time_left_follow_from_the_last_seconds() -> None:
    pace = Pace()
    run(pace, (0.0, 0), (5.0, 10), (10.0, 20))
    assert pace.per_second == pytest.approx(2.0)
    assert pace.seconds_left == pytest.approx(40.0)


def test_a_computer_that_becomes_busy_is_noticed_within_the_window() -> None:
    pace = Pace()
    run(pace, *((float(second), second) for second in range(40)), total=1000)
    run(pace, *((40.0 + 2 * step, 40 + step) for step in range(15)), total=1000)
    assert pace.per_second == pytest.approx(0.5, rel=0.15)
    assert WINDOW < 40


def test_another_stage_begins_anew() -> None:
    pace = Pace()
    run(pace, (0.0, 0), (10.0, 100))
    run(pace, (10.5, 1), stage="Training")
    assert pace.per_second is None


def test_time_spent_paused_does_not_count() -> None:
    pace = Pace()
    run(pace, (0.0, 0), (10.0, 10))
    pace.pause(10.0)
    pace.resume(110.0)
    run(pace, (120.0, 20))
    assert pace.per_second == pytest.approx(1.0, rel=0.05)


def test_an_unknown_total_gives_a_speed_but_no_end() -> None:
    pace = Pace()
    run(pace, (0.0, 0), (4.0, 8), total=0)
    assert pace.per_second == pytest.approx(2.0)
    assert pace.seconds_left is None
