"""Embeddings that compare notes: the small model's own, or those of a sentence-embedding model.

SALA retrieves demonstrations by sentence embeddings and leaves open whose (METHODS, SALA details):
the small model's mean-pooled last hidden states need nothing more; a directory of an encoder that
was trained to embed sentences may know better what is alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.samples import Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import TaskCodec, codec_for

if TYPE_CHECKING:
    from sfda_desktop.encoder import Encoder

_PLAIN_TEXT = TaskSpec("ner", (LabelSpec("Text"),))
"""A sentence model reads texts as they are: it has never seen a task's markers."""


def embed(
    samples: Sequence[Sample],
    codec: TaskCodec,
    encoder: Encoder,
    *,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> NDArray[np.float32]:
    """Return the mean-pooled last hidden states of a model, shape (samples, hidden), float32."""
    found = encoder.predict(
        samples, codec, on_progress=on_progress, cancelled=cancelled, embeddings=True
    ).embeddings
    assert found is not None  # noqa: S101 - it was asked for
    return found


def embed_sentences(
    samples: Sequence[Sample],
    directory: Path | str,
    *,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> NDArray[np.float32]:
    """Return what a sentence-embedding model makes of the texts, shape (samples, hidden), float32.

    Raises ModelRefused for a directory that is no encoder with safetensors weights.
    """
    from sfda_desktop.encoder import Encoder

    codec = codec_for(_PLAIN_TEXT)
    plain = [Sample(sample.id, sample.text) for sample in samples]
    encoder = Encoder.from_base(directory, codec)
    return embed(plain, codec, encoder, on_progress=on_progress, cancelled=cancelled)
