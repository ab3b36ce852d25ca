from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.predictions import Uncertainty
from sfda_desktop.selection import STRATEGY_NAMES, Pool, strategy_named

FIGURES = st.floats(0, 3, allow_nan=False)


def pool_of(*figures: tuple[float, float, float]) -> Pool:
    return Pool(
        [f"{figure[0]:.1f} of {figure[1]:.1f}" for figure in figures],
        [Uncertainty(*figure) for figure in figures],
        embeddings=np.array(figures, dtype=np.float32).reshape(-1, 3),
        perplexities=[figure[2] for figure in figures],
    )


# entropy, least confidence, margin between the two best: each ranks the pool differently
POOL = pool_of((0.9, 0.1, 0.4), (0.5, 0.8, 0.1), (0.9, 0.8, 0.2), (0.1, 0.2, 0.9))


@pytest.mark.parametrize(
    ("name", "ranking"),
    [
        ("entropy", [0, 2, 1, 3]),
        ("least-confidence", [1, 2, 3, 0]),
        ("breaking-ties", [1, 2, 0, 3]),
        ("perplexity", [3, 0, 2, 1]),
    ],
)
def test_the_most_uncertain_come_first_and_ties_by_position(name: str, ranking: list[int]) -> None:
    assert strategy_named(name).select(POOL, 4, 13) == ranking
    assert strategy_named(name).select(POOL, 2, 99) == ranking[:2]


def test_many_ties_keep_the_order_of_the_file() -> None:
    pool = pool_of(*[(0.1 * (position % 7 % 3), 0.5, 0.5) for position in range(1000)])
    expected = sorted(range(1000), key=lambda position: -(position % 7 % 3))
    assert strategy_named("entropy").select(pool, 900, 13) == expected[:900]


def test_random_follows_the_seed_and_grows_with_the_budget() -> None:
    strategy, pool = strategy_named("random"), Pool([""] * 50)
    assert strategy.select(pool, 10, 1) == strategy.select(pool, 20, 1)[:10]
    assert strategy.select(pool, 10, 1) != strategy.select(pool, 10, 2)


def test_random_gives_every_note_the_same_chance() -> None:
    strategy, pool = strategy_named("random"), Pool([""] * 10)
    chosen = np.bincount(
        [position for seed in range(2000) for position in strategy.select(pool, 3, seed)]
    )
    assert chosen.min() > 500
    assert chosen.max() < 700


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(FIGURES, FIGURES, FIGURES), max_size=30), st.integers(1, 40))
def test_every_strategy_chooses_without_repetition(
    figures: list[tuple[float, float, float]], budget: int
) -> None:
    pool = pool_of(*figures)
    for name in STRATEGY_NAMES:
        chosen = strategy_named(name).select(pool, budget, 13)
        assert len(set(chosen)) == len(chosen) == min(budget, len(pool))
        assert set(chosen) <= set(range(len(pool)))
        assert all(type(position) is int for position in chosen)
        assert chosen == strategy_named(name).select(pool, budget, 13)


@given(st.lists(FIGURES, min_size=1, max_size=30), st.integers(1, 30))
def test_nothing_left_out_is_more_uncertain(entropies: list[float], budget: int) -> None:
    pool = pool_of(*[(entropy, 0.0, 0.0) for entropy in entropies])
    chosen = strategy_named("entropy").select(pool, budget, 13)
    left = set(range(len(pool))) - set(chosen)
    assert all(entropies[a] >= entropies[b] for a in chosen for b in left)


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(InputError, match="random, entropy, least-confidence, breaking-ties"):
        strategy_named("entorpy")


@pytest.mark.parametrize("budget", [0, -3])
def test_a_budget_under_one_is_refused(budget: int) -> None:
    with pytest.raises(InputError, match=f"The budget is {budget}"):
        strategy_named("random").select(POOL, budget, 13)


def test_uncertainty_needs_a_model() -> None:
    assert strategy_named("entropy").needs_uncertainty
    assert not strategy_named("random").needs_uncertainty
    with pytest.raises(InputError, match="give a model"):
        strategy_named("entropy").select(Pool(["a"]), 1, 13)


def test_perplexity_needs_a_language_model() -> None:
    assert strategy_named("perplexity").needs_perplexities
    with pytest.raises(InputError, match="give a language model"):
        strategy_named("perplexity").select(Pool(["a"]), 1, 13)


def test_what_compares_texts_needs_no_model() -> None:
    for name in ("core-set", "core-set-cold", "similarity", "allabel", "batcher"):
        strategy = strategy_named(name)
        assert not strategy.needs_uncertainty
        assert not strategy.needs_embeddings
        assert strategy_named(name, similarity="embedding").needs_embeddings


def test_figures_of_another_pool_are_a_fault() -> None:
    with pytest.raises(ValueError, match="2 texts but 3 rows of embeddings"):
        Pool(["a", "b"], embeddings=np.zeros((3, 4), dtype=np.float32))
