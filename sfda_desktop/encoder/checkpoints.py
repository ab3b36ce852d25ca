"""The state of a fine-tuning run between two epochs, on disk: safetensors and JSON, hashed."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from sfda_desktop.domain.files import atomic_directory
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.encoder.config import FineTuneConfig
from sfda_desktop.encoder.encoder import Encoder
from sfda_desktop.encoder.examples import Example
from sfda_desktop.encoder.export import load_tensors, save_tensors
from sfda_desktop.tasks.codec import TaskCodec

log = logging.getLogger(__name__)

STATE = "fine_tuning.json"
WEIGHTS, BEST, OPTIMIZER = "weights.safetensors", "best.safetensors", "optimizer.safetensors"


@dataclass(frozen=True, slots=True)
class SavedState:
    """What a checkpoint holds."""

    weights: dict[str, torch.Tensor]
    best_weights: dict[str, torch.Tensor] | None
    optimizer: dict[str, torch.Tensor]
    progress: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A directory for the state of one run, which `fingerprint` tells from all others."""

    directory: Path
    fingerprint: str

    def write(
        self,
        *,
        weights: dict[str, torch.Tensor],
        best_weights: dict[str, torch.Tensor] | None,
        optimizer: dict[str, torch.Tensor],
        progress: Mapping[str, Any],
    ) -> None:
        """Replace the state of the epoch before, in one step."""
        files = {WEIGHTS: weights, OPTIMIZER: optimizer}
        if best_weights is not None:
            files[BEST] = best_weights
        with atomic_directory(self.directory, marker=STATE) as temporary:
            for name, tensors in files.items():
                save_tensors(tensors, temporary / name)
            state = {
                "fingerprint": self.fingerprint,
                "progress": progress,
                "sha256": {name: _sha256(temporary / name) for name in files},
            }
            (temporary / STATE).write_text(json.dumps(state), encoding="utf-8")

    def read(self) -> SavedState | None:
        """Return the state of this very run; `None` where there is none, or a damaged one."""
        path = self.directory / STATE
        if not path.is_file():
            return None
        try:
            state = json.loads(path.read_text(encoding="utf-8"))
            if state["fingerprint"] != self.fingerprint:
                log.info("The checkpoint belongs to another run; training starts afresh.")
                return None
            hashes: dict[str, str] = state["sha256"]
            # Only files that this program wrote and hashed are opened (SECURITY, Pickle weights).
            if any(_sha256(self.directory / name) != sha for name, sha in hashes.items()):
                raise ValueError("a file is not what was written")
            return SavedState(
                weights=load_tensors(self.directory / WEIGHTS),
                best_weights=load_tensors(self.directory / BEST) if BEST in hashes else None,
                optimizer=load_tensors(self.directory / OPTIMIZER),
                progress=state["progress"],
            )
        except (OSError, ValueError, KeyError, TypeError) as fault:
            log.warning("The checkpoint is damaged (%s); training starts afresh.", type(fault))
            return None


def fingerprint_of(
    source: Encoder,
    codec: TaskCodec,
    config: FineTuneConfig,
    *,
    examples: Sequence[Example],
    clean: Sequence[Example],
    dev: Sequence[LabeledSample],
) -> str:
    """Return a hash of everything that decides the outcome of a run."""
    digest = hashlib.sha256()

    def add(value: Any) -> None:
        digest.update(json.dumps(value, sort_keys=True, default=str).encode("utf-8") + b"\0")

    add(asdict(config))
    add(source.model_labels)
    add([source.processor.device.type, source.processor.dtype_name, torch.__version__])
    for name, tensor in source.weights().items():
        add([name, list(tensor.shape)])
        digest.update(tensor.detach().cpu().contiguous().numpy().tobytes())
    for part in (examples, clean):
        add(len(part))
        for example in part:
            add([example.ids, example.targets.tolist(), example.weight])
    for item in dev:
        add([item.sample.id, item.sample.text, codec.write_answer(item.answer)])
    return digest.hexdigest()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
