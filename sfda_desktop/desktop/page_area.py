"""What a page lies in: it scrolls where the page does not fit, and only there."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget


@runtime_checkable
class FitsIn(Protocol):
    """A page that can leave out, or make lower, what it can do without."""

    def fit_into(self, room: QSize) -> None:
        """Be told how much room there is, whenever that or the page changes."""


_LEAST = QSize(320, 240)


class PageArea(QScrollArea):
    """Gives its page all the room there is, and never less than the page needs.

    Qt's own resizable area gives a page with wrapped text the height it would like best, which
    makes pages scroll whose tables could just as well be lower. With large text on a small screen
    there are pages that need more than there is: nothing of them may be out of reach.
    """

    def __init__(self, page: QWidget, least: QSize = _LEAST) -> None:
        super().__init__()
        self._page, self._smallest = page, least
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName(f"area_{page.objectName()}")
        self.setWidget(page)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Small: the window may become as small as it likes."""
        return self._smallest

    def sizeHint(self) -> QSize:
        """Small too: it gets what is left, however much its page would like."""
        return self._smallest

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into the new room."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the page again when it needs more or less room than before."""
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        if isinstance(self._page, FitsIn):
            self._page.fit_into(room)
        least = self._least(room.width())
        if least.height() > room.height():
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
            least = self._least(room.width())
        if least.width() > room.width():
            room.setHeight(room.height() - self.horizontalScrollBar().sizeHint().height())
        self._page.resize(least.expandedTo(room))

    def _least(self, width: int) -> QSize:
        """Return the smallest size that the page can have if it is to be `width` wide."""
        page = self._page
        layout = page.layout()
        least = page.minimumSizeHint().expandedTo(page.minimumSize())
        if layout is not None and layout.hasHeightForWidth():
            height = layout.totalMinimumHeightForWidth(max(width, least.width()))
            least.setHeight(max(height, page.minimumHeight()))
        return least


class PageStack(QStackedWidget):
    """A stack of pages, each in an area of its own; whoever uses it knows only the pages."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pages")
        self._areas: dict[QWidget, PageArea] = {}

    def addWidget(self, page: QWidget) -> int:
        """Put a page on the stack."""
        self._areas[page] = PageArea(page)
        return super().addWidget(self._areas[page])

    def removeWidget(self, page: QWidget) -> None:
        """Take a page off the stack; it is the caller's again."""
        area = self._areas.pop(page)
        super().removeWidget(area)
        area.takeWidget()
        area.deleteLater()

    def setCurrentWidget(self, page: QWidget) -> None:
        """Bring a page to the front."""
        super().setCurrentWidget(self._areas[page])

    def currentWidget(self) -> QWidget | None:
        """Return the page in front."""
        area = super().currentWidget()
        return area.widget() if isinstance(area, PageArea) else None
