"""A card that points at a part of the window and never stands in the way of working."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QShortcut,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sfda_desktop.desktop.controls import Button, row, text
from sfda_desktop.desktop.theme import RADIUS, Space, current_theme
from sfda_desktop.domain.wording import tr

WIDTH = 340
_POINTER = 12  # how far the tip stands out of the card


class Callout(QWidget):
    """Lies above the window at the right of what it points at; Enter goes on, Esc leaves."""

    next_asked = Signal()
    leave_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour_callout")
        self._anchor: QWidget | None = None
        self._tip = 0  # height of the tip above the lower edge of the card's top, in pixels
        self.place = text("", "caption", name="tour_place")
        self.title = text("", "heading", wrap=True, name="tour_title")
        self.words = text("", "", wrap=True, name="tour_text")
        self.next = Button("", "tour_next", kind="primary")
        self.leave = Button(tr("Leave the tour"), "tour_leave", kind="quiet", tip=tr("Esc"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L + _POINTER, Space.L, Space.L, Space.M)
        layout.setSpacing(Space.S)
        layout.addWidget(self.place)
        layout.addWidget(self.title)
        layout.addWidget(self.words)
        layout.addSpacing(Space.S)
        layout.addLayout(row(self.leave, None, self.next))
        self.next.clicked.connect(self.next_asked)
        self.leave.clicked.connect(self.leave_asked)
        for keys, signal in (
            ("Return", self.next_asked),
            ("Enter", self.next_asked),
            ("Esc", self.leave_asked),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(signal)
        window.installEventFilter(self)
        self.hide()

    def point_at(
        self, anchor: QWidget, *, place: str, title: str, words: str, is_last: bool
    ) -> None:
        """Say something about a widget of the window."""
        self._anchor = anchor
        self.place.setText(place)
        self.title.setText(title)
        self.words.setText(words)
        self.next.setText(tr("Done") if is_last else tr("Next"))
        self.next.setAccessibleName(self.next.text())
        self.next.setAccessibleDescription(f"{title} {words}")
        self.next.setToolTip(tr("Enter"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.show()
        self.raise_()
        self._settle()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside the anchor when the window changes its size."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest} and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        window, anchor = self.parentWidget(), self._anchor
        if window is None or anchor is None:
            return
        width = max(WIDTH, self.minimumSizeHint().width())
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else self.height()
        self.resize(min(width, window.width()), min(height, window.height()))
        corner = anchor.mapTo(window, QPoint(anchor.width(), anchor.height() // 2))
        left = min(corner.x() - Space.S, window.width() - self.width() - Space.S)
        top = min(max(Space.S, corner.y() - 56), window.height() - self.height() - Space.S)
        self.move(left, max(0, top))
        self._tip = min(max(corner.y() - self.y(), RADIUS + _POINTER), self.height() - 2 * RADIUS)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and its tip in the present theme."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QPainterPath()
        box = QRectF(self.rect()).adjusted(_POINTER + 1, 1, -1, -1)
        card.addRoundedRect(box, RADIUS + 2, RADIUS + 2)
        tip = QPainterPath()
        tip.addPolygon(
            QPolygonF(
                [
                    QPointF(1, self._tip),
                    QPointF(box.left() + 1, self._tip - _POINTER),
                    QPointF(box.left() + 1, self._tip + _POINTER),
                ]
            )
        )
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.setBrush(QColor(theme.surface))
        painter.drawPath(card.united(tip))
        painter.end()
