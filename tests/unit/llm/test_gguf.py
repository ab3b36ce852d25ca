from __future__ import annotations

import random
import struct
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sfda_desktop.domain.errors import EngineRefused
from sfda_desktop.llm import GgufReport, inspect_gguf
from sfda_desktop.llm.gguf import TENSOR_TYPES, GgufFault, read_header
from tests.unit.llm.tiny_gguf import U32, TinyGguf

TINY = TinyGguf().to_bytes()


def header_fault(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    with pytest.raises(GgufFault) as caught:
        read_header(path)
    return str(caught.value)


def test_reads_what_was_written(tiny: Path) -> None:
    header = read_header(tiny)
    assert header.version == 3
    assert header.metadata["general.name"] == "Tiny"
    assert header.metadata["llama.block_count"] == 1
    assert header.lengths["tokenizer.ggml.tokens"] == 270
    assert header.byte_tokens == 256
    assert {tensor.name: tensor.shape for tensor in header.tensors} == TinyGguf().tensors
    last = header.tensors[-1]
    assert header.data_start + last.offset + last.size == header.file_size


def test_block_sizes_are_those_of_llama_cpp() -> None:
    import ctypes

    from llama_cpp._ggml import libggml

    libggml.ggml_type_size.restype = ctypes.c_size_t
    libggml.ggml_blck_size.restype = ctypes.c_int64
    for kind, (name, block, size) in TENSOR_TYPES.items():
        assert (libggml.ggml_blck_size(kind), libggml.ggml_type_size(kind)) == (block, size), name


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"GGUF", "cut off"),
        (b"GGUF" + b"\0" * 60, "big-endian"),
        (b"<!DOCTYPE html><html><body>404 Not Found</body></html>", "web page"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0", "Git LFS pointer"),
        (b"PK\x03\x04" + b"\0" * 60, "ZIP archive"),
        (struct.pack("<Q", 90) + b'{"__metadata__":{}}' + b" " * 60, "safetensors"),
        (b'{"architectures": ["LlamaForCausalLM"], "hidden_size": 9}', "JSON"),
        (b"\x80\x04" + b"\0" * 60, "pickle"),
        (b"lmgg" + b"\0" * 60, "old GGML"),
        (b"\x00" * 64, "does not begin with the GGUF mark"),
    ],
)
def test_says_what_a_file_is_that_is_no_gguf(tmp_path: Path, data: bytes, said: str) -> None:
    assert said in header_fault(tmp_path / "model.gguf", data)


@pytest.mark.parametrize("share", [0.001, 0.01, 0.1, 0.3, 0.6, 0.9, 0.999])
def test_a_file_that_was_cut_off_is_told(tmp_path: Path, share: float) -> None:
    data = TINY[: int(len(TINY) * share)]
    assert "cut off" in header_fault(tmp_path / "model.gguf", data)


@pytest.mark.parametrize("version", [0, 1, 4, 77])
def test_other_versions_are_refused(tmp_path: Path, version: int) -> None:
    data = replace(TinyGguf(), version=version).to_bytes()
    assert "version" in header_fault(tmp_path / "m.gguf", data) or version == 0


@pytest.mark.parametrize("count", [1 << 17, (1 << 63) - 1, (1 << 64) - 1])
@pytest.mark.parametrize("place", [8, 16, 24])  # tensors, metadata entries, length of a key
def test_huge_counts_are_refused_at_once(tmp_path: Path, place: int, count: int) -> None:
    data = bytearray(TINY)
    data[place : place + 8] = struct.pack("<Q", count)
    assert header_fault(tmp_path / "m.gguf", bytes(data))


def test_nested_arrays_are_refused(tmp_path: Path) -> None:
    head = b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + struct.pack("<Q", 1) + b"k"
    head += struct.pack("<IIQ", 9, 9, 1) + struct.pack("<IIQ", 9, 9, 1) * 8
    assert "unknown type" in header_fault(tmp_path / "m.gguf", head)


