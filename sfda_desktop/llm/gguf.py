"""Reads the header of a GGUF file without trusting it: bounded, in plain Python, executing nothing.

Format: ggml/docs/gguf.md of llama.cpp, versions 2 and 3. llama.cpp itself aborts or hangs on some
damaged headers, so everything it will rely on is checked here first, before any process loads it.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sfda_desktop.domain.wording import tr, tr_later, tr_now

MAX_METADATA: Final = 4_096
MAX_TENSORS: Final = 65_536
MAX_STRING: Final = 1 << 24
MAX_ARRAY: Final = 1 << 24
MAX_KEPT: Final = 8_192  # longer arrays are counted, not kept
MAX_NAME: Final = 63  # llama.cpp: GGML_MAX_NAME - 1
MAX_ELEMENTS: Final = 1 << 48

TENSOR_TYPES: Final[Mapping[int, tuple[str, int, int]]] = {
    0: ("F32", 1, 4),
    1: ("F16", 1, 2),
    2: ("Q4_0", 32, 18),
    3: ("Q4_1", 32, 20),
    6: ("Q5_0", 32, 22),
    7: ("Q5_1", 32, 24),
    8: ("Q8_0", 32, 34),
    9: ("Q8_1", 32, 36),
    10: ("Q2_K", 256, 84),
    11: ("Q3_K", 256, 110),
    12: ("Q4_K", 256, 144),
    13: ("Q5_K", 256, 176),
    14: ("Q6_K", 256, 210),
    15: ("Q8_K", 256, 292),
    16: ("IQ2_XXS", 256, 66),
    17: ("IQ2_XS", 256, 74),
    18: ("IQ3_XXS", 256, 98),
    19: ("IQ1_S", 256, 50),
    20: ("IQ4_NL", 32, 18),
    21: ("IQ3_S", 256, 110),
    22: ("IQ2_S", 256, 82),
    23: ("IQ4_XS", 256, 136),
    24: ("I8", 1, 1),
    25: ("I16", 1, 2),
    26: ("I32", 1, 4),
    27: ("I64", 1, 8),
    28: ("F64", 1, 8),
    29: ("IQ1_M", 256, 56),
    30: ("BF16", 1, 2),
    34: ("TQ1_0", 256, 54),
    35: ("TQ2_0", 256, 66),
    39: ("MXFP4", 32, 17),
    40: ("NVFP4", 64, 36),
    41: ("Q1_0", 128, 18),
    42: ("Q2_0", 64, 18),
}
"""Name, elements and bytes of a block, by ggml's number (ggml.h and ggml-common.h)."""

_SCALARS: Final[Mapping[int, str]] = {
    0: "B",
    1: "b",
    2: "H",
    3: "h",
    4: "I",
    5: "i",
    6: "f",
    7: "?",
    10: "Q",
    11: "q",
    12: "d",
}
_STRING: Final = 8
_ARRAY: Final = 9

Scalar = int | float | bool | str
Value = Scalar | tuple[Scalar, ...]


class GgufFault(ValueError):
    """The header is not what llama.cpp could load; the text says what is wrong, in a clause."""


@dataclass(frozen=True, slots=True)
class Tensor:
    """One tensor's entry: its name, shape (fastest dimension first), type and place."""

    name: str
    shape: tuple[int, ...]
    kind: int
    offset: int  # bytes from the start of the data

    @property
    def elements(self) -> int:
        """The number of weights."""
        count = 1
        for size in self.shape:
            count *= size
        return count

    @property
    def size(self) -> int:
        """The bytes it takes in the file and in memory."""
        _, block, width = TENSOR_TYPES[self.kind]
        return self.elements // block * width


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the weights.

    `metadata` holds scalars, texts and short arrays; `lengths` the length of every array.
    `byte_tokens` counts tokens written `<0x00>` to `<0xFF>`.
    """

    version: int
    metadata: Mapping[str, Value]
    lengths: Mapping[str, int]
    byte_tokens: int
    tensors: tuple[Tensor, ...]
    data_start: int
    file_size: int


def read_header(path: Path) -> Header:
    """Read the header of a GGUF file.

    Raises:
        GgufFault: it is no GGUF file, is damaged or cut off.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        size = file.seek(0, 2)
        if size < 32:
            file.seek(0)
            raise GgufFault(_what_it_is(file.read(32)))
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
            try:
                return _Reader(view, size).header()
            except struct.error:
                raise GgufFault(tr("its header is cut off")) from None


