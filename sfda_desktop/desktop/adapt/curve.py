"""The live curve: how the error falls while the model trains, and its F1 after each round."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sfda_desktop.desktop.theme import Type, current_theme, scaled_font
from sfda_desktop.domain.wording import tr

MOST_POINTS = 600  # more than a screen shows; every other one goes when there are more


@dataclass
class CurvePoints:
    """The points of one training run, thinned out as they grow. Knows no Qt."""

    steps: int = 0  # in the whole run
    epochs: int = 0
    loss: list[tuple[int, float]] = field(default_factory=list)
    f1: list[tuple[int, float]] = field(default_factory=list)  # (step, dev F1) after each epoch

    def add(self, step: int, steps: int, figures: dict[str, object]) -> None:
        """Take what a progress report says; a step that goes back begins a new run."""
        if self.loss and step < self.loss[-1][0]:
            self.loss.clear()
            self.f1.clear()
        self.steps = steps
        epochs, loss, f1 = figures.get("epochs"), figures.get("loss"), figures.get("dev_f1")
        if isinstance(epochs, int):
            self.epochs = epochs
        if isinstance(loss, float):
            self.loss.append((step, loss))
            if len(self.loss) > MOST_POINTS:
                self.loss = self.loss[::2]
        if isinstance(f1, float) and (not self.f1 or self.f1[-1][1] != f1):
            self.f1.append((step, f1))


def nice_top(value: float) -> float:
    """Return the next round number (1, 2, 2.5 or 5 times a power of ten) not below `value`."""
    power = 10.0
    while power > value * 2 and power > 1e-6:
        power /= 10
    while True:
        for factor in (1, 2, 2.5, 5):
            if factor * power >= value:
                return factor * power
        power *= 10


class Curve(QWidget):
    """Loss as a line against the left axis; F1 as dots with their value, where it is measured."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("training_curve")
        self.setAccessibleName(tr("Training curve"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(170)
        self.points = CurvePoints()

    def clear(self) -> None:
        """Begin a new curve."""
        self.show_points(CurvePoints())

    def show_points(self, points: CurvePoints) -> None:
        """Go on with a curve that was begun elsewhere."""
        self.points = points
        self.update()

    def add(self, step: int, steps: int, figures: dict[str, object]) -> None:
        """Take the next point."""
        self.points.add(step, steps, figures)
        if self.points.loss:
            self.setAccessibleName(
                tr(
                    "Training curve: step {step} of {steps}, error {error:.2f}",
                    step=step,
                    steps=steps,
                    error=self.points.loss[-1][1],
                )
            )
        self.update()

    def sizeHint(self) -> QSize:
        """Wide."""
        return QSize(520, 230)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw axes, line and dots."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = scaled_font(Type.CAPTION)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        line = metrics.height()
        left = metrics.horizontalAdvance("0.00") + 12
        area = QRectF(left, line + 8, self.width() - left - 12, self.height() - 3 * line - 18)
        points = self.points
        top = nice_top(max((loss for _step, loss in points.loss), default=1.0))

        painter.setPen(QColor(theme.muted))
        painter.drawText(QRectF(0, 0, self.width(), line), Qt.AlignmentFlag.AlignLeft, tr("Error"))
        for share in (0.0, 0.5, 1.0):
            y = area.bottom() - share * area.height()
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(theme.muted))
            box = QRectF(0, y - line / 2, left - 8, line)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, flags, f"{share * top:.2g}")
        self._draw_rounds(painter, area, line)
        if not points.loss:
            painter.setPen(QColor(theme.muted))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, tr("The curve appears here"))
            return

        def place(step: int, height: float) -> QPointF:
            x = area.left() + area.width() * step / max(1, points.steps)
            return QPointF(x, area.bottom() - area.height() * min(1.0, max(0.0, height)))

        path = QPainterPath(place(points.loss[0][0], points.loss[0][1] / top))
        for step, loss in points.loss[1:]:
            path.lineTo(place(step, loss / top))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(QColor(theme.accent), 2.2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(path)
        now = place(points.loss[-1][0], points.loss[-1][1] / top)
        painter.setBrush(QColor(theme.accent))
        painter.setPen(QPen(QColor(theme.surface), 2))
        painter.drawEllipse(now, 5, 5)
        self._draw_f1(painter, [(place(step, f1), f1) for step, f1 in points.f1], line)

    def _draw_rounds(self, painter: QPainter, area: QRectF, line: int) -> None:
        theme, epochs = current_theme(), self.points.epochs
        painter.setPen(QColor(theme.muted))
        bottom = QRectF(area.left(), area.bottom() + line + 6, area.width(), line)
        painter.drawText(bottom, Qt.AlignmentFlag.AlignRight, tr("Rounds over the notes"))
        if epochs <= 0:
            return
        every = max(1, epochs // 10)
        for epoch in range(every, epochs + 1, every):
            x = area.left() + area.width() * epoch / epochs
            box = QRectF(x - 20, area.bottom() + 4, 40, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, str(epoch))

    def _draw_f1(self, painter: QPainter, dots: list[tuple[QPointF, float]], line: int) -> None:
        if not dots:
            return
        theme = current_theme()
        colour = QColor(theme.label(1).line)
        painter.setPen(QPen(QColor(theme.surface), 2))
        painter.setBrush(colour)
        for dot, _f1 in dots:
            painter.drawRect(QRectF(dot.x() - 4.5, dot.y() - 4.5, 9, 9))
        best = max(dots, key=lambda item: item[1])
        painter.setPen(colour)
        words = tr("best F1 {f1:.2f}", f1=best[1])
        width = QFontMetrics(painter.font()).horizontalAdvance(words) + 4
        x = min(max(0.0, best[0].x() - width / 2), self.width() - width)
        painter.drawText(
            QRectF(x, best[0].y() - line - 8, width, line), Qt.AlignmentFlag.AlignHCenter, words
        )
