"""Drawing how unsure the model is: the bar in the table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from sfda_desktop.desktop.notes.table_model import ShareRole
from sfda_desktop.desktop.theme import current_theme

FIGURE = 40  # pixels for "0.91" before the bar


class UnsureDelegate(QStyledItemDelegate):
    """The figure, and a bar as long as it is large."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the cell as usual, then the bar."""
        super().paint(painter, option, index)
        share = index.data(ShareRole)
        if share is None:
            return
        theme = current_theme()
        area = QRectF(option.rect)
        figure = max(FIGURE, option.fontMetrics.horizontalAdvance("0.00") + 14)
        track = QRectF(area.left() + figure, area.center().y() - 3, area.width() - figure - 8, 6)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.border))
        painter.drawRoundedRect(track, 3, 3)
        track.setWidth(max(4.0, track.width() * float(share)))
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(track, 3, 3)
        painter.restore()
