from __future__ import annotations

import pytest
import torch

from sfda_desktop.domain.errors import InputError
from sfda_desktop.encoder import Encoder, interpolate


@pytest.fixture
def tuned(encoder: Encoder) -> Encoder:
    other = encoder.copy()
    with torch.no_grad():
        for weight in other.model.parameters():
            weight.add_(1.0)
    return other


@pytest.mark.parametrize("share", [0.0, 0.25, 1.0])
def test_weights_lie_between(encoder: Encoder, tuned: Encoder, share: float) -> None:
    before = {name: tensor.clone() for name, tensor in encoder.weights().items()}
    between = interpolate(encoder, tuned, share)
    for name, weight in between.model.named_parameters():
        assert torch.allclose(weight, before[name] + share, atol=1e-5)
        assert torch.equal(encoder.weights()[name], before[name])
        assert weight.data_ptr() not in {
            encoder.weights()[name].data_ptr(),
            tuned.weights()[name].data_ptr(),
        }


def test_the_ends_are_exact(encoder: Encoder, tuned: Encoder) -> None:
    for share, end in ((0.0, encoder), (1.0, tuned)):
        between = interpolate(encoder, tuned, share).weights()
        assert all(torch.equal(between[name], weight) for name, weight in end.weights().items())


@pytest.mark.parametrize("share", [-0.1, 1.1, float("nan")])
def test_other_shares_are_refused(encoder: Encoder, tuned: Encoder, share: float) -> None:
    with pytest.raises(InputError, match="between 0"):
        interpolate(encoder, tuned, share)
