"""A text with what any tool can say of it: the common tongue of the formats, blind to the task."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class AnnotatedSpan:
    """A stretch of the text in code points, with its label.

    `attributes` are what else is said of it (brat: `A1 Negated T1`). `is_kind`: the label says what
    stands there and is no answer to what is asked about it.
    """

    start: int
    end: int
    label: str
    attributes: tuple[str, ...] = ()
    is_kind: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """Where it begins and ends."""
        return self.start, self.end

    @property
    def told(self) -> str:
        """The one label for formats that have room for one: an attribute before the type."""
        return self.attributes[0] if self.attributes else self.label


@dataclass(frozen=True, slots=True)
class Relation:
    """A labeled arrow between two spans, by their position in `AnnotatedText.spans`."""

    head: int
    tail: int
    label: str


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """One text of a file.

    `labeled` is false where nobody annotated it (which is not the same as "nothing is in it");
    `choice` is a label of the text as a whole; `line` is where it stands in its file, from 1.
    """

    id: str
    text: str
    doc: str | None = None
    spans: tuple[AnnotatedSpan, ...] = ()
    relations: tuple[Relation, ...] = ()
    choice: str | None = None
    labeled: bool = True
    extra: Mapping[str, Any] = field(default_factory=dict)
    line: int = 1
