"""Strategies over the similarity of records, and the plainest of them."""

from __future__ import annotations

from abc import abstractmethod

import numpy as np

from sfda_desktop.selection.likeness import Likeness, Similarity, likeness_of
from sfda_desktop.selection.pool import Pool
from sfda_desktop.selection.ranking import sum_rank
from sfda_desktop.selection.strategy import Strategy, highest_first, not_yet


class ByLikeness(Strategy):
    """A rule that compares records: their texts by BM25, or their embeddings by cosine."""

    def __init__(self, similarity: Similarity = "bm25") -> None:
        """BM25 is what the ALLabel paper used (section 5.1); it needs no model."""
        self.similarity = similarity
        self.needs_embeddings = similarity == "embedding"

    def _choose(
        self, pool: Pool, budget: int, generator: np.random.Generator, chosen: list[int]
    ) -> list[int]:
        return self._choose_by(likeness_of(pool, self.similarity), budget, generator, chosen)

    @abstractmethod
    def _choose_by(
        self,
        likeness: Likeness,
        budget: int,
        generator: np.random.Generator,
        chosen: list[int],
    ) -> list[int]:
        """Choose exactly `budget` positions, from 1 to the number that is not `chosen` yet."""


class MostSimilar(ByLikeness):
    """The records wanted most as examples of others, all by sum_rank (ALLabel, section 4.2).

    Records of earlier rounds ask for examples as all others do, and are none themselves: the
    paper's rule for what its first stage chose. How like a record is to what was chosen plays no
    part, in rounds as all at once: copies of a record that is wanted are wanted as much.
    """

    name = "similarity"

    def _choose_by(
        self,
        likeness: Likeness,
        budget: int,
        generator: np.random.Generator,
        chosen: list[int],
    ) -> list[int]:
        del generator  # the ranking leaves nothing to chance
        everyone = np.arange(len(likeness))
        left = not_yet(chosen, len(likeness))
        return highest_first(sum_rank(likeness, everyone, left, budget), budget, left)
