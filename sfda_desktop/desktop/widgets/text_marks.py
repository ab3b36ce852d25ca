"""What a text with findings shows: whose finding it is, and how it differs from the model's."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Origin(StrEnum):
    """Whose mark it is; told by the line under the text."""

    PERSON = "person"  # solid
    MODEL = "model"  # dashed
    LLM = "llm"  # dotted
    GIVEN = "given"  # an entity the question is about: a box


class Change(StrEnum):
    """How a finding differs from the model's own; told by a sign before the label."""

    ADDED = "+"
    REMOVED = "−"
    RELABELED = "⇄"
    MOVED = "↔"


@dataclass(frozen=True, slots=True)
class TextMark:
    """A labeled stretch of text as it is drawn; offsets in code points.

    `short` (the label's digit) stands in where the caption finds no room.
    """

    start: int
    end: int
    caption: str
    ink: int
    origin: Origin
    change: Change | None = None
    short: str = ""

    @property
    def full_caption(self) -> str:
        """The caption with the sign of the change before it."""
        return f"{self.change.value} {self.caption}" if self.change else self.caption

    @property
    def short_caption(self) -> str:
        """The sign and the digit, for narrow places."""
        return f"{self.change.value if self.change else ''}{self.short}"


def lanes(marks: Sequence[TextMark]) -> list[int]:
    """Return a lane for each mark, from 0, so that no two marks of a lane overlap.

    Marks that stay get the upper lanes: what was removed hangs below.
    """
    order = sorted(
        range(len(marks)),
        key=lambda i: (
            marks[i].change is Change.REMOVED,
            marks[i].start,
            -marks[i].end,
        ),
    )
    occupied: list[list[tuple[int, int]]] = []
    found = [0] * len(marks)
    for i in order:
        mark = marks[i]
        free = (lane for lane, taken in enumerate(occupied) if _is_free(taken, mark))
        found[i] = next(free, len(occupied))
        if found[i] == len(occupied):
            occupied.append([])
        insort(occupied[found[i]], (mark.start, mark.end))
    return found


def _is_free(taken: list[tuple[int, int]], mark: TextMark) -> bool:
    after = bisect_left(taken, (mark.start, mark.end))
    free_behind = after == len(taken) or mark.end <= taken[after][0]
    return free_behind and (after == 0 or taken[after - 1][1] <= mark.start)
