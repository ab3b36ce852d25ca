"""Says what a GGUF file is, how much memory it needs, and refuses what would not work."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sfda_desktop.domain.errors import EngineRefused
from sfda_desktop.domain.wording import tr
from sfda_desktop.llm.gguf import TENSOR_TYPES, GgufFault, Header, Value, read_header

_EMBEDDING_ARCHITECTURES: Final = frozenset(
    {
        "bert",
        "modern-bert",
        "nomic-bert",
        "nomic-bert-moe",
        "neo-bert",
        "jina-bert-v2",
        "jina-bert-v3",
        "eurobert",
        "gemma-embedding",
        "t5",
        "t5encoder",
    }
)
_LIMITS: Final = {
    "block_count": 1_024,
    "context_length": 1 << 27,
    "embedding_length": 1 << 20,
    "feed_forward_length": 1 << 24,
    "attention.head_count": 1 << 14,
    "attention.head_count_kv": 1 << 14,
    "attention.key_length": 1 << 16,
    "attention.value_length": 1 << 16,
}
_BASE_MEMORY: Final = 160 * 2**20  # Python, numpy and llama.cpp themselves
_CHUNK: Final = 128  # tokens computed at once: child.model.CHUNK


@dataclass(frozen=True, slots=True)
class GgufReport:
    """What a GGUF file says about itself. Memory in bytes, `context_length` in tokens.

    `chat_template` is the text of the file's template (`None` where it has none: rarely an
    instruction model). It is matched against known formats by llama.cpp, never executed.
    """

    path: Path
    name: str
    architecture: str
    parameters: int
    quantisation: str
    size_bytes: int
    weight_bytes: int
    context_length: int
    layers: int
    heads: int
    kv_heads: tuple[int, ...]  # of each layer
    key_length: int
    value_length: int
    embedding_length: int
    feed_forward_length: int
    vocabulary: int
    chat_template: str | None

    def cache_bytes(self, context: int) -> int:
        """Return the size of the keys and values of `context` tokens, in 16-bit floats."""
        padded = -(-context // 256) * 256
        return 2 * padded * sum(self.kv_heads) * (self.key_length + self.value_length)

    def memory_needed(self, context: int) -> int:
        """Estimate the memory in bytes that the model takes with a context of that many tokens.

        Weights, keys and values, what one step computes in, and the process itself.
        """
        per_token = 8 * self.embedding_length + 4 * self.feed_forward_length
        attention = _CHUNK * context * (2 + 4 * self.heads)  # a mask, and every head's scores
        step = 4 * (_CHUNK * per_token + 2 * self.vocabulary) + attention
        return self.weight_bytes + self.cache_bytes(context) + step + _BASE_MEMORY

    def largest_context(self, available: int) -> int:
        """Return the longest context that fits in `available` bytes, in steps of 256; 0: none."""
        longest = -(-self.context_length // 256)
        fits = 0
        while fits < longest:
            middle = (fits + longest + 1) // 2
            if self.memory_needed(middle * 256) <= available:
                fits = middle
            else:
                longest = middle - 1
        return min(fits * 256, self.context_length)


def inspect_gguf(path: Path | str) -> GgufReport:
    """Read what a GGUF file says about itself: quick, and safe with hostile files.

    Raises:
        EngineRefused: the file cannot be used; the message says why and what to do.
    """
    path = Path(path)
    try:
        header = read_header(path)
    except GgufFault as fault:
        raise _refused(path, str(fault)) from None
    except FileNotFoundError:
        raise EngineRefused(
            tr("{path}: there is no such file. Choose a GGUF model file.", path=path)
        ) from None
    except IsADirectoryError:
        raise EngineRefused(
            tr(
                "{path} is a folder. Choose the GGUF model file itself, not the folder it lies in.",
                path=path,
            )
        ) from None
    except OSError as error:
        raise EngineRefused(
            tr(
                "{path} cannot be read ({reason}). Check the file and its permissions.",
                path=path,
                reason=error.strerror or tr("unknown reason"),
            )
        ) from None
    _check_kind(path, header)
    report = _report(path, header)
    _check_consistency(report, header)
    return report


def _refused(path: Path, why: str) -> EngineRefused:
    return EngineRefused(
        tr(
            "{path} cannot be used as a language model: {why}. Fetch the file "
            "again, or choose another instruction model in GGUF format.",
            path=path,
            why=why,
        )
    )


def _check_kind(path: Path, header: Header) -> None:
    """Refuse GGUF files that hold something else than one whole language model."""
    architecture = _text(header.metadata.get("general.architecture"))
    kind = _text(header.metadata.get("general.type")) or "model"
    parts = header.metadata.get("split.count")
    if not architecture:
        raise _refused(path, tr("it does not say its architecture"))
    if isinstance(parts, int) and parts > 1:
        raise EngineRefused(
            tr(
                "{name} is one of {parts} parts of a model. Join them into one file "
                "first (llama-gguf-split --merge) and choose that one.",
                name=path.name,
                parts=parts,
            )
        )
    if kind != "model" or architecture == "clip":
        raise _refused(
            path, tr("it is not a model by itself but of the kind {kind!r}", kind=kind[:40])
        )
    if architecture in _EMBEDDING_ARCHITECTURES:
        raise _refused(
            path,
            tr(
                "a {architecture} model turns text into vectors, it does not write answers",
                architecture=architecture,
            ),
        )
    if not header.tensors:
        raise _refused(path, tr("it holds no weights, only a vocabulary"))


def _report(path: Path, header: Header) -> GgufReport:
    metadata = header.metadata
    architecture = _text(metadata["general.architecture"])

    def figure(key: str, default: int | None = None) -> int:
        value = metadata.get(f"{architecture}.{key}", default)
        if isinstance(value, tuple) and value:
            value = max((item for item in value if isinstance(item, int)), default=None)
        if not isinstance(value, int) or isinstance(value, bool):
            raise _refused(path, tr("it does not say its {entry}", entry=key.replace("_", " ")))
        if not 0 <= value <= _LIMITS[key] or (value == 0 and "head" not in key):
            raise _refused(
                path,
                tr(
                    "its {entry} of {value:,} is impossible",
                    entry=key.replace("_", " "),
                    value=value,
                ),
            )
        return value

    layers = figure("block_count")
    embedding = figure("embedding_length")
    heads = figure("attention.head_count", 1)
    kv_heads = metadata.get(f"{architecture}.attention.head_count_kv")
    if isinstance(kv_heads, tuple):
        figure("attention.head_count_kv")
        each = tuple(item for item in kv_heads if isinstance(item, int))
    else:
        each = (figure("attention.head_count_kv", heads),) * layers
    head_size = embedding // max(heads, 1)
    kinds: Counter[int] = Counter()
    for tensor in header.tensors:
        kinds[tensor.kind] += tensor.elements
    return GgufReport(
        path=path,
        name=(_text(metadata.get("general.name")) or path.stem)[:120],
        architecture=architecture,
        parameters=sum(kinds.values()),
        quantisation=TENSOR_TYPES[kinds.most_common(1)[0][0]][0],
        size_bytes=header.file_size,
        weight_bytes=sum(tensor.size for tensor in header.tensors),
        context_length=figure("context_length"),
        layers=layers,
        heads=heads,
        kv_heads=each,
        key_length=figure("attention.key_length", head_size),
        value_length=figure("attention.value_length", head_size),
        embedding_length=embedding,
        feed_forward_length=figure("feed_forward_length", 4 * embedding),
        vocabulary=header.lengths.get("tokenizer.ggml.tokens", 0),
        chat_template=_text(metadata.get("tokenizer.chat_template")) or None,
    )


def _check_consistency(report: GgufReport, header: Header) -> None:
    """Refuse what llama.cpp would abort on: figures that the file's own tensors contradict."""
    path = report.path
    shapes = {tensor.name: tensor.shape for tensor in header.tensors}
    blocks = {int(found[1]) for name in shapes if (found := re.match(r"blk\.(\d{1,6})\.", name))}
    if blocks != set(range(report.layers)):
        raise _refused(
            path,
            tr(
                "it announces {layers:,} layers and holds {blocks:,} of them",
                layers=report.layers,
                blocks=len(blocks),
            ),
        )
    if report.vocabulary == 0:
        raise _refused(path, tr("it holds no vocabulary"))
    embedding = shapes.get("token_embd.weight")
    if embedding is not None and embedding != (report.embedding_length, report.vocabulary):
        raise _refused(
            path,
            tr(
                "its vocabulary of {vocabulary:,} tokens does not fit its weights",
                vocabulary=report.vocabulary,
            ),
        )
    for key in ("scores", "token_type"):
        length = header.lengths.get(f"tokenizer.ggml.{key}", report.vocabulary)
        if length != report.vocabulary:
            raise _refused(path, tr("its vocabulary is damaged"))
    # llama.cpp aborts on the first letter that is not in such a vocabulary.
    if header.metadata.get("tokenizer.ggml.model") == "llama" and header.byte_tokens < 256:
        raise _refused(path, tr("its vocabulary lacks the tokens for single bytes"))


def _text(value: Value | None) -> str:
    return value if isinstance(value, str) else ""
