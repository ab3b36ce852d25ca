"""Writing a model directory: only what a model needs, whole or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from sfda_desktop.domain.files import atomic_directory
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.encoder.base_directory import CONFIG
from sfda_desktop.encoder.model_config import CODE_KEYS, DROPPED_KEYS, KERNEL_KEYS
from sfda_desktop.encoder.model_directory import TASK_FILE
from sfda_desktop.encoder.tokenizer_files import SETTINGS, TOKENIZER
from sfda_desktop.encoder.weight_files import WEIGHTS

if TYPE_CHECKING:
    from sfda_desktop.encoder.encoder import Encoder

CARD = "README.md"
EXPORTED = frozenset(
    {CONFIG, WEIGHTS, TASK_FILE, CARD, TOKENIZER, SETTINGS, "special_tokens_map.json"}
)
"""Every file that an exported model may have (SECURITY, Exported model memorises PHI)."""
_TOKENIZER_TRACES = ("tokenizer_file", "vocab_file", "is_local", "local_files_only")


def save_encoder(
    encoder: Encoder, directory: Path, spec: TaskSpec, *, card: str | None = None
) -> Path:
    """Write model, tokenizer, task description and model card; return the absolute directory.

    An older model at the same place is replaced in one step; any other folder that holds files is
    refused (`InputError`). No path of this machine, optimizer or note gets into it.
    """
    with atomic_directory(directory, marker=TASK_FILE) as temporary:
        encoder.tokenizer.save_pretrained(str(temporary))
        for path in temporary.iterdir():
            if path.name not in EXPORTED:
                path.unlink()
        settings = json.loads((temporary / SETTINGS).read_text(encoding="utf-8"))
        _write_json(temporary / SETTINGS, _without_traces(settings))
        _write_json(temporary / CONFIG, _config_values(encoder))
        _write_json(temporary / TASK_FILE, spec.to_json())
        save_tensors(encoder.weights(), temporary / WEIGHTS)
        if card is not None:
            (temporary / CARD).write_text(card, encoding="utf-8")
    return Path(os.path.realpath(directory))


def save_tensors(tensors: dict[str, torch.Tensor], path: Path) -> None:
    """Write tensors as safetensors; tensors that share memory are written out one by one."""
    from safetensors.torch import save_file

    owned: dict[str, torch.Tensor] = {}
    seen: set[int] = set()
    for name, tensor in tensors.items():
        plain = tensor.detach().to("cpu").contiguous()
        owned[name] = plain.clone() if plain.data_ptr() in seen else plain
        seen.add(plain.data_ptr())
    save_file(owned, str(path), metadata={"format": "pt"})


def load_tensors(path: Path) -> dict[str, torch.Tensor]:
    """Read what `save_tensors` wrote."""
    from safetensors.torch import load_file

    tensors: dict[str, torch.Tensor] = load_file(str(path))
    return tensors


def _config_values(encoder: Encoder) -> dict[str, Any]:
    values: dict[str, Any] = encoder.model.config.to_diff_dict()
    values["architectures"] = [type(encoder.model).__name__]
    values["id2label"] = {str(n): label for n, label in enumerate(encoder.own_labels)}
    values["label2id"] = {label: n for n, label in enumerate(encoder.own_labels)}
    values["dtype"] = "float32"
    return _without_traces(values, keep=("dtype",))


def _without_traces(values: dict[str, Any], *, keep: tuple[str, ...] = ()) -> dict[str, Any]:
    dropped = {*CODE_KEYS, *KERNEL_KEYS, *DROPPED_KEYS, *_TOKENIZER_TRACES} - {*keep}
    return {key: value for key, value in values.items() if key not in dropped}


def _write_json(path: Path, value: Any) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")
