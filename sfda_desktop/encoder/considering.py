"""What the small model took into consideration beside its answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from sfda_desktop.domain.progress import IsCancelled, never_cancelled
from sfda_desktop.domain.samples import Sample
from sfda_desktop.encoder import forward
from sfda_desktop.encoder.inputs import inputs_of
from sfda_desktop.tasks.codec import Head, TaskCodec
from sfda_desktop.tasks.verdicts import Question

if TYPE_CHECKING:
    from sfda_desktop.encoder.encoder import Encoder


def questions(
    encoder: Encoder,
    samples: Sequence[Sample],
    codec: TaskCodec,
    *,
    cancelled: IsCancelled = never_cancelled,
) -> list[tuple[Question, ...]]:
    """Return the questions of each sample, in their order.

    Samples are read again for it, and their probabilities not kept: those of a pool's every word
    piece would fill the memory, and only the few that were selected are asked about.
    """
    inputs = inputs_of(samples, codec, encoder.pieces, max_length=encoder.max_length)
    outputs = forward.run(encoder, inputs, cancelled=cancelled)
    asked: list[tuple[Question, ...]] = []
    row = 0
    for sample, item, count in zip(samples, inputs, outputs.counts, strict=True):
        own = np.exp(outputs.log_probabilities[row : row + count])
        row += count
        if codec.head is not Head.TOKEN:
            own = own[0]
        asked.append(codec.questions(sample, own, item.offsets, encoder.model_labels))
    return asked
