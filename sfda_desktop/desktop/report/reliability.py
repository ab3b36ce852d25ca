"""Does the model mean what it says? How often it was right, by how sure it was."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sfda_desktop.desktop.report.wording import ReportDict
from sfda_desktop.desktop.theme import Space, Theme, Type, current_theme, scaled_font
from sfda_desktop.desktop.words import percent
from sfda_desktop.domain.wording import tr

Bins = Sequence[Mapping[str, Any]]
_SMALLEST, _LARGEST = 2.5, 8.0
_SIDE = 220.0


class ReliabilityPlot(QWidget):
    """A dot for each bin: across how sure, up how often right; larger where there are more.

    Hollow = source model, full = adapted; on the diagonal the model means what it says.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setObjectName("reliability_plot")
        self.setAccessibleName(tr("How often the models were right, by how sure they were"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._source: Bins = ()
        self._adapted: Bins = ()

    def show_report(self, report: ReportDict) -> None:
        """Draw the bins of a report; a screen reader gets the adapted model's in words."""
        calibration = report.get("calibration") or {}
        self._source, self._adapted = (
            [each for each in (calibration.get(model) or {}).get("bins", ()) if each["count"]]
            for model in ("source", "adapted")
        )
        self.setAccessibleDescription(
            "; ".join(
                tr(
                    "sure {sure}, right {right}",
                    sure=percent(each["confidence"]),
                    right=percent(each["accuracy"]),
                )
                for each in self._adapted
            )
        )
        self.updateGeometry()
        self.update()

    @property
    def bins(self) -> tuple[Bins, Bins]:
        """The bins shown, of the source and of the adapted model."""
        return self._source, self._adapted

    def sizeHint(self) -> QSize:
        """A square with its two axes."""
        height = QFontMetricsF(scaled_font(Type.CAPTION)).height()
        return QSize(round(_SIDE + 2 * self._margin()), round(_SIDE + _LARGEST + height + Space.S))

    def minimumSizeHint(self) -> QSize:
        """Keep the square."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plot in the present theme."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        area = QRectF(self._margin(), _LARGEST, _SIDE, _SIDE)
        self._draw_axes(painter, area, theme)
        for bins, full in ((self._source, False), (self._adapted, True)):
            most = max((each["count"] for each in bins), default=1)
            for each in bins:
                size = _SMALLEST + (_LARGEST - _SMALLEST) * math.sqrt(each["count"] / most)
                at = self._point(area, each["confidence"], each["accuracy"])
                painter.setPen(QPen(QColor(theme.surface if full else theme.muted), 1.5))
                painter.setBrush(
                    QColor(theme.accent) if full else QColor(Qt.GlobalColor.transparent)
                )
                painter.drawEllipse(at, size, size)
        painter.end()

    def _draw_axes(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        painter.setFont(scaled_font(Type.CAPTION))
        height = QFontMetricsF(painter.font()).height()
        for part in (0.0, 0.5, 1.0):
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawLine(self._point(area, part, 0), self._point(area, part, 1))
            painter.drawLine(self._point(area, 0, part), self._point(area, 1, part))
            painter.setPen(QColor(theme.muted))
            across, up = self._point(area, part, 0), self._point(area, 0, part)
            below = QRectF(across.x() - 30, across.y() + 4, 60, height)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, percent(part))
            beside = QRectF(0, up.y() - height / 2, area.left() - 6, height)
            painter.drawText(
                beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, percent(part)
            )
        painter.setPen(QPen(QColor(theme.muted), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(self._point(area, 0, 0), self._point(area, 1, 1))

    def _point(self, area: QRectF, across: float, up: float) -> QPointF:
        return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())

    def _margin(self) -> float:
        metrics = QFontMetricsF(scaled_font(Type.CAPTION))
        return metrics.horizontalAdvance("100 %") + Space.M
