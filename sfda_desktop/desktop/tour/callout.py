"""A card that points at a part of the window and never stands in the way of working."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, Signal
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
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from sfda_desktop.desktop.controls import Button, row, text
from sfda_desktop.desktop.theme import RADIUS, Space, current_theme
from sfda_desktop.domain.wording import tr

WIDTH = 340
_POINTER = 12  # how far the tip stands out of the card
_WIDE = 0.4  # of the window: beside something wider there is no room, so the card hangs below


class Callout(QWidget):
    """Lies over the window, beside or below what it points at; Enter goes on, Esc leaves.

    Of the places there are it takes the one that covers the fewest other buttons.
    """

    next_asked = Signal()
    leave_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour_callout")
        self._window = window
        self._anchor: QWidget | None = None
        self._tip = QPoint()  # what it points at, seen from its own corner
        self.place = text("", "caption", name="tour_place")
        self.title = text("", "heading", wrap=True, name="tour_title")
        self.words = text("", "", wrap=True, name="tour_text")
        self.next = Button("", "tour_next", kind="primary")
        self.leave = Button(tr("Leave the tour"), "tour_leave", kind="quiet", tip=tr("Esc"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L + _POINTER, Space.L + _POINTER, Space.L, Space.M)
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
        window, anchor = self._window, self._anchor
        if anchor is None:
            return
        width = max(WIDTH, self.minimumSizeHint().width())
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else self.height()
        self.resize(min(width, window.width()), min(height, window.height()))
        places = self._below(anchor) if self._is_wide(anchor) else self._beside(anchor)
        buttons = [
            QRect(button.mapTo(window, QPoint()), button.size())
            for button in window.findChildren(QAbstractButton)
            if button.isVisible() and button is not anchor and not self.isAncestorOf(button)
        ]
        kept = [(self._kept_inside(corner), target) for corner, target in places]
        corner, target = min(
            kept, key=lambda one: sum(QRect(one[0], self.size()).intersects(b) for b in buttons)
        )
        self.move(corner)
        self._tip = target - corner
        self.update()

    def _is_wide(self, anchor: QWidget) -> bool:
        return anchor.width() > self._window.width() * _WIDE

    def _below(self, anchor: QWidget) -> list[tuple[QPoint, QPoint]]:
        """Return corners below a wide anchor, each with what it points at; the first is best."""
        targets = (
            anchor.mapTo(self._window, QPoint(anchor.width() * quarter // 4, anchor.height()))
            for quarter in (1, 2, 3)
        )
        return [(target - QPoint(4 * _POINTER, 2), target) for target in targets]

    def _beside(self, anchor: QWidget) -> list[tuple[QPoint, QPoint]]:
        target = anchor.mapTo(self._window, QPoint(anchor.width(), anchor.height() // 2))
        return [(target - QPoint(Space.S, 5 * _POINTER), target)]

    def _kept_inside(self, corner: QPoint) -> QPoint:
        """Return the nearest corner at which the card is whole in the window."""
        room = self._window.rect().adjusted(Space.S, Space.S, -Space.S, -Space.S)
        left = min(max(room.left(), corner.x()), room.right() - self.width())
        top = min(max(room.top(), corner.y()), room.bottom() - self.height())
        return QPoint(max(0, left), max(0, top))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and its tip in the present theme."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_POINTER + 1, _POINTER + 1, -1, -1)
        card, tip = QPainterPath(), QPainterPath()
        card.addRoundedRect(box, RADIUS + 2, RADIUS + 2)
        tip.addPolygon(QPolygonF(self._tip_in(box)))
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.setBrush(QColor(theme.surface))
        painter.drawPath(card.united(tip))
        painter.end()

    def _tip_in(self, box: QRectF) -> list[QPointF]:
        """Return the corners of a tip at the edge that is nearer to what it points at."""
        near = 2 * RADIUS + _POINTER  # a tip at a rounded corner would look broken
        if self._tip.x() > box.left():
            x = min(max(float(self._tip.x()), box.left() + near), box.right() - near)
            edge = box.top() + 1
            return [QPointF(x, 1), QPointF(x - _POINTER, edge), QPointF(x + _POINTER, edge)]
        y = min(max(float(self._tip.y()), box.top() + near), box.bottom() - near)
        edge = box.left() + 1
        return [QPointF(1, y), QPointF(edge, y - _POINTER), QPointF(edge, y + _POINTER)]
