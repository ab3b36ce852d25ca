"""What the model finds, label by label, as bars with their names."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sfda_desktop.desktop import words
from sfda_desktop.desktop.theme import Type, current_theme, scaled_font
from sfda_desktop.desktop.widgets.line_of_words import draw_words


class LabelShares(QWidget):
    """One line a label: its name, how often it was found, its share as a bar."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("label_shares")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._labels: tuple[tuple[str, int], ...] = ()
        self._names: tuple[str, ...] = ()

    def show_labels(self, labels: tuple[tuple[str, int], ...], names: tuple[str, ...]) -> None:
        """Show counts; `names` is the task's label list, which gives each its colour."""
        self._labels, self._names = labels, names
        self.setAccessibleName(", ".join(f"{name} {count}" for name, count in labels))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        height = QFontMetrics(scaled_font(Type.CAPTION)).height() + 14
        return QSize(240, max(1, len(self._labels)) * height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = scaled_font(Type.CAPTION)
        painter.setFont(font)
        line = QFontMetrics(font).height()
        total = sum(count for _name, count in self._labels) or 1
        for place, (name, count) in enumerate(self._labels):
            top = place * (line + 14)
            colour = theme.label(self._names.index(name) if name in self._names else place)
            area = QRectF(0, top, self.width(), line)
            painter.setPen(QColor(theme.text))
            draw_words(painter, area, name)
            painter.setPen(QColor(theme.muted))
            share = f"{words.number(count)} · {words.percent(count / total)}"
            draw_words(painter, area, share, Qt.AlignmentFlag.AlignRight)
            painter.setPen(Qt.PenStyle.NoPen)
            track = QRectF(0, top + line + 2, self.width(), 5)
            painter.setBrush(QColor(theme.border))
            painter.drawRoundedRect(track, 2.5, 2.5)
            track.setWidth(max(5.0, track.width() * count / total))
            painter.setBrush(QColor(colour.line))
            painter.drawRoundedRect(track, 2.5, 2.5)
