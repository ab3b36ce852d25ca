"""How many threads write: the fastest number is found, whatever the machine does."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from sfda_desktop.llm.child.pace import TRIAL, Pace


def write(pace: Pace, seconds: Mapping[int, float], tokens: int = 40) -> list[int]:
    """Write an answer on a machine where a token takes so long with so many threads."""
    pace.begin()
    used = []
    for _ in range(tokens):
        used.append(pace.threads)
        pace.took(seconds[pace.threads])
    return used


def test_it_begins_with_all_threads_and_tries_half_of_them() -> None:
    pace = Pace(8)
    used = write(pace, {1: 4.0, 2: 3.0, 4: 2.0, 8: 1.0})
    assert used == [8] * TRIAL + [4] * TRIAL + [8] * (40 - 2 * TRIAL)


@pytest.mark.parametrize("best", [1, 2, 4, 6])
def test_the_fastest_number_is_found_and_found_again(best: int) -> None:
    pace = Pace(6)
    write(pace, {number: 1.0 if number == 6 else 2.0 for number in (1, 2, 4, 6)})
    order = [1, 2, 4, 6]
    slower = {n: 1.0 + abs(order.index(n) - order.index(best)) for n in order}
    for _ in range(7):
        write(pace, slower)
    used = write(pace, slower)
    assert used[-1] == best
    assert used.count(best) >= 40 - TRIAL


def test_a_moment_of_delay_is_not_taken_for_the_pace() -> None:
    pace = Pace(2)
    pace.begin()
    for seconds in (9.0, 1.0, 1.0, 2.0, 2.0, 2.0):
        pace.took(seconds)
    assert pace.threads == 2


def test_one_thread_stays_one() -> None:
    assert set(write(Pace(1), {1: 1.0})) == {1}
