"""A page's place when there is nothing to show: what that means and what to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sfda_desktop.desktop.controls import Button, Card, FlowLayout, IconLabel, row, text
from sfda_desktop.desktop.theme import Space

_NARROWEST, _READABLE_WIDTH = 360, 600  # pixels


class MessageCard(Card):
    """An icon, a heading, a sentence, and buttons that lead on."""

    def __init__(self, name: str, icon: str, heading: str, sentence: str) -> None:
        """Give the card its words; buttons come with `add_action`."""
        self.heading = text(heading, "heading", name=f"{name}_heading")
        self.sentence = text(sentence, "muted", wrap=True, name=f"{name}_sentence")
        self._below = QVBoxLayout()
        buttons = QWidget()
        self._buttons = FlowLayout(buttons, centred=True)
        self._buttons.setSpacing(Space.M)
        super().__init__(
            None,
            row(None, IconLabel(icon, 48, "faint"), None),
            Space.S,
            row(None, self.heading, None),
            _centred(self.sentence),
            self._below,
            Space.M,
            buttons,
            None,
        )
        self.setObjectName(name)

    def add_below(self, sentence: QLabel) -> None:
        """Add another sentence below, in the middle."""
        self._below.addLayout(_centred(sentence))

    def add_action(
        self, words: str, name: str, slot: Callable[[], object], *, primary: bool = True
    ) -> Button:
        """Add a button."""
        button = Button(words, name, kind="primary" if primary else "")
        button.clicked.connect(slot)
        self._buttons.addWidget(button)
        return button

    def tell(self, heading: str, sentence: str) -> None:
        """Say something else."""
        self.heading.setText(heading)
        self.sentence.setText(sentence)


def _centred(sentence: QLabel) -> QHBoxLayout:
    """Put a sentence in the middle, as wide as is easily read where there is the room."""
    sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
    sentence.setMinimumWidth(_NARROWEST)
    sentence.setMaximumWidth(_READABLE_WIDTH)
    middle = row(None, sentence, None)
    middle.setStretch(1, 100)
    return middle
