from __future__ import annotations

import numpy as np
import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.encoder.uncertainty import entropies, uncertainties


@given(st.integers(0, 10_000), st.integers(1, 40), st.integers(1, 12), st.floats(0.1, 60))
def test_entropy_equals_scipys(seed: int, rows: int, classes: int, sharpness: float) -> None:
    logits = np.random.default_rng(seed).normal(size=(rows, classes)) * sharpness
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
    assert entropies(p) == pytest.approx(scipy.stats.entropy(p, axis=1), abs=1e-6)


def test_a_sample_is_the_mean_of_its_rows() -> None:
    p = np.array([[0.5, 0.5], [1.0, 0.0], [0.75, 0.25]], dtype=np.float32)
    first, empty, second = uncertainties(p, [2, 0, 1])
    assert first.entropy == pytest.approx(np.log(2) / 2)
    assert first.least_confidence == pytest.approx(0.25)
    assert first.breaking_ties == pytest.approx(0.5)
    assert second.least_confidence == pytest.approx(0.25)
    assert second.breaking_ties == pytest.approx(0.5)
    assert (empty.entropy, empty.least_confidence, empty.breaking_ties) == (0.0, 0.0, 1.0)


def test_a_single_class_is_certain() -> None:
    (only,) = uncertainties(np.ones((1, 1), dtype=np.float32), [1])
    assert (only.entropy, only.least_confidence, only.breaking_ties) == (0.0, 0.0, 1.0)
