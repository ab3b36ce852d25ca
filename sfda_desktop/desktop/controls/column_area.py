"""A column of controls at the edge of the window or of a page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


class ColumnArea(QScrollArea):
    """At least `width` wide, wider where its content needs it; scrolls where it is too low."""

    def __init__(self, content: QWidget, width: int) -> None:
        super().__init__()
        self._content, self._width = content, width
        content.setProperty("role", "plain")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setWidget(content)

    def grow_wide(self, *, grows: bool) -> None:
        """Take all the width there is, as where it stands below something, or only its own."""
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding if grows else policy.Fixed, policy.Expanding)

    def sizeHint(self) -> QSize:
        """Make room for the scroll bar where there is one."""
        least = self._content.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width() if least.height() > self.height() else 0
        return QSize(max(self._width, least.width() + bar), 400)

    def minimumSizeHint(self) -> QSize:
        """It can always become lower."""
        return QSize(self.sizeHint().width(), 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The scroll bar may come or go."""
        super().resizeEvent(event)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Become wider or narrower with the content."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
