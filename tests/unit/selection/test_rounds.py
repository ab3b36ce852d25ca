"""Choosing round after round: nothing comes twice, and what compares records goes on."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sfda_desktop.domain.predictions import Uncertainty
from sfda_desktop.selection import STRATEGY_NAMES, Pool, strategy_named

WORDS = ("fever", "pain", "cough", "rash", "aspirin", "insulin", "denies", "since")
GROUPS, COPIES = 20, 6


def pool_of(texts: list[str], seed: int = 0) -> Pool:
    generator = np.random.default_rng(seed)
    figures = generator.random((len(texts), 3)).round(1)
    return Pool(
        texts,
        [Uncertainty(*row) for row in figures.tolist()],
        generator.normal(size=(len(texts), 4)).astype(np.float32),
        generator.random(len(texts)),
    )


def by_rounds(name: str, pool: Pool, sizes: list[int], seed: int) -> list[int]:
    chosen: list[int] = []
    for size in sizes:
        chosen += strategy_named(name).select(pool, size, seed, chosen=chosen)
    return chosen


texts = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join), min_size=1, max_size=14
)


@pytest.mark.parametrize("name", STRATEGY_NAMES)
@settings(max_examples=15, deadline=None)
@given(texts=texts, sizes=st.lists(st.integers(1, 5), min_size=1, max_size=4))
def test_no_record_comes_twice_and_rounds_end_with_the_pool(
    name: str, texts: list[str], sizes: list[int]
) -> None:
    pool = pool_of(texts)
    chosen = by_rounds(name, pool, sizes, 13)
    assert len(set(chosen)) == len(chosen) == min(sum(sizes), len(pool))
    assert set(chosen) <= set(range(len(pool)))
    assert by_rounds(name, pool, sizes, 13) == chosen
    assert strategy_named(name).select(pool, 3, 13, chosen=range(len(pool))) == []


@pytest.mark.parametrize(
    "name",
    [
        "random",
        "entropy",
        "least-confidence",
        "breaking-ties",
        "perplexity",
        "core-set",
        "core-set-cold",
        "batcher",
    ],
)
@settings(max_examples=40, deadline=None)
@given(texts=texts, sizes=st.lists(st.integers(1, 5), min_size=1, max_size=4))
def test_rounds_come_to_the_same_as_all_at_once(
    name: str, texts: list[str], sizes: list[int]
) -> None:
    pool = pool_of(texts)
    at_once = strategy_named(name).select(pool, sum(sizes), 13)
    assert by_rounds(name, pool, sizes, 13) == at_once


def copies() -> Pool:
    """Groups of records that are each other's copies, for words and for embeddings."""
    generator = np.random.default_rng(5)
    places = np.repeat(np.arange(GROUPS), COPIES)
    return Pool(
        [f"about {'abcdefghijklmnopqrst'[place] * 3} only" for place in places],
        None,
        generator.normal(size=(GROUPS, 8)).astype(np.float32)[places],
    )


@pytest.mark.parametrize("name", ["core-set", "core-set-cold", "k-means"])
def test_diversity_is_not_forgotten_from_round_to_round(name: str) -> None:
    chosen = by_rounds(name, copies(), [5, 5, 5, 5], 13)
    assert len({position // COPIES for position in chosen}) == GROUPS
