"""Micro F1 as the contract counts it, for choosing epochs and anchors."""

from __future__ import annotations

from collections.abc import Mapping

from sfda_desktop.domain.answers import Answer
from sfda_desktop.tasks.codec import TaskCodec


def count_facts(
    codec: TaskCodec, gold: Mapping[str, Answer], predicted: Mapping[str, Answer]
) -> tuple[int, int, int]:
    """Return (found and right, found, to be found) over the samples of `gold`.

    Only the labels that the task scores count; a sample without a prediction found nothing.
    """
    scored = frozenset(codec.scored_labels)
    right = found = wanted = 0
    for sample_id, answer in gold.items():
        expected = {fact for fact in codec.facts(answer) if fact[1] in scored}
        given = predicted.get(sample_id)
        actual = set() if given is None else {f for f in codec.facts(given) if f[1] in scored}
        right += len(expected & actual)
        found += len(actual)
        wanted += len(expected)
    return right, found, wanted


def f1_of_counts(right: int, found: int, wanted: int) -> float:
    """Return F1, 0 where nothing was found and nothing was to be found."""
    return 2 * right / (found + wanted) if found + wanted else 0.0


def micro_f1(
    codec: TaskCodec, gold: Mapping[str, Answer], predicted: Mapping[str, Answer]
) -> float:
    """Return micro F1 over the scored labels (CONTRACT section 4), 0 to 1."""
    return f1_of_counts(*count_facts(codec, gold, predicted))
