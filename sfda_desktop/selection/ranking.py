"""Ranks of the records most similar to each query, block by block (ALLabel, section 4.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.selection.likeness import Likeness, Scores

Positions = NDArray[np.intp]

BLOCK = 1_000_000
"""Elements of U that are held at a time: 8 MB."""
SHOTS = 3
"""k, the examples that a prompt shows."""


class Ranked(NamedTuple):
    """For some queries, the records of the first ranks; three arrays of one length.

    Sorted by query and rank, which runs from 1.
    """

    queries: Positions
    records: Positions
    ranks: Positions


def blocks_of(queries: Positions, records: int) -> Iterator[Positions]:
    """Cut `queries` into blocks whose rows of so many records fit in BLOCK."""
    size = max(1, BLOCK // records)
    for begin in range(0, len(queries), size):
        yield queries[begin : begin + size]


def nearest(
    likeness: Likeness, queries: Positions, candidates: NDArray[np.bool_], depth: int
) -> Iterator[Ranked]:
    """Yield the `depth` candidates most similar to each query, ties by position.

    A record never ranks for itself; fewer are given where there are not so many.
    """
    outside = np.flatnonzero(~candidates)
    for block in blocks_of(queries, len(likeness)):
        scores = likeness.rows(block)
        scores[:, outside] = -np.inf
        scores[np.arange(len(block)), block] = -np.inf
        rows, records = _worth_sorting(scores, depth)
        order = np.lexsort((-scores[rows, records], rows))  # stable: records ascend within a row
        rows, records = rows[order], records[order]
        begins = np.searchsorted(rows, rows)
        ranks = np.arange(1, len(rows) + 1) - begins
        kept = (ranks <= depth) & (scores[rows, records] > -np.inf)
        yield Ranked(block[rows[kept]], records[kept], ranks[kept])


def sum_rank(
    likeness: Likeness, queries: Positions, candidates: NDArray[np.bool_], size: int
) -> Scores:
    """Return how much each candidate is wanted as an example, shape (records,) (Equation 2).

    A query adds 1 to its SHOTS nearest candidates and 1 / (rank - SHOTS + 1) to those from there
    to rank `size`. Sums are rounded to 1e-9: what is equal on paper must tie.
    """
    ranks = np.arange(1, max(size, SHOTS) + 1)
    gains = 1 / np.maximum(1, ranks - SHOTS + 1)
    wanted = np.zeros(len(likeness))
    for ranked in nearest(likeness, queries, candidates, len(ranks)):
        wanted += np.bincount(ranked.records, gains[ranked.ranks - 1], len(wanted))
    return wanted.round(9)


def depths(likeness: Likeness, chosen: NDArray[np.bool_]) -> Positions:
    """Return the rank of each query's best-ranked chosen record among all others.

    Shape (records,). A query to which no other record was chosen comes last: the number of records.
    """
    size = len(likeness)
    examples = np.flatnonzero(chosen)
    found = np.full(size, size, dtype=np.intp)
    for block in blocks_of(np.arange(size), size):
        scores = likeness.rows(block)
        scores[np.arange(len(block)), block] = -np.inf
        of_examples = scores[:, examples]
        first = of_examples.argmax(axis=1)  # the first of equals, and positions ascend
        best = of_examples[np.arange(len(block)), first]
        before = (scores > best[:, None]).sum(axis=1)
        # Equals rank by position. No chosen record is among those that stand before.
        before += ((scores == best[:, None]) & (np.arange(size) < examples[first][:, None])).sum(
            axis=1
        )
        found[block] = np.where(np.isneginf(best), size, before + 1)
    return found


def _worth_sorting(scores: Scores, depth: int) -> tuple[Positions, Positions]:
    """Return rows and columns of what may be among the `depth` highest of its row.

    Ascending by row and column; all of the `depth` highest, ties by position, and not many more.
    """
    height, width = scores.shape
    groups = max(4 * depth, 256)
    if width <= 2 * groups:
        return np.divmod(np.arange(scores.size), width)
    # The depth-th highest of the maxima of disjoint groups is never above that of the row.
    even = scores[:, : width // groups * groups].reshape(height, -1, groups)
    maxima = even.max(axis=1)
    floor = np.partition(maxima, groups - depth, axis=1)[:, [groups - depth]]
    kept = scores >= floor
    for row in np.flatnonzero(kept.sum(axis=1) > groups):
        ties = np.flatnonzero(scores[row] == floor[row])
        kept[row, ties[depth:]] = False
    return np.divmod(np.flatnonzero(kept), width)
