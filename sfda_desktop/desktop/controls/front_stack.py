"""A stack of widgets that is as large as the one in front."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class FrontStack(QStackedWidget):
    """Asks for the room of what is in front; Qt's own asks for the largest of all.

    What is never seen must not make a page scroll.
    """

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As what is in front would like it."""
        front = self.currentWidget()
        return front.sizeHint() if front is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As little as what is in front can do with."""
        front = self.currentWidget()
        if front is None:
            return super().minimumSizeHint()
        return front.minimumSizeHint().expandedTo(front.minimumSize())

    def hasHeightForWidth(self) -> bool:
        """Tell whether what is in front is lower where it is wider."""
        front = self.currentWidget()
        return front is not None and front.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return the height that what is in front would like at a width."""
        front = self.currentWidget()
        return front.heightForWidth(width) if front is not None else -1
