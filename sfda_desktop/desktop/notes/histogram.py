"""How unsure the model is over all notes, drawn; the notes to be chosen stand out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sfda_desktop.desktop import words
from sfda_desktop.desktop.theme import Type, current_theme, scaled_font
from sfda_desktop.desktop.widgets.line_of_words import draw_words
from sfda_desktop.domain.wording import tr

BINS = 28


def bin_counts(values: Sequence[float], bins: int = BINS) -> list[int]:
    """Return how many values fall into each of `bins` equal steps from 0 to the largest."""
    counts = [0] * bins
    most = max(values, default=0.0)
    for value in values:
        counts[min(bins - 1, int(value / most * bins)) if most > 0 else 0] += 1
    return counts


class Histogram(QWidget):
    """Left: sure; right: unsure. Bars right of the threshold are drawn in the accent colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("uncertainty_histogram")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._counts: list[int] = []
        self._most = 0.0
        self._threshold: float | None = None

    def show_values(self, values: Sequence[float]) -> None:
        """Show the distribution of `values`, highest first."""
        self._counts = bin_counts(values) if values else []
        self._most = max(values, default=0.0)
        self.setAccessibleName(
            tr("How unsure the model is: {notes} by uncertainty", notes=words.notes(len(values)))
        )
        self.update()

    def set_threshold(self, threshold: float | None) -> None:
        """Mark the notes at least this unsure."""
        self._threshold = threshold
        self.update()

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(240, 118)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars and the two words below them."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = scaled_font(Type.CAPTION)
        line = QFontMetrics(small).height()
        bottom = self.height() - line - 6
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLine(0, bottom, self.width(), bottom)
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        words_area = QRectF(0, bottom + 4, self.width(), line)
        draw_words(painter, words_area, tr("sure"))
        draw_words(painter, words_area, tr("unsure"), Qt.AlignmentFlag.AlignRight)
        if not self._counts:
            return
        highest = max(self._counts)
        width = self.width() / len(self._counts)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, count in enumerate(self._counts):
            if count == 0:
                continue
            # The root keeps the few unsure notes visible beside the many sure ones.
            height = max(3.0, (count / highest) ** 0.5 * (bottom - 4))
            upper = (place + 1) / len(self._counts) * self._most
            chosen = self._threshold is not None and upper > self._threshold
            painter.setBrush(QColor(theme.accent if chosen else theme.border_strong))
            bar = QRectF(place * width + 1, bottom - height, max(2.0, width - 2), height)
            painter.drawRoundedRect(bar, 1.5, 1.5)
