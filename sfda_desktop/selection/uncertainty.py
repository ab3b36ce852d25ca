"""Strategies that go by how unsure the small model is (METHODS, Uncertainty)."""

from __future__ import annotations

from abc import abstractmethod

import numpy as np

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.predictions import Uncertainty
from sfda_desktop.domain.wording import tr
from sfda_desktop.selection.pool import Pool
from sfda_desktop.selection.strategy import Strategy, highest_first, not_yet


class MostUncertain(Strategy):
    """Highest uncertainty first, ties by position in the file (METHODS, Uncertainty)."""

    needs_uncertainty = True

    def _choose(
        self, pool: Pool, budget: int, generator: np.random.Generator, chosen: list[int]
    ) -> list[int]:
        del generator  # the ranking leaves nothing to chance
        if pool.uncertainty is None:
            raise InputError(
                tr(
                    "The strategy {name} ranks by the small model's uncertainty: give a model.",
                    name=self.name,
                )
            )
        figures = [self._uncertainty(sample) for sample in pool.uncertainty]
        return highest_first(
            np.array(figures, dtype=np.float64), budget, not_yet(chosen, len(pool))
        )

    @staticmethod
    @abstractmethod
    def _uncertainty(sample: Uncertainty) -> float:
        """Return a figure that grows with the uncertainty."""


class Entropy(MostUncertain):
    """Highest mean entropy of the predicted classes (SALA, appendix A.1.2)."""

    name = "entropy"

    @staticmethod
    def _uncertainty(sample: Uncertainty) -> float:
        return sample.entropy


class LeastConfidence(MostUncertain):
    """Lowest probability of the predicted class (Lewis and Gale 1994), token mean."""

    name = "least-confidence"

    @staticmethod
    def _uncertainty(sample: Uncertainty) -> float:
        return sample.least_confidence


class BreakingTies(MostUncertain):
    """Smallest margin between the two best classes (Luo et al. 2005), token mean."""

    name = "breaking-ties"

    @staticmethod
    def _uncertainty(sample: Uncertainty) -> float:
        return -sample.breaking_ties
