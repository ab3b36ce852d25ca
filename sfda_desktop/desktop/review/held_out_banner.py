"""The line that says why no model helps while held-out notes are labelled."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from sfda_desktop.desktop.controls import Button, IconLabel, text
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr


class HeldOutBanner(QFrame):
    """Shown above the notes of the blind labelling, with the way back to the review."""

    left = Signal()

    def __init__(self) -> None:
        """Give it its words."""
        super().__init__()
        self.setObjectName("held_out_banner")
        self.setProperty("role", "banner")
        self.setProperty("tone", "warn")
        leave = Button(tr("Back to the review"), "leave_held_out", kind="link", icon="arrow-left")
        leave.clicked.connect(self.left)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.XS, Space.S, Space.XS)
        layout.setSpacing(Space.M)
        layout.addWidget(IconLabel("eye-off", 20, "warn"))
        words = tr("Held-out notes: labelled without help so that the score is honest.")
        layout.addWidget(text(words, wrap=True), 1)
        layout.addWidget(leave)
