"""A layout that breaks its widgets into lines, as text is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from sfda_desktop.desktop.theme import Space


class FlowLayout(QLayout):
    """Places its widgets one after the other, in lines.

    `centred` puts each line in the middle; what is lower than its line stands `level` with the
    others, or at the top.
    """

    def __init__(self, parent: QWidget, *, centred: bool = False, level: bool = True) -> None:
        """Lay out the children of `parent`."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._centred, self._level = centred, level
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

    def expandingDirections(self) -> Qt.Orientation:
        """It takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Fewer lines where there is more width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return self._place(QRect(0, 0, width, 0), really=False)

    def sizeHint(self) -> QSize:
        """One line of all items."""
        width = sum(
            item.sizeHint().width() + self.spacing() for item in self._items if not item.isEmpty()
        )
        margins = self.contentsMargins()
        return QSize(width + margins.left() + margins.right(), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        """The largest item."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect, really=True)

    def _place(self, rect: QRect, *, really: bool) -> int:
        margins = self.contentsMargins()
        inside = rect.marginsRemoved(margins)
        y = inside.top()
        for line in self._lines(inside.width()):
            widths = self._widths(line, inside.width())
            height = max(item.sizeHint().height() for item in line)
            spare = max(0, inside.width() - sum(widths) - self.spacing() * (len(line) - 1))
            x = inside.left() + (spare // 2 if self._centred else 0)
            for item, width in zip(line, widths, strict=True):
                tall = item.sizeHint().height()
                if really:
                    lower = (height - tall) // 2 if self._level else 0
                    item.setGeometry(QRect(x, y + lower, width, tall))
                x += width + self.spacing()
            y += height + self.spacing()
        return max(0, y - inside.top() - self.spacing()) + margins.top() + margins.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Break what is shown into lines that fit a width."""
        lines: list[list[QLayoutItem]] = []
        taken = 0
        for item in self._items:
            if item.isEmpty():  # hidden
                continue
            wanted = item.sizeHint().width()
            if not lines or taken + wanted > width:
                lines.append([])
                taken = 0
            lines[-1].append(item)
            taken += wanted + self.spacing()
        return lines

    def _widths(self, line: list[QLayoutItem], width: int) -> list[int]:
        """Return how wide each is: as it likes, and the last that can grow takes what is left."""
        widths = [min(item.sizeHint().width(), width) for item in line]
        spare = width - sum(widths) - self.spacing() * (len(line) - 1)
        for place in reversed(range(len(line))):
            if line[place].expandingDirections() & Qt.Orientation.Horizontal:
                most = line[place].maximumSize().width()
                widths[place] = max(widths[place], min(widths[place] + spare, most))
                break
        return widths


def flow(*parts: QWidget, gap: int = Space.S, level: bool = True) -> QWidget:
    """Put parts beside each other, and those that do not fit below; see `FlowLayout`."""
    outside = QWidget()
    layout = FlowLayout(outside, level=level)
    layout.setSpacing(gap)
    for part in parts:
        layout.addWidget(part)
    return outside
