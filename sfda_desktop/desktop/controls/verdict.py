"""A line that says how an answer fares: an icon and a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sfda_desktop.desktop.controls.buttons import IconLabel
from sfda_desktop.desktop.controls.labels import set_tone, text
from sfda_desktop.desktop.theme import Space

_ICONS = {
    "good": "circle-check",
    "warn": "triangle-alert",
    "bad": "octagon-alert",
    "busy": "clock",
    "info": "info",
}


class VerdictLine(QWidget):
    """Hidden until there is something to say; `tone` is good | warn | bad | busy | info."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.tone = ""
        self._icon = IconLabel("info", 18, "muted")
        self._words = text("", wrap=True, name=f"{name}_text", selectable=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, Space.XS, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        self.hide()

    @property
    def sentence(self) -> str:
        """What stands there."""
        return self._words.text()

    def say(self, tone: str, sentence: str) -> None:
        """Show a sentence; an empty one hides the line."""
        self.tone = tone if sentence else ""
        self._icon.show_icon(_ICONS.get(tone, "info"), "muted" if tone == "busy" else tone)
        set_tone(self._words, tone if tone in {"bad", "warn"} else "")
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
