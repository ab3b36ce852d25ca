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


MOST_LOWER = 2
"""Lanes: lines of text must not drift apart for the sake of captions."""


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
        place = (mark.start, mark.end)
        free = (lane for lane, taken in enumerate(occupied) if _is_free(taken, place))
        found[i] = next(free, len(occupied))
        if found[i] == len(occupied):
            occupied.append([])
        insort(occupied[found[i]], place)
    return found


def caption_lanes(
    marks: Sequence[TextMark], lanes_of: Sequence[int], reaches: Sequence[int]
) -> list[int]:
    """Return the lane in which each mark's caption is written, its own or one below.

    `reaches` says up to which character a caption would go if nothing stood in its way: one that
    would be cut by its neighbour hangs lower. More than `MOST_LOWER` lanes lower it does not go.
    """
    occupied: dict[int, list[tuple[int, int]]] = {}
    for mark, lane in zip(marks, lanes_of, strict=True):
        insort(occupied.setdefault(lane, []), (mark.start, mark.end))
    found = list(lanes_of)
    for i in sorted(range(len(marks)), key=lambda i: (lanes_of[i], -marks[i].start)):
        own = (marks[i].start, marks[i].end)
        caption = (own[0], max(reaches[i], own[1]))
        beneath = occupied[lanes_of[i]]
        beneath.pop(bisect_left(beneath, own))
        tried = range(lanes_of[i], lanes_of[i] + MOST_LOWER + 1)
        free = (lane for lane in tried if _is_free(occupied.get(lane, []), caption))
        found[i] = next(free, lanes_of[i])
        if found[i] != lanes_of[i]:
            insort(beneath, own)
            insort(occupied.setdefault(found[i], []), caption)
        else:
            cut = not _is_free(beneath, caption)
            insort(beneath, own if cut else caption)
    return found


def _is_free(taken: list[tuple[int, int]], place: tuple[int, int]) -> bool:
    after = bisect_left(taken, place)
    free_behind = after == len(taken) or place[1] <= taken[after][0]
    return free_behind and (after == 0 or taken[after - 1][1] <= place[0])
