"""Which label became which: what stands in the notes against what a model said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.tasks.codec import TaskCodec


@dataclass(frozen=True, slots=True)
class Confusion:
    """Counts by label, in the order of `labels`.

    `cells[i][j]`: what is i was called j, at exactly the same place; right where i = j. `cut`:
    found under its label, but with another beginning or end. `missed`: not found at all.
    `invented`: found where nothing is. These three are 0 where whole samples are labeled. Every
    mention in the notes is in exactly one of `cells`, `cut` and `missed`.
    """

    labels: tuple[str, ...]
    cells: tuple[tuple[int, ...], ...]
    cut: tuple[int, ...]
    missed: tuple[int, ...]
    invented: tuple[int, ...]

    def errors(self, place: int) -> int:
        """Return how many errors have to do with the label at `place`."""
        confused = sum(self.cells[place]) + sum(row[place] for row in self.cells)
        own = 2 * self.cells[place][place]
        return confused - own + self.cut[place] + self.missed[place] + self.invented[place]

    def only(self, places: Sequence[int]) -> Confusion:
        """Return the part about some of the labels."""
        return Confusion(
            tuple(self.labels[i] for i in places),
            tuple(tuple(self.cells[i][j] for j in places) for i in places),
            tuple(self.cut[i] for i in places),
            tuple(self.missed[i] for i in places),
            tuple(self.invented[i] for i in places),
        )

    @property
    def has_places(self) -> bool:
        """Whether anything was cut otherwise, missed or invented, which needs places in a text."""
        return any((*self.cut, *self.missed, *self.invented))

    def to_json(self) -> dict[str, Any]:
        """Return the object of the report."""
        return {
            "labels": list(self.labels),
            "cells": [list(row) for row in self.cells],
            "cut": list(self.cut),
            "missed": list(self.missed),
            "invented": list(self.invented),
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Confusion:
        """Read back what `to_json` wrote."""
        return cls(
            tuple(value["labels"]),
            tuple(tuple(row) for row in value["cells"]),
            tuple(value["cut"]),
            tuple(value["missed"]),
            tuple(value["invented"]),
        )


def confusion(
    codec: TaskCodec, gold: Sequence[LabeledSample], predicted: Mapping[str, Answer]
) -> Confusion:
    """Count which label became which; overlaps are settled as for F1, the negative label counts."""
    labels = codec.spec.label_names
    column = {label: place for place, label in enumerate(labels)}
    cells = np.zeros((len(labels), len(labels)), dtype=np.int64)
    cut, missed, invented = (np.zeros(len(labels), dtype=np.int64) for _ in range(3))
    for item in gold:
        wanted = dict(codec.facts(item.answer))
        found = dict(codec.facts(predicted[item.sample.id]))
        for place in wanted.keys() & found.keys():
            cells[column[wanted.pop(place)], column[found.pop(place)]] += 1
        for place, label in sorted(wanted.items()):
            touching = [
                other
                for other, said in found.items()
                if said == label and other[0] < place[1] and place[0] < other[1]
            ]
            if touching:
                # In order of position, so that as many as possible find one.
                del found[min(touching)]
                cut[column[label]] += 1
            else:
                missed[column[label]] += 1
        for label in found.values():
            invented[column[label]] += 1
    return Confusion(
        labels, tuple(map(_plain, cells)), _plain(cut), _plain(missed), _plain(invented)
    )


def _plain(counts: NDArray[np.int64]) -> tuple[int, ...]:
    return tuple(int(count) for count in counts)
