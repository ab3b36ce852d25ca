"""Where the marks of one paragraph stand on screen, line by line, in either writing direction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextLayout, QTextLine

from sfda_desktop.desktop.widgets.text_marks import TextMark

_GAP = 6.0


class Place(NamedTuple):
    """A mark with the lanes of its line and its caption, and where in its block it stands."""

    mark: TextMark
    lane: int
    start: int  # in UTF-16
    end: int
    caption_lane: int = 0


@dataclass
class LineMark:
    """A mark's pieces on one line, in document coordinates; the caption goes under the first.

    The caption begins at `caption_left`, has so much `room`, and hangs `caption_gap` below where
    that of the first lane would.
    """

    mark: TextMark
    boxes: list[QRectF]
    baseline_gap: float
    lane: int
    right_to_left: bool
    has_caption: bool
    caption_lane: int = 0
    caption_gap: float = 0.0
    caption_left: float = 0.0
    room: float = 0.0

    def covers(self, point: QPointF, lane_height: float) -> bool:
        """Tell whether a point lies on the mark or, below it, on its caption."""
        below = self.caption_gap + lane_height if self.has_caption else 0.0
        return any(box.adjusted(0, 0, 0, below).contains(point) for box in self.boxes)

    def is_in(self, lane: int) -> bool:
        """Tell whether the line or the caption takes room of a lane."""
        return self.lane == lane or (self.has_caption and self.caption_lane == lane)


def line_marks(
    block: QTextBlock,
    marks: Sequence[Place],
    *,
    lane_height: float,
    right_edge: float,
    caption_width: Callable[[TextMark], float] = lambda _mark: 0.0,
) -> list[LineMark]:
    """Return the marks of a block, line by line."""
    layout = block.layout()
    simple = not _has_right_to_left(block.text())
    right_to_left = block.textDirection() is Qt.LayoutDirection.RightToLeft
    lines: dict[int, list[LineMark]] = {}
    for mark, lane, start, end, caption_lane in marks:
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
                        caption_lane=max(lane, caption_lane),
                        caption_gap=max(lane, caption_lane) * lane_height,
                    )
                )
    for on_line in lines.values():
        _share_the_room(on_line, right_edge, caption_width)
    return [found for on_line in lines.values() for found in on_line]


def reach(text: str, start: int, width: float, metrics: QFontMetricsF) -> int:
    """Return the character up to which so many pixels go from `start`, within the paragraph."""
    end = text.find("\n", start)
    rest = text[start : end if end >= 0 else len(text)]
    count = max(1, round(width / max(1.0, metrics.averageCharWidth())))
    while count < len(rest) and metrics.horizontalAdvance(rest[:count]) < width + _GAP:
        count += 1
    while count > 1 and metrics.horizontalAdvance(rest[: count - 1]) >= width + _GAP:
        count -= 1
    return start + min(count, len(rest))


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


def _share_the_room(
    on_line: list[LineMark], right_edge: float, caption_width: Callable[[TextMark], float]
) -> None:
    """Give each caption the room up to its neighbour in the same lane.

    One at the end of a line begins further left where it would not fit else.
    """
    ordered = sorted(on_line, key=lambda found: found.boxes[0].left())
    for index, found in enumerate(ordered):
        lane = found.caption_lane
        before = [other for other in ordered[:index] if other.is_in(lane)]
        if found.right_to_left:
            edge = max((other.boxes[-1].right() + _GAP for other in before), default=0.0)
            found.room = found.boxes[-1].right() - edge
            continue
        found.caption_left = left = found.boxes[0].left()
        after = next((other for other in ordered[index + 1 :] if other.is_in(lane)), None)
        found.room = (after.boxes[0].left() - _GAP if after else right_edge) - left
        lacking = caption_width(found.mark) - found.room
        if after is None and lacking > 0:
            edges = (_right_in(other, lane, caption_width) + _GAP for other in before)
            shift = max(0.0, min(lacking, left - max(edges, default=0.0)))
            found.caption_left, found.room = left - shift, found.room + shift


def _right_in(found: LineMark, lane: int, caption_width: Callable[[TextMark], float]) -> float:
    """Return where a mark and its caption end in a lane."""
    ends = [found.boxes[-1].right()] if found.lane == lane else []
    if found.has_caption and found.caption_lane == lane:
        ends.append(found.caption_left + min(found.room, caption_width(found.mark)))
    return max(ends)


def _has_right_to_left(text: str) -> bool:
    return any("\u0590" <= character <= "\u08ff" or character >= "\ufb1d" for character in text)
