"""Core-set: records that lie as far from each other as can be (Sener and Savarese 2018)."""

from __future__ import annotations

import numpy as np

from sfda_desktop.selection.likeness import Likeness
from sfda_desktop.selection.similarity import ByLikeness


class CoreSet(ByLikeness):
    """Warm start: first the record least similar to all others (ALLabel, Algorithm 1)."""

    name = "core-set"

    def _choose_by(
        self, likeness: Likeness, budget: int, generator: np.random.Generator
    ) -> list[int]:
        del generator  # nothing is left to chance
        return farthest_first(likeness, least_similar(likeness), budget)


class ColdCoreSet(ByLikeness):
    """Cold start: first a record at random (ALLabel, section 5.1)."""

    name = "core-set-cold"

    def _choose_by(
        self, likeness: Likeness, budget: int, generator: np.random.Generator
    ) -> list[int]:
        return farthest_first(likeness, int(generator.integers(len(likeness))), budget)


def least_similar(likeness: Likeness) -> int:
    """Return the record with the lowest mean similarity, as the query, to all others."""
    return int(np.argmin(likeness.means()))


def farthest_first(likeness: Likeness, first: int, size: int) -> list[int]:
    """Return `first` and those farthest from all chosen before, one after another.

    The distance of candidate i to the chosen is the least 1 - U[i, j]; ties by position. One
    column of U is computed for each record chosen.
    """
    chosen = [first]
    distance = np.full(len(likeness), np.inf)
    while len(chosen) < size:
        distance = np.minimum(distance, 1 - likeness.column(chosen[-1]))
        distance[chosen] = -np.inf
        chosen.append(int(distance.argmax()))
    return chosen
