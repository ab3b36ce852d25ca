"""What narrows the list, as chips that can be taken away one by one."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sfda_desktop.desktop.controls import Button, FlowLayout
from sfda_desktop.desktop.controls.tips import plain_tip
from sfda_desktop.desktop.review.listing import Choices, Wanted
from sfda_desktop.desktop.review.queue_words import Chip, chips
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr

_MOST = 8
"""Further ones are left to the check-lists."""


class ChipRow(QWidget):
    """Chips in lines, and “Clear all” where there are several; hidden where nothing narrows."""

    wanted_changed = Signal(object)  # Wanted

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName("review_chips")
        self.setAccessibleName(tr("What narrows the list"))
        self._shown: list[Chip] = []
        self._flow = FlowLayout(self)
        self._flow.setSpacing(Space.XS)
        self.chips: list[Button] = []
        self.clear = Button(tr("Clear all"), "review_clear_all", kind="link")
        self.clear.clicked.connect(self._clear)
        self._flow.addWidget(self.clear)
        self._cleared = Wanted()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.hide()

    def _add_chip(self) -> None:
        place = len(self.chips)
        chip = Button("", f"review_chip_{place + 1}", icon="x", kind="chip")
        chip.setProperty("place", place)
        chip.clicked.connect(self._take_away)
        self.chips.append(chip)
        self._flow.removeWidget(self.clear)
        for each in (chip, self.clear):
            self._flow.addWidget(each)

    def show_wanted(self, wanted: Wanted, *, whole_samples: bool) -> None:
        """Show what narrows the list now."""
        self._shown = chips(wanted, whole_samples=whole_samples)[:_MOST]
        self._cleared = wanted.cleared
        self.clear.setVisible(len(self._shown) > 1)
        self.setVisible(bool(self._shown))
        self._write(None)

    def show_counts(self, choices: Choices) -> None:
        """Show how many notes each chip stands for."""
        if self._shown:
            self._write(choices)

    def _write(self, choices: Choices | None) -> None:
        while len(self.chips) < len(self._shown):
            self._add_chip()
        for place, button in enumerate(self.chips):
            button.setVisible(place < len(self._shown))
            if place < len(self._shown):
                words = self._shown[place].words_with_count(choices)
                button.setText(words.replace("&", "&&"))
                spoken = tr("Leave out the filter “{filter}”", filter=words)
                button.setAccessibleName(spoken)
                button.setToolTip(plain_tip(spoken))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many lines as the chips need."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(max(1, self._flow.heightForWidth(max(1, self.width()))))

    @Slot()
    def _take_away(self) -> None:
        sender = self.sender()
        place = int(sender.property("place"))
        if 0 <= place < len(self._shown):
            self.wanted_changed.emit(self._shown[place].without)

    @Slot()
    def _clear(self) -> None:
        self.wanted_changed.emit(self._cleared)
