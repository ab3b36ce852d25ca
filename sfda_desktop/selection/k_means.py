"""k-means over the small model's embeddings (LLMaAA)."""

from __future__ import annotations

import warnings

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.selection.likeness import embeddings_of
from sfda_desktop.selection.pool import Pool
from sfda_desktop.selection.strategy import Strategy, highest_first, not_yet

STARTS = 10
MANY = 4_000_000
"""Records times clusters from which on a start takes so long that there is only one."""


class KMeans(Strategy):
    """As many clusters as records are wanted; the record nearest each centre.

    Where two centres share one, the later takes the next nearest; ties by position. Records of
    earlier rounds have clusters too, and no other record is chosen for the centre nearest to them;
    where they share clusters, more are left than records are wanted, and the largest come first.
    """

    name = "k-means"
    needs_embeddings = True

    def _choose(
        self, pool: Pool, budget: int, generator: np.random.Generator, chosen: list[int]
    ) -> list[int]:
        embeddings = embeddings_of(pool)
        free = not_yet(chosen, len(pool))
        found: list[int] = []
        count, seed = len(chosen) + budget, int(generator.integers(2**31))
        centres, cluster_of = clusters(embeddings, count, seed=seed)
        if chosen:
            sizes = np.bincount(cluster_of, minlength=count).astype(np.float64)
            centres = centres[highest_first(sizes, budget, not_yet(cluster_of[chosen], count))]
        for centre in centres:
            distances = np.square(embeddings - centre).sum(axis=1)
            nearest = int(np.where(free, distances, np.inf).argmin())
            free[nearest] = False
            found.append(nearest)
        return found


def clusters(
    embeddings: NDArray[np.float32], count: int, *, seed: int
) -> tuple[NDArray[np.float32], NDArray[np.intp]]:
    """Return the centres, shape (count, dimensions), and which is nearest each record.

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
    return found, clustering.labels_.astype(np.intp)
