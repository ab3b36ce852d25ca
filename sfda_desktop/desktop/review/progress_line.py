"""How far the review is, as a thin line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sfda_desktop.desktop.theme import current_theme
from sfda_desktop.domain.wording import tr

_HEIGHT = 6


class ProgressLine(QWidget):
    """Unlike `QProgressBar`, it does not repaint at once: a decision must not wait for it."""

    def __init__(self) -> None:
        """Start at nothing."""
        super().__init__()
        self.setObjectName("review_progress_bar")
        self.setAccessibleName(tr("Notes decided"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._share = 0.0

    @property
    def share(self) -> float:
        """The part that is done, 0 to 1."""
        return self._share

    def show_progress(self, done: int, total: int) -> None:
        """Show so many of so many."""
        self._share = done / total if total else 0.0
        self.setAccessibleDescription(tr("{done} of {total}", done=done, total=total))
        self.update()

    def sizeHint(self) -> QSize:
        """Thin and as wide as there is room."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line in the present theme."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        painter.setBrush(QColor(theme.border))
        painter.drawRoundedRect(box, 3, 3)
        if self._share > 0:
            painter.setBrush(QColor(theme.accent))
            done = QRectF(box.left(), box.top(), max(6.0, box.width() * self._share), box.height())
            painter.drawRoundedRect(done, 3, 3)
        painter.end()
