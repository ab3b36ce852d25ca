"""Choice by chance: what every other strategy has to beat."""

from __future__ import annotations

import numpy as np

from sfda_desktop.selection.pool import Pool
from sfda_desktop.selection.strategy import Strategy


class Random(Strategy):
    """Seeded choice without replacement; a larger budget adds to what a smaller one chose."""

    name = "random"

    def _choose(self, pool: Pool, budget: int, generator: np.random.Generator) -> list[int]:
        return [int(position) for position in generator.permutation(len(pool))[:budget]]
