"""The strategies as METHODS pins them down, over a dense U and as slow as they are plain."""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

Matrix = NDArray[np.float64]
DEMO = Path(__file__).parents[3] / "resources" / "demo"
CJK = ("CJK UNIFIED", "CJK COMPATIBILITY IDEOGRAPH", "HIRAGANA", "KATAKANA", "HALFWIDTH KATAKANA")


def english_texts(count: int) -> list[str]:
    """Return sentences of the embedded demonstration, some of them alike."""
    lines = (DEMO / "ner" / "pool.jsonl").read_text(encoding="utf-8").splitlines()
    return [str(json.loads(line)["text"]) for line in lines[:count]]


def japanese_texts() -> list[str]:
    """Return every line of the Japanese notes of the demonstration."""
    notes = sorted((DEMO / "notes_txt_ja").glob("*.txt"))
    lines = [line for note in notes for line in note.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if line.strip()]


def words(text: str) -> list[str]:
    """Go through the characters one by one."""
    runs: list[tuple[bool, str]] = []
    before: bool | None = None
    for character in text.lower():
        if not re.match(r"\w", character):
            before = None
            continue
        cjk = unicodedata.name(character, "").startswith(CJK)
        if cjk is before:
            runs[-1] = (cjk, runs[-1][1] + character)
        else:
            runs.append((cjk, character))
        before = cjk
    found: list[str] = []
    for cjk, run in runs:
        if cjk and len(run) > 1:
            found += [a + b for a, b in pairwise(run)]
        else:
            found.append(run)
    return found


def bm25_matrix(texts: Sequence[str]) -> Matrix:
    """Score every text for every query with rank_bm25; equal up to 1e-10 is equal."""
    tokens = [words(text) for text in texts]
    if not any(tokens):
        return np.zeros((len(texts), len(texts)))
    bm25 = BM25Okapi(tokens)
    u = np.array([bm25.get_scores(query) for query in tokens])
    own = np.diag(u).copy()
    own[own <= 0] = 1
    return np.round(u / own[:, None], 10)


def cosine_matrix(vectors: NDArray[np.float32]) -> Matrix:
    """Return the cosine of every two vectors, 0 for a zero vector."""
    u = np.zeros((len(vectors), len(vectors)))
    for a, x in enumerate(vectors.astype(np.float64)):
        for b, y in enumerate(vectors.astype(np.float64)):
            if x.any() and y.any():
                u[a, b] = x @ y / math.sqrt((x @ x) * (y @ y))
    return u.round(10)


def similarity(u: Matrix, budget: int, before: Sequence[int] = ()) -> list[int]:
    everyone = range(len(u))
    left = [b for b in everyone if b not in before]
    return _best(_sum_rank(u, everyone, left, budget), left, budget)


def core_set(u: Matrix, budget: int, before: Sequence[int] = ()) -> list[int]:
    if before:
        return core_set_from(u, before, budget)
    means = [
        np.round(sum(u[i, j] for j in range(len(u)) if j != i) / max(1, len(u) - 1), 9)
        for i in range(len(u))
    ]
    first = means.index(min(means))
    return [first, *core_set_from(u, [first], budget - 1)]


def core_set_from(u: Matrix, centres: Sequence[int], count: int) -> list[int]:
    chosen = list(centres)
    while len(chosen) < len(centres) + count:
        left = [i for i in range(len(u)) if i not in chosen]
        chosen.append(max(left, key=lambda i: (min(1 - u[i, j] for j in chosen), -i)))
    return chosen[len(centres) :]


def allabel(u: Matrix, budget: int, before: Sequence[int] = ()) -> list[int]:
    everyone = range(len(u))
    one, two = int(budget / 5 + 0.5), int(3 * budget / 5 + 0.5)
    three = budget - one - two
    chosen = [*before, *(core_set(u, one, before) if one else [])]
    left = [b for b in everyone if b not in chosen]
    chosen += _best(_sum_rank(u, everyone, left, two), left, two)

    depth = {}
    for a in everyone:
        ranks = [r for r, b in enumerate(_ranking(u, a, everyone), 1) if b in chosen]
        depth[a] = min(ranks, default=math.inf)
    weak = sorted(everyone, key=lambda a: (-depth[a], a))[:three]
    left = [b for b in everyone if b not in chosen]
    chosen += _best(_sum_rank(u, weak, left, two), left, three)
    return chosen[len(before) :]


def batcher(u: Matrix, budget: int, before: Sequence[int] = ()) -> list[int]:
    chosen: list[int] = []
    budget += len(before)
    while len(chosen) < budget:
        rest = [a for a in range(len(u)) if a not in chosen]
        top = {a: set(_ranking(u, a, rest)[:3]) for a in rest}
        uncovered = {a for a in rest if top[a]}
        if not uncovered:
            chosen += rest
        while uncovered and len(chosen) < budget:
            best = max(rest, key=lambda b: (sum(b in top[a] for a in uncovered), -b))
            if len(chosen) < len(before):
                best = before[len(chosen)]
            chosen.append(best)
            uncovered -= {a for a in uncovered if best in top[a]}
    return chosen[len(before) : budget]


def _ranking(u: Matrix, a: int, candidates: Iterable[int]) -> list[int]:
    return sorted((b for b in candidates if b != a), key=lambda b: (-u[a, b], b))


def _sum_rank(u: Matrix, queries: Iterable[int], candidates: Sequence[int], x: int) -> list[float]:
    k = 3
    wanted = [0.0] * len(u)
    for a in queries:
        for rank, b in enumerate(_ranking(u, a, candidates), 1):
            if rank <= k:
                wanted[b] += 1
            elif rank <= x:
                wanted[b] += 1 / (rank - k + 1)
    return [round(figure, 9) for figure in wanted]


def _best(figures: Sequence[float], among: Iterable[int], count: int) -> list[int]:
    return sorted(among, key=lambda b: (-figures[b], b))[:count]
