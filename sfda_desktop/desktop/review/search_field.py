"""The search over the list: Enter shows the first note that fits, down goes into the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from sfda_desktop.domain.wording import tr

_OWN = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Escape}


class SearchField(QLineEdit):
    """A search field that keeps its keys from the page's shortcuts."""

    down_pressed = Signal()
    left = Signal()  # Esc in an empty field

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("review_search")
        self.setAccessibleName(tr("Search the notes"))
        self.setPlaceholderText(tr("Search"))
        self.setClearButtonEnabled(True)

    def event(self, event: QEvent) -> bool:
        """Claim the keys that search, choose and leave."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _OWN
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to the list; Esc clears the search, then leaves it."""
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
