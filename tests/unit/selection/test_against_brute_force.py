"""Every strategy that compares records chooses exactly what its plain version chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from random import Random

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from sfda_desktop.selection import Pool, Similarity, strategy_named
from tests.unit.selection import brute_force
from tests.unit.selection.brute_force import Matrix, english_texts, japanese_texts

PLAIN: dict[str, Callable[[Matrix, int, Sequence[int]], list[int]]] = {
    "similarity": brute_force.similarity,
    "core-set": brute_force.core_set,
    "allabel": brute_force.allabel,
    "batcher": brute_force.batcher,
}
TEXTS = {"english": english_texts(300), "japanese": japanese_texts()}
TEXTS["both"] = [*TEXTS["japanese"], "", *TEXTS["english"][:100], "", *TEXTS["english"][:20]]


@cache
def vectors(count: int) -> NDArray[np.float32]:
    """Clustered, some of them equal and some of them nothing."""
    generator = np.random.default_rng(5)
    middles = generator.normal(size=(12, 24))
    points = middles[generator.integers(12, size=count)] + generator.normal(0, 0.4, (count, 24))
    points[7::23] = points[3]
    points[11::97] = 0
    return points.astype(np.float32)


@cache
def pool_and_matrix(texts: str, similarity: Similarity) -> tuple[Pool, Matrix]:
    pool = Pool(TEXTS[texts], embeddings=vectors(len(TEXTS[texts])))
    if similarity == "bm25":
        return pool, brute_force.bm25_matrix(pool.texts)
    assert pool.embeddings is not None
    return pool, brute_force.cosine_matrix(pool.embeddings)


@pytest.mark.parametrize("similarity", ["bm25", "embedding"])
@pytest.mark.parametrize("texts", list(TEXTS))
@pytest.mark.parametrize("name", list(PLAIN))
def test_real_text(name: str, texts: str, similarity: Similarity) -> None:
    pool, u = pool_and_matrix(texts, similarity)
    strategy = strategy_named(name, similarity=similarity)
    for budget in [1, 2, 3, 4, 5, 12, 60, len(pool) + 9]:
        expected = PLAIN[name](u, min(budget, len(pool)), ())
        assert strategy.select(pool, budget, 13) == expected, budget


@pytest.mark.parametrize("similarity", ["bm25", "embedding"])
@pytest.mark.parametrize("texts", list(TEXTS))
@pytest.mark.parametrize("name", list(PLAIN))
def test_real_text_of_which_some_was_chosen_before(
    name: str, texts: str, similarity: Similarity
) -> None:
    pool, u = pool_and_matrix(texts, similarity)
    strategy = strategy_named(name, similarity=similarity)
    for already, budget in [(1, 1), (7, 5), (40, 12), (len(pool) - 2, 9)]:
        before = [int(i) for i in np.random.default_rng(already).permutation(len(pool))[:already]]
        expected = PLAIN[name](u, min(budget, len(pool) - already), before)
        assert strategy.select(pool, budget, 13, chosen=before) == expected, already


@pytest.mark.parametrize("similarity", ["bm25", "embedding"])
def test_a_cold_start_is_random_and_farthest_first_from_there(similarity: Similarity) -> None:
    pool, u = pool_and_matrix("english", similarity)
    strategy = strategy_named("core-set-cold", similarity=similarity)
    firsts = set()
    for seed in range(5):
        chosen = strategy.select(pool, 40, seed)
        assert chosen[1:] == brute_force.core_set_from(u, chosen[:1], 39)
        assert chosen == strategy.select(pool, 40, seed)
        firsts.add(chosen[0])
    assert len(firsts) > 3


WORDS = st.lists(st.sampled_from(["fever", "no", "the", "発熱", "x-ray", ""]), max_size=5)


@example(["", "fever no the", "fever", "the", "the"], 3)  # ties between words of unlike weight
@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=12), st.integers(1, 14))
def test_small_pools_full_of_ties(texts: list[str], budget: int) -> None:
    pool, u = Pool(texts), brute_force.bm25_matrix(texts)
    for name, plain in PLAIN.items():
        expected = plain(u, min(budget, len(pool)), ())
        assert strategy_named(name).select(pool, budget, 13) == expected, name


@settings(max_examples=60, deadline=None)
@given(
    st.lists(WORDS.map(" ".join), min_size=2, max_size=12),
    st.integers(1, 14),
    st.randoms(use_true_random=False),
)
def test_small_pools_full_of_ties_of_which_some_were_chosen(
    texts: list[str], budget: int, chance: Random
) -> None:
    before = chance.sample(range(len(texts)), chance.randint(1, len(texts) - 1))
    pool, u = Pool(texts), brute_force.bm25_matrix(texts)
    for name, plain in PLAIN.items():
        expected = plain(u, min(budget, len(pool) - len(before)), before)
        found = strategy_named(name).select(pool, budget, 13, chosen=before)
        assert found == expected, name


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(40)), st.integers(1, 40))
def test_the_order_of_the_file_plays_no_part_where_nothing_ties(
    order: list[int], budget: int
) -> None:
    points = np.random.default_rng(1).normal(size=(40, 24)).astype(np.float32)
    plain, mixed = Pool([""] * 40, embeddings=points), Pool([""] * 40, embeddings=points[order])
    strategy = strategy_named("core-set", similarity="embedding")
    chosen = strategy.select(mixed, budget, 13)
    assert [order[position] for position in chosen] == strategy.select(plain, budget, 13)
