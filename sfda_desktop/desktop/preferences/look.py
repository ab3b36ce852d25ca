"""How the window looks: its theme and the size of its text."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QComboBox, QRadioButton

from sfda_desktop.desktop.controls import Card, Field, column, row, text
from sfda_desktop.desktop.settings import TEXT_SIZES, WindowSettings
from sfda_desktop.desktop.theme import SYSTEM
from sfda_desktop.domain.wording import tr


def theme_choices() -> list[tuple[str, str]]:
    """Return (name of a theme, what people call it)."""
    return [
        (SYSTEM, tr("As this computer is set")),
        ("light", tr("Light")),
        ("dark", tr("Dark")),
        ("high contrast", tr("High contrast")),
    ]


class LookCard(Card):
    """Applied as soon as chosen, and remembered."""

    theme_chosen = Signal(str)
    text_size_chosen = Signal(int)  # per cent of the system's

    def __init__(self, settings: WindowSettings) -> None:
        self._settings = settings
        self.themes = QButtonGroup()
        buttons = []
        for name, words in theme_choices():
            button = QRadioButton(words)
            button.setObjectName(f"settings_theme_{name.replace(' ', '_')}")
            button.setProperty("theme", name)
            button.setChecked(name == settings.theme)
            self.themes.addButton(button)
            buttons.append(button)
        if self.themes.checkedButton() is None:
            buttons[0].setChecked(True)
        self.text_size = QComboBox()
        self.text_size.setObjectName("settings_text_size")
        for size in TEXT_SIZES:
            self.text_size.addItem(tr("{size} %", size=size), size)
        self.text_size.setCurrentIndex(TEXT_SIZES.index(settings.text_size))
        super().__init__(
            text(tr("How it looks"), "heading"),
            Field(tr("Colours"), column(*buttons, gap=2)),
            Field(
                tr("Size of text"),
                row(self.text_size, None),
                tr("On top of the text size that this computer is set to."),
            ),
        )
        self.setObjectName("settings_look")
        self.text_size.setAccessibleName(tr("Size of text"))
        self.themes.setParent(self)
        self.themes.buttonClicked.connect(self._choose_theme)
        self.text_size.currentIndexChanged.connect(self._choose_size)

    @Slot(QAbstractButton)
    def _choose_theme(self, chosen: QAbstractButton) -> None:
        name = str(chosen.property("theme"))
        self._settings.theme = name
        self.theme_chosen.emit(name)

    @Slot()
    def _choose_size(self) -> None:
        size = int(self.text_size.currentData())
        self._settings.text_size = size
        self.text_size_chosen.emit(size)
