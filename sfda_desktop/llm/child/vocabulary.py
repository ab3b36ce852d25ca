"""The model's vocabulary through llama.cpp's C API: text to tokens and back, and what they are."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from functools import cached_property
from itertools import chain, pairwise
from typing import Any

from llama_cpp import llama_cpp as capi

_ADDED = capi.LLAMA_TOKEN_ATTR_CONTROL | capi.LLAMA_TOKEN_ATTR_USER_DEFINED


class Vocabulary:
    """The tokens of one loaded model."""

    def __init__(self, model: Any) -> None:
        """Look at the vocabulary of the C model pointer `model`."""
        self.pointer = capi.llama_model_get_vocab(model)
        self.size: int = capi.llama_vocab_n_tokens(self.pointer)
        self.bos: int = capi.llama_vocab_bos(self.pointer)
        self._attributes: dict[int, int] = {}

    def tokenize(self, text: str, *, special: bool = False, first: bool = False) -> list[int]:
        """Return the tokens of `text`.

        `special` lets the text of control tokens become control tokens: for our own scaffold
        only, never for words of a note. `first` adds the beginning-of-text token where the model
        wants one.
        """
        data = text.encode("utf-8", "replace")
        room = len(data) + 8
        tokens = (capi.llama_token * room)()
        count = capi.llama_tokenize(self.pointer, data, len(data), tokens, room, first, special)
        if count < 0:
            tokens = (capi.llama_token * -count)()
            count = capi.llama_tokenize(
                self.pointer, data, len(data), tokens, -count, first, special
            )
        return list(tokens[: max(count, 0)])

    def piece(self, token: int, *, special: bool = False) -> bytes:
        """Return the bytes a token stands for; a piece need not be whole UTF-8 characters."""
        buffer = ctypes.create_string_buffer(64)
        size = capi.llama_token_to_piece(self.pointer, token, buffer, len(buffer), 0, special)
        if size < 0:
            buffer = ctypes.create_string_buffer(-size)
            size = capi.llama_token_to_piece(self.pointer, token, buffer, -size, 0, special)
        return buffer.raw[: max(size, 0)]

    def ends_answer(self, token: int) -> bool:
        """Tell whether the token ends the model's turn."""
        return bool(capi.llama_vocab_is_eog(self.pointer, token))

    @cached_property
    def endings(self) -> list[int]:
        """All tokens that end the model's turn."""
        return [token for token in range(self.size) if self.ends_answer(token)]

    def is_added(self, token: int) -> bool:
        """Tell whether the token is matched as a whole before the text is cut into pieces."""
        return bool(self._attribute(token) & _ADDED)

    def swallows_space_after(self, token: int) -> bool:
        """Tell whether white space after the token is dropped (Phi-3's marks do that)."""
        return bool(self._attribute(token) & capi.LLAMA_TOKEN_ATTR_RSTRIP)

    def is_forbidden(self, token: int) -> bool:
        """Tell whether the token must not come from a note: it steers the model.

        Control tokens do; so do added tokens that are words of the chat format in some files
        (`<think>`, `<tool_call>`, in older files also `<start_of_turn>`). llama.cpp matches those
        even where it is told to leave special tokens alone. Added runs of white space, as in
        Gemma and Phi, are plain text.
        """
        attribute = self._attribute(token)
        if attribute & capi.LLAMA_TOKEN_ATTR_CONTROL or self.ends_answer(token):
            return True
        return bool(attribute & _ADDED) and not self.piece(token, special=True).isspace()

    def tokenize_literally(self, text: str, *, at_start: bool = True) -> list[int]:
        """Return tokens of `text` of which none steers the model, whatever the text says.

        Where the text holds a mark of the model, it is cut within the mark and the parts are
        tokenised apart: the letters stay, the mark is gone.
        """
        tokens = self.tokenize(text) if at_start else self._continue(text)
        marks = {
            self.piece(token, special=True).decode("utf-8", "replace").strip()
            for token in tokens
            if self.is_forbidden(token)
        }
        borders = _cuts_within(text, marks - {""})
        if len(borders) == 2:
            return tokens
        parts = (
            self.tokenize_literally(text[start:end], at_start=at_start and start == 0)
            for start, end in pairwise(borders)
        )
        return list(chain.from_iterable(parts))

    def _continue(self, text: str) -> list[int]:
        """Tokenise a continuation: without the space that some vocabularies put in front."""
        lead = self.tokenize("\n")
        tokens = self.tokenize("\n" + text)
        return tokens[len(lead) :] if tokens[: len(lead)] == lead else self.tokenize(text)

    def _attribute(self, token: int) -> int:
        attribute = self._attributes.get(token)
        if attribute is None:
            attribute = int(capi.llama_vocab_get_attr(self.pointer, token))
            self._attributes[token] = attribute
        return attribute


def _cuts_within(text: str, marks: Iterable[str]) -> list[int]:
    """Return where to cut `text` so that no part holds a whole mark, its two ends included."""
    cuts = {0, len(text)}
    for mark in marks:
        found = text.find(mark)
        while found >= 0:
            cuts.add(found + 1)
            found = text.find(mark, found + 1)
    return sorted(cuts)
