"""A text with its entities marked (`<e1>...</e1>`), and back again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sfda_desktop.domain.samples import Mark

Markers = Mapping[str, tuple[str, str]]
"""Role → what stands before and after the entity."""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """The text with markers, and (start, end) from the first marker to the last in it."""

    text: str
    focus: tuple[int, int]


def mark_text(text: str, marks: Sequence[Mark], markers: Markers) -> MarkedText:
    """Put the markers of each mark's role round it.

    Where entities nest, the outer one's markers are outside; where they overlap, the markers
    cross. What the note itself holds of marker strings, in any case of letters (tokenizers fold
    it), is broken up by a blank after its first character ("< e1>"), so that nothing but a mark
    can look like one; a marker of a single character becomes a blank.
    """
    text, breaks = _disarmed(text, markers)
    order = list(markers)
    inserted: list[tuple[tuple[int, ...], str, bool]] = [((at, 0), " ", False) for at in breaks]
    for mark in marks:
        before, after = markers[mark.role]
        rank = order.index(mark.role)
        # At one place: what ends there first, the inner before the outer; then what begins there,
        # the outer before the inner.
        inserted.append(((mark.end, 1, -mark.start, -rank), after, True))
        inserted.append(((mark.start, 2, -mark.end, rank), before, True))
    parts: list[str] = []
    at = length = 0
    first, last = -1, 0
    for key, string, is_marker in sorted(inserted):
        parts += (text[at : key[0]], string)
        length += key[0] - at
        at = key[0]
        if is_marker and first < 0:
            first = length
        length += len(string)
        if is_marker:
            last = length
    parts.append(text[at:])
    marked = "".join(parts)
    return MarkedText(marked, (first, last) if marks else (0, len(marked)))


def read_marked_text(marked: str, markers: Markers) -> tuple[str, tuple[Mark, ...]] | None:
    """Return text and marks, or `None` where not each marker stands there once and in order."""
    strings = {string: (role, n) for role, pair in markers.items() for n, string in enumerate(pair)}
    pattern = "|".join(re.escape(string) for string in sorted(strings, key=len, reverse=True))
    parts: list[str] = []
    places: dict[tuple[str, int], int] = {}
    at = length = 0
    for match in re.finditer(pattern, marked):
        parts.append(marked[at : match.start()])
        length += match.start() - at
        at = match.end()
        which = strings[match.group()]
        if which in places:
            return None
        places[which] = length
    text = "".join([*parts, marked[at:]])
    if len(places) != len(strings):
        return None
    marks = [Mark(role, *_trimmed(text, places[role, 0], places[role, 1])) for role in markers]
    if any(mark.start >= mark.end for mark in marks):
        return None
    return text, tuple(marks)


def _disarmed(text: str, markers: Markers) -> tuple[str, list[int]]:
    """Return the text without markers of one character, and where blanks break up longer ones."""
    strings = {string for pair in markers.values() for string in pair}
    for string in strings:
        if len(string) == 1:
            text = text.replace(string, " ")
    longer = sorted((s for s in strings if len(s) > 1), key=len, reverse=True)
    if not longer:
        return text, []
    # A look-ahead finds those that overlap another too.
    pattern = f"(?=({'|'.join(re.escape(string) for string in longer)}))"
    return text, [m.start() + 1 for m in re.finditer(pattern, text, re.IGNORECASE)]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
