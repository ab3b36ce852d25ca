"""Writes GGUF files of a few kilobytes: a llama with one layer and random weights."""

from __future__ import annotations

import random
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

CHATML = "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
WORDS = ("▁", "▁the", "▁note", "a", "e", "n", "t", "o")
NORMAL, UNKNOWN, CONTROL, USER_DEFINED, BYTE = 1, 2, 3, 4, 6


@dataclass(frozen=True)
class U32:
    """A value that is written as an unsigned 32-bit number."""

    value: int


def metadata() -> dict[str, Any]:
    """Return the entries of a llama with one layer."""
    tokens = ["<unk>", "<s>", "</s>", "<|im_start|>", "<|im_end|>", "<think>"]
    kinds = [UNKNOWN, CONTROL, CONTROL, CONTROL, CONTROL, USER_DEFINED]
    tokens += [f"<0x{byte:02X}>" for byte in range(256)]
    kinds += [BYTE] * 256
    tokens += WORDS
    kinds += [NORMAL] * len(WORDS)
    return {
        "general.architecture": "llama",
        "general.name": "Tiny",
        "llama.block_count": U32(1),
        "llama.context_length": U32(1024),
        "llama.embedding_length": U32(32),
        "llama.feed_forward_length": U32(64),
        "llama.attention.head_count": U32(2),
        "llama.attention.head_count_kv": U32(1),
        "llama.attention.layer_norm_rms_epsilon": 1e-5,
        "llama.rope.dimension_count": U32(16),
        "tokenizer.ggml.model": "llama",
        "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.scores": [-float(at) for at in range(len(tokens))],
        "tokenizer.ggml.token_type": kinds,
        "tokenizer.ggml.bos_token_id": U32(1),
        "tokenizer.ggml.eos_token_id": U32(2),
        "tokenizer.chat_template": CHATML,
    }


def tensors() -> dict[str, tuple[int, ...]]:
    """Return the shapes of a llama with one layer, fastest dimension first."""
    vocabulary = len(metadata()["tokenizer.ggml.tokens"])
    return {
        "token_embd.weight": (32, vocabulary),
        "output_norm.weight": (32,),
        "blk.0.attn_norm.weight": (32,),
        "blk.0.attn_q.weight": (32, 32),
        "blk.0.attn_k.weight": (32, 16),
        "blk.0.attn_v.weight": (32, 16),
        "blk.0.attn_output.weight": (32, 32),
        "blk.0.ffn_norm.weight": (32,),
        "blk.0.ffn_gate.weight": (32, 64),
        "blk.0.ffn_up.weight": (32, 64),
        "blk.0.ffn_down.weight": (64, 32),
    }


@dataclass(frozen=True)
class TinyGguf:
    """What goes into the file; change it with `dataclasses.replace` or `with_metadata`."""

    metadata: Mapping[str, Any] = field(default_factory=metadata)
    tensors: Mapping[str, tuple[int, ...]] = field(default_factory=tensors)
    version: int = 3

    def with_metadata(self, **changes: Any) -> TinyGguf:
        """Return a copy with entries changed; `None` leaves one out. `__` stands for a dot."""
        named = {name.replace("__", "."): value for name, value in changes.items()}
        merged = {**self.metadata, **named}
        return replace(self, metadata={k: v for k, v in merged.items() if v is not None})

    def to_bytes(self) -> bytes:
        """Return the whole file."""
        generator = random.Random(13)
        head = b"GGUF" + struct.pack("<IQQ", self.version, len(self.tensors), len(self.metadata))
        head += b"".join(_text(name) + _value(value) for name, value in self.metadata.items())
        data = b""
        for name, shape in self.tensors.items():
            head += _text(name) + struct.pack("<I", len(shape))
            head += struct.pack(f"<{len(shape)}Q", *shape) + struct.pack("<IQ", 0, len(data))
            count = 1
            for size in shape:
                count *= size
            weights = [generator.gauss(1.0 if "norm" in name else 0.0, 0.1) for _ in range(count)]
            data += struct.pack(f"<{count}f", *weights)
            data += b"\0" * (-len(data) % 32)
        return head + b"\0" * (-len(head) % 32) + data

    def write(self, path: Path) -> Path:
        """Write the file and return its path."""
        path.write_bytes(self.to_bytes())
        return path


def _text(text: str) -> bytes:
    data = text.encode()
    return struct.pack("<Q", len(data)) + data


def _value(value: Any) -> bytes:
    if isinstance(value, str):
        return struct.pack("<I", 8) + _text(value)
    if isinstance(value, U32):
        return struct.pack("<II", 4, value.value)
    if isinstance(value, float):
        return struct.pack("<If", 6, value)
    if isinstance(value, Sequence):
        if isinstance(value[0], str):
            return struct.pack("<IIQ", 9, 8, len(value)) + b"".join(map(_text, value))
        code, kind = ("f", 6) if isinstance(value[0], float) else ("i", 5)
        return struct.pack(f"<IIQ{len(value)}{code}", 9, kind, len(value), *value)
    raise TypeError(type(value))
