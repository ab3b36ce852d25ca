"""The terms of texts and their BM25 weights, as sparse matrices (Robertson et al. 2009)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

K1, B, EPSILON = 1.5, 0.75, 0.25

# Han, kana with their half-width forms, and Hangul.
_CJK = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_RUNS = re.compile(rf"([{_CJK}]+)|[^\W{_CJK}]+")


def tokens_of(text: str) -> list[str]:
    """Return the lower-cased runs of word characters; a run of CJK script as character bigrams.

    A CJK character that stands alone is a token of its own.
    """
    tokens: list[str] = []
    for run in _RUNS.finditer(text.lower()):
        word = run.group()
        if run.group(1) and len(word) > 1:
            tokens += [word[start : start + 2] for start in range(len(word) - 1)]
        else:
            tokens.append(word)
    return tokens


def term_counts(texts: Sequence[str]) -> Any:
    """Return how often each term occurs in each text: CSR, float64, shape (texts, terms)."""
    terms: dict[str, int] = {}
    columns: list[NDArray[np.int32]] = []
    for text in texts:
        found = [terms.setdefault(token, len(terms)) for token in tokens_of(text)]
        columns.append(np.array(found, dtype=np.int32))
    begins = np.cumsum([0, *map(len, columns)])
    indices = np.concatenate([np.empty(0, dtype=np.int32), *columns])
    counts = sparse.csr_array(
        (np.ones(len(indices)), indices, begins), shape=(len(texts), max(1, len(terms)))
    )
    counts.sum_duplicates()
    return counts


def okapi_weights(counts: Any) -> Any:
    """Return what one occurrence of a term in a query adds to the score of each text.

    CSR like `counts`; the weights are those of rank_bm25.BM25Okapi: terms in more than half of
    the texts weigh EPSILON times the mean inverse document frequency instead of less than nothing.
    """
    size, terms = counts.shape
    found_in = np.bincount(counts.indices, minlength=terms)
    rarity = np.log(size - found_in + 0.5) - np.log(found_in + 0.5)
    rarity[rarity < 0] = EPSILON * rarity.mean()
    lengths = counts.sum(axis=1)
    mean_length = lengths.mean() or 1.0
    damping = np.repeat(K1 * (1 - B + B * lengths / mean_length), np.diff(counts.indptr))
    often = counts.data
    weights = rarity[counts.indices] * (often * (K1 + 1) / (often + damping))
    return sparse.csr_array((weights, counts.indices, counts.indptr), shape=counts.shape)
