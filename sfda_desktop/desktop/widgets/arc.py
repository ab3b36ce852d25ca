"""The arrow from the head of a pair to its tail, over the text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextDocument

from sfda_desktop.desktop.theme import current_theme
from sfda_desktop.desktop.widgets.mark_geometry import LineMark, Place, line_marks
from sfda_desktop.desktop.widgets.text_marks import Origin, TextMark
from sfda_desktop.desktop.widgets.utf16 import TextPositions

RISE = 6.0
"""How far above the words the arrow runs, in pixels; the first line needs as much room."""
_HEAD = 3.5

Stretch = tuple[int, int]


class ArcLayer:
    """Draws one arrow; where the two stand on different lines it leaves one and enters the other.

    It is drawn for the pair that is asked about only: all pairs of a sentence at once would hide
    the sentence.
    """

    def __init__(self) -> None:
        """Start without a pair."""
        self._pair: tuple[Stretch, Stretch] | None = None
        self._positions = TextPositions("")

    @property
    def is_shown(self) -> bool:
        """Whether there is a pair."""
        return self._pair is not None

    def show(self, pair: tuple[Stretch, Stretch] | None, positions: TextPositions) -> None:
        """Show the arrow from one stretch of text (code points) to another, or none."""
        self._pair, self._positions = pair, positions

    def draw(self, painter: QPainter, document: QTextDocument) -> None:
        """Draw the arrow, in document coordinates."""
        ends = [self._place(stretch, document) for stretch in self._pair or ()]
        if len(ends) != 2 or ends[0] is None or ends[1] is None:
            return
        painter.setPen(QPen(QColor(current_theme().accent), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(arrow(ends[0], ends[1], width=document.textWidth()))

    def _place(self, stretch: Stretch, document: QTextDocument) -> LineMark | None:
        start, end = (self._positions.to_utf16(position) for position in stretch)
        block = document.findBlock(start)
        mark = TextMark(*stretch, "", -1, Origin.GIVEN)
        places = [Place(mark, 0, start - block.position(), end - block.position())]
        found = line_marks(block, places, lane_height=0.0, right_edge=0.0)
        return found[0] if found else None


def arrow(head: LineMark, tail: LineMark, *, width: float) -> QPainterPath:
    """Return the way from above the head down to the tail."""
    start, end = _above(head), _above(tail)
    path = QPainterPath(QPointF(start.x(), start.y() + RISE))
    path.lineTo(start)
    if abs(start.y() - end.y()) > 1:
        onward = (end.y() > start.y()) is not head.right_to_left
        path.lineTo(width if onward else 0.0, start.y())
        path.moveTo(0.0 if onward else width, end.y())
    path.lineTo(end)
    foot = QPointF(end.x(), end.y() + RISE - 1)
    path.lineTo(foot)
    for side in (-_HEAD, _HEAD):
        path.moveTo(foot)
        path.lineTo(foot + QPointF(side, -_HEAD))
    return path


def _above(found: LineMark) -> QPointF:
    box = found.boxes[0]
    return QPointF(box.center().x(), round(box.top() - RISE))  # whole pixels are sharp
