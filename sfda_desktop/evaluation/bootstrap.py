"""The bootstrap over documents (Efron 1979; Koehn 2004 for its paired form)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.scores import Interval

RESAMPLES = 1000
"""For intervals (CONTRACT, section 3)."""
FINER_RESAMPLES = 10_000
"""For a p that is corrected for many rows: of 1,000 resamples the least, times 26, is over 0.05."""

_BLOCK_BYTES = 16 * 2**20
"""What the draws held at once may take: 50,000 documents would need 400 MB for all of them."""


def resampled_sums(figures: NDArray[np.integer], resamples: int, seed: int) -> NDArray[np.float64]:
    """Sum the documents' figures, shape (documents, n), over each resample: (resamples, n).

    Two calls with as many documents and the same seed draw the same ones: that is what makes a
    before/after comparison a paired one.
    """
    blocks = weight_blocks(len(figures), resamples, seed)
    return np.concatenate([block @ figures.astype(np.float64) for block in blocks])


def weight_blocks(groups: int, resamples: int, seed: int) -> Iterator[NDArray[np.float64]]:
    """Yield how often each document is drawn in each resample, some resamples at a time.

    Blocks have shape (n, groups), together (resamples, groups); every row sums to `groups`.
    """
    generator = np.random.default_rng(seed)
    at_once = max(1, _BLOCK_BYTES // max(1, 8 * groups))
    for start in range(0, resamples, at_once):
        weights = np.zeros((min(at_once, resamples - start), groups), dtype=np.float64)
        for row in weights if groups else ():
            row[:] = np.bincount(generator.integers(groups, size=groups), minlength=groups)
        yield weights


def percentile_interval(figures: NDArray[np.float64], point: float) -> Interval:
    """Return the central 95 % of the resampled figures, widened where it would miss `point`."""
    if not len(figures):
        return (point, point)
    low, high = np.quantile(figures, (0.025, 0.975))
    return (min(float(low), point), max(float(high), point))
