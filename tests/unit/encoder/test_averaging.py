"""The mean of several models' weights."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from sfda_desktop.encoder import Encoder, WeightAverage, inspect_model
from tests.tiny_models import build_tiny_model


def test_the_mean_of_three_models_is_the_mean_of_their_weights(tmp_path: Path) -> None:
    models = [
        Encoder.load(inspect_model(build_tiny_model(tmp_path / str(seed), seed=seed)))
        for seed in range(3)
    ]
    before = {name: weight.clone() for name, weight in models[0].weights().items()}
    average = WeightAverage(models[0])
    for model in models[1:]:
        average.add(model)
    for name, mean in average.encoder().weights().items():
        if mean.is_floating_point():
            expected = torch.stack([model.weights()[name] for model in models]).mean(dim=0)
            torch.testing.assert_close(mean, expected)
    assert all(torch.equal(before[name], weight) for name, weight in models[0].weights().items())


def test_models_of_another_shape_have_no_mean(tmp_path: Path, tiny_ner_model: Path) -> None:
    tiny = Encoder.load(inspect_model(tiny_ner_model))
    other = tiny.copy()
    del other.model.classifier
    with pytest.raises(ValueError, match="not of the same shape"):
        WeightAverage(tiny).add(other)
