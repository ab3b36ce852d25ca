"""Where the marks of one paragraph stand on screen, line by line, in either writing direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from sfda_desktop.desktop.widgets.text_marks import TextMark

_GAP = 6.0


@dataclass
class LineMark:
    """A mark's pieces on one line, in document coordinates; the caption goes under the first."""

    mark: TextMark
    boxes: list[QRectF]
    baseline_gap: float
    lane: int
    right_to_left: bool
    has_caption: bool
    room: float = 0.0


def line_marks(
    block: QTextBlock,
    marks: Sequence[tuple[TextMark, int, int, int]],
    *,
    lane_height: float,
    right_edge: float,
) -> list[LineMark]:
    """Return the marks of a block, given as (mark, lane, start, end in the block in UTF-16)."""
    layout = block.layout()
    simple = not _has_right_to_left(block.text())
    right_to_left = block.textDirection() is Qt.LayoutDirection.RightToLeft
    lines: dict[int, list[LineMark]] = {}
    for mark, lane, start, end in marks:
        for line in _lines_between(layout, max(start, 0), min(end, block.length() - 1)):
            first, last = line.textStart(), line.textStart() + line.textLength()
            boxes = _boxes(layout, line, (max(start, first), min(end, last)), simple=simple)
            if boxes:
                lines.setdefault(line.lineNumber(), []).append(
                    LineMark(
                        mark=mark,
                        boxes=boxes,
                        baseline_gap=lane * lane_height,
                        lane=lane,
                        right_to_left=right_to_left,
                        has_caption=first <= start,
                    )
                )
    for on_line in lines.values():
        _share_the_room(on_line, left_edge=0.0, right_edge=right_edge)
    return [found for on_line in lines.values() for found in on_line]


def _lines_between(layout: QTextLayout, start: int, end: int) -> list[QTextLine]:
    if start >= end:
        return []
    first = layout.lineForTextPosition(start)
    last = layout.lineForTextPosition(end - 1)
    if not (first.isValid() and last.isValid()):
        return []  # not laid out yet
    return [layout.lineAt(n) for n in range(first.lineNumber(), last.lineNumber() + 1)]


def _boxes(
    layout: QTextLayout, line: QTextLine, piece: tuple[int, int], *, simple: bool
) -> list[QRectF]:
    origin = layout.position()
    top, height = origin.y() + line.y(), line.ascent() + line.descent()
    if simple:
        left, right = _x(line, piece[0]), _x(line, piece[1])
        # a blank at a line's end hangs outside it
        right = min(right, line.x() + line.naturalTextWidth()) if right > left else right
        stretches = [(left, right)]
    else:
        # cursor positions are ambiguous where the direction turns; the glyphs are not
        rects = [run.boundingRect() for run in line.glyphRuns(piece[0], piece[1] - piece[0])]
        stretches = _merged([(rect.left(), rect.right()) for rect in rects])
    return [
        QRectF(origin.x() + left, top, right - left, height)
        for left, right in stretches
        if right - left > 0.5
    ]


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # (x, position), whatever the stubs say
    return float(found[0])


def _merged(stretches: list[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for left, right in sorted((min(pair), max(pair)) for pair in stretches):
        if merged and left <= merged[-1][1] + 0.75:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


def _share_the_room(on_line: list[LineMark], *, left_edge: float, right_edge: float) -> None:
    """Give each caption the room up to its neighbour in the same lane."""
    by_lane: dict[int, list[LineMark]] = {}
    for found in on_line:
        by_lane.setdefault(found.lane, []).append(found)
    for lane in by_lane.values():
        lane.sort(key=lambda found: found.boxes[0].left())
        for index, found in enumerate(lane):
            if found.right_to_left:
                before = lane[index - 1].boxes[-1].right() + _GAP if index else left_edge
                found.room = found.boxes[-1].right() - before
            else:
                following = lane[index + 1 :]
                after = following[0].boxes[0].left() - _GAP if following else right_edge
                found.room = after - found.boxes[0].left()


def _has_right_to_left(text: str) -> bool:
    return any("\u0590" <= character <= "\u08ff" or character >= "\ufb1d" for character in text)
