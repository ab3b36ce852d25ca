"""Choice by chance: what every other strategy has to beat."""

from __future__ import annotations

import numpy as np

from sfda_desktop.selection.pool import Pool
from sfda_desktop.selection.strategy import Strategy, not_yet


class Random(Strategy):
    """Seeded choice without replacement; a larger budget adds to what a smaller one chose."""

    name = "random"

    def _choose(
        self, pool: Pool, budget: int, generator: np.random.Generator, chosen: list[int]
    ) -> list[int]:
        drawn = generator.permutation(len(pool))
        return [int(position) for position in drawn[not_yet(chosen, len(pool))[drawn]][:budget]]
