"""How a mark looks: tint behind the text, a line under it by origin, a caption by label."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from sfda_desktop.desktop.theme import LabelColour, current_theme
from sfda_desktop.desktop.widgets.line_of_words import draw_words
from sfda_desktop.desktop.widgets.mark_geometry import LineMark
from sfda_desktop.desktop.widgets.text_marks import Change, Origin, TextMark

LINE_STYLES = {
    Origin.PERSON: Qt.PenStyle.SolidLine,
    Origin.MODEL: Qt.PenStyle.DashLine,
    Origin.LLM: Qt.PenStyle.DotLine,
    Origin.GIVEN: Qt.PenStyle.SolidLine,
}
_LINE_WIDTH = 2.0


def label_colour(index: int) -> LabelColour:
    """Return the colours of the label at `index` of the task (-1: one the task does not know)."""
    theme = current_theme()
    return theme.label(index) if index >= 0 else LabelColour(theme.muted, theme.sunken)


def origin_pen(origin: Origin, colour: QColor) -> QPen:
    """Return the pen of an origin: solid, dashed or dotted."""
    pen = QPen(colour, _LINE_WIDTH, LINE_STYLES[origin])
    if origin is Origin.MODEL:
        pen.setDashPattern([3.2, 2.2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    elif origin is Origin.LLM:
        pen.setDashPattern([0.1, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


class MarkPainter:
    """Draws marks with captions in one font."""

    def __init__(self) -> None:
        """Wait for `set_font`."""
        self._font = QFont()
        self._metrics = QFontMetricsF(self._font)

    def set_font(self, font: QFont) -> None:
        """Take the font of the captions."""
        self._font = font
        self._metrics = QFontMetricsF(font)

    @property
    def lane_height(self) -> float:
        """The height of a line with its caption, in pixels."""
        return float(round(self._metrics.height() + 4))

    def caption_width(self, mark: TextMark) -> float:
        """Return how wide a mark's whole caption is, in pixels."""
        return self._metrics.horizontalAdvance(mark.full_caption) + 1

    def draw_tint(self, painter: QPainter, found: LineMark) -> None:
        """Draw what stands behind the text; what was removed has none."""
        if found.mark.change is Change.REMOVED:
            return
        given = found.mark.origin is Origin.GIVEN
        fill = current_theme().accent_soft if given else label_colour(found.mark.ink).fill
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        for box in found.boxes:
            painter.drawRoundedRect(box.adjusted(-1.5, 0, 1.5, 1), 4, 4)

    def draw_line(self, painter: QPainter, found: LineMark) -> None:
        """Draw the line under the text and the caption under the line."""
        given = found.mark.origin is Origin.GIVEN
        ink = QColor(current_theme().accent if given else label_colour(found.mark.ink).line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(origin_pen(found.mark.origin, ink))
        y = self._line_y(found)
        for box in found.boxes:
            if given:
                painter.drawRoundedRect(box.adjusted(-2, 0, 2, 1), 4, 4)
            else:
                painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        if found.has_caption:
            self._draw_caption(painter, found, ink)

    def draw_focus(self, painter: QPainter, found: LineMark) -> None:
        """Frame the mark that keys act on."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(current_theme().accent), 1.6))
        for box in found.boxes:
            painter.drawRoundedRect(box.adjusted(-1.5, -1, 1.5, 2), 4, 4)

    def _line_y(self, found: LineMark) -> float:
        return round(found.boxes[0].bottom() + 2 + found.baseline_gap) + 0.0

    def _draw_caption(self, painter: QPainter, found: LineMark, colour: QColor) -> None:
        y = self._line_y(found) + found.caption_gap - found.baseline_gap
        if found.caption_lane > found.lane and not found.right_to_left:
            painter.setPen(QPen(colour, 1))  # leads from the line down to its caption
            x = found.boxes[0].left() + 0.5
            painter.drawLine(QPointF(x, self._line_y(found)), QPointF(x, y + 2))
        caption = found.mark.full_caption
        if self.caption_width(found.mark) > found.room + 1:
            short = found.mark.short_caption
            caption = (
                short
                if short and self._metrics.horizontalAdvance(caption[:4] + "…") > found.room
                else self._metrics.elidedText(caption, Qt.TextElideMode.ElideRight, found.room)
            )
        width = self._metrics.horizontalAdvance(caption) + 1
        left = found.boxes[-1].right() - width if found.right_to_left else found.caption_left
        painter.setFont(self._font)
        painter.setPen(colour)
        draw_words(painter, QRectF(left, y + 2, width, self._metrics.height()), caption)
