"""A painted line of words in any mixture of scripts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter


def draw_words(
    painter: QPainter,
    box: QRectF,
    words: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line in the middle of a box's height, at its left or right edge, in full height.

    The line stands on the baseline of the painter's font. Words laid out in a rectangle stand on
    that of the tallest font that was needed: one Japanese character pushes a line of Latin letters
    down, and a rectangle as high as the font cuts off their feet.
    """
    metrics = QFontMetricsF(painter.font())
    left = box.left()
    if align & Qt.AlignmentFlag.AlignRight:
        left = box.right() - metrics.horizontalAdvance(words)
    baseline = box.center().y() - metrics.height() / 2 + metrics.ascent()
    painter.drawText(QPointF(left, round(baseline)), words)
