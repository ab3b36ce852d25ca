"""Who reviews, and how many suggestions are hidden from them first."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import Card, Field, row, text
from sfda_desktop.desktop.controls.numbers import NumberBox
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.domain.wording import tr

MOST_HIDDEN = 20
"""Per cent of the notes: more would cost more suggestions than the comparison is worth."""


class ReviewingCard(Card):
    """The name belongs to the person and goes with the computer, the share to the project."""

    def __init__(self, settings: WindowSettings, controller: ProjectController) -> None:
        self._settings, self._controller = settings, controller
        self.name = QLineEdit(settings.reviewer)
        self.name.setObjectName("settings_reviewer")
        self.name.setAccessibleName(tr("Your name"))
        self.name.setPlaceholderText(tr("For example: Sato, ward 3"))
        self.name.setMaxLength(80)
        self.hidden = NumberBox()
        self.hidden.setObjectName("settings_hidden_share")
        self.hidden.setAccessibleName(tr("Suggestions hidden at first, per cent"))
        self.hidden.setRange(0, MOST_HIDDEN)
        self.hidden.setSuffix(tr(" %", comment="behind a number"))
        self._hidden_field = Field(tr("Suggestions hidden at first"), row(self.hidden, None))
        super().__init__(
            text(tr("Reviewing"), "heading"),
            Field(
                tr("Your name"),
                self.name,
                tr("Kept with each of your decisions, so that it can be told who decided."),
            ),
            self._hidden_field,
        )
        self.setObjectName("settings_reviewing")
        self.name.editingFinished.connect(self._rename)
        self.hidden.editingFinished.connect(self._keep_share)
        controller.project_changed.connect(self.refresh)
        controller.reviewer_changed.connect(self._named)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the share of the project that is open now."""
        from sfda_desktop.project import BLIND_SHARE

        is_open = self._controller.project is not None
        self.hidden.setEnabled(False)  # until it is known
        self._hidden_field.say(
            tr(
                "For this project, from the next choice of notes on: for so many of them the "
                "suggestion stays hidden until you have decided. The report then says whether "
                "suggestions lead you. 5 to 10 % are usual."
            )
            if is_open
            else tr("Set for each project: open one first.")
        )
        if is_open:
            self._controller.read(
                lambda project: float(project.settings.get(BLIND_SHARE)), self._show_share
            )

    def _show_share(self, share: float) -> None:
        self.hidden.setValue(round(share * 100))
        self.hidden.setEnabled(True)

    @Slot()
    def _rename(self) -> None:
        name = self.name.text().strip()
        if name != self._settings.reviewer:
            self._settings.reviewer = name
            self._controller.name_reviewer(name)

    @Slot(str)
    def _named(self, name: str) -> None:
        self.name.setText(name)  # given above the review, where it is asked once

    @Slot()
    def _keep_share(self) -> None:
        from sfda_desktop.project import BLIND_SHARE

        share = self.hidden.value() / 100
        if self._controller.project is not None and self.hidden.isEnabled():
            self._controller.read(
                lambda project: project.settings.put(BLIND_SHARE, share), self._kept
            )

    @Slot(object)
    def _kept(self, _nothing: object) -> None:
        self._controller.settings_changed.emit()
