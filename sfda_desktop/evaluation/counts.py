"""Hits and misses per document and label."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.tasks.codec import TaskCodec
from sfda_desktop.tasks.counting import compare_facts


@dataclass(frozen=True, slots=True)
class Counts:
    """True positives, false positives and false negatives of one set of predictions.

    `cells` is int64 of shape (groups, labels, 3), its last axis HIT, SPURIOUS, MISSED; a group is
    a document, or a sample that has none (`Sample.group`), in order of first appearance.
    """

    labels: tuple[str, ...]
    cells: NDArray[np.int64]

    @property
    def groups(self) -> int:
        """How many documents there are."""
        return int(self.cells.shape[0])

    def by_group(self) -> NDArray[np.int64]:
        """Return the counts over all labels: shape (groups, 3)."""
        return np.asarray(self.cells.sum(axis=1), dtype=np.int64)

    def by_label(self) -> NDArray[np.int64]:
        """Return the counts over all documents: shape (labels, 3)."""
        return np.asarray(self.cells.sum(axis=0), dtype=np.int64)

    def total(self) -> NDArray[np.int64]:
        """Return the counts over all documents and labels: shape (3,)."""
        return np.asarray(self.cells.sum(axis=(0, 1)), dtype=np.int64)


def count(
    codec: TaskCodec, gold: Sequence[LabeledSample], predicted: Mapping[str, Answer]
) -> Counts:
    """Count the facts of the scored labels, exactly as they stand, document by document.

    `predicted` maps sample ids to answers and must hold every gold sample: a missing one is a
    fault of the program (`ValueError`), not an empty answer.
    """
    missing = sum(labeled.sample.id not in predicted for labeled in gold)
    if missing:
        raise ValueError(f"{missing} of {len(gold)} gold samples have no prediction")
    column = {label: index for index, label in enumerate(codec.scored_labels)}
    row: dict[str, int] = {}
    found: list[tuple[int, int, int]] = []
    for labeled in gold:
        group = row.setdefault(labeled.sample.group, len(row))
        compared = compare_facts(codec, labeled.answer, predicted[labeled.sample.id])
        for kind, facts in enumerate(compared):
            found += [(group, column[label], kind) for _, label in facts]
    cells = np.zeros((len(row), len(column), 3), dtype=np.int64)
    if found:
        np.add.at(cells, tuple(np.array(found, dtype=np.int64).T), 1)
    return Counts(tuple(column), cells)
