"""A held-out label is locked once given; this line says so and unlocks it on purpose."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from sfda_desktop.desktop.controls import Button, IconLabel, text
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr


class LockBar(QFrame):
    """Shown below a locked note; says the consequence before the lock opens."""

    unlock_asked = Signal()

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName("review_lock")
        self.setProperty("role", "banner")
        self.setProperty("tone", "info")
        self._icon = IconLabel("lock", 20, "info")
        self.sentence = text("", wrap=True, name="review_lock_sentence")
        self.unlock = Button(tr("&Unlock this note"), "review_unlock", icon="lock-open")
        self.unlock.clicked.connect(self._ask)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        layout.setSpacing(Space.M)
        layout.addWidget(self._icon)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.unlock)
        self.hide()

    def show_lock(self, *, locked: bool) -> None:
        """Show the line where the note on the screen is locked."""
        if locked:
            self.sentence.setText(
                tr(
                    "Labelled and locked: this note measures the model. A label changed after a "
                    "report was seen can make the model look better than it is, so the report "
                    "counts changed labels. Unlock it only to mend a mistake."
                )
            )
        self.setVisible(locked)

    @Slot()
    def _ask(self) -> None:
        self.unlock_asked.emit()
