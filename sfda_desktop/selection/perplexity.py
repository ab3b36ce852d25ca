"""The strategy that goes by how unsure the language model is."""

from __future__ import annotations

import numpy as np

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.wording import tr
from sfda_desktop.selection.pool import Pool
from sfda_desktop.selection.strategy import Strategy, highest_first, not_yet


class Perplexity(Strategy):
    """Highest mean perplexity of the answer the language model gives (Gonen et al. 2023).

    A baseline of the ALLabel paper (section 5.1); ties by position in the file.
    """

    name = "perplexity"
    needs_perplexities = True

    def _choose(
        self, pool: Pool, budget: int, generator: np.random.Generator, chosen: list[int]
    ) -> list[int]:
        del generator  # the ranking leaves nothing to chance
        if pool.perplexities is None:
            raise InputError(
                tr(
                    "The strategy perplexity ranks by how unsure the language model is of its "
                    "answers: give a language model."
                )
            )
        figures = np.asarray(pool.perplexities, dtype=np.float64)
        return highest_first(figures, budget, not_yet(chosen, len(pool)))
