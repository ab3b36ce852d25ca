"""How a fine-tuning run is set, and what it is set to where nobody says otherwise."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sfda_desktop.domain.errors import InputError
from sfda_desktop.tasks.codec import TaskCodec

SMALL_ENCODER = 50_000_000
SMALL_ENCODER_FACTOR = 10.0
SMALL_ENCODER_EPOCHS = 10
"""Encoders below 50 M parameters learn too slowly at the papers' rates (METHODS).

They get ten times the rate as far as they bear it on the task, batches within bounds and at least
ten epochs: CONTRIBUTING has what was measured.
"""


@dataclass(frozen=True, slots=True)
class FineTuneConfig:
    """Settings of one fine-tuning run; a frozen value that can be stored with the run.

    `warm_up` is the share of all steps in which the rate climbs; afterwards it falls linearly to
    zero. `max_length` caps the window in word pieces (`None`: what model and task allow).
    """

    learning_rate: float
    epochs: int
    batch_size: int
    weight_decay: float = 0.01
    warm_up: float = 0.06
    max_gradient_norm: float = 1.0
    max_length: int | None = None
    seed: int = 13

    def __post_init__(self) -> None:
        """Refuse settings that cannot be meant."""
        if not 0 < self.learning_rate < 1:
            raise InputError("The learning rate must lie between 0 and 1; 5e-5 is usual.")
        if self.epochs < 1 or self.batch_size < 1:
            raise InputError("Epochs and batch size must be at least 1.")
        if not 0 <= self.warm_up < 1 or self.weight_decay < 0 or self.max_gradient_norm <= 0:
            raise InputError("Warm-up must be a share below 1; decay and clipping not negative.")


def training_defaults(codec: TaskCodec, parameter_count: int, *, seed: int = 13) -> FineTuneConfig:
    """Return the paper's settings for the task, fitted to a small encoder where it is one."""
    paper = codec.training
    config = FineTuneConfig(
        learning_rate=paper.learning_rate,
        epochs=paper.epochs,
        batch_size=paper.batch_size,
        max_length=paper.max_length,
        seed=seed,
    )
    if parameter_count >= SMALL_ENCODER:
        return config
    bearable = codec.small_encoder
    return replace(
        config,
        learning_rate=min(paper.learning_rate * SMALL_ENCODER_FACTOR, bearable.learning_rate),
        epochs=max(paper.epochs, SMALL_ENCODER_EPOCHS),
        batch_size=min(max(paper.batch_size, bearable.fewest), bearable.most),
    )
