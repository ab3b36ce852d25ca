"""AdamW, and its state as plain named tensors: no pickle anywhere."""

from __future__ import annotations

from typing import Any

import torch

from sfda_desktop.encoder.config import FineTuneConfig

_MOMENTS = ("step", "exp_avg", "exp_avg_sq")


def make_optimizer(model: torch.nn.Module, config: FineTuneConfig) -> torch.optim.AdamW:
    """Return fused AdamW; biases and normalisation weights do not decay, as is usual."""
    named = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    decaying = [p for _, p in named if p.ndim > 1]
    others = [p for _, p in named if p.ndim <= 1]
    groups: list[dict[str, Any]] = [
        {"params": decaying, "weight_decay": config.weight_decay},
        {"params": others, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=config.learning_rate, fused=True)


def optimizer_tensors(
    model: torch.nn.Module, optimizer: torch.optim.Optimizer
) -> dict[str, torch.Tensor]:
    """Return the moments of every weight as `MOMENT:WEIGHT` tensors."""
    tensors: dict[str, torch.Tensor] = {}
    for name, parameter in model.named_parameters():
        for moment, value in optimizer.state.get(parameter, {}).items():
            tensors[f"{moment}:{name}"] = value
    return tensors


def restore_optimizer(
    model: torch.nn.Module, optimizer: torch.optim.Optimizer, tensors: dict[str, torch.Tensor]
) -> None:
    """Put back what `optimizer_tensors` returned, on the device of each weight."""
    for name, parameter in model.named_parameters():
        state = {
            moment: tensors[key].to(parameter.device, copy=True)
            for moment in _MOMENTS
            if (key := f"{moment}:{name}") in tensors
        }
        if state:
            optimizer.state[parameter] = state
