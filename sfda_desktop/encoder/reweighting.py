"""Learned example weights (Ren et al. 2018, Learning to Reweight Examples; METHODS, LLMaAA).

A virtual step of plain gradient descent on a batch whose examples weigh ε = 0 each changes the
loss on a clean set by the gradient with respect to ε; an example whose step would lower that loss
gets the weight max(-gradient, 0), normalised to sum 1. With θ the model's weights, l_i the mean
loss of example i, L that of the clean set and η the rate,

    d L(θ - η Σ ε_j ∇l_j) / d ε_i  at ε = 0  =  -η <∇l_i, ∇L>,

so no step is made: ∇L is one backward pass, and the derivatives of all l_i along it are one
forward-mode pass. η falls out of the normalisation.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

import numpy as np
import torch
from torch.func import jvp
from torch.nn.attention import SDPBackend, sdpa_kernel

from sfda_desktop.encoder.encoder import Encoder
from sfda_desktop.encoder.examples import Example, summed_losses

CLEAN_BATCH = 32
"""How many clean examples a step looks at; Ren et al. draw a batch of them, too."""


class LearnedWeights:
    """Weighs the examples of one batch after another by a clean set."""

    def __init__(self, encoder: Encoder, clean: Sequence[Example]) -> None:
        """Weigh for `encoder` as its weights stand at the moment of asking."""
        self._encoder = encoder
        self._clean = clean

    def weigh(self, batch: Sequence[Example], generator: np.random.Generator) -> list[Example]:
        """Return the batch weighed so that `batch_loss` over 1 row is Σ w_i l_i.

        Nothing comes back where no example would lower the clean loss. The batch is read with the
        dropout that the training step after it will draw (so none of it is left out, whatever its
        weight), the clean set without any.
        """
        size = min(CLEAN_BATCH, len(self._clean))
        drawn = generator.choice(len(self._clean), size=size, replace=False)
        weights = example_weights(self._encoder, batch, [self._clean[i] for i in drawn]).tolist()
        if not any(weights):
            return []
        return [
            replace(example, weight=example.weight * weight / example.rows)
            for example, weight in zip(batch, weights, strict=True)
        ]


def example_weights(
    encoder: Encoder, batch: Sequence[Example], clean: Sequence[Example]
) -> torch.Tensor:
    """Return the weights of the examples: shape (batch,), sum 1, or all 0 where none helps.

    Neither the model's weights and gradients nor the state of the random numbers change.
    """
    slopes = _slopes(encoder, batch, _clean_gradient(encoder, clean))
    helpful = slopes.clamp(min=0)
    total = helpful.sum()
    return helpful / total if total > 0 else torch.zeros_like(helpful)


def _clean_gradient(encoder: Encoder, clean: Sequence[Example]) -> dict[str, torch.Tensor]:
    """Return ∇L, the gradient of the mean over the clean examples of their mean losses."""
    parameters = _parameters(encoder)
    was_training = encoder.model.training
    encoder.model.eval()
    try:
        loss = (summed_losses(encoder, clean) / _rows(encoder, clean)).mean()
        gradients = torch.autograd.grad(
            loss, list(parameters.values()), allow_unused=True, materialize_grads=True
        )
    finally:
        encoder.model.train(was_training)
    return dict(zip(parameters, gradients, strict=True))


def _slopes(
    encoder: Encoder, batch: Sequence[Example], direction: dict[str, torch.Tensor]
) -> torch.Tensor:
    """Return <∇l_i, direction> of every example, shape (batch,)."""
    parameters = {name: tensor.detach() for name, tensor in _parameters(encoder).items()}

    def losses(weights: dict[str, torch.Tensor]) -> torch.Tensor:
        return summed_losses(encoder, batch, weights) / _rows(encoder, batch)

    devices = [encoder.processor.device] if encoder.processor.is_gpu else []
    with torch.random.fork_rng(devices=devices), plain_attention(), torch.no_grad():
        slopes: torch.Tensor = jvp(losses, (parameters,), (direction,))[1]
    return slopes.float()


def plain_attention() -> AbstractContextManager[None]:
    """Return the context with the one kernel of attention that knows forward mode.

    The training step runs in it, too: each kernel draws its dropout in a way of its own.
    """
    context: AbstractContextManager[None] = sdpa_kernel(SDPBackend.MATH)
    return context


def _parameters(encoder: Encoder) -> dict[str, torch.Tensor]:
    return {name: p for name, p in encoder.model.named_parameters() if p.requires_grad}


def _rows(encoder: Encoder, batch: Sequence[Example]) -> torch.Tensor:
    return torch.tensor([example.rows for example in batch], device=encoder.processor.device)
