from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from sfda_desktop.selection import ranking
from sfda_desktop.selection.bm25 import tokens_of
from sfda_desktop.selection.likeness import EmbeddingLikeness, Likeness, Scores, TextLikeness
from tests.unit.selection import brute_force
from tests.unit.selection.brute_force import english_texts, japanese_texts


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Chest X-ray: NO fever_2", ["chest", "x", "ray", "no", "fever_2"]),
        ("発熱なし", ["発熱", "熱な", "なし"]),
        ("MRI検査を3回、咳", ["mri", "検査", "査を", "3", "回", "咳"]),
        ("コロナー ｱﾚﾙｷﾞｰ", ["コロ", "ロナ", "ナー", "ｱﾚ", "ﾚﾙ", "ﾙｷ", "ｷ\uff9e", "\uff9eｰ"]),
        ("폐렴이", ["폐렴", "렴이"]),
        ("  ...", []),
        ("", []),
    ],
)
def test_words_and_bigrams(text: str, tokens: list[str]) -> None:
    assert tokens_of(text) == tokens


@given(st.text(st.characters(exclude_categories=["Cn", "Cs"])))
def test_tokens_hold_every_word_character_and_nothing_else(text: str) -> None:
    assert set("".join(tokens_of(text))) == {c for c in text.lower() if c.isalnum() or c == "_"}


def test_u_is_that_of_rank_bm25() -> None:
    for texts in (english_texts(300), japanese_texts(), ["a a a b", "a c", "a", "", "a"]):
        likeness = TextLikeness(texts)
        u = likeness.rows(np.arange(len(texts)))
        assert np.abs(u - brute_force.bm25_matrix(texts)).max() < 1e-9


@pytest.mark.parametrize("backend", ["text", "embedding"])
def test_a_score_is_the_same_bits_however_it_is_computed(backend: str) -> None:
    likeness: Likeness = (
        TextLikeness(english_texts(400))
        if backend == "text"
        else EmbeddingLikeness(np.random.default_rng(3).normal(size=(400, 96)).astype(np.float32))
    )
    whole = likeness.rows(np.arange(400))
    for size in (1, 7, 129):
        parts = [likeness.rows(np.arange(b, min(400, b + size))) for b in range(0, 400, size)]
        assert np.array_equal(np.concatenate(parts), whole)
    for record in (0, 17, 399):
        column = whole[:, record].round(12) if backend == "text" else whole[:, record]
        assert np.array_equal(likeness.column(record), column)
    means = (whole.sum(axis=1) - whole.diagonal()) / 399
    assert np.allclose(likeness.means(), means, atol=1e-11)


@pytest.mark.parametrize("depth", [1, 3, 50, 299, 400])
def test_the_nearest_are_found_whatever_the_block(
    depth: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [*english_texts(600), "nothing else like it", *["twice"] * 90]
    texts = texts * 2 if depth < 50 else texts[-400:]
    likeness = TextLikeness(texts)
    candidates = np.arange(len(texts)) % 5 > 0
    queries = np.arange(len(texts))[::-7]
    expected = []
    for query in queries:
        scores = likeness.rows(np.array([query]))[0]
        left = [b for b in np.flatnonzero(candidates) if b != query]
        best = sorted(left, key=lambda b: (-scores[b], b))[:depth]
        expected += [(query, b, rank) for rank, b in enumerate(best, 1)]
    for block in (1, 10_000, 1_000_000):
        monkeypatch.setattr(ranking, "BLOCK", block)
        found = list(ranking.nearest(likeness, queries, candidates, depth))
        assert [row for part in found for row in zip(*part, strict=True)] == expected


def test_nothing_but_a_block_of_u_is_ever_held(monkeypatch: pytest.MonkeyPatch) -> None:
    likeness = TextLikeness(english_texts(600))
    heights: list[int] = []
    rows = likeness.rows

    def watched(queries: NDArray[np.intp]) -> Scores:
        heights.append(len(queries))
        return rows(queries)

    monkeypatch.setattr(ranking, "BLOCK", 600 * 16)
    monkeypatch.setattr(likeness, "rows", watched)
    everyone = np.ones(600, dtype=np.bool_)
    ranking.sum_rank(likeness, np.arange(600), everyone, 36)
    ranking.depths(likeness, np.arange(600) < 48)
    assert max(heights) == 16
    assert sum(heights) == 1_200
