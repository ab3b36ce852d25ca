"""Choices of one kind to tick, each with how many notes it would show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from sfda_desktop.desktop.controls import row, text
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.words import number
from sfda_desktop.domain.wording import tr


class CheckList(QWidget):
    """A heading and its choices; nothing ticked leaves nothing out."""

    changed = Signal(object)  # frozenset of the keys ticked

    def __init__(self, name: str, heading: str) -> None:
        """`name` begins the object names of the choices."""
        super().__init__()
        self._name = name
        self.setObjectName(name)
        self.setAccessibleName(heading)
        self._boxes: dict[str, QCheckBox] = {}
        self._counts: dict[str, QLabel] = {}
        self._words: dict[str, str] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(text(heading, "caption"))
        self._lines: list[QWidget] = []

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices, as (key, words)."""
        if list(choices) == list(self._words.items()):
            return
        for line in self._lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines, self._boxes, self._counts = [], {}, {}
        self._words = dict(choices)
        for place, (key, words) in enumerate(choices, 1):
            box = QCheckBox(words.replace("&", "&&"))
            box.setObjectName(f"{self._name}_{place}")
            box.setAccessibleName(words)
            box.toggled.connect(self._ticked)
            count = text("", "caption")
            line = QWidget()
            inside = row(box, None, count, gap=Space.S)
            line.setLayout(inside)
            self._layout.addWidget(line)
            self._lines.append(line)
            self._boxes[key], self._counts[key] = box, count
        self.setVisible(bool(choices))

    def tick(self, keys: frozenset[str]) -> None:
        """Show what is ticked, without telling."""
        for key, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(key in keys)
            box.blockSignals(False)

    def count(self, counts: Mapping[str, int]) -> None:
        """Show how many notes each choice would show."""
        for key, label in self._counts.items():
            found = number(counts.get(key, 0))
            label.setText(found)
            self._boxes[key].setAccessibleName(
                tr("{choice}, notes: {count}", choice=self._words[key], count=found)
            )

    @property
    def ticked(self) -> frozenset[str]:
        """The keys that are ticked."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    @Slot()
    def _ticked(self) -> None:
        self.changed.emit(self.ticked)
