"""Pieces of GBNF, the grammars that restrict what the language model may write."""

from __future__ import annotations

from collections.abc import Iterable


def literal(text: str) -> str:
    """Return `text` as a terminal; whatever it holds, it cannot break out of the quotes."""
    escaped = "".join(
        character
        if character.isascii() and (character.isalnum() or character in " _-.")
        else f"\\U{ord(character):08X}"
        for character in text
    )
    return f'"{escaped}"'


def one_of(texts: Iterable[str]) -> str:
    """Return a choice between terminals."""
    return " | ".join(literal(text) for text in texts)
