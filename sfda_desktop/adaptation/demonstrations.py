"""The class-wise demonstration pool and the retrieval from it (SALA, section 6.1)."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

import numpy as np

from sfda_desktop.adaptation.bench import AnnotationBench
from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.adaptation.sentence_embeddings import embed, embed_sentences
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.predictions import Prediction
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.selection.likeness import Likeness, TextLikeness, likeness_of
from sfda_desktop.selection.pool import Pool
from sfda_desktop.tasks import TaskCodec

ClassPools = Mapping[str, Mapping[str, Answer]]
"""Class name → sample id → answer: what may serve as the example of a class."""


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
        name: {
            p.sample_id: p.answer
            for p in sorted(of_class, key=lambda p: p.uncertainty.entropy)[
                : _rounded_up(share, len(of_class))
            ]
        }
        for name, of_class in sorted(members.items())
    }


def _rounded_up(share: float, count: int) -> int:
    """Return that share of `count`, of the decimal that was given: 0.07 of 100 is 7, not 8."""
    return math.ceil(Fraction(str(share)) * count)


def by_class(answers: Mapping[str, Answer], codec: TaskCodec) -> ClassPools:
    """Return every sample under each class that its answer belongs to."""
    pools: dict[str, dict[str, Answer]] = defaultdict(dict)
    for sample_id, answer in answers.items():
        for name in codec.demonstration_classes(answer):
            pools[name][sample_id] = answer
    return dict(sorted(pools.items()))


def likeness_for(
    bench: AnnotationBench, plan: AnnotationPlan, samples: Sequence[Sample]
) -> Likeness:
    """Return how similar `samples` are: by embeddings, or by BM25."""
    texts = [sample.text for sample in samples]
    if plan.similarity == "bm25":
        return TextLikeness(texts)
    if plan.sentence_model is not None:
        embeddings = embed_sentences(
            samples,
            plan.sentence_model,
            on_progress=bench.on_progress,
            cancelled=bench.cancelled,
        )
    else:
        embeddings = embed(
            samples,
            bench.codec,
            bench.source.encoder,
            on_progress=bench.on_progress,
            cancelled=bench.cancelled,
        )
    return likeness_of(Pool(texts, embeddings=embeddings), "embedding")


class DemonstrationPool:
    """High-confidence examples, to be retrieved by their similarity to a sample.

    `samples` are all that may ever be an example or a query, `likeness` is over them. The pool
    starts from `initial`; a clean set of annotations replaces it class by class (Algorithm 1,
    line 13).
    """

    def __init__(
        self,
        samples: Sequence[Sample],
        likeness: Likeness,
        codec: TaskCodec,
        initial: ClassPools,
    ) -> None:
        """Start from the classes of `initial`."""
        self._samples = samples
        self._row = {sample.id: row for row, sample in enumerate(samples)}
        self._likeness = likeness
        self._codec = codec
        self._initial = initial
        self._pools = initial

    def replace(self, clean: Mapping[str, Answer]) -> None:
        """Make the clean annotations the pool; a class without any keeps its initial pool."""
        self._pools = dict(sorted({**self._initial, **by_class(clean, self._codec)}.items()))

    def retrieve(self, sample_id: str) -> list[LabeledSample]:
        """Return the most similar example of each class, most similar first.

        A record never is its own example; an example that serves two classes is shown once.
        """
        scores = self._scores(sample_id)
        found: dict[str, Answer] = {}
        for members in self._pools.values():
            for best in _most_similar(members, scores, 1):
                found.setdefault(best, members[best])
        return self._shown(found, scores, len(found))

    def nearest(self, sample_id: str, count: int) -> list[LabeledSample]:
        """Return the `count` most similar examples of whatever class, most similar first."""
        everyone = {i: answer for members in self._pools.values() for i, answer in members.items()}
        return self._shown(everyone, self._scores(sample_id), count)

    def _scores(self, sample_id: str) -> Mapping[str, float]:
        """Return the similarity of every other sample to this one."""
        row = self._likeness.rows(np.array([self._row[sample_id]]))[0]
        scores = dict(zip(self._row, row.tolist(), strict=True))
        del scores[sample_id]
        return scores

    def _shown(
        self, members: Mapping[str, Answer], scores: Mapping[str, float], count: int
    ) -> list[LabeledSample]:
        ranked = sorted(_most_similar(members, scores, count), key=self._row.__getitem__)
        return [
            LabeledSample(self._samples[self._row[i]], members[i])
            for i in sorted(ranked, key=lambda i: -scores[i])
        ]


def _most_similar(ids: Iterable[str], scores: Mapping[str, float], count: int) -> list[str]:
    return heapq.nlargest(count, (i for i in ids if i in scores), key=scores.__getitem__)
