"""Before → after for each label, as a dumbbell plot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sfda_desktop.desktop.report.score_rows import DumbbellRow, axis, spoken
from sfda_desktop.desktop.report.wording import figure, signed
from sfda_desktop.desktop.theme import Space, Theme, Type, current_theme, scaled_font
from sfda_desktop.desktop.widgets.line_of_words import draw_words
from sfda_desktop.domain.wording import tr

_DOT = 6.0


class DumbbellPlot(QWidget):
    """Draws the lines; hollow = before, full = after, thin bars = 95 % intervals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setObjectName("dumbbell_plot")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rows: list[DumbbellRow] = []

    @property
    def rows(self) -> list[DumbbellRow]:
        """The lines shown."""
        return list(self._rows)

    def show_rows(self, rows: Sequence[DumbbellRow]) -> None:
        """Draw other lines; a screen reader gets them in words."""
        self._rows = list(rows)
        self.setAccessibleName(tr("F1 before and after, by label"))
        self.setAccessibleDescription(spoken(rows))
        self.updateGeometry()
        self.update()

    def scale(self) -> tuple[float, float]:
        """Return the F1 at the left and right end of the axis, in tenths."""
        return axis(self._rows)

    def sizeHint(self) -> QSize:
        """A line for each row and one for the axis."""
        return QSize(560, round(self._row_height() * len(self._rows) + self._axis_height()))

    def minimumSizeHint(self) -> QSize:
        """Keep the height."""
        return QSize(360, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plot in the present theme."""
        if not self._rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        names = QFontMetricsF(scaled_font(Type.BODY, bold=True))
        left = min(
            max(names.horizontalAdvance(row.name) for row in self._rows) + 40, self.width() * 0.3
        )
        figures = QFontMetricsF(scaled_font(Type.BODY))
        right = figures.horizontalAdvance("0.00 → 0.00") + figures.horizontalAdvance("  −0.00") + 24
        area = QRectF(left, 0, self.width() - left - right, self._row_height() * len(self._rows))
        self._draw_axis(painter, area, theme)
        for index, row in enumerate(self._rows):
            middle = (index + 0.5) * self._row_height()
            self._draw_name(painter, row, QRectF(0, middle - 24, left - 16, 48), theme)
            self._draw_dumbbell(painter, row, area, middle, theme)
            self._draw_figures(painter, row, QRectF(area.right(), middle - 24, right, 48), theme)
        painter.end()

    def _x(self, area: QRectF, value: float) -> float:
        low, high = self.scale()
        return area.left() + (value - low) / (high - low) * area.width()

    def _draw_axis(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        low, high = self.scale()
        painter.setFont(scaled_font(Type.CAPTION))
        height = QFontMetricsF(painter.font()).height()
        for tenth in range(round(low * 10), round(high * 10) + 1):
            x = self._x(area, tenth / 10)
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawLine(QPointF(x, 4), QPointF(x, area.bottom()))
            painter.setPen(QColor(theme.muted))
            painter.drawText(
                QRectF(x - 24, area.bottom() + 4, 48, height),
                Qt.AlignmentFlag.AlignCenter,
                f"{tenth / 10:.1f}",
            )

    def _draw_name(self, painter: QPainter, row: DumbbellRow, box: QRectF, theme: Theme) -> None:
        if row.label >= 0:
            colour = theme.label(row.label)
            painter.setPen(QPen(QColor(colour.line), 1.5))
            painter.setBrush(QColor(colour.fill))
            painter.drawRoundedRect(QRectF(2, box.center().y() - 15, 11, 11), 3, 3)
        painter.setFont(scaled_font(Type.BODY, bold=True))
        painter.setPen(QColor(theme.text))
        metrics = QFontMetricsF(painter.font())
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, box.width() - 22)
        top = QRectF(22, box.center().y() - metrics.height(), box.width() - 22, metrics.height())
        draw_words(painter, top, name)
        painter.setFont(scaled_font(Type.CAPTION))
        painter.setPen(QColor(theme.muted))
        below = QRectF(top.left(), top.bottom(), top.width(), metrics.height())
        draw_words(painter, below, row.support)

    def _draw_dumbbell(
        self, painter: QPainter, row: DumbbellRow, area: QRectF, y: float, theme: Theme
    ) -> None:
        before, after = self._x(area, row.before), self._x(area, row.after)
        colour = QColor(theme.good if row.after >= row.before else theme.bad)
        offset = 9.0  # intervals lie apart from each other and from the dots
        for interval, ink, shift in (
            (row.before_interval, QColor(theme.muted), offset),
            (row.after_interval, colour, -offset),
        ):
            if interval is not None:
                low, high = self._x(area, interval[0]), self._x(area, interval[1])
                painter.setPen(QPen(ink, 1.5))
                painter.drawLine(QPointF(low, y + shift), QPointF(high, y + shift))
                for end in (low, high):
                    painter.drawLine(QPointF(end, y + shift - 3), QPointF(end, y + shift + 3))
        painter.setPen(QPen(colour, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(before, y), QPointF(after, y))
        painter.setPen(QPen(QColor(theme.muted), 2))
        painter.setBrush(QColor(theme.surface))
        painter.drawEllipse(QPointF(before, y), _DOT - 0.5, _DOT - 0.5)
        painter.setPen(QPen(QColor(theme.surface), 1.5))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(after, y), _DOT + 0.5, _DOT + 0.5)

    def _draw_figures(self, painter: QPainter, row: DumbbellRow, box: QRectF, theme: Theme) -> None:
        painter.setFont(scaled_font(Type.BODY))
        painter.setPen(QColor(theme.text))
        painter.drawText(
            box.adjusted(20, 0, 0, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            f"{figure(row.before)} → {figure(row.after)}",
        )
        painter.setFont(scaled_font(Type.BODY, bold=True))
        difference = row.after - row.before
        painter.setPen(QColor(theme.good if difference >= 0.005 else theme.muted))
        if difference <= -0.005:
            painter.setPen(QColor(theme.bad))
        painter.drawText(
            box,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            signed(difference),
        )

    def _row_height(self) -> float:
        return QFontMetricsF(scaled_font(Type.BODY)).height() * 2 + Space.L

    def _axis_height(self) -> float:
        return QFontMetricsF(scaled_font(Type.CAPTION)).height() + Space.S
