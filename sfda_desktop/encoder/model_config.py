"""What a config.json may say: bounds, labels, and nothing that chooses code to run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sfda_desktop.domain.errors import ModelRefused
from sfda_desktop.domain.wording import tr
from sfda_desktop.encoder.families import FAMILIES, Family

# Code by name: transformers would fetch or import it (SECURITY, Config-driven code).
CODE_KEYS = (
    "auto_map",
    "custom_pipelines",
    "custom_generate",
    "kernel_config",
    "trust_remote_code",
)
# Choices of attention and matrix kernels are ours to make; with a "/" they name code on a server.
KERNEL_KEYS = (
    "_attn_implementation",
    "_attn_implementation_internal",
    "_attn_implementation_autoset",
    "attn_implementation",
    "_experts_implementation",
    "_experts_implementation_internal",
    "experts_implementation",
    "use_kernels",
    "reference_compile",
)
HARMLESS_KERNELS = frozenset(
    {"eager", "sdpa", "flash_attention_2", "flash_attention_3", "flex_attention", "grouped_mm"}
)
# Traces of the machine a model comes from, and types that are set when it is loaded.
DROPPED_KEYS = ("_name_or_path", "name_or_path", "torch_dtype", "dtype", "_commit_hash")
UPPER_BOUNDS = {
    "num_hidden_layers": 256,
    "n_layers": 256,
    "hidden_size": 16_384,
    "dim": 16_384,
    "embedding_size": 16_384,
    "intermediate_size": 131_072,
    "hidden_dim": 131_072,
    "num_attention_heads": 1_024,
    "n_heads": 1_024,
    "vocab_size": 4_000_000,
    "max_position_embeddings": 1_000_000,
    "type_vocab_size": 4_096,
    "num_labels": 4_096,
}
USUAL_CLASSES = 2  # what transformers takes a config.json to mean that does not say
MAX_LABELS = 4_096
MAX_LABEL_LENGTH = 200


def clean_config(value: Any, directory: Path) -> dict[str, Any]:
    """Return config.json without what chooses code; raise ModelRefused where it points at code.

    The type is on the allow-list and the sizes are within bounds.
    """
    if not isinstance(value, dict):
        raise ModelRefused(
            tr(
                "{directory}/config.json is not a JSON object. Choose another model.",
                directory=directory,
            )
        )
    refuse_code(value, directory, "config.json")
    if value.get("quantization_config") is not None:
        raise ModelRefused(
            tr(
                "{directory} holds quantised weights, which cannot be trained further. "
                "Choose the model with its ordinary float weights.",
                directory=directory,
            )
        )
    model_type = value.get("model_type")
    if not isinstance(model_type, str) or model_type not in FAMILIES:
        raise ModelRefused(
            tr(
                "{directory} is of the type {model_type!r}, which is not on the list "
                "of encoders this program takes: {families}. Choose one of these.",
                directory=directory,
                model_type=str(model_type)[:60],
                families=", ".join(sorted(FAMILIES)),
            )
        )
    for key, bound in UPPER_BOUNDS.items():
        number = value.get(key)
        least = 0 if key == "type_vocab_size" else 1  # DeBERTa has no segment embeddings
        if number is not None and not (_whole(number) and least <= number <= bound):
            raise ModelRefused(
                tr(
                    '{directory}/config.json: "{key}" must be a whole number from {least} '
                    "to {bound}. Choose a directory whose config.json is in order.",
                    directory=directory,
                    key=key,
                    least=least,
                    bound=bound,
                )
            )
    return {k: v for k, v in value.items() if k not in KERNEL_KEYS and k not in DROPPED_KEYS}


def refuse_code(value: Any, directory: Path, name: str) -> None:
    """Raise ModelRefused where a JSON value, at any depth, names code to run."""
    stack = [value]
    while stack:
        inner = stack.pop()
        if isinstance(inner, list):
            stack.extend(inner)
        if not isinstance(inner, dict):
            continue
        stack.extend(inner.values())
        for key, choice in inner.items():
            if (key in CODE_KEYS and choice) or (key in KERNEL_KEYS and not _harmless(choice)):
                raise ModelRefused(
                    tr(
                        '{directory}/{name} points at code to run ("{key}"). This program '
                        "never runs code that comes with a model. Choose a model of an "
                        "ordinary kind, saved without code of its own.",
                        directory=directory,
                        name=name,
                        key=key,
                    )
                )


def _harmless(choice: Any) -> bool:
    if isinstance(choice, dict):
        return all(_harmless(inner) for inner in choice.values())
    if isinstance(choice, str):
        return choice in HARMLESS_KERNELS
    return choice is None or isinstance(choice, bool)


def labels_of(config: Mapping[str, Any], directory: Path) -> tuple[str, ...]:
    """Return the names of the output classes by index; raise ModelRefused where there are none.

    Without `id2label` they are those that transformers leaves out on saving: LABEL_0, LABEL_1 and
    so on, two where `num_labels` does not say how many. Whether the head has as many is for
    `check_head` to say.
    """
    what_to_do = tr(
        "Choose a model that names its labels, or write their names into id2label of config.json."
    )
    named = config.get("id2label")
    if named is None:
        classes = config.get("num_labels")
        return tuple(f"LABEL_{n}" for n in range(USUAL_CLASSES if classes is None else classes))
    if not isinstance(named, Mapping) or not named:
        raise ModelRefused(
            tr(
                "{directory}/config.json names no labels (id2label). {what_to_do}",
                directory=directory,
                what_to_do=what_to_do,
            )
        )
    if len(named) > MAX_LABELS:
        raise ModelRefused(
            tr(
                "{directory}/config.json names more than {max_labels} labels.",
                directory=directory,
                max_labels=MAX_LABELS,
            )
        )
    labels: list[str] = []
    for number in range(len(named)):
        label = named.get(str(number))
        if not isinstance(label, str) or not 1 <= len(label) <= MAX_LABEL_LENGTH:
            raise ModelRefused(
                tr(
                    "{directory}/config.json: id2label does not name the classes 0 to "
                    "{last} in order. {what_to_do}",
                    directory=directory,
                    last=len(named) - 1,
                    what_to_do=what_to_do,
                )
            )
        labels.append(label)
    if len(set(labels)) != len(labels):
        raise ModelRefused(
            tr(
                "{directory}/config.json: id2label names a label twice. {what_to_do}",
                directory=directory,
                what_to_do=what_to_do,
            )
        )
    return tuple(labels)


def positions_of(config: Mapping[str, Any], family: Family) -> int:
    """Return the longest input in word pieces, special ones included."""
    positions = config.get("max_position_embeddings", 512)
    return max(8, int(positions) - family.reserved_positions)


def _whole(number: Any) -> bool:
    return isinstance(number, int) and not isinstance(number, bool)