def _what_it_is(start: bytes) -> str:
    """Say what a file that is no GGUF looks like."""
    if not start:
        return tr("it is empty")
    if start.startswith(b"GGUF"):
        return tr("its header is cut off")
    signs = (
        (
            b"version https://git-lfs",
            tr_later("it is a Git LFS pointer: the model itself was not fetched"),
        ),
        (b"PK\x03\x04", tr_later("it is a ZIP archive or a PyTorch file")),
        (b"\x1f\x8b", tr_later("it is a gzip archive")),
        (b"\x28\xb5\x2f\xfd", tr_later("it is a Zstandard archive")),
        (b"<", tr_later("it is a web page, as a failed download leaves behind")),
        (b"{", tr_later("it is a JSON file")),
        (b"lmgg", tr_later("it is in the old GGML format")),
        (b"tjgg", tr_later("it is in the old GGML format")),
        (b"fmgg", tr_later("it is in the old GGML format")),
        (b"\x80", tr_later("it is a Python pickle")),
    )
    for sign, said in signs:
        if start.lstrip().startswith(sign):
            return tr_now(said)
    if start[8:10] == b'{"':
        return tr("it is a safetensors file")
    return tr("it does not begin with the GGUF mark")


class _Reader:
    """A place in the file that only moves forward, and never past the end."""

    def __init__(self, view: mmap.mmap, size: int) -> None:
        self._view = view
        self._size = size
        self._at = 0
        self._byte_tokens = 0

    def header(self) -> Header:
        if self._view[:4] != b"GGUF":
            raise GgufFault(_what_it_is(self._view[:64]))
        self._at = 4
        version = self._unpack("I")
        if version & 0xFFFF == 0:
            raise GgufFault(tr("it was made for a big-endian computer, or is damaged"))
        if version not in {2, 3}:
            raise GgufFault(
                tr("it is in version {version} of the format; 2 and 3 can be read", version=version)
            )
        tensor_count = self._count(self._unpack("Q"), MAX_TENSORS, "tensors")
        metadata_count = self._count(self._unpack("Q"), MAX_METADATA, tr_later("metadata entries"))
        metadata: dict[str, Value] = {}
        lengths: dict[str, int] = {}
        for _ in range(metadata_count):
            key = self._string(255)
            if not key or key in metadata or key in lengths:
                raise GgufFault(tr("a metadata entry has no name or a name given twice"))
            value = self._value(key, lengths)
            if value is not None:
                metadata[key] = value
        tensors = tuple(self._tensor() for _ in range(tensor_count))
        if len({tensor.name for tensor in tensors}) != len(tensors):
            raise GgufFault(tr("two tensors have the same name"))
        alignment = metadata.get("general.alignment", 32)
        if (
            not isinstance(alignment, int)
            or not 1 <= alignment <= 1 << 20
            or alignment & (alignment - 1)
        ):
            raise GgufFault(tr("its alignment is not a power of two"))
        start = -(-self._at // alignment) * alignment
        self._check_places(tensors, start, alignment)
        return Header(version, metadata, lengths, self._byte_tokens, tensors, start, self._size)

    def _check_places(self, tensors: tuple[Tensor, ...], start: int, alignment: int) -> None:
        """Tensors lie one after the other, each aligned, and all of them within the file."""
        expected = 0
        for tensor in tensors:
            if tensor.offset != expected:
                raise GgufFault(tr("its tensors do not lie where its header says"))
            expected += -(-tensor.size // alignment) * alignment
        last = tensors[-1] if tensors else None
        end = start + (last.offset + last.size if last else 0)
        if end > self._size:
            raise GgufFault(
                tr(
                    "it is cut off: {end:,.0f} MB are announced and {size:,.0f} MB are there",
                    end=end / 1e6,
                    size=self._size / 1e6,
                )
            )

    def _tensor(self) -> Tensor:
        name = self._string(MAX_NAME)
        dimensions = self._count(self._unpack("I"), 4, tr_later("dimensions of a tensor"))
        shape = tuple(self._unpack("Q") for _ in range(dimensions))
        kind, offset = self._unpack("I"), self._unpack("Q")
        known = TENSOR_TYPES.get(kind)
        if known is None:
            raise GgufFault(tr("it holds weights of type {kind}, which is unknown here", kind=kind))
        elements = 1
        for size in shape:
            elements *= size
            if not 1 <= size <= MAX_ELEMENTS or elements > MAX_ELEMENTS:
                raise GgufFault(tr("a tensor has an impossible size"))
        if (shape[0] if shape else 1) % known[1]:
            raise GgufFault(tr("the rows of a tensor do not fit its type"))
        return Tensor(name, shape, kind, offset)

    def _value(self, key: str, lengths: dict[str, int]) -> Value | None:
        kind = self._unpack("I")
        if kind != _ARRAY:
            return self._scalar(kind)
        kind = self._unpack("I")
        count = self._count(self._unpack("Q"), MAX_ARRAY, tr_later("values of a metadata entry"))
        lengths[key] = count
        if kind == _STRING:
            return self._strings(key, count)
        if kind not in _SCALARS:
            raise GgufFault(tr("the metadata entry {key!r} has an unknown type", key=key))
        size = struct.calcsize("<" + _SCALARS[kind])
        if count > MAX_KEPT:
            self._skip(size * count)
            return None
        return tuple(self._scalar(kind) for _ in range(count))

    def _strings(self, key: str, count: int) -> tuple[str, ...] | None:
        if key == "tokenizer.ggml.tokens":
            for _ in range(count):
                text = self._bytes(MAX_STRING)
                if len(text) == 6 and text.startswith(b"<0x") and text.endswith(b">"):
                    self._byte_tokens += 1
            return None
        if count > MAX_KEPT:
            for _ in range(count):
                self._skip(
                    self._count(self._unpack("Q"), MAX_STRING, tr_later("letters in a text"))
                )
            return None
        return tuple(self._string(MAX_STRING) for _ in range(count))

    def _scalar(self, kind: int) -> Scalar:
        if kind == _STRING:
            return self._string(MAX_STRING)
        code = _SCALARS.get(kind)
        if code is None:
            raise GgufFault(tr("a metadata entry has an unknown type"))
        (value,) = struct.unpack_from("<" + code, self._view, self._at)
        self._at += struct.calcsize("<" + code)
        checked: int | float | bool = value
        return checked

    def _string(self, longest: int) -> str:
        return self._bytes(longest).decode("utf-8", "replace")

    def _bytes(self, longest: int) -> bytes:
        size = self._count(self._unpack("Q"), longest, tr_later("letters in a text"))
        start = self._at
        self._skip(size)
        return self._view[start : self._at]

    def _skip(self, size: int) -> None:
        if size > self._size - self._at:
            raise GgufFault(tr("its header is cut off"))
        self._at += size

    def _unpack(self, code: str) -> int:
        (value,) = struct.unpack_from("<" + code, self._view, self._at)
        self._at += struct.calcsize("<" + code)
        return int(value)

    @staticmethod
    def _count(value: int, limit: int, what: str) -> int:
        if value > limit:
            raise GgufFault(
                tr(
                    "it announces {value:,} {what}, more than the {limit:,} allowed",
                    value=value,
                    what=tr_now(what),
                    limit=limit,
                )
            )
        return value
