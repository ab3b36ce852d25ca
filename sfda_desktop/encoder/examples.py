"""Labeled samples as training examples: windows with a target for every piece that counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch.func import functional_call

from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.encoder.encoder import Encoder
from sfda_desktop.encoder.forward import model_tensors
from sfda_desktop.encoder.inputs import inputs_of
from sfda_desktop.tasks.codec import Head, TaskCodec

IGNORED = -100
"""The target of what does not count: cross_entropy's own convention."""


@dataclass(frozen=True, slots=True)
class Example:
    """One window of a sample.

    `targets` has one class index a piece (`IGNORED` outside the part that the window answers for),
    or just one for a sequence head. `weight` scales its share of the loss. `complete` is false
    where the marked entities lie too far apart for the window.
    """

    ids: list[int]
    targets: NDArray[np.int64]
    weight: float
    complete: bool = True

    @property
    def rows(self) -> int:
        """How many targets count."""
        return int((self.targets != IGNORED).sum())


def examples_of(
    labeled: Sequence[LabeledSample], codec: TaskCodec, encoder: Encoder
) -> list[Example]:
    """Return the training examples of the samples; long ones give several, empty ones none."""
    inputs = inputs_of(
        [item.sample for item in labeled], codec, encoder.pieces, max_length=encoder.max_length
    )
    examples: list[Example] = []
    for item, read in zip(labeled, inputs, strict=True):
        targets = codec.targets(item.answer, read.offsets, encoder.model_labels)
        for window in read.windows:
            if codec.head is Head.TOKEN:
                kept = np.full(len(window), IGNORED, dtype=np.int64)
                inside = slice(window.keep_start - window.start, window.keep_stop - window.start)
                kept[inside] = targets[window.keep_start : window.keep_stop]
            else:
                kept = np.atleast_1d(targets)
            ids = read.pieces.ids[window.start : window.stop]
            example = Example(ids, kept, item.weight, read.complete)
            if example.rows:
                examples.append(example)
    return examples


def batch_loss(encoder: Encoder, batch: Sequence[Example], *, rows: int) -> torch.Tensor:
    """Return the weighted cross-entropy of the batch, summed over its targets, over `rows`.

    With `rows` the number of targets and all weights 1 it is their mean, in nats.
    """
    losses = summed_losses(encoder, batch)
    weights = torch.tensor([example.weight for example in batch], device=losses.device)
    return (losses * weights).sum() / max(1, rows)


def summed_losses(
    encoder: Encoder,
    batch: Sequence[Example],
    parameters: Mapping[str, torch.Tensor] | None = None,
) -> torch.Tensor:
    """Return the cross-entropy of each example, summed over its targets: shape (batch,), nats.

    `parameters` stand in for the model's own, name by name; weights of examples play no part.
    """
    device = encoder.processor.device
    tensors = model_tensors([example.ids for example in batch], encoder.pieces)
    inputs = {name: tensor.to(device) for name, tensor in tensors.items()}
    with encoder.processor.autocast():
        if parameters is None:
            logits = encoder.model(**inputs).logits
        else:
            logits = functional_call(encoder.model, dict(parameters), (), inputs).logits
    if encoder.head is Head.TOKEN:
        width = tensors["input_ids"].shape[1]
        targets = np.full((len(batch), width), IGNORED, dtype=np.int64)
        first = len(encoder.pieces.prefix)
        for row, example in enumerate(batch):
            targets[row, first : first + len(example.ids)] = example.targets
    else:
        targets = np.stack([example.targets for example in batch])
        logits = logits.unsqueeze(1)
    wanted = torch.from_numpy(targets).to(device)
    each = torch.nn.functional.cross_entropy(
        logits.float().transpose(1, 2), wanted, ignore_index=IGNORED, reduction="none"
    )
    return each.sum(dim=1)
