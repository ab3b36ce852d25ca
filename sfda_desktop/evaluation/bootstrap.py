"""The bootstrap over documents (Efron 1979; Koehn 2004 for its paired form)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.scores import Interval

RESAMPLES = 1000


def resampled_weights(groups: int, resamples: int, seed: int) -> NDArray[np.float64]:
    """Return how often each document is drawn in each resample: shape (resamples, groups).

    Every row sums to `groups`. Two calls with the same arguments give the same draws: that is what
    makes a before/after comparison a paired one.
    """
    generator = np.random.default_rng(seed)
    weights = np.zeros((resamples, groups), dtype=np.float64)
    if groups:
        for index in range(resamples):
            drawn = generator.integers(groups, size=groups)
            weights[index] = np.bincount(drawn, minlength=groups)
    return weights


def percentile_interval(figures: NDArray[np.float64], point: float) -> Interval:
    """Return the central 95 % of the resampled figures, widened where it would miss `point`."""
    if not len(figures):
        return (point, point)
    low, high = np.quantile(figures, (0.025, 0.975))
    return (min(float(low), point), max(float(high), point))
