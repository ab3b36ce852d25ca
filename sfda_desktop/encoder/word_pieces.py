"""Text → word pieces with their exact place in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sfda_desktop.domain.errors import ModelRefused
from sfda_desktop.domain.wording import tr


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of one text, special ones not included.

    `offsets` are (start, end) in code points of the text as it was given, without the whitespace
    that some tokenizers count to a piece; a piece that is nothing but whitespace has start = end.
    They never go back.
    """

    ids: list[int]
    offsets: list[tuple[int, int]]

    def __len__(self) -> int:
        """Return the number of word pieces."""
        return len(self.ids)


class PieceTokenizer:
    """A fast tokenizer, asked for pieces and offsets only; windows and padding are ours."""

    def __init__(self, tokenizer: Any, *, where: str) -> None:
        """Take a transformers tokenizer; ModelRefused where it cannot give offsets."""
        if not getattr(tokenizer, "is_fast", False):
            raise ModelRefused(
                tr(
                    "The tokenizer of {where} cannot say where its word pieces stand in "
                    "the text. Save it as a fast one (tokenizer.json) with a recent "
                    "transformers, and choose that.",
                    where=where,
                )
            )
        self._backend = tokenizer.backend_tokenizer
        self._neither_cut_nor_pad()
        probe = self._backend.encode("a", add_special_tokens=True)
        inner = [i for i, special in enumerate(probe.special_tokens_mask) if not special]
        first, last = (inner[0], inner[-1]) if inner else (1, 0)
        self.prefix: list[int] = probe.ids[:first]
        self.suffix: list[int] = probe.ids[last + 1 :]
        self.padding: int = tokenizer.pad_token_id or 0

    @property
    def specials(self) -> int:
        """How many special pieces frame each window."""
        return len(self.prefix) + len(self.suffix)

    def pieces_of(self, texts: Sequence[str]) -> list[Pieces]:
        """Split each text into word pieces, none left out."""
        self._neither_cut_nor_pad()
        encodings = self._backend.encode_batch(
            [_encodable(text) for text in texts], add_special_tokens=False
        )
        return [
            Pieces(encoding.ids, _without_whitespace(encoding.offsets, text))
            for encoding, text in zip(encodings, texts, strict=True)
        ]

    def _neither_cut_nor_pad(self) -> None:
        # tokenizer.json may carry both (MiniLM's cuts and pads to 128), and every ordinary call of
        # the transformers tokenizer sets them anew.
        self._backend.no_truncation()
        self._backend.no_padding()


def _encodable(text: str) -> str:
    """Replace lone surrogates, which JSON can spell and UTF-8 cannot; the length stays."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text


def _without_whitespace(offsets: Sequence[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    trimmed: list[tuple[int, int]] = []
    floor = 0
    for given_start, given_end in offsets:
        # Normalisers that reorder combining marks can give a piece an earlier start than the last.
        start, end = max(given_start, floor), max(given_end, floor)
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        trimmed.append((start, end))
        floor = start
    return trimmed
