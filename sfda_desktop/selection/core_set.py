"""Core-set: records that lie as far from each other as can be (Sener and Savarese 2018)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from sfda_desktop.selection.likeness import Likeness
from sfda_desktop.selection.similarity import ByLikeness


class CoreSet(ByLikeness):
    """Warm start: first the record least similar to all others (ALLabel, Algorithm 1)."""

    name = "core-set"

    def _choose_by(
        self,
        likeness: Likeness,
        budget: int,
        generator: np.random.Generator,
        chosen: list[int],
    ) -> list[int]:
        del generator  # nothing is left to chance
        return spread(likeness, chosen, least_similar, budget)


class ColdCoreSet(ByLikeness):
    """Cold start: first a record at random (ALLabel, section 5.1)."""

    name = "core-set-cold"

    def _choose_by(
        self,
        likeness: Likeness,
        budget: int,
        generator: np.random.Generator,
        chosen: list[int],
    ) -> list[int]:
        first = int(generator.integers(len(likeness)))
        return spread(likeness, chosen, lambda _: first, budget)


def least_similar(likeness: Likeness) -> int:
    """Return the record with the lowest mean similarity, as the query, to all others."""
    return int(np.argmin(likeness.means()))


def spread(
    likeness: Likeness, chosen: Sequence[int], first: Callable[[Likeness], int], size: int
) -> list[int]:
    """Return `size` records that lie far from each other and from those chosen before.

    `first` says where to begin where nothing was chosen before; else those are the centres that
    the search begins with, so that round after round comes to the same as all at once.
    """
    if chosen or not size:
        return farthest_first(likeness, chosen, size)
    begin = first(likeness)
    return [begin, *farthest_first(likeness, [begin], size - 1)]


def farthest_first(likeness: Likeness, centres: Sequence[int], size: int) -> list[int]:
    """Return `size` records, each the farthest from the centres and from those before it.

    The distance of candidate i to them is the least 1 - U[i, j]; ties by position. One
    column of U is computed for each of them.
    """
    distance = np.full(len(likeness), np.inf)
    taken = list(centres)
    measured = 0
    while len(taken) < len(centres) + size:
        for centre in taken[measured:]:
            distance = np.minimum(distance, 1 - likeness.column(centre))
        measured = len(taken)
        distance[taken] = -np.inf
        taken.append(int(distance.argmax()))
    return taken[len(centres) :]
