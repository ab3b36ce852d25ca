"""The first screen: the recent projects, a new one, the demonstration."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sfda_desktop.desktop import words
from sfda_desktop.desktop.controls import Button, capped, column, row, scrolled, text
from sfda_desktop.desktop.controls.cards import CardButton
from sfda_desktop.desktop.controls.tips import plain_tip
from sfda_desktop.desktop.settings import RecentProject, WindowSettings
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr, tr_later, tr_now

WIDEST = 980
OTHER_DEMONSTRATIONS = {
    "re": tr_later("relations"),
    "nd": tr_later("negation"),
    "ter": tr_later("time expressions"),
}
"""Those beside that of named entities, by task."""


class StartScreen(QWidget):
    """Says what this is for, and offers the ways in."""

    new_asked = Signal()
    open_asked = Signal()
    demonstration_asked = Signal(str)  # the task
    project_chosen = Signal(object)  # Path

    def __init__(self, settings: WindowSettings) -> None:
        super().__init__()
        self.setObjectName("start_screen")
        self._settings = settings
        self.new = CardButton(
            "start_new",
            "file-plus",
            tr("New project"),
            tr("Your notes, your model. You need a model folder; everything else can wait."),
        )
        self.open = CardButton(
            "start_open",
            "folder-open",
            tr("Open a project"),
            tr("A file ending in .sfda. You can also drop one anywhere on this window."),
        )
        self.demonstration = CardButton(
            "start_demonstration",
            "flask-conical",
            tr("Try the demonstration"),
            tr(
                "Notes of two invented hospitals, with everything ready: see all six steps in "
                "about ten minutes. The first time, the small model is trained; that takes a few "
                "minutes."
            ),
        )
        self.new.clicked.connect(self.new_asked)
        self.open.clicked.connect(self.open_asked)
        self.demonstration.clicked.connect(self._demonstration)
        self.other_demonstrations = [
            Button(
                tr_now(name),
                f"start_demonstration_{task}",
                kind="link",
                tip=tr("The same with {task}", task=tr_now(name)),
            )
            for task, name in OTHER_DEMONSTRATIONS.items()
        ]
        for button in self.other_demonstrations:
            button.clicked.connect(self._demonstration)
        ways = QGridLayout()
        ways.setSpacing(Space.L)
        ways.addWidget(self.new, 0, 0)
        ways.addWidget(self.open, 0, 1)
        ways.addWidget(self.demonstration, 1, 0, 1, 2)
        others = row(text(tr("Or with another task:"), "muted"), *self.other_demonstrations, None)
        ways.addLayout(others, 2, 0, 1, 2)
        ways.setColumnStretch(0, 1)
        ways.setColumnStretch(1, 1)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(Space.S)
        self._recent_title = text(tr("Recent projects"), "heading")
        content = QWidget()
        inner = column(
            text(tr("Teach the model your hospital’s language"), "display", wrap=True),
            text(
                tr(
                    "A model trained elsewhere misreads your notes. Here it shows where it is "
                    "unsure, a language model on this computer suggests corrections, you decide, "
                    "and the model learns. Nothing ever leaves this computer."
                ),
                "lead",
                wrap=True,
            ),
            Space.M,
            ways,
            Space.M,
            self._recent_title,
            self._recent,
            None,
            gap=Space.M,
        )
        inner.setContentsMargins(Space.XXL, Space.XXL, Space.XXL, Space.XXL)
        content.setLayout(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(capped(content, WIDEST)))
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the recent projects as they are remembered now."""
        while (entry := self._recent.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        recent = self._settings.recent
        self._recent_title.setVisible(bool(recent))
        for position, project in enumerate(recent[:5]):
            self._recent.addWidget(self._line(position, project))

    @Slot(object)
    def show_missing(self, missing: frozenset[str]) -> None:
        """Say which of the recent projects are no longer where they were."""
        for card in self.findChildren(CardButton):
            if card.property("path") in missing:
                card.say(
                    tr("Not found: it was moved, renamed or deleted, or its drive is not there."),
                    "warn",
                )

    def _line(self, position: int, project: RecentProject) -> QWidget:
        place = words.shortened(str(Path(project.path).parent), 58)
        card = CardButton(
            f"recent_{position}",
            "database",
            project.name,
            " · ".join(part for part in (project.summary, place) if part),
            aside=project.opened_words,
            tall=False,
        )
        card.setToolTip(plain_tip(project.path))
        card.setProperty("path", project.path)
        card.clicked.connect(self._chosen)
        forget = Button(
            "",
            f"forget_{position}",
            icon="x",
            kind="quiet",
            tip=tr("Take off this list (the file stays)"),
        )
        forget.setProperty("path", project.path)
        forget.clicked.connect(self._forget)
        line = QWidget()
        inside = row(card, forget, gap=Space.XS)
        inside.setAlignment(forget, Qt.AlignmentFlag.AlignVCenter)
        line.setLayout(inside)
        return line

    @Slot()
    def _demonstration(self) -> None:
        task = self.sender().objectName().removeprefix("start_demonstration_")
        self.demonstration_asked.emit(task if task in OTHER_DEMONSTRATIONS else "ner")

    @Slot()
    def _chosen(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.project_chosen.emit(Path(str(sender.property("path"))))

    @Slot()
    def _forget(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._settings.forget(str(sender.property("path")))
            self.refresh()
