"""What a small model was trained with, as results keep it.

The papers' rates are too low for small encoders, so METHODS asks that what was used is said;
`training_words` says it.
"""

from __future__ import annotations

from typing import Any

from sfda_desktop.encoder import FineTuneConfig, training_defaults
from sfda_desktop.tasks import TaskCodec


def settings_used(config: FineTuneConfig, codec: TaskCodec, parameters: int) -> dict[str, Any]:
    """Return the settings of a training beside those of the paper.

    `parameters` are the model's weights. The keys are `learning_rate` (the highest, after the
    warm-up), `batch_size`, `weight_decay`, `warm_up` (a share of all steps), `max_gradient_norm`,
    `max_length` (word pieces, `None`: the model's own), `seed`, `paper` with the paper's
    `learning_rate`, `epochs` and `batch_size`, and `scaled_for_small_model`: whether the rate is
    the one that a small encoder gets where nobody asks for another. Epochs are the result's to
    tell: there may be several rounds of them.
    """
    paper = codec.training
    usual = training_defaults(codec, parameters).learning_rate
    return {
        "learning_rate": config.learning_rate,
        "batch_size": config.batch_size,
        "weight_decay": config.weight_decay,
        "warm_up": config.warm_up,
        "max_gradient_norm": config.max_gradient_norm,
        "max_length": config.max_length,
        "seed": config.seed,
        "paper": {
            "learning_rate": paper.learning_rate,
            "epochs": paper.epochs,
            "batch_size": paper.batch_size,
        },
        "scaled_for_small_model": config.learning_rate == usual != paper.learning_rate,
    }
