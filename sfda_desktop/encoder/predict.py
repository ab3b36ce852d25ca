"""The small model's answers to a pool of samples, and its losses on labeled ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.predictions import Prediction
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    Progress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.domain.wording import tr
from sfda_desktop.encoder import forward
from sfda_desktop.encoder.inputs import SampleInput, inputs_of
from sfda_desktop.encoder.uncertainty import entropies, uncertainties
from sfda_desktop.tasks.codec import Head, Offsets, TaskCodec

if TYPE_CHECKING:
    from sfda_desktop.encoder.encoder import Encoder

AT_ONCE = 4_096
"""Samples that are tokenised and sorted by length together: bounds memory on large pools."""
UNSURE_FROM = 0.1
"""Nats below which a word piece is not worth pointing at."""


@dataclass(frozen=True, slots=True)
class PredictedPool:
    """Predictions in the order of the samples; `embeddings` has shape (samples, hidden), float32.

    `windowed` counts samples too long for one window.
    """

    predictions: list[Prediction]
    embeddings: NDArray[np.float32] | None = None
    windowed: int = 0


def predict(
    encoder: Encoder,
    samples: Sequence[Sample],
    codec: TaskCodec,
    *,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
    embeddings: bool = False,
) -> PredictedPool:
    """Return the model's answers, their uncertainty and, if asked, embeddings from the same pass.

    Raises `Cancelled` within one batch of the request.
    """
    predictions: list[Prediction] = []
    pooled: list[NDArray[np.float32]] = []
    windowed = 0
    for begin in range(0, len(samples), AT_ONCE):
        part = samples[begin : begin + AT_ONCE]
        inputs = _inputs(encoder, part, codec)
        outputs = forward.run(
            encoder,
            inputs,
            embeddings=embeddings,
            cancelled=cancelled,
            on_samples=lambda done, begin=begin: on_progress(  # type: ignore[misc]
                Progress(tr("Reading with the small model"), begin + done, len(samples))
            ),
        )
        predictions += _predictions(encoder, part, inputs, outputs, codec)
        windowed += sum(1 for item in inputs if len(item.windows) > 1)
        if outputs.embeddings is not None:
            pooled.append(outputs.embeddings)
    vectors = None
    if embeddings:
        empty = np.zeros((0, encoder.hidden_size), dtype=np.float32)
        vectors = np.concatenate([empty, *pooled])
    return PredictedPool(predictions, vectors, windowed)


def losses(
    encoder: Encoder,
    labeled: Sequence[LabeledSample],
    codec: TaskCodec,
    *,
    cancelled: IsCancelled = never_cancelled,
) -> NDArray[np.float64]:
    """Return the mean cross-entropy of each sample in nats, shape (samples,) (SALA, l_i).

    Over its word pieces for token tasks; 0 where a sample has none. Sample weights play no part.
    """
    result = np.zeros(len(labeled), dtype=np.float64)
    for begin in range(0, len(labeled), AT_ONCE):
        part = labeled[begin : begin + AT_ONCE]
        inputs = _inputs(encoder, [item.sample for item in part], codec)
        outputs = forward.run(encoder, inputs, cancelled=cancelled)
        row = 0
        for number, (item, read) in enumerate(zip(part, inputs, strict=True)):
            count = outputs.counts[number]
            rows = outputs.log_probabilities[row : row + count].astype(np.float64)
            row += count
            wanted = np.atleast_1d(codec.targets(item.answer, read.offsets, encoder.model_labels))
            counted = np.flatnonzero(wanted >= 0)
            if len(counted):
                result[begin + number] = -rows[counted, wanted[counted]].mean()
    return result


def _inputs(encoder: Encoder, samples: Sequence[Sample], codec: TaskCodec) -> list[SampleInput]:
    return inputs_of(samples, codec, encoder.pieces, max_length=encoder.max_length)


def _predictions(
    encoder: Encoder,
    samples: Sequence[Sample],
    inputs: Sequence[SampleInput],
    outputs: forward.Outputs,
    codec: TaskCodec,
) -> list[Prediction]:
    probabilities = np.exp(outputs.log_probabilities)
    row_entropies = entropies(probabilities)
    unsure = uncertainties(probabilities, outputs.counts, row_entropies)
    result: list[Prediction] = []
    row = 0
    for number, (sample, item) in enumerate(zip(samples, inputs, strict=True)):
        rows = slice(row, row + outputs.counts[number])
        row = rows.stop
        own = probabilities[rows] if codec.head is Head.TOKEN else probabilities[rows][0]
        answer, confidences = codec.decode(own, item.offsets, item.text, encoder.model_labels)
        result.append(
            Prediction(
                sample_id=sample.id,
                answer=answer,
                uncertainty=unsure[number],
                confidences=confidences,
                probabilities=None if own.ndim > 1 else _named(own, encoder.model_labels),
                unsure_at=_unsure_at(row_entropies[rows], item.offsets) if own.ndim > 1 else (),
                complete=item.complete,
            )
        )
    return result


def _named(probabilities: NDArray[np.float32], names: Sequence[str]) -> dict[str, float]:
    return dict(zip(names, probabilities.tolist(), strict=True))


def _unsure_at(
    row_entropies: NDArray[np.float64], offsets: Offsets
) -> tuple[tuple[int, int, float], ...]:
    positions = np.flatnonzero(row_entropies >= UNSURE_FROM).tolist()
    return tuple((*offsets[position], float(row_entropies[position])) for position in positions)
