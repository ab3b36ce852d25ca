"""Which language the window speaks."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox

from sfda_desktop.desktop.controls import Card, Field, row, text
from sfda_desktop.desktop.languages import AS_SYSTEM, available_languages, use_language
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.domain.wording import tr


class LanguageCard(Card):
    """The window is made anew in the language chosen; work goes on meanwhile."""

    def __init__(self, settings: WindowSettings) -> None:
        self._settings = settings
        self.choice = QComboBox()
        self.choice.setObjectName("settings_language")
        self.choice.setAccessibleName(tr("Language"))
        self.choice.addItem(tr("As this computer is set"), AS_SYSTEM)
        for code, name in available_languages():
            self.choice.addItem(name, code)
        self.choice.setCurrentIndex(max(0, self.choice.findData(settings.language)))
        super().__init__(
            text(tr("Language"), "heading"),
            Field(
                tr("Language of the window"),
                row(self.choice, None),
                tr("Notes, labels and guidelines stay in the language they are written in."),
            ),
        )
        self.setObjectName("settings_language_card")
        self.choice.activated.connect(self._choose)

    @Slot()
    def _choose(self) -> None:
        code = str(self.choice.currentData())
        self._settings.language = code
        use_language(code)
