"""Between the source weights and the fine-tuned ones (WiSE-FT)."""

from __future__ import annotations

import torch

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.wording import tr
from sfda_desktop.encoder.encoder import Encoder


def interpolate(source: Encoder, tuned: Encoder, share: float) -> Encoder:
    """Return the encoder `share` of the way from `source` (0) to `tuned` (1).

    `w = w_source + share (w_tuned − w_source)` over all weights (Wortsman et al. 2022, Robust
    fine-tuning of zero-shot models; METHODS, Beyond the papers). Neither encoder is changed; the
    ends are exact.
    """
    if not 0 <= share <= 1:
        raise InputError(
            tr("The anchor must lie between 0 (the source model) and 1 (the tuned one).")
        )
    before, after = source.weights(), tuned.weights()
    if before.keys() != after.keys() or source.model_labels != tuned.model_labels:
        raise ValueError("the two encoders are not of the same shape")
    between = tuned.copy() if share == 1 else source.copy()
    if 0 < share < 1:
        with torch.no_grad():
            for name, weight in between.weights().items():
                if weight.is_floating_point():
                    weight.lerp_(after[name].to(weight.device), share)
    return between
