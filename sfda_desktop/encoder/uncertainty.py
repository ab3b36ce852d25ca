"""How unsure the model is: entropy, least confidence, breaking ties (METHODS, Uncertainty)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.predictions import Uncertainty


def entropies(probabilities: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return the entropy in nats of each row, shape (rows,); equals `scipy.stats.entropy`."""
    p = probabilities.astype(np.float64)
    p /= p.sum(axis=1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(p > 0, -p * np.log(p), 0.0)
    result: NDArray[np.float64] = terms.sum(axis=1)
    return result


def uncertainties(
    probabilities: NDArray[np.floating],
    counts: Sequence[int],
    row_entropies: NDArray[np.float64] | None = None,
) -> list[Uncertainty]:
    """Return the uncertainty of each sample: the mean over its rows (SALA A.1.2).

    `probabilities` has shape (rows, classes): the word pieces of all samples end to end, `counts`
    of them each, or one row a sample for a classification. A sample without rows is certain.
    """
    if row_entropies is None:
        row_entropies = entropies(probabilities)
    if probabilities.shape[1] > 1:
        top = np.partition(probabilities.astype(np.float64), -2, axis=1)[:, -2:]
    else:
        top = np.hstack([np.zeros_like(probabilities), probabilities]).astype(np.float64)
    rows = np.stack([row_entropies, 1.0 - top[:, 1], top[:, 1] - top[:, 0]], axis=1)
    ends = np.cumsum(counts)
    result: list[Uncertainty] = []
    for end, count in zip(ends.tolist(), counts, strict=True):
        if count:
            entropy, least, ties = rows[end - count : end].mean(axis=0).tolist()
            result.append(Uncertainty(entropy, least, ties))
        else:
            result.append(Uncertainty(0.0, 0.0, 1.0))
    return result
