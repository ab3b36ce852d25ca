"""Looking at an encoder's directory: what it is, and that nothing in it can run or is missing.

Only JSON files and the header of the weights are read; torch is not imported.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sfda_desktop.domain.errors import ModelRefused
from sfda_desktop.domain.wording import tr
from sfda_desktop.encoder.bounded_json import read_json
from sfda_desktop.encoder.families import FAMILIES, Family
from sfda_desktop.encoder.model_config import clean_config, positions_of
from sfda_desktop.encoder.tokenizer_files import check_tokenizer_files
from sfda_desktop.encoder.weight_files import WeightFiles, read_weight_files

CONFIG = "config.json"
_READ_BESIDE_WEIGHTS = {".json", ".txt", ".model"}
"""Settings, the tokenizer in all its forms, and the task: each changes what the weights answer."""


@dataclass(frozen=True, slots=True)
class BaseDirectory:
    """An encoder that was looked at and may be loaded; it need not have a head for a task.

    `config` is the contents of config.json without anything that could choose code to run.
    `positions` is the longest input of the model in word pieces, special ones included.
    """

    path: Path
    model_type: str
    config: Mapping[str, Any]
    weights: WeightFiles
    positions: int

    @property
    def family(self) -> Family:
        """What models of this type look like."""
        return FAMILIES[self.model_type]

    @property
    def parameters(self) -> int:
        """The number of weights."""
        return self.weights.parameters

    def sha256(self) -> str:
        """Return one hash over all that the encoder is loaded from: weights, settings, words."""
        digest = hashlib.sha256(self.weights.sha256().encode())
        for path in sorted(self.path.iterdir()):
            if path.suffix in _READ_BESIDE_WEIGHTS and path.is_file():
                digest.update(path.name.encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
        return digest.hexdigest()


def inspect_base(path: Path | str) -> BaseDirectory:
    """Look at an encoder that is to get a new head (`sfda train-source`); raise ModelRefused."""
    directory = Path(path).expanduser()
    try:
        directory = directory.resolve(strict=True)
        names = [entry.name for entry in directory.iterdir()]
    except FileNotFoundError as fault:
        raise ModelRefused(
            tr("There is no model directory {path}. Check the path.", path=path)
        ) from fault
    except NotADirectoryError as fault:
        raise ModelRefused(
            tr(
                "{path} is a file. Choose the directory that holds config.json and "
                "model.safetensors.",
                path=path,
            )
        ) from fault
    except (OSError, RuntimeError, ValueError) as fault:
        raise ModelRefused(
            tr("The directory {path} cannot be opened. Check the path.", path=path)
        ) from fault
    _refuse_foreign_files(directory, names)
    if not (directory / CONFIG).is_file():
        raise ModelRefused(
            tr(
                "{directory} has no config.json. Choose the directory that holds the "
                "model itself: config.json, model.safetensors and tokenizer.json lie "
                "side by side there.",
                directory=directory,
            )
        )
    config = clean_config(read_json(directory / CONFIG), directory)
    model_type = str(config["model_type"])
    family = FAMILIES[model_type]
    weights = read_weight_files(directory)
    _check_body(weights, family, config, directory)
    check_tokenizer_files(directory, family, rows=_embedding_rows(weights, directory))
    return BaseDirectory(
        path=directory,
        model_type=model_type,
        config=config,
        weights=weights,
        positions=positions_of(config, family),
    )


def _refuse_foreign_files(directory: Path, names: Sequence[str]) -> None:
    code = sorted(name for name in names if name.lower().endswith((".py", ".pyc", ".so", ".pyd")))
    if code:
        raise ModelRefused(
            tr(
                "{directory} holds program code ({code}). This program never runs code "
                "that comes with a model. Choose a model of an ordinary kind (BERT, "
                "RoBERTa, ...), saved without code of its own.",
                directory=directory,
                code=code[0][:60],
            )
        )
    if "adapter_config.json" in names:
        raise ModelRefused(
            tr(
                "{directory} holds an adapter (LoRA and the like), not a whole model. "
                "Merge it into its base model with peft's merge_and_unload, save that, "
                "and choose its directory.",
                directory=directory,
            )
        )


def _check_body(
    weights: WeightFiles, family: Family, config: Mapping[str, Any], directory: Path
) -> None:
    layers = config.get("num_hidden_layers", config.get("n_layers", 0))
    for number in range(layers if isinstance(layers, int) else 0):
        marks = [mark.format(number) for mark in family.layer_marks]
        if not any(mark in name for name in weights.tensors for mark in marks):
            raise ModelRefused(
                tr(
                    "{directory}: the weights of layer {number} of {layers} are missing. "
                    "Copy the model again from where it came from.",
                    directory=directory,
                    number=number + 1,
                    layers=layers,
                )
            )


def _embedding_rows(weights: WeightFiles, directory: Path) -> int:
    for name, tensor in weights.tensors.items():
        if name.endswith(("word_embeddings.weight", "embeddings.tok_embeddings.weight")):
            return tensor.shape[0] if tensor.shape else 0
    raise ModelRefused(
        tr(
            "{directory}: the word embeddings are missing from the weights. Copy "
            "the model again from where it came from.",
            directory=directory,
        )
    )
