from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.evaluation import holm

LEVELS = st.lists(st.floats(0, 1), max_size=12)


def rejected_by_definition(p_values: list[float], level: float) -> set[int]:
    """Holm 1979: go up from the smallest while p ≤ α / (m − k + 1), then stop for good."""
    order = sorted(range(len(p_values)), key=lambda place: p_values[place])
    rejected = set()
    for step, place in enumerate(order):
        if p_values[place] * (len(p_values) - step) > level:
            break
        rejected.add(place)
    return rejected


@given(LEVELS, st.sampled_from([0.01, 0.05, 0.2, 0.99]))
def test_what_is_rejected_is_what_the_definition_rejects(
    p_values: list[float], level: float
) -> None:
    adjusted = holm(p_values)
    assert {i for i, p in enumerate(adjusted) if p <= level} == rejected_by_definition(
        p_values, level
    )


@given(LEVELS)
def test_adjusted_values_are_no_smaller_and_at_most_one(p_values: list[float]) -> None:
    assert all(p <= q <= 1 for p, q in zip(p_values, holm(p_values), strict=True))


def test_figures_of_a_worked_example() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([]) == []
