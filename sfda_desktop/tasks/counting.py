"""Counting hits and misses: everything F1 is made of (CONTRACT section 4)."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.answers import Answer
from sfda_desktop.tasks.codec import Fact, TaskCodec

HIT, SPURIOUS, MISSED = range(3)
Cells = NDArray[np.integer] | NDArray[np.floating]


def compare_facts(
    codec: TaskCodec, truth: Answer, claim: Answer | None
) -> tuple[frozenset[Fact], frozenset[Fact], frozenset[Fact]]:
    """Return the facts that are HIT, SPURIOUS and MISSED; only scored labels count.

    No claim at all (`None`) found nothing.
    """
    wanted = codec.facts(truth)
    found = codec.facts(claim) if claim is not None else frozenset()
    scored = frozenset(codec.scored_labels)

    def only_scored(facts: frozenset[Fact]) -> frozenset[Fact]:
        return frozenset(fact for fact in facts if fact[1] in scored)

    return only_scored(wanted & found), only_scored(found - wanted), only_scored(wanted - found)


def count_facts(
    codec: TaskCodec, gold: Mapping[str, Answer], predicted: Mapping[str, Answer]
) -> NDArray[np.int64]:
    """Return how many facts of the samples in `gold` are HIT, SPURIOUS, MISSED: shape (3,)."""
    cells = np.zeros(3, dtype=np.int64)
    for sample_id, truth in gold.items():
        cells += [len(kind) for kind in compare_facts(codec, truth, predicted.get(sample_id))]
    return cells


def micro_f1(
    codec: TaskCodec, gold: Mapping[str, Answer], predicted: Mapping[str, Answer]
) -> float:
    """Return micro F1 over the scored labels (CONTRACT section 4), 0 to 1."""
    return float(f1(count_facts(codec, gold, predicted)))


def f1(cells: Cells) -> NDArray[np.float64]:
    """Return F1 along the last axis (HIT, SPURIOUS, MISSED); 0 where there is nothing to count."""
    hits, spurious, missed = (cells[..., kind] for kind in (HIT, SPURIOUS, MISSED))
    return share(2 * hits, 2 * hits + spurious + missed)


def share(part: Cells, whole: Cells) -> NDArray[np.float64]:
    """Divide, giving 0 where the divisor is 0."""
    result = np.zeros(np.shape(whole), dtype=np.float64)
    np.divide(part, whole, out=result, where=np.asarray(whole) > 0)
    return result
