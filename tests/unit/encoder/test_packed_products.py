from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
import torch
from torch import nn
from transformers.activations import ACT2FN

from sfda_desktop.encoder.packed_products import PAYS_FROM, packed_products
from sfda_desktop.encoder.processor import Processor

CPU = Processor(torch.device("cpu"), torch.float32)


class Intermediate(nn.Module):
    """A layer as transformers' encoders have it."""

    def __init__(self, activation: str, *, bias: bool = True) -> None:
        super().__init__()
        self.dense = nn.Linear(24, 40, bias=bias)
        self.intermediate_act_fn = ACT2FN[activation]

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        result: torch.Tensor = self.intermediate_act_fn(self.dense(values))
        return result


def layers(activation: str, *, bias: bool = True) -> nn.Sequential:
    torch.manual_seed(13)
    return nn.Sequential(Intermediate(activation, bias=bias), nn.Linear(40, 8, bias=bias)).eval()


@pytest.mark.parametrize("bias", [True, False])
@pytest.mark.parametrize("activation", ["gelu", "gelu_new", "relu"])
@pytest.mark.parametrize("rows", [1, 7, 600])
def test_the_products_are_those_of_the_layers(activation: str, bias: bool, rows: int) -> None:
    model = layers(activation, bias=bias)
    values = torch.randn(rows // 7 or 1, 7, 24)
    with torch.inference_mode():
        expected = model(values)
        with packed_products(model, CPU, PAYS_FROM):
            actual = model(values)
    torch.testing.assert_close(actual, expected, rtol=1e-5, atol=1e-6)


def test_a_gelu_is_added_within_the_product_and_other_functions_after_it() -> None:
    for activation, replaced in (("gelu", 3), ("gelu_new", 2), ("relu", 2)):
        model = layers(activation)
        with packed_products(model, CPU, PAYS_FROM):
            assert _replaced(model) == replaced


def test_nothing_stays_replaced_not_even_after_an_error() -> None:
    model = layers("gelu")
    with pytest.raises(RuntimeError), packed_products(model, CPU, PAYS_FROM):
        model(torch.ones(1, 23))  # one too few
    assert not _replaced(model)


def test_the_weights_of_now_are_multiplied() -> None:
    model = layers("gelu")
    last = cast(nn.Linear, model[1])
    values = torch.ones(1, 24)
    with torch.inference_mode(), packed_products(model, CPU, PAYS_FROM):
        before = model(values)
    with torch.no_grad():
        last.weight.zero_()  # as a training step in between would change them
    with torch.inference_mode(), packed_products(model, CPU, PAYS_FROM):
        assert not torch.equal(model(values), before)
        torch.testing.assert_close(model(values)[0], last.bias)


def test_few_passes_and_other_types_are_left_as_they_are() -> None:
    model = layers("gelu")
    for processor, passes in (
        (CPU, PAYS_FROM - 1),
        (replace(CPU, dtype=torch.bfloat16), PAYS_FROM),
    ):
        with packed_products(model, processor, passes):
            assert not _replaced(model)


def _replaced(model: nn.Module) -> int:
    return sum("forward" in vars(module) for module in model.modules())
