"""The class-wise demonstration pool and the retrieval from it (SALA, section 6.1)."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.predictions import Prediction
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.tasks import TaskCodec

ClassPools = dict[str, tuple[str, ...]]
"""Class name → sample ids that may serve as its example."""


def confident_by_class(
    predictions: Iterable[Prediction], codec: TaskCodec, *, share: float
) -> ClassPools:
    """Return for each class the `share` of its records with the lowest entropy (Equation 1).

    The share is rounded up, at least one record; ties go by position.
    """
    members: dict[str, list[Prediction]] = defaultdict(list)
    for prediction in predictions:
        for name in codec.demonstration_classes(prediction.answer):
            members[name].append(prediction)
    return {
        name: tuple(
            p.sample_id
            for p in sorted(of_class, key=lambda p: p.uncertainty.entropy)[
                : math.ceil(share * len(of_class))
            ]
        )
        for name, of_class in sorted(members.items())
    }


class DemonstrationPool:
    """High-confidence examples, one to be retrieved for each class.

    `embeddings` has one row for each of `samples`, which are all that may ever be an example or a
    query. The pool starts from the small model's own confident predictions; a clean set of
    annotations replaces it class by class (Algorithm 1, line 13).
    """

    def __init__(
        self,
        samples: Sequence[Sample],
        embeddings: NDArray[np.float32],
        codec: TaskCodec,
        initial: ClassPools,
        answers: Mapping[str, Answer],
    ) -> None:
        """Start from the classes of `initial`, with the small model's `answers`."""
        lengths = np.linalg.norm(embeddings, axis=1, keepdims=True)
        self._directions = embeddings / np.where(lengths > 0, lengths, 1.0)
        self._row = {sample.id: row for row, sample in enumerate(samples)}
        self._samples = {sample.id: sample for sample in samples}
        self._codec = codec
        self._initial = initial
        self._initial_answers = dict(answers)
        self._pools: ClassPools = dict(initial)
        self._answers: dict[str, dict[str, Answer]] = {
            name: {i: self._initial_answers[i] for i in ids} for name, ids in initial.items()
        }

    def replace(self, clean: Mapping[str, Answer]) -> None:
        """Make the clean annotations the pool; a class without any keeps its initial pool."""
        by_class: dict[str, dict[str, Answer]] = defaultdict(dict)
        for sample_id, answer in clean.items():
            for name in self._codec.demonstration_classes(answer):
                by_class[name][sample_id] = answer
        for name in sorted(set(self._initial) | set(by_class)):
            if by_class.get(name):
                self._pools[name] = tuple(by_class[name])
                self._answers[name] = by_class[name]
            else:
                self._pools[name] = self._initial[name]
                self._answers[name] = {i: self._initial_answers[i] for i in self._initial[name]}

    def retrieve(self, sample_id: str) -> list[LabeledSample]:
        """Return the most similar example of each class, most similar first.

        Similarity is the cosine of the embeddings. A record never is its own example; an example
        that serves two classes is shown once.
        """
        query = self._directions[self._row[sample_id]]
        found: dict[str, tuple[float, Answer]] = {}
        for name, ids in self._pools.items():
            others = [i for i in ids if i != sample_id]
            if not others:
                continue
            similarities = self._directions[[self._row[i] for i in others]] @ query
            best = int(similarities.argmax())
            found.setdefault(
                others[best], (float(similarities[best]), self._answers[name][others[best]])
            )
        ranked = sorted(found.items(), key=lambda item: (-item[1][0], self._row[item[0]]))
        return [LabeledSample(self._samples[i], answer) for i, (_, answer) in ranked]
