"""Matrix products from weights laid out for the processor, with what follows them in one pass.

torch's own linear layer reads the weights as they lie and copies the bias over its result first; a
gelu after it then goes through memory once more, the longest tensor of the layer. oneDNN keeps a
layout of its own in which bias and gelu are added while the numbers are still in the cache: the
operators are those torch's compiler writes, which needs a C++ compiler on the ward and these do
not. Equal to the ordinary way but for the last bits of rounding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import nn
from torch.nn.functional import gelu

from sfda_desktop.encoder.processor import Processor

PAYS_FROM = 8
"""Forward passes from which laying out the weights, some 20 ms for MiniLM, is won back."""
_LAY_OUT, _MULTIPLY = "_reorder_linear_weight", "_linear_pointwise"
Product = Callable[[torch.Tensor], torch.Tensor]


@contextmanager
def packed_products(model: nn.Module, processor: Processor, passes: int) -> Iterator[None]:
    """Have the linear layers of `model` multiply packed weights while this is open.

    Only on a processor in float32 and for at least `PAYS_FROM` passes; else nothing changes. The
    weights must not change meanwhile, and nothing learns: the products have no gradient.
    """
    if passes < PAYS_FROM or not _can_pack(processor):
        yield
        return
    replaced: list[nn.Module] = []
    try:
        for module in model.modules():
            product = _product_of(module, rows=processor.token_budget)
            if product is not None:
                module.forward = product  # an attribute of the object goes before its class's
                replaced.append(module)
        yield
    finally:
        for module in replaced:
            del module.forward


def _can_pack(processor: Processor) -> bool:
    return (
        not processor.is_gpu
        and processor.dtype is torch.float32
        and torch.backends.mkldnn.is_available()
        and all(hasattr(torch.ops.mkldnn, name) for name in (_LAY_OUT, _MULTIPLY))
    )


def _product_of(module: nn.Module, *, rows: int) -> Product | None:
    """Return what stands in for the module's `forward`, if anything does."""
    if type(module) is nn.Linear:
        return _packed(module, rows, "none", "")
    dense = getattr(module, "dense", None)
    if type(dense) is nn.Linear and _is_gelu(getattr(module, "intermediate_act_fn", None)):
        return _packed(dense, rows, "gelu", "none")  # "none": the exact one, by erf
    return None


def _is_gelu(activation: Any) -> bool:
    """Tell whether this is transformers' exact gelu, not one of its approximations."""
    return getattr(activation, "act", activation) is gelu


def _packed(linear: nn.Linear, rows: int, after: str, algorithm: str) -> Product:
    given: torch.Tensor | None = linear.bias
    bias = None if given is None else given.detach()
    weight = getattr(torch.ops.mkldnn, _LAY_OUT)(linear.weight.detach(), rows)
    multiply = getattr(torch.ops.mkldnn, _MULTIPLY)

    def product(values: torch.Tensor) -> torch.Tensor:
        result: torch.Tensor = multiply(values, weight, bias, after, [], algorithm)
        return result

    return product
