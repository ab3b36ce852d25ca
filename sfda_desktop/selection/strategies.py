"""The selection strategies of METHODS.md and their names."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.predictions import Uncertainty
from sfda_desktop.selection.pool import Pool


class Strategy(ABC):
    """A rule that chooses which samples of a pool to annotate."""

    name: ClassVar[str]
    needs_uncertainty: ClassVar[bool] = False
    needs_embeddings: ClassVar[bool] = False

    def select(self, pool: Pool, budget: int, seed: int) -> list[int]:
        """Return the positions of the chosen samples, the first chosen first.

        A budget over the pool's size takes all of it; one under 1 raises `InputError`.
        The same pool, budget and seed give the same choice.
        """
        if budget < 1:
            raise InputError(f"The budget is {budget}: give a number of notes from 1 up.")
        return self._choose(pool, min(budget, len(pool)), np.random.default_rng(seed))

    @abstractmethod
    def _choose(self, pool: Pool, budget: int, generator: np.random.Generator) -> list[int]:
        """Choose exactly `budget` positions; `budget` never exceeds the pool."""


class Random(Strategy):
    """Seeded choice without replacement; a larger budget adds to what a smaller one chose."""

    name = "random"

    def _choose(self, pool: Pool, budget: int, generator: np.random.Generator) -> list[int]:
        return [int(position) for position in generator.permutation(len(pool))[:budget]]


class MostUncertain(Strategy):
    """Highest uncertainty first, ties by position in the file (METHODS, Uncertainty)."""

    needs_uncertainty = True

    def _choose(self, pool: Pool, budget: int, generator: np.random.Generator) -> list[int]:
        del generator  # the ranking leaves nothing to chance
        if pool.uncertainty is None:
            raise InputError(
                f"The strategy {self.name} ranks by the small model's uncertainty: give a model."
            )
        figures: NDArray[np.float64] = np.array(
            [self._uncertainty(sample) for sample in pool.uncertainty], dtype=np.float64
        )
        return [int(position) for position in np.argsort(-figures, kind="stable")[:budget]]

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


_STRATEGIES: dict[str, Strategy] = {
    strategy.name: strategy for strategy in (Random(), Entropy(), LeastConfidence(), BreakingTies())
}

STRATEGY_NAMES: tuple[str, ...] = tuple(_STRATEGIES)
"""What `--strategy` takes."""


def strategy_named(name: str) -> Strategy:
    """Return the strategy of that name; `InputError` lists the names there are."""
    try:
        return _STRATEGIES[name]
    except KeyError:
        known = ", ".join(STRATEGY_NAMES)
        raise InputError(
            f'There is no selection strategy "{name}": choose one of {known}.'
        ) from None
