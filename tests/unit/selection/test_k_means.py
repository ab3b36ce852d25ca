from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer

from sfda_desktop.adaptation.demonstration import DemoNotes
from sfda_desktop.domain.errors import InputError
from sfda_desktop.selection import Pool, strategy_named
from sfda_desktop.selection.k_means import clusters


def clustered(count: int, clusters: int, spread: float) -> NDArray[np.float32]:
    generator = np.random.default_rng(clusters)
    middles = generator.normal(size=(clusters, 48))
    points = middles[generator.integers(clusters, size=count)]
    return (points + generator.normal(0, spread, points.shape)).astype(np.float32)


def distortion(points: NDArray[np.float32], middles: NDArray[np.float32]) -> float:
    distances = np.square(points[:, None, :].astype(np.float64) - middles[None]).sum(axis=2)
    return float(distances.min(axis=1).sum())


def select(points: NDArray[np.float32], budget: int, seed: int = 13) -> list[int]:
    pool = Pool([""] * len(points), embeddings=points)
    return strategy_named("k-means").select(pool, budget, seed)


def demo_notes(count: int) -> NDArray[np.float32]:
    """Return embeddings of the demonstration's notes: words weighted and boiled down (LSA)."""
    notes = DemoNotes.of("ner").labeled("pool.jsonl")[:count]
    weighted = TfidfVectorizer().fit_transform([note.sample.text for note in notes])
    found: NDArray[np.float32] = (
        TruncatedSVD(48, random_state=13).fit_transform(weighted).astype(np.float32)
    )
    assert len(found) == count
    return found


@pytest.mark.parametrize(("groups", "count"), [(6, 6), (10, 25), (40, 12)])
def test_no_worse_than_scikit_learn(groups: int, count: int) -> None:
    no_worse_than_scikit_learn(clustered(400, groups, 0.5), count)


@pytest.mark.parametrize("seed", [1, 13, 99])
@pytest.mark.parametrize(("notes", "count"), [(300, 12), (300, 48), (200, 60)])
def test_no_worse_than_scikit_learn_on_real_text(notes: int, count: int, seed: int) -> None:
    no_worse_than_scikit_learn(demo_notes(notes), count, seed)


def no_worse_than_scikit_learn(points: NDArray[np.float32], count: int, seed: int = 13) -> None:
    ours = distortion(points, clusters(points, count, seed=seed)[0])
    for starts in (1, 3, 10):
        theirs = KMeans(count, n_init=starts, random_state=seed).fit(points)
        assert ours <= distortion(points, theirs.cluster_centers_) * (1 + 1e-6)
    once = [KMeans(count, n_init=1, random_state=seed).fit(points).inertia_ for seed in range(5)]
    assert ours <= np.median(once) * (1 + 1e-6)


def test_one_record_of_every_cluster_is_chosen() -> None:
    middles = np.random.default_rng(2).normal(size=(12, 48))
    points = np.repeat(middles, 25, axis=0) + np.random.default_rng(3).normal(0, 0.01, (300, 48))
    chosen = select(points.astype(np.float32), 12)
    assert sorted(position // 25 for position in chosen) == list(range(12))


def test_the_record_nearest_each_centre_is_chosen() -> None:
    points = clustered(300, 9, 0.4)
    middles, _ = clusters(points, 9, seed=int(np.random.default_rng(5).integers(2**31)))
    nearest = [int(np.square(points - centre).sum(axis=1).argmin()) for centre in middles]
    assert len(set(nearest)) == 9
    assert select(points, 9, seed=5) == nearest


def test_where_two_centres_share_a_record_the_next_nearest_is_taken() -> None:
    points = np.ones((6, 3), dtype=np.float32)
    assert select(points, 4) == [0, 1, 2, 3]
    points[4] = 5
    assert sorted(select(points, 2)) == [0, 4]


@pytest.mark.parametrize(
    ("chosen", "then"), [([0, 4, 8], [7, 6, 5, 4, 3]), ([0, 1, 2], [7, 6, 5, 4, 3])]
)
def test_clusters_with_a_chosen_record_are_left_out_and_the_largest_of_the_others_come_first(
    chosen: list[int], then: list[int]
) -> None:
    sizes = [4, 3, 5, 6, 7, 8, 9, 10]
    points = np.repeat(np.eye(8, 48, dtype=np.float32) * 9, sizes, axis=0)
    pool = Pool([""] * len(points), embeddings=points)
    found = strategy_named("k-means").select(pool, len(then), 13, chosen=chosen)
    assert [int(points[position].argmax()) for position in found] == then


def test_the_seed_decides() -> None:
    points = clustered(200, 5, 1.5)
    assert select(points, 20, seed=1) == select(points, 20, seed=1)
    assert select(points, 20, seed=1) != select(points, 20, seed=2)


def test_embeddings_need_a_model() -> None:
    for strategy in (
        strategy_named("k-means"),
        strategy_named("allabel", similarity="embedding"),
    ):
        assert strategy.needs_embeddings
        with pytest.raises(InputError, match="give a model"):
            strategy.select(Pool(["a"]), 1, 13)
