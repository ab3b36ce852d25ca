"""What every selection strategy is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.wording import tr
from sfda_desktop.selection.pool import Pool


class Strategy(ABC):
    """A rule that chooses which samples of a pool to annotate."""

    name: ClassVar[str]
    needs_uncertainty: bool = False
    needs_embeddings: bool = False
    needs_perplexities: bool = False

    @property
    def scores_alone(self) -> bool:
        """Whether it goes by a figure of each sample and need not see those chosen before."""
        return self.needs_uncertainty or self.needs_perplexities

    def select(
        self, pool: Pool, budget: int, seed: int, *, chosen: Sequence[int] = ()
    ) -> list[int]:
        """Return the positions of the chosen samples, the first chosen first.

        `chosen` are those of earlier rounds, in their order: none of them comes again, and what
        compares records goes on from them. A budget over what is left takes all of it; one under 1
        raises `InputError`. The same pool, budget, seed and earlier choice give the same choice.
        """
        if budget < 1:
            raise InputError(
                tr("The budget is {budget}: give a number of notes from 1 up.", budget=budget)
            )
        left = len(pool) - len(chosen)
        if not left:
            return []
        return self._choose(pool, min(budget, left), np.random.default_rng(seed), list(chosen))

    @abstractmethod
    def _choose(
        self, pool: Pool, budget: int, generator: np.random.Generator, chosen: list[int]
    ) -> list[int]:
        """Choose exactly `budget` positions, from 1 to the number that is not `chosen` yet."""


def not_yet(chosen: Sequence[int] | NDArray[np.intp], size: int) -> NDArray[np.bool_]:
    """Return for each position of a pool whether it was not chosen yet, shape (size,)."""
    left = np.ones(size, dtype=np.bool_)
    left[list(chosen)] = False
    return left


def highest_first(
    figures: NDArray[np.float64], count: int, among: NDArray[np.bool_] | None = None
) -> list[int]:
    """Return the positions of the `count` highest figures, ties by position in the file.

    Only those for which `among` (shape (samples,)) is true, if given.
    """
    positions = np.arange(len(figures)) if among is None else np.flatnonzero(among)
    order = np.argsort(-figures[positions], kind="stable")[:count]
    return [int(position) for position in positions[order]]
