"""How a model came about, in the lines that every command that adapts one prints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sfda_desktop.adaptation.training_words import training_words
from sfda_desktop.cli.terminal import Terminal


def show_learning(terminal: Terminal, result: Mapping[str, Any]) -> None:
    """Print how the model was trained, and how right the language model was if that is known."""
    if used := training_words(result["training"]):
        terminal.say(f"trained with: {used}, seed {result['training']['seed']}")
    if by_pass := result["annotation"].get("llm_f1_by_pass"):
        terminal.say(
            "F1 of the language model's annotations, pass by pass, against the pool's labels: "
            + " → ".join(f"{f1:.3f}" for f1 in by_pass.values())
        )
