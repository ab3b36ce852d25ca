"""ALLabel: diversity, then similarity, then uncertainty (its section 4)."""

from __future__ import annotations

import numpy as np

from sfda_desktop.selection.core_set import farthest_first, least_similar
from sfda_desktop.selection.likeness import Likeness
from sfda_desktop.selection.ranking import depths, sum_rank
from sfda_desktop.selection.similarity import ByLikeness
from sfda_desktop.selection.strategy import highest_first


class ALLabel(ByLikeness):
    """A fifth by core-set, three fifths by sum_rank, the rest by sum_rank of weak queries.

    The sizes of the first two stages are rounded to the nearest integer, the last takes the
    remainder. There are as many weak queries as records are left to choose for them. Without
    chance: the seed plays no part.
    """

    name = "allabel"

    def _choose_by(
        self, likeness: Likeness, budget: int, generator: np.random.Generator
    ) -> list[int]:
        del generator
        diverse, similar, uncertain = stage_sizes(budget)
        everyone = np.arange(len(likeness))
        left = np.ones(len(likeness), dtype=np.bool_)

        chosen: list[int] = []
        if diverse:
            chosen = farthest_first(likeness, least_similar(likeness), diverse)
        left[chosen] = False

        chosen += highest_first(sum_rank(likeness, everyone, left, similar), similar, left)
        left[chosen] = False

        if uncertain:
            depth = depths(likeness, ~left).astype(np.float64)
            weak = np.array(highest_first(depth, uncertain), dtype=np.intp)
            chosen += highest_first(sum_rank(likeness, weak, left, similar), uncertain, left)
        return chosen


def stage_sizes(budget: int) -> tuple[int, int, int]:
    """Return how many records each stage chooses; fifths are never half-way between integers."""
    diverse, similar = round(budget / 5), round(3 * budget / 5)
    return diverse, similar, budget - diverse - similar
