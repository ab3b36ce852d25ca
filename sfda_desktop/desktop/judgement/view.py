"""The checks: each with how far it is, and the notes of one of them when it is gone through."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import (
    Body,
    Button,
    FrontStack,
    capped,
    column,
    row,
    scrolled_alone,
    text,
)
from sfda_desktop.desktop.judgement.audit_card import AuditCard
from sfda_desktop.desktop.judgement.check_desk import CheckDesk
from sfda_desktop.desktop.judgement.checks import Check, Standing, read_check, read_standing
from sfda_desktop.desktop.judgement.second_card import SecondCard
from sfda_desktop.desktop.judgement.spot_check_card import SpotCheckCard
from sfda_desktop.desktop.keys.keyboard import Keyboard
from sfda_desktop.desktop.page import Notice
from sfda_desktop.desktop.review.material import ReviewMaterial
from sfda_desktop.desktop.task_words import task_words
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.workers import Failure
from sfda_desktop.domain.wording import tr, trn

NOTICE = "checks"
_READABLE = 960
_LEAST_WIDTH = 360


class ChecksView(QWidget):
    """Lists the checks; `left` goes back to the review."""

    left = Signal()
    notice = Signal(object)  # Notice
    notice_gone = Signal(str)

    def __init__(self, keyboard: Keyboard) -> None:
        """Start without a project."""
        super().__init__()
        self.setObjectName("checks")
        self.setAccessibleName(tr("Checks"))
        self._controller: ProjectController | None = None
        self._task = "ner"  # until how far everything is has been read
        self.audit = AuditCard()
        self.spot_check = SpotCheckCard()
        self.second = SecondCard()
        self.back = Button(tr("Back to the review"), "checks_back", kind="link", icon="arrow-left")
        self._keyboard = keyboard
        self._desk: CheckDesk | None = None
        cards = column(self.audit, self.spot_check, self.second, None, gap=Space.L)
        cards.setContentsMargins(0, 0, Space.M, Space.L)
        inside = QWidget()
        inside.setLayout(cards)
        self._scroll = scrolled_alone(Body(row(capped(inside, _READABLE), gap=0), _LEAST_WIDTH))
        self._scroll.setObjectName("checks_scroll")
        self._scroll.setAccessibleName(tr("Checks"))
        purpose = tr("What shows how far suggestions and decisions can be trusted.")
        all_of_it = column(
            row(text(tr("Checks"), "title"), None, self.back),
            text(purpose, "muted", wrap=True),
            Space.S,
            self._scroll,
        )
        all_of_it.setStretchFactor(self._scroll, 1)
        overview = QWidget()
        overview.setLayout(all_of_it)
        self._stack = FrontStack()
        self._stack.addWidget(overview)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._connect()

    def _connect(self) -> None:
        for card in (self.audit, self.spot_check, self.second):
            card.check_asked.connect(self.open_check)
            card.changed.connect(self._changed)
        self.audit.accepted.connect(self._tell_accepted)
        self.spot_check.taken_back.connect(self._tell_taken_back)
        self.back.clicked.connect(self.left)

    def attach(self, controller: ProjectController) -> None:
        """Take the controller, once."""
        self._controller = controller
        for card in (self.audit, self.spot_check, self.second):
            card.attach(controller)

    @property
    def desk(self) -> CheckDesk:
        """Where the notes of a check come up; made when it is first wanted."""
        if self._desk is None:
            self._desk = CheckDesk(self._keyboard)
            self._desk.left.connect(self.show_overview)
            self._desk.decided.connect(self._decided)
            self._desk.failed.connect(self._refused)
            self._stack.addWidget(self._desk)
        return self._desk

    def close_project(self) -> None:
        """Forget the project."""
        self._clear_desk()
        self._stack.setCurrentIndex(0)
        for card in (self.audit, self.spot_check, self.second):
            card.clear()

    @property
    def is_checking(self) -> bool:
        """Whether the notes of a check are on the screen."""
        return self._stack.currentIndex() == 1

    @Slot()
    def show_overview(self) -> None:
        """List the checks as they stand now."""
        self._stack.setCurrentIndex(0)
        self._clear_desk()
        self._read()
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def open_check(self, check: Check) -> None:
        """Go through the notes of a check."""
        if self._controller is not None and self._controller.project is not None:
            self._controller.read(
                lambda project: read_check(project, check), self._show_check, failed=self._failed
            )

    def _clear_desk(self) -> None:
        if self._desk is not None:
            self._desk.show_material(None)

    def _read(self) -> None:
        if self._controller is not None and self._controller.project is not None:
            self._controller.read(read_standing, self._show_standing)

    def _show_standing(self, standing: Standing) -> None:
        self._task = standing.task
        for card in (self.audit, self.spot_check, self.second):
            card.show_standing(standing)

    def _show_check(self, material: ReviewMaterial) -> None:
        project = self._controller.project if self._controller is not None else None
        if project is not None:
            self.notice_gone.emit(NOTICE)
            self._stack.setCurrentWidget(self.desk)
            self.desk.show_material(material, project.spec.labels)

    @Slot()
    def _changed(self) -> None:
        self._decided()
        self._read()

    @Slot()
    def _decided(self) -> None:
        if self._controller is not None:
            self._controller.decisions_changed.emit()

    @Slot(int)
    def _tell_accepted(self, count: int) -> None:
        title = trn("{count} suggestion accepted.", "{count} suggestions accepted.", count)
        sentence = tr("It is one step: Undo in the review takes all of it back.")
        self.notice.emit(Notice(title, sentence, "good", key=NOTICE))

    @Slot(int)
    def _tell_taken_back(self, count: int) -> None:
        title = tr("Undecided again: {items}.", items=task_words(self._task).units(count))
        self.notice.emit(Notice(title, "", "good", key=NOTICE))

    @Slot(str)
    def _refused(self, sentence: str) -> None:
        title = tr("This decision could not be kept.")
        self.notice.emit(Notice(title, sentence, "bad", key=NOTICE))

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        title = tr("This check could not be opened.")
        self.notice.emit(Notice(title, failure.message, "bad", key=NOTICE))
