"""ALLabel: diversity, then similarity, then uncertainty (its section 4)."""

from __future__ import annotations

import numpy as np

from sfda_desktop.selection.core_set import least_similar, spread
from sfda_desktop.selection.likeness import Likeness
from sfda_desktop.selection.ranking import depths, sum_rank
from sfda_desktop.selection.similarity import ByLikeness
from sfda_desktop.selection.strategy import highest_first, not_yet


class ALLabel(ByLikeness):
    """A fifth by core-set, three fifths by sum_rank, the rest by sum_rank of weak queries.

    The sizes of the first two stages are rounded to the nearest integer, the last takes the
    remainder. There are as many weak queries as records are left to choose for them. Without
    chance: the seed plays no part. What was chosen in earlier rounds counts as chosen in every
    stage: as centres, as no candidates, and as examples that a query may lie near to.
    """

    name = "allabel"

    def _choose_by(
        self,
        likeness: Likeness,
        budget: int,
        generator: np.random.Generator,
        chosen: list[int],
    ) -> list[int]:
        del generator
        diverse, similar, uncertain = stage_sizes(budget)
        everyone = np.arange(len(likeness))
        left = not_yet(chosen, len(likeness))

        found = spread(likeness, chosen, least_similar, diverse)
        left[found] = False

        found += highest_first(sum_rank(likeness, everyone, left, similar), similar, left)
        left[found] = False

        if uncertain:
            depth = depths(likeness, ~left).astype(np.float64)
            weak = np.array(highest_first(depth, uncertain), dtype=np.intp)
            found += highest_first(sum_rank(likeness, weak, left, similar), uncertain, left)
        return found


def stage_sizes(budget: int) -> tuple[int, int, int]:
    """Return how many records each stage chooses; fifths are never half-way between integers."""
    diverse, similar = round(budget / 5), round(3 * budget / 5)
    return diverse, similar, budget - diverse - similar
