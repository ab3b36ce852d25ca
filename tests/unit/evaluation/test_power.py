from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.evaluation import PairedResamples, mean_of, more_notes


def resamples(point: float, standard_error: float) -> PairedResamples:
    draws = np.random.default_rng(0).normal(size=1000)
    draws = (draws - draws.mean()) / draws.std(ddof=1)
    return PairedResamples(point, point + standard_error * draws)


def test_four_times_the_notes_halve_the_error() -> None:
    # 1.96 × 0.02 is twice the difference: 100 notes must become 400
    assert more_notes(resamples(0.0196, 0.02), 100) == 300
    assert more_notes(resamples(-0.0196, 0.02), 100) == 300


def test_a_difference_of_nothing_is_not_foretold() -> None:
    assert more_notes(resamples(0.0, 0.02), 100) is None
    assert more_notes(resamples(0.001, 0.05), 100) is None
    assert more_notes(resamples(0.1, 0.05), 0) is None


def test_at_least_one_more_where_the_two_intervals_disagree() -> None:
    assert more_notes(resamples(0.1, 0.01), 100) == 1


@given(st.floats(0.01, 0.2), st.integers(10, 5000))
def test_the_notes_foretold_do_what_is_foretold(error: float, notes: int) -> None:
    present = resamples(0.03, error)
    more = more_notes(present, notes)
    if more is not None:
        shrunk = error * (notes / (notes + more)) ** 0.5
        assert 1.96 * shrunk <= 0.03 * 1.001


def test_several_goes_are_averaged_resample_by_resample() -> None:
    both = mean_of([PairedResamples(0.1, np.array([0.0, 0.2])), PairedResamples(0.3, np.ones(2))])
    assert both.point == pytest.approx(0.2)
    assert both.draws.tolist() == pytest.approx([0.5, 0.6])
