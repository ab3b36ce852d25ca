from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.encoder.batching import batches_by_length, shuffled_batches

lengths_lists = st.lists(st.integers(0, 300), max_size=200)


@given(lengths_lists, st.integers(1, 1_000), st.sampled_from([1, 8]))
def test_every_input_is_in_one_batch_within_the_budget(
    lengths: list[int], budget: int, multiple: int
) -> None:
    batches = batches_by_length(lengths, budget, multiple=multiple)
    assert sorted(p for batch in batches for p in batch) == list(range(len(lengths)))
    for batch in batches:
        width = max(1, -(-max(lengths[p] for p in batch) // multiple) * multiple)
        assert len(batch) == 1 or width * len(batch) <= budget


def test_the_longest_come_first() -> None:
    assert batches_by_length([3, 9, 5, 1], 10) == [[1], [2, 0], [3]]


@given(st.lists(st.integers(1, 300), min_size=1, max_size=200), st.integers(1, 32))
def test_an_epoch_holds_every_example_once(lengths: list[int], batch_size: int) -> None:
    batches = shuffled_batches(lengths, batch_size, np.random.default_rng(0))
    assert sorted(p for batch in batches for p in batch) == list(range(len(lengths)))
    assert len(batches) == -(-len(lengths) // batch_size)
    assert max(len(batch) for batch in batches) <= batch_size


def test_epochs_differ_and_repeat_by_seed() -> None:
    lengths = list(range(64))
    first = shuffled_batches(lengths, 4, np.random.default_rng([13, 0]))
    assert first == shuffled_batches(lengths, 4, np.random.default_rng([13, 0]))
    assert first != shuffled_batches(lengths, 4, np.random.default_rng([13, 1]))


def test_batches_are_of_similar_lengths() -> None:
    generator = np.random.default_rng(1)
    lengths = generator.integers(5, 100, size=400).tolist()
    batches = shuffled_batches(lengths, 8, generator)
    padded = sum(max(lengths[p] for p in batch) * len(batch) for batch in batches)
    assert padded < 1.25 * sum(lengths)
