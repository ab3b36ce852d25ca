"""What further notes are likely to bring: a learning curve through the gains measured so far.

Curves of this kind rise and level off (Figueroa et al. 2012, Predicting sample size required for
classification performance). Few points hardly say how soon, so no single curve is fitted: curves
of two families and of every pace are weighed by how well they agree with what was measured
(Bayesian model averaging), and what is foretold is the weighted spread of them all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.scores import Interval

FEWEST_SIZES = 3
"""A start, a slope and a bend need as many numbers of notes; of fewer nothing is foretold."""

_PACES = np.geomspace(1.0, 3000.0, 40)
"""Notes after which a curve has made most of its way: any order of magnitude is as likely."""
_USUAL_START, _USUAL_HEIGHT = 0.1, 0.3
"""How large in F1 what a curve starts at, and how high it rises, are held to be beforehand."""
_QUANTILES = np.array([NormalDist().inv_cdf((place + 0.5) / 200) for place in range(200)])


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """F1 gained over the source model by learning from so many notes, and its standard error."""

    notes: int
    gain: float
    error: float


@dataclass(frozen=True, slots=True)
class ExpectedGain:
    """F1 that further notes bring: the mean over all curves, and where 95 % of them lie."""

    mean: float
    ci95: Interval


@dataclass(frozen=True, slots=True)
class _Family:
    """The curves `start + height * rise(notes / pace)` of one pace, after what was measured.

    Start and height are normal given the pace; `evidence` is the log probability of the points.
    """

    pace: float
    is_slow: bool
    mean: NDArray[np.float64]  # shape (2,)
    covariance: NDArray[np.float64]  # shape (2, 2)
    evidence: float

    def gains(self, notes: int, more: int) -> NDArray[np.float64]:
        """Return equally likely gains from `more` notes after `notes`: shape (quantiles,)."""
        step = _rise((notes + more) / self.pace, is_slow=self.is_slow) - _rise(
            notes / self.pace, is_slow=self.is_slow
        )
        spread = float(np.sqrt(max(0.0, self.covariance[1, 1])))
        return np.asarray(step * (self.mean[1] + spread * _QUANTILES), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class LearningCurve:
    """Families of curves with their weights, which sum to 1."""

    families: tuple[_Family, ...]
    weights: NDArray[np.float64]

    def gain(self, notes: int, more: int) -> ExpectedGain:
        """Return what `more` notes bring to a model that has learned from `notes`."""
        gains = np.concatenate([family.gains(notes, more) for family in self.families])
        weights = np.repeat(self.weights / len(_QUANTILES), len(_QUANTILES))
        order = np.argsort(gains)
        below = np.cumsum(weights[order])
        low, high = (
            float(gains[order[min(int(np.searchsorted(below, share)), len(order) - 1)]])
            for share in (0.025, 0.975)
        )
        mean = float(gains @ weights)
        return ExpectedGain(mean, (min(low, mean), max(high, mean)))


def learning_curve(points: Sequence[CurvePoint]) -> LearningCurve | None:
    """Weigh all curves by the points; `None` with fewer than `FEWEST_SIZES` numbers of notes."""
    if len({point.notes for point in points}) < FEWEST_SIZES:
        return None
    families = tuple(
        _weighed(points, float(pace), is_slow=is_slow)
        for pace in _PACES
        for is_slow in (False, True)
    )
    evidence = np.array([family.evidence for family in families])
    weights = np.exp(evidence - evidence.max())
    return LearningCurve(families, weights / weights.sum())


def _weighed(points: Sequence[CurvePoint], pace: float, *, is_slow: bool) -> _Family:
    """Return start and height of the curves of one pace, by Bayesian linear regression."""
    design = np.array([[1.0, _rise(point.notes / pace, is_slow=is_slow)] for point in points])
    gains = np.array([point.gain for point in points])
    variances = np.array([point.error**2 for point in points])
    prior = np.diag([_USUAL_START**2, _USUAL_HEIGHT**2])
    # How the points scatter, whatever the curve: from the curve itself and from measuring.
    scatter = design @ prior @ design.T + np.diag(variances)
    weighed = np.linalg.solve(scatter, design @ prior).T
    _sign, log_size = np.linalg.slogdet(scatter)
    return _Family(
        pace,
        is_slow,
        mean=weighed @ gains,
        covariance=prior - weighed @ design @ prior,
        evidence=float(-(gains @ np.linalg.solve(scatter, gains) + log_size) / 2),
    )


def _rise(share: float, *, is_slow: bool) -> float:
    """Return how far along a curve is, 0 to 1: exponentially, or as a power law where slow."""
    return share / (1 + share) if is_slow else float(-np.expm1(-share))
