"""The examples that the language model was shown with a note, as they are read. Knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class ShownExample:
    """One example: where it comes from, its text, and what was said about it, a line each.

    `found` are the stretches (start, end) of the text that the lines are about, in code points.
    """

    where: str
    text: str
    found: tuple[tuple[int, int], ...]
    answers: tuple[str, ...]

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """Yield the text in pieces, each with whether it is part of something found."""
        edges = sorted({0, len(self.text), *(edge for stretch in self.found for edge in stretch)})
        for start, end in pairwise(edges):
            inside = any(first <= start and end <= last for first, last in self.found)
            yield self.text[start:end], inside


@dataclass(frozen=True, slots=True)
class ShownExamples:
    """What is told about the note on the screen: a sentence, and the examples where there are."""

    sentence: str
    examples: tuple[ShownExample, ...] = ()
