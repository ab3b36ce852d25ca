"""How like each other the samples of a pool are: blocks of the matrix U, never all of it.

Scores are sums of whole multiples of a grid so fine that it changes no score by more than about
1e-8 and so coarse that float64 adds them without rounding. A score is therefore the same bits in
whatever order or block it is computed, on whatever machine, and what is equal on paper is equal:
ties go by position as they should. Within a row all scores are divided by the same number, which
keeps that; columns and means are rounded after the division.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol, get_args

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.wording import tr
from sfda_desktop.selection.bm25 import okapi_weights, term_counts
from sfda_desktop.selection.pool import Pool

Similarity = Literal["bm25", "embedding"]
SIMILARITIES: tuple[Similarity, ...] = get_args(Similarity)
"""What `--similarity` takes."""

Scores = NDArray[np.float64]

EXACT_BITS = 52
"""float64 adds whole numbers below 2**53 without rounding; one bit is to spare."""
COMPONENT_BITS = 26
"""Grid of the components of a direction: products of two and their sums up to 1 are exact."""
OFTEN = 0.1
"""Share of the texts from which on a term costs less in a dense product than in a sparse one."""
MOST_DENSE = 256
"""Terms that are multiplied dense at most: 200 MB for 100,000 texts."""


class Likeness(Protocol):
    """The matrix U of a pool: U[a, b] says how similar record b is to record a as the query.

    The diagonal means nothing.
    """

    def __len__(self) -> int:
        """Return the number of records."""
        ...

    def rows(self, queries: NDArray[np.intp]) -> Scores:
        """Return U[queries, :], shape (queries, records)."""
        ...

    def column(self, record: int) -> Scores:
        """Return U[:, record], shape (records,): how every query likes one record."""
        ...

    def means(self) -> Scores:
        """Return the mean of U[a, b] over all b but a, shape (records,); 0 for a lone record."""
        ...


class TextLikeness:
    """U[a, b]: BM25 of text b for query a, divided by U[a, a] where positive (METHODS, ALLabel)."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Count the terms and weigh them."""
        self._counts = term_counts(texts)
        weights = okapi_weights(self._counts)
        highest = abs(weights).max(axis=0).toarray().ravel()
        bound = max(1.0, float((self._counts @ highest).max()))
        unit = 2.0 ** (EXACT_BITS - np.ceil(np.log2(bound)))
        weights.data = np.rint(weights.data * unit)
        own = (self._counts * weights).sum(axis=1)
        self._own: Scores = np.where(own > 0, own, unit)
        self._weights = weights

        found_in = np.bincount(self._counts.indices, minlength=self._counts.shape[1])
        dense = np.argsort(-found_in, kind="stable")[:MOST_DENSE]
        dense = dense[found_in[dense] > OFTEN * len(texts)]
        seldom = np.ones(len(found_in))
        seldom[dense] = 0
        self._often_counts = self._counts[:, dense]
        self._often_weights = weights[:, dense].T.toarray()
        self._seldom_counts = self._counts.copy()
        self._seldom_counts.data *= seldom[self._counts.indices]
        self._seldom_counts.eliminate_zeros()
        self._seldom_weights = weights.T.tocsr()

    def __len__(self) -> int:
        return int(self._counts.shape[0])

    def rows(self, queries: NDArray[np.intp]) -> Scores:
        """Return U[queries, :]."""
        scores: Scores = (self._seldom_counts[queries] @ self._seldom_weights).toarray()
        scores += self._often_counts[queries].toarray() @ self._often_weights
        scores /= self._own[queries, None]
        return scores

    def column(self, record: int) -> Scores:
        """Return U[:, record]."""
        scores: Scores = self._counts @ self._weights[[record]].toarray().ravel()
        return _rounded(scores / self._own)

    def means(self) -> Scores:
        """Return the mean similarity of each query to all others."""
        sums = self._counts @ self._weights.sum(axis=0)
        own = (self._counts * self._weights).sum(axis=1)
        return _rounded((sums - own) / self._own / max(1, len(self) - 1))


class EmbeddingLikeness:
    """U[a, b]: cosine of two embeddings; a zero vector is like nothing."""

    def __init__(self, embeddings: NDArray[np.float32]) -> None:
        """Take embeddings of shape (records, dimensions)."""
        unit = 2.0**COMPONENT_BITS
        vectors = embeddings.astype(np.float64)  # changed in place: there may be gigabytes of it
        lengths = np.sqrt(_own_products(vectors))[:, None]
        vectors *= unit / np.where(lengths > 0, lengths, 1.0)
        np.rint(vectors, out=vectors)
        vectors /= unit
        self._directions: Scores = vectors

    def __len__(self) -> int:
        return len(self._directions)

    def rows(self, queries: NDArray[np.intp]) -> Scores:
        """Return U[queries, :]."""
        scores: Scores = self._directions[queries] @ self._directions.T
        return scores

    def column(self, record: int) -> Scores:
        """Return U[:, record]."""
        scores: Scores = self._directions @ self._directions[record]
        return scores

    def means(self) -> Scores:
        """Return the mean similarity of each query to all others."""
        sums = self._directions @ self._directions.sum(axis=0)
        own = _own_products(self._directions)
        return _rounded((sums - own) / max(1, len(self) - 1))


def likeness_of(pool: Pool, similarity: Similarity) -> Likeness:
    """Return the likeness of the pool's texts (BM25) or of its embeddings (cosine)."""
    if similarity == "bm25":
        return TextLikeness(pool.texts)
    return EmbeddingLikeness(embeddings_of(pool))


def embeddings_of(pool: Pool) -> NDArray[np.float32]:
    """Return the embeddings; `InputError` where no model made any."""
    if pool.embeddings is None:
        raise InputError(
            tr(
                "This strategy compares the embeddings of the notes, which the small model makes: "
                "give a model."
            )
        )
    return pool.embeddings


def _own_products(vectors: Scores) -> Scores:
    """Return the product of each row with itself, without a copy of them all."""
    products: Scores = np.einsum("ij,ij->i", vectors, vectors)
    return products


def _rounded(quotients: Scores) -> Scores:
    """Drop the digits that depend on what was divided, or on the order of a long sum."""
    rounded: Scores = np.round(quotients, 12, out=quotients)
    return rounded
