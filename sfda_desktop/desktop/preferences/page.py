"""The settings, beside the six steps: everything is applied at once and remembered."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import (
    Button,
    Card,
    PageHeader,
    back_button,
    capped,
    column,
    row,
    scrolled,
    text,
)
from sfda_desktop.desktop.preferences.language import LanguageCard
from sfda_desktop.desktop.preferences.look import LookCard
from sfda_desktop.desktop.preferences.reviewing import ReviewingCard
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr

WIDEST = 860


class SettingsPage(QWidget):
    """Shows a card for each kind of setting; `left` asks to go back to the step before."""

    left = Signal()
    keys_asked = Signal()  # the editor of the keys, beside the page

    def __init__(self, settings: WindowSettings, controller: ProjectController) -> None:
        super().__init__()
        self.setObjectName("page_settings")
        self.setAccessibleName(tr("Settings"))
        self.back = back_button("settings_back")
        self.language = LanguageCard(settings)
        self.look = LookCard(settings)
        self.reviewing = ReviewingCard(settings, controller)
        header = PageHeader(tr("Settings"))
        header.sentence.setText(tr("Each change counts at once and stays on this computer."))
        content = QWidget()
        self.keys = Button(tr("Change keys"), "settings_keys", icon="keyboard")
        self.keys.clicked.connect(self.keys_asked)
        keys = Card(
            text(tr("Keys"), "heading"),
            text(
                tr(
                    "Every key of the review can be another one; there are sets for people who "
                    "come from Prodigy or Label Studio."
                ),
                "muted",
                wrap=True,
            ),
            row(self.keys, None),
        )
        cards = (self.language, self.look, self.reviewing, keys)
        body = column(row(self.back, None), header, *cards, None, gap=Space.L)
        body.setContentsMargins(Space.XXL, Space.L, Space.XXL, Space.XL)
        content.setLayout(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(capped(content, WIDEST)))
        self.back.clicked.connect(self.left)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)

    def shown(self) -> None:
        """Put the cursor where the first choice is."""
        self.reviewing.refresh()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)
