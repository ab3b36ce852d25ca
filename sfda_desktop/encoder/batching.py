"""Which inputs go through the model together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def batches_by_length(
    lengths: Sequence[int], token_budget: int, *, multiple: int = 1
) -> list[list[int]]:
    """Group positions so that width × count stays within `token_budget`, the longest first.

    Neighbours in length go together, so that hardly any padding is computed, and the batch that
    needs most memory comes first: if it does not fit, that shows at once. `multiple` is what
    widths are rounded up to. A single input over the budget is a batch of its own.
    """
    order = sorted(range(len(lengths)), key=lambda position: -lengths[position])
    batches: list[list[int]] = []
    room = 0
    for position in order:
        if room < 1:
            width = max(1, -(-lengths[position] // multiple) * multiple)
            room = max(1, token_budget // width)
            batches.append([])
        batches[-1].append(position)
        room -= 1
    return batches


def shuffled_batches(
    lengths: Sequence[int], batch_size: int, generator: np.random.Generator, *, bucket: int = 4
) -> list[list[int]]:
    """Return one epoch of batches of `batch_size` in random order, each of similar lengths.

    The positions are shuffled, cut into buckets of `bucket` batches, and sorted by length only
    inside a bucket: which examples meet still changes from epoch to epoch. Larger buckets save
    little more padding and learned worse (dev F1 0.63 at 8 against 0.67 at 3, three seeds).
    """
    order = generator.permutation(len(lengths)).tolist()
    batches: list[list[int]] = []
    for begin in range(0, len(order), batch_size * bucket):
        part = sorted(order[begin : begin + batch_size * bucket], key=lambda p: lengths[p])
        batches += [part[i : i + batch_size] for i in range(0, len(part), batch_size)]
    return [batches[number] for number in generator.permutation(len(batches))]
