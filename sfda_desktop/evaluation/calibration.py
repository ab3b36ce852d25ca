"""Does the model mean what it says? Expected calibration error (Guo et al. 2017)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from sfda_desktop.domain.predictions import Prediction
from sfda_desktop.domain.samples import LabeledSample

BINS = 15


@dataclass(frozen=True, slots=True)
class ReliabilityBin:
    """The claims made with a confidence in (low, high]; both means are 0 where there are none."""

    low: float
    high: float
    count: int
    confidence: float
    accuracy: float

    def to_json(self) -> dict[str, Any]:
        """Return the object of the report."""
        return {
            "low": self.low,
            "high": self.high,
            "count": self.count,
            "confidence": self.confidence,
            "accuracy": self.accuracy,
        }


@dataclass(frozen=True, slots=True)
class Calibration:
    """`ece` is the mean distance of confidence from accuracy, weighted by claims, 0 to 1."""

    ece: float
    bins: tuple[ReliabilityBin, ...]

    def to_json(self) -> dict[str, Any]:
        """Return {"ece", "bins"}."""
        return {"ece": self.ece, "bins": [each.to_json() for each in self.bins]}


def calibration(gold: Sequence[LabeledSample], predicted: Mapping[str, Prediction]) -> Calibration:
    """Hold each claim's confidence against whether it is exactly right, in 15 equal bins.

    A claim is a predicted span (right where gold has the same one), or the class of a sample
    (its confidence is the probability of that class). What a model did not find makes no claim.
    """
    confidences: list[float] = []
    right: list[bool] = []
    for item in gold:
        prediction = predicted[item.sample.id]
        confidences += prediction.confidences
        right += [claim in item.answer.claims for claim in prediction.answer.claims]
    sure, hits = np.array(confidences), np.array(right, dtype=np.float64)
    places = np.clip(np.ceil(sure * BINS).astype(np.int64) - 1, 0, BINS - 1)
    counts = np.bincount(places, minlength=BINS)
    divisors = np.maximum(counts, 1)
    mean_sure = np.bincount(places, weights=sure, minlength=BINS) / divisors
    mean_right = np.bincount(places, weights=hits, minlength=BINS) / divisors
    ece = float(counts @ np.abs(mean_sure - mean_right)) / max(1, len(sure))
    return Calibration(
        ece,
        tuple(
            ReliabilityBin(
                place / BINS,
                (place + 1) / BINS,
                int(counts[place]),
                float(mean_sure[place]),
                float(mean_right[place]),
            )
            for place in range(BINS)
        ),
    )
