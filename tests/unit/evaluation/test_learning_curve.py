from __future__ import annotations

import numpy as np
import pytest

from sfda_desktop.evaluation import CurvePoint, learning_curve

NOTHING_LEARNED = CurvePoint(0, 0.0, 0.001)


def points(*measured: tuple[int, float], error: float = 0.01) -> list[CurvePoint]:
    return [NOTHING_LEARNED, *(CurvePoint(notes, gain, error) for notes, gain in measured)]


def test_of_too_few_sizes_nothing_is_foretold() -> None:
    assert learning_curve([]) is None
    assert learning_curve(points((96, 0.1))) is None
    assert learning_curve(points((96, 0.1), (96, 0.12))) is None
    assert learning_curve(points((48, 0.1), (96, 0.12))) is not None


def test_a_curve_that_has_levelled_off_promises_little() -> None:
    curve = learning_curve(points((12, 0.10), (24, 0.13), (48, 0.14), (96, 0.141), (192, 0.14)))
    assert curve is not None
    flat = curve.gain(192, 48)
    assert abs(flat.mean) < 0.005
    assert flat.ci95[1] < 0.01


def test_a_curve_that_still_climbs_promises_more_and_more_notes_bring_more() -> None:
    curve = learning_curve(points((24, 0.03), (48, 0.06), (96, 0.12)))
    assert curve is not None
    some, many = curve.gain(96, 24), curve.gain(96, 96)
    assert some.mean > 0.015
    assert many.mean > some.mean
    assert some.ci95[0] < some.mean < some.ci95[1]
    assert curve.gain(96, 0).mean == 0


def test_the_less_exact_the_measurements_the_wider_the_forecast() -> None:
    measured = ((24, 0.05), (48, 0.08), (96, 0.11))
    widths = []
    for error in (0.005, 0.02, 0.06):
        curve = learning_curve(points(*measured, error=error))
        assert curve is not None
        low, high = curve.gain(96, 48).ci95
        widths.append(high - low)
    assert widths[0] < widths[1] < widths[2]


@pytest.mark.parametrize("rising", [True, False])
def test_the_interval_holds_the_truth_about_as_often_as_it_says(rising: bool) -> None:
    """Over 120 simulated hospitals, curves of either family, noise as it is measured."""
    rng = np.random.default_rng(5)
    inside = 0
    for place in range(120):
        height, pace = rng.normal(0.15, 0.08), 10 ** rng.uniform(0.8, 2.5)

        def truth(notes: float, height: float = height, pace: float = pace) -> float:
            share = notes / pace
            return height * (share / (1 + share) if rising else 1 - np.exp(-share))

        sizes = (24, 48, 96) if place % 2 else (32, 64, 128, 192)
        curve = learning_curve(
            [
                NOTHING_LEARNED,
                *(CurvePoint(n, truth(n) + rng.normal(0, 0.02), 0.02) for n in sizes),
            ]
        )
        assert curve is not None
        low, high = curve.gain(sizes[-1], 48).ci95
        inside += low - 0.001 <= truth(sizes[-1] + 48) - truth(sizes[-1]) <= high + 0.001
    assert inside / 120 > 0.9
