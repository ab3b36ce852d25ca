"""What stands in a directory's safetensors files, read from their headers alone.

The format (github.com/huggingface/safetensors, "Format"): eight bytes with the length N of the
header, N bytes of JSON that maps tensor names to type, shape and place, then the tensors end to
end. Reading it here needs no torch, touches no tensor, and bounds what a hostile file may ask for.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sfda_desktop.domain.errors import ModelRefused
from sfda_desktop.domain.wording import tr, tr_later, tr_now
from sfda_desktop.encoder.bounded_json import parse_json, read_json

WEIGHTS = "model.safetensors"
INDEX = "model.safetensors.index.json"
MAX_HEADER_BYTES = 32 << 20
MAX_TENSORS = 200_000
BYTES_EACH = {
    "BOOL": 1, "U8": 1, "I8": 1, "F8_E4M3": 1, "F8_E5M2": 1, "I16": 2, "U16": 2, "F16": 2,
    "BF16": 2, "I32": 4, "U32": 4, "F32": 4, "F64": 8, "I64": 8, "U64": 8,
}  # fmt: skip
FLOATS = frozenset({"F16", "BF16", "F32", "F64"})
_AGAIN = tr_later(
    "The file is damaged or not complete: copy the model again from where it came from."
)


@dataclass(frozen=True, slots=True)
class Tensor:
    """Type, shape and file of one tensor."""

    dtype: str
    shape: tuple[int, ...]

    @property
    def size(self) -> int:
        """The number of values."""
        return math.prod(self.shape)


@dataclass(frozen=True, slots=True)
class WeightFiles:
    """The weight files of a model directory and the tensors their headers promise."""

    paths: tuple[Path, ...]
    tensors: dict[str, Tensor]

    @property
    def parameters(self) -> int:
        """The number of floating-point values in all tensors."""
        return sum(tensor.size for tensor in self.tensors.values() if tensor.dtype in FLOATS)

    @property
    def size_bytes(self) -> int:
        """The size of the files together."""
        return sum(path.stat().st_size for path in self.paths)

    def sha256(self) -> str:
        """Return one hash over the contents of all files, in the order of their names."""
        digest = hashlib.sha256()
        for path in sorted(self.paths):
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
        return digest.hexdigest()


def read_weight_files(directory: Path) -> WeightFiles:
    """Read the header of `model.safetensors`, or of each file its index names.

    Raises ModelRefused where there is none, or where a file cannot be what its header says.
    """
    if (directory / WEIGHTS).is_file():
        paths: tuple[Path, ...] = (directory / WEIGHTS,)
        return WeightFiles(paths, read_header(paths[0]))
    if (directory / INDEX).is_file():
        return _read_shards(directory)
    raise ModelRefused(_why_no_weights(directory))


def read_header(path: Path) -> dict[str, Tensor]:
    """Return the tensors of one safetensors file by name; raise ModelRefused if it is damaged."""
    size = path.stat().st_size
    try:
        with path.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            if not 2 <= length <= min(size - 8, MAX_HEADER_BYTES):
                raise ModelRefused(
                    tr(
                        "{path} is not a whole safetensors file. {again}",
                        path=path,
                        again=tr_now(_AGAIN),
                    )
                )
            header = parse_json(file.read(length), path)
    except OSError as fault:
        raise ModelRefused(
            tr("{path} cannot be read ({reason}).", path=path, reason=fault.strerror)
        ) from fault
    if not isinstance(header, dict) or len(header) > MAX_TENSORS:
        raise ModelRefused(
            tr("{path} has no safetensors header. {again}", path=path, again=tr_now(_AGAIN))
        )
    header.pop("__metadata__", None)
    tensors: dict[str, Tensor] = {}
    places: list[tuple[int, int]] = []
    for name, entry in header.items():
        tensor, place = _tensor(entry, path, name)
        tensors[name] = tensor
        places.append(place)
    _check_places(places, size - 8 - length, path)
    return tensors


def _tensor(entry: Any, path: Path, name: str) -> tuple[Tensor, tuple[int, int]]:
    damaged = ModelRefused(
        tr(
            "{path}: the entry of tensor {name!r} makes no sense. {again}",
            path=path,
            name=name[:80],
            again=tr_now(_AGAIN),
        )
    )
    if not isinstance(entry, dict):
        raise damaged
    dtype, shape = entry.get("dtype"), _naturals(entry.get("shape"))
    place = _naturals(entry.get("data_offsets"))
    if shape is None or place is None or len(place) != 2:
        raise damaged
    if not isinstance(dtype, str) or dtype not in BYTES_EACH:
        raise ModelRefused(
            tr(
                "{path}: tensor {name!r} has the type {dtype!r}, which is not "
                "supported. Save the model with ordinary float32, float16 or bfloat16 "
                "weights.",
                path=path,
                name=name[:80],
                dtype=str(dtype)[:20],
            )
        )
    tensor = Tensor(dtype, shape)
    if place[1] - place[0] != tensor.size * BYTES_EACH[dtype]:
        raise damaged
    return tensor, (place[0], place[1])


def _naturals(value: Any) -> tuple[int, ...] | None:
    if isinstance(value, list) and all(type(number) is int and number >= 0 for number in value):
        return tuple(value)
    return None


def _check_places(places: list[tuple[int, int]], length: int, path: Path) -> None:
    position = 0
    for start, end in sorted(places):
        if start != position:
            raise ModelRefused(
                tr(
                    "{path}: its tensors overlap or leave gaps. {again}",
                    path=path,
                    again=tr_now(_AGAIN),
                )
            )
        position = end
    if position != length:
        raise ModelRefused(
            tr(
                "{path} is cut short or has something after its end. {again}",
                path=path,
                again=tr_now(_AGAIN),
            )
        )


def _read_shards(directory: Path) -> WeightFiles:
    index = directory / INDEX
    value = read_json(index)
    places = value.get("weight_map") if isinstance(value, dict) else None
    if not isinstance(places, dict) or not places:
        raise ModelRefused(
            tr('{index} has no "weight_map". {again}', index=index, again=tr_now(_AGAIN))
        )
    names = set()
    for name in places.values():
        if not isinstance(name, str) or Path(name).name != name or not _is_weights_name(name):
            raise ModelRefused(
                tr(
                    "{index} names a weight file that is not a .safetensors file of this "
                    "directory. Save the model again with save_pretrained.",
                    index=index,
                )
            )
        names.add(name)
    tensors: dict[str, Tensor] = {}
    for name in sorted(names):
        if not (directory / name).is_file():
            raise ModelRefused(
                tr(
                    "{directory} lacks {name}, which {index} names. {again}",
                    directory=directory,
                    name=name,
                    index=INDEX,
                    again=tr_now(_AGAIN),
                )
            )
        tensors |= read_header(directory / name)
    if missing := places.keys() - tensors.keys():
        raise ModelRefused(
            tr(
                "{directory}: {missing} weights that {index} names are in no file. {again}",
                directory=directory,
                missing=len(missing),
                index=INDEX,
                again=tr_now(_AGAIN),
            )
        )
    return WeightFiles(tuple(directory / name for name in sorted(names)), tensors)


def _is_weights_name(name: str) -> bool:
    return name.endswith(".safetensors") and "\\" not in name


def _why_no_weights(directory: Path) -> str:
    suffixes = {path.suffix for path in directory.iterdir()}
    if suffixes & {".bin", ".pt", ".pth", ".pkl", ".ckpt", ".h5", ".msgpack"}:
        return (
            f"{directory} has no model.safetensors, only weights in a form that can run code when"
            " opened, so they stay closed. Where the model comes from, load it with transformers"
            " and call save_pretrained, which writes model.safetensors; then choose that directory."
        )
    if ".safetensors" in suffixes:
        return (
            f"{directory} has a .safetensors file, but not under the name model.safetensors."
            " Choose the directory that save_pretrained wrote."
        )
    return (
        f"{directory} has no model.safetensors. Choose the directory that holds the model itself:"
        " config.json, model.safetensors and tokenizer.json lie side by side there."
    )
