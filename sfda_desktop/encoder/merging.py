"""A model whose several classes mean one label of the task: their probabilities are added up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch


class MergedClasses:
    """A forward hook that replaces the logits by one a label.

    The log of a sum of exponentials of logits is the logit of the sum of their probabilities, so
    that whoever reads the logits (predicting, the loss, example weights) sees the task's labels
    alone. The weights, and what is saved, stay those of all classes.
    """

    def __init__(self, label_of_class: Sequence[int]) -> None:
        """Take the label's index of every class, in the order of the classes."""
        self._members = [
            [number for number, label in enumerate(label_of_class) if label == wanted]
            for wanted in range(max(label_of_class) + 1)
        ]

    def attach(self, model: Any) -> None:
        """Merge the classes of `model`, and of every copy of it, from now on."""
        model.register_forward_hook(self)

    def __call__(self, _module: Any, _inputs: Any, output: Any) -> Any:
        """Return the output with merged logits, shape (..., labels)."""
        logits = output.logits
        output.logits = torch.stack(
            [logits[..., members].logsumexp(dim=-1) for members in self._members], dim=-1
        )
        return output
