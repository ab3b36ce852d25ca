"""The model card that travels with an adapted model: how it came to be, and no text of any note."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sfda_desktop import __version__
from sfda_desktop.adaptation.training_words import rate_figures, times_the_papers
from sfda_desktop.domain.task_spec import TaskSpec


def model_card(spec: TaskSpec, report: Mapping[str, Any]) -> str:
    """Return the card in Markdown."""
    training, annotation, counts = report["training"], report["annotation"], report["counts"]
    lines = [
        f"# Adapted model for the task `{spec.task}`",
        "",
        "Made with SFDA Desktop by source-free domain adaptation: a model from another hospital,",
        "fine-tuned on this hospital's own notes. The weights have seen clinical notes: treat them",
        "as confidential. Not a medical device; a person must check what it is used for.",
        "",
        "| | |",
        "| --- | --- |",
        f"| date | {datetime.now(UTC):%Y-%m-%d} |",
        f"| program | SFDA Desktop {__version__} |",
        f"| labels | {', '.join(spec.label_names)} |",
        f"| source model, SHA-256 of the weights | `{report['source_model']['sha256']}` |",
        f"| method | {report['method']}, seed {report['seed']} |",
        f"| selection | {report['strategy']} |",
        f"| notes decided by a person | {counts['decided']} |",
        f"| notes with the language model's answer | {counts['suggested']} |",
        f"| questions to the language model | {annotation['llm_calls']} |",
        f"| anchor (0 = source, 1 = plain fine-tuning) | {training['anchor']} |",
        f"| fine-tuned models averaged | {training['averaged_models']} |",
        f"| training | {training['steps']} steps, {training['device']}, {training['dtype']} |",
        *_settings(training),
        f"| held-out notes | {counts['held_out']} |",
    ]
    if "difference" in report:
        low, high = report["difference"]["ci95"]
        lines += [
            f"| F1 before | {report['source']['f1']:.3f} |",
            f"| F1 after | {report['adapted']['f1']:.3f} |",
            f"| difference | {report['difference']['f1']:+.3f}: {report['verdict']} |",
            f"| its 95 % interval | {low:+.3f} to {high:+.3f} |",
            "",
            "| label | F1 before | F1 after | mentions |",
            "| --- | --- | --- | --- |",
        ]
        for name, after in report["adapted"]["per_label"].items():
            before = report["source"]["per_label"].get(name, {"f1": 0.0})
            lines.append(
                f"| {name} | {before['f1']:.3f} | {after['f1']:.3f} | {after['support']} |"
            )
    return "\n".join([*lines, ""])


def _settings(training: Mapping[str, Any]) -> list[str]:
    """Return what the training was set to: a card is in English in every language of the window."""
    times = times_the_papers(training)
    small = ", as the model is small" if training["scaled_for_small_model"] else ""
    rate = f", {times} times the paper's{small}" if times else ", the paper's"
    epochs = str(training["epochs"])
    if "rounds" in training:
        epochs += f", in {training['rounds']} rounds of {training['epochs_a_round']}"
    lines = [
        f"| learning rate | {rate_figures(training['learning_rate'])}{rate} |",
        f"| batch size | {training['batch_size']} |",
        f"| epochs | {epochs} |",
        f"| weight decay | {training['weight_decay']:g} |",
        f"| warm-up, share of the steps | {training['warm_up']:g} |",
    ]
    if training["weighed_by"]:
        lines.append(f"| labeled notes the examples were weighed by | {training['weighed_by']} |")
    if training["rehearsed"]:
        lines.append(
            f"| notes rehearsed with the source model's answer | {training['rehearsed']} |"
        )
    return lines
