"""The mean of several fine-tuned encoders' weights (model soup)."""

from __future__ import annotations

import torch

from sfda_desktop.encoder.encoder import Encoder


class WeightAverage:
    """A running mean, so that only one model more than the current one is in memory.

    Models fine-tuned from the same weights differ by chance; their mean is as good as the better
    of them and costs nothing to run (Wortsman et al. 2022, Model soups).
    """

    def __init__(self, first: Encoder, *, count: int = 1) -> None:
        """Start from one model, or the mean of `count` of them; it is not changed."""
        self._mean = first.copy()
        self._count = count

    def add(self, encoder: Encoder) -> None:
        """Take another model into the mean; ValueError where its weights have other names."""
        self._count += 1
        weights = encoder.weights()
        mean = self._mean.weights()
        if weights.keys() != mean.keys():
            raise ValueError("the two encoders are not of the same shape")
        with torch.no_grad():
            for name, weight in mean.items():
                if weight.is_floating_point():
                    weight.lerp_(weights[name].to(weight.device), 1 / self._count)

    def encoder(self) -> Encoder:
        """Return the mean of all models so far."""
        return self._mean
