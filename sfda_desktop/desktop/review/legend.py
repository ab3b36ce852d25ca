"""What the lines and signs under the text mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sfda_desktop.desktop.theme import Type, current_theme, scaled_font
from sfda_desktop.desktop.widgets.mark_painter import origin_pen
from sfda_desktop.desktop.widgets.text_marks import Change, Origin
from sfda_desktop.domain.wording import tr, tr_later, tr_now

_LINES = (
    (Origin.PERSON, tr_later("you")),
    (Origin.MODEL, tr_later("model")),
    (Origin.LLM, tr_later("language model")),
)
_SIGNS = (
    (Change.ADDED, tr_later("added")),
    (Change.REMOVED, tr_later("removed")),
    (Change.RELABELED, tr_later("other label")),
    (Change.MOVED, tr_later("other boundary")),
)
_SIGNS_OF_LABELS = ((Change.RELABELED, tr_later("other label")),)
_SAMPLE = 20.0
_GAP = 14.0


class Legend(QWidget):
    """One line; what does not fit is left out from the end and stands in the tooltip."""

    def __init__(self) -> None:
        """Say everything to a screen reader."""
        super().__init__()
        self.setObjectName("review_legend")
        words = tr(
            "Solid line: you. Dashed: the model. Dotted: the language model. "
            "+ added, − removed, ⇄ other label, ↔ other boundary than the model's own."
        )
        self._signs: tuple[tuple[Change, str], ...] = _SIGNS
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_signs_of(self, *, spans: bool) -> None:
        """Explain only the signs that can come up: a label for a whole note knows one."""
        self._signs = _SIGNS if spans else _SIGNS_OF_LABELS
        self.update()

    def sizeHint(self) -> QSize:
        """One line of small type."""
        return QSize(200, round(QFontMetricsF(scaled_font(Type.CAPTION)).height()) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw samples of the lines and signs."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(scaled_font(Type.CAPTION))
        metrics = QFontMetricsF(painter.font())
        x, middle = 1.0, self.height() / 2
        for origin, words in _LINES:
            painter.setPen(origin_pen(origin, QColor(theme.muted)))
            painter.drawLine(QPointF(x, middle), QPointF(x + _SAMPLE, middle))
            x = self._write(painter, tr_now(words), x + _SAMPLE + 6, metrics)
        for sign, words in self._signs:
            whole = f"{sign.value} {tr_now(words)}"
            if x + metrics.horizontalAdvance(whole) > self.width():
                break
            x = self._write(painter, whole, x, metrics)
        painter.end()

    def _write(self, painter: QPainter, words: str, x: float, metrics: QFontMetricsF) -> float:
        painter.setPen(QColor(current_theme().muted))
        width = metrics.horizontalAdvance(words) + 1
        box = QRectF(x, 0, width, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        return x + width + _GAP
