"""The labels with their digits, for giving a label by key or by click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLayout, QLayoutItem, QSizePolicy, QWidget

from sfda_desktop.desktop.theme import Space, Type, current_theme, scaled_font
from sfda_desktop.desktop.widgets.mark_painter import label_colour
from sfda_desktop.domain.task_spec import LabelSpec

MOST_DIGITS = 9


class LabelButton(QAbstractButton):
    """One label in its colour, with its digit."""

    def __init__(self, place: int, label: LabelSpec) -> None:
        """`place` is the position of the label in the task."""
        super().__init__()
        self.label = label.name
        self._place = place
        self._digit = str(place + 1) if place < MOST_DIGITS else ""
        self.setObjectName(f"label_{place + 1}")
        self.setText(label.name)
        self.setAccessibleName(f"{label.name} ({self._digit})" if self._digit else label.name)
        self.setToolTip(label.description or label.name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Digit and name."""
        metrics = QFontMetricsF(scaled_font(Type.BODY, bold=True))
        width = metrics.horizontalAdvance(self._shown()) + 2 * Space.M
        return QSize(round(min(width, 260)), round(metrics.height()) + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the label in its colour."""
        colour, theme = label_colour(self._place), current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        strong = self.underMouse() or self.hasFocus() or self.isDown()
        painter.setPen(QPen(QColor(colour.line if self.isEnabled() else theme.border), 1 + strong))
        painter.setBrush(QColor(colour.fill if self.isEnabled() else theme.sunken))
        painter.drawRoundedRect(box, 7, 7)
        painter.setFont(scaled_font(Type.BODY, bold=True))
        painter.setPen(QColor(colour.line if self.isEnabled() else theme.border_strong))
        metrics = QFontMetricsF(painter.font())
        words = metrics.elidedText(
            self._shown(), Qt.TextElideMode.ElideRight, box.width() - 2 * Space.M + 4
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def _shown(self) -> str:
        return f"{self._digit}  {self.label}" if self._digit else self.label


class LabelPalette(QWidget):
    """All labels of the task, in as many lines as they need."""

    label_chosen = Signal(str)

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("label_palette")
        self.setAccessibleName("Labels")
        self._layout = FlowLayout(self)
        self._buttons: list[LabelButton] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def buttons(self) -> list[LabelButton]:
        """The labels' buttons, in order."""
        return list(self._buttons)

    def show_labels(self, labels: Sequence[LabelSpec]) -> None:
        """Show the labels of a task."""
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self._buttons = [LabelButton(place, label) for place, label in enumerate(labels)]
        for button in self._buttons:
            button.clicked.connect(self._clicked)
            self._layout.addWidget(button)
            button.show()

    @Slot()
    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, LabelButton):
            self.label_chosen.emit(sender.label)


class FlowLayout(QLayout):
    """Places its widgets one after the other, in lines."""

    def __init__(self, parent: QWidget) -> None:
        """Lay out the children of `parent`."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(Space.S)

    def addItem(self, item: QLayoutItem) -> None:
        """Take another item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """The number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Fewer lines where there is more width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return self._place(QRect(0, 0, width, 0), really=False)

    def sizeHint(self) -> QSize:
        """One line of all items."""
        width = sum(item.sizeHint().width() + self.spacing() for item in self._items)
        return QSize(width, self.minimumSize().height())

    def minimumSize(self) -> QSize:
        """The largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect, really=True)

    def _place(self, rect: QRect, *, really: bool) -> int:
        x, y, line = rect.left(), rect.top(), 0
        for item in self._items:
            size = item.sizeHint()
            if x > rect.left() and x + size.width() > rect.right() + 1:
                x, y, line = rect.left(), y + line + self.spacing(), 0
            if really:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - rect.top()