def test_shapes_that_overflow_are_refused(tmp_path: Path) -> None:
    place = TINY.index(b"token_embd.weight") + len(b"token_embd.weight") + 4
    broken = bytearray(TINY)
    broken[place : place + 16] = struct.pack("<QQ", 1 << 40, 1 << 40)
    assert "impossible size" in header_fault(tmp_path / "m.gguf", bytes(broken))


def test_the_report_of_smollm2(smollm2: Path) -> None:
    report = inspect_gguf(smollm2)
    assert report.architecture == "llama"
    assert report.quantisation == "Q4_1"
    assert report.parameters == 134_515_008
    assert report.layers == 30
    assert report.kv_heads == (3,) * 30
    assert report.context_length == 8192
    assert report.chat_template is not None
    assert "<|im_start|>" in report.chat_template
    assert report.cache_bytes(4096) == 4096 * 30 * 3 * (64 + 64) * 2


REFUSED: dict[str, tuple[TinyGguf, str]] = {
    "no layers": (TinyGguf().with_metadata(llama__block_count=U32(0)), "block count"),
    "too many layers": (TinyGguf().with_metadata(llama__block_count=U32(99_999)), "block count"),
    "more layers than there are": (TinyGguf().with_metadata(llama__block_count=U32(7)), "7 layers"),
    "endless context": (
        TinyGguf().with_metadata(llama__context_length=U32(2**31 - 1)),
        "context length",
    ),
    "no context": (TinyGguf().with_metadata(llama__context_length=None), "context length"),
    "heads": (TinyGguf().with_metadata(llama__attention__head_count_kv=U32(1 << 31)), "impossible"),
    "vocabulary": (
        TinyGguf().with_metadata(tokenizer__ggml__tokens=["a", "b"]),
        "vocabulary of 2 tokens",
    ),
    "vocabulary parts": (
        TinyGguf().with_metadata(tokenizer__ggml__token_type=[1, 1]),
        "vocabulary is damaged",
    ),
    "no byte tokens": (
        TinyGguf().with_metadata(
            tokenizer__ggml__tokens=[f"word{n}" for n in range(270)],
        ),
        "single bytes",
    ),
    "embedding model": (TinyGguf().with_metadata(general__architecture="bert"), "vectors"),
    "adapter": (TinyGguf().with_metadata(general__type="adapter"), "adapter"),
    "part": (TinyGguf().with_metadata(split__count=U32(3)), "one of 3 parts"),
    "no architecture": (TinyGguf().with_metadata(general__architecture=None), "architecture"),
    "vocabulary only": (replace(TinyGguf(), tensors={}), "no weights"),
    "alignment": (TinyGguf().with_metadata(general__alignment=U32(33)), "alignment"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refuses_what_llama_cpp_would_abort_on(tmp_path: Path, name: str) -> None:
    model, said = REFUSED[name]
    with pytest.raises(EngineRefused, match=said) as caught:
        inspect_gguf(model.write(tmp_path / "model.gguf"))
    assert "model.gguf" in str(caught.value)


def test_missing_files_and_folders_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(EngineRefused, match="no such file"):
        inspect_gguf(tmp_path / "nothing.gguf")
    with pytest.raises(EngineRefused, match="is a folder"):
        inspect_gguf(tmp_path)


def test_a_model_without_chat_template_is_reported(tmp_path: Path) -> None:
    model = TinyGguf().with_metadata(tokenizer__chat_template=None)
    assert inspect_gguf(model.write(tmp_path / "base.gguf")).chat_template is None


@given(seed=st.integers(0, 2**32), flips=st.integers(1, 6))
@settings(max_examples=400, deadline=5_000)
def test_damaged_headers_are_read_or_refused_and_nothing_else(seed: int, flips: int) -> None:
    import tempfile

    generator = random.Random(seed)
    data = bytearray(TINY)
    for _ in range(flips):
        place = generator.randrange(6_500)
        data[place] = generator.choice((0, 1, 127, 128, 255, data[place] ^ (1 << seed % 8)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.gguf"
        path.write_bytes(data)
        with suppress(EngineRefused):
            assert isinstance(inspect_gguf(path), GgufReport)
