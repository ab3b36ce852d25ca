"""k-means over the small model's embeddings (LLMaAA)."""

from __future__ import annotations

import warnings

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.selection.likeness import embeddings_of
from sfda_desktop.selection.pool import Pool
from sfda_desktop.selection.strategy import Strategy

STARTS = 10
MANY = 4_000_000
"""Records times clusters from which on a start takes so long that there is only one."""


class KMeans(Strategy):
    """As many clusters as records are wanted; the record nearest each centre.

    Where two centres share one, the later takes the next nearest; ties by position.
    """

    name = "k-means"
    needs_embeddings = True

    def _choose(self, pool: Pool, budget: int, generator: np.random.Generator) -> list[int]:
        embeddings = embeddings_of(pool)
        free = np.ones(len(pool), dtype=np.bool_)
        chosen: list[int] = []
        for centre in centres(embeddings, budget, seed=int(generator.integers(2**31))):
            distances = np.square(embeddings - centre).sum(axis=1)
            nearest = int(np.where(free, distances, np.inf).argmin())
            free[nearest] = False
            chosen.append(nearest)
        return chosen


def centres(embeddings: NDArray[np.float32], count: int, *, seed: int) -> NDArray[np.float32]:
    """Return the centres of `count` clusters, shape (count, dimensions).

    Seeded k-means++, the best of several starts; the same centres for the same seed.
    """
    from sklearn.cluster import KMeans as Clustering
    from threadpoolctl import threadpool_limits

    starts = STARTS if len(embeddings) * count <= MANY else 1
    clustering = Clustering(count, init="k-means++", n_init=starts, random_state=seed)
    # Threads add up the centres in the order in which they happen to end.
    with threadpool_limits(1, user_api="openmp"), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # fewer distinct records than clusters is no fault
        clustering.fit(embeddings)
    found: NDArray[np.float32] = clustering.cluster_centers_
    return found
