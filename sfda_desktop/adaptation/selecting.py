"""Handing a strategy what it looks at: uncertainty, embeddings, the language model's perplexity."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.adaptation.sentence_embeddings import embed, embed_sentences
from sfda_desktop.domain.predictions import Prediction
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.samples import Sample
from sfda_desktop.selection import Pool
from sfda_desktop.selection.similarity import ByLikeness
from sfda_desktop.tasks import TaskCodec

if TYPE_CHECKING:
    from sfda_desktop.encoder import Encoder

Perplexities = Callable[[Sequence[Sample]], Sequence[float]]
"""Asks the language model how unsure it is about samples; only asked where a strategy needs it."""


@dataclass(frozen=True, slots=True)
class Chooser:
    """Chooses samples by the strategy of a plan."""

    plan: AnnotationPlan
    codec: TaskCodec
    perplexities: Perplexities
    on_progress: OnProgress = ignore_progress
    cancelled: IsCancelled = never_cancelled

    def choose(
        self,
        samples: Sequence[Sample],
        budget: int,
        encoder: Encoder,
        predictions: Mapping[str, Prediction],
        *,
        chosen: Sequence[str] = (),
    ) -> list[Sample]:
        """Return up to `budget` of the samples, in the order chosen.

        `encoder` made the `predictions`: the source model, or that of a round. `chosen` are the
        ids of the samples of earlier rounds, in their order. A strategy that goes by a figure of
        each sample gets only the others to see, and only they need predictions; one that compares
        samples sees all.
        """
        strategy = self.plan.acquisition
        if strategy.scores_alone:
            taken = set(chosen)
            samples, chosen = [sample for sample in samples if sample.id not in taken], ()
        embeddings = None
        if strategy.needs_embeddings:
            embeddings = self._embeddings(samples, encoder)
        pool = Pool(
            [sample.text for sample in samples],
            [predictions[s.id].uncertainty for s in samples]
            if strategy.needs_uncertainty
            else None,
            embeddings,
            self.perplexities(samples) if strategy.needs_perplexities else None,
        )
        places = {sample.id: place for place, sample in enumerate(samples)}
        before = [places[sample_id] for sample_id in chosen]
        picked = strategy.select(pool, budget, self.plan.seed, chosen=before)
        return [samples[place] for place in picked]

    def _embeddings(self, samples: Sequence[Sample], encoder: Encoder) -> NDArray[np.float32]:
        """Return what a strategy compares; k-means is about what the small model tells apart."""
        if self.plan.sentence_model is not None and isinstance(self.plan.acquisition, ByLikeness):
            return embed_sentences(
                samples,
                self.plan.sentence_model,
                on_progress=self.on_progress,
                cancelled=self.cancelled,
            )
        return embed(
            samples, self.codec, encoder, on_progress=self.on_progress, cancelled=self.cancelled
        )
