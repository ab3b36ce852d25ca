"""One check, note by note: the desk of the review with the check's own words above it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sfda_desktop.desktop.controls import Button, column, row, text
from sfda_desktop.desktop.controls.labels import ElidedLabel
from sfda_desktop.desktop.judgement.check_words import check_words
from sfda_desktop.desktop.keys.keyboard import Keyboard
from sfda_desktop.desktop.keys.verbs import Verb
from sfda_desktop.desktop.review.desk import ReviewDesk
from sfda_desktop.desktop.review.keys import KeyButton, OwnKeys
from sfda_desktop.desktop.review.material import ReviewMaterial
from sfda_desktop.desktop.review.message_card import MessageCard
from sfda_desktop.desktop.review.page_keys import ReviewKeys
from sfda_desktop.desktop.review.progress_line import ProgressLine
from sfda_desktop.desktop.review.wording import progress_sentence
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.task_spec import LabelSpec
from sfda_desktop.domain.wording import tr


class CheckDesk(QWidget):
    """Shows a check's notes one after the other, and says when all are decided."""

    left = Signal()  # back to where the checks are listed
    decided = Signal()  # something was decided, undone or redone
    failed = Signal(str)  # a sentence for the banner

    def __init__(self, keyboard: Keyboard) -> None:
        """Start without a check."""
        super().__init__()
        self.setObjectName("check_desk")
        self._material: ReviewMaterial | None = None
        self._keyboard = keyboard
        self._own_keys = OwnKeys(self)
        self.desk = ReviewDesk()
        self.title = text("", "title", name="check_title")
        self.sentence = text("", "muted", wrap=True, name="check_sentence")
        self.progress_words = ElidedLabel("check_progress", "lead")
        self.progress = ProgressLine()
        self.undo = KeyButton("", tr("Undo"), "check_undo")
        self.back = Button(tr("All checks"), "check_back", kind="link", icon="arrow-left")
        self.done = MessageCard("check_done", "circle-check", "", "")
        self.go_back = self.done.add_action(tr("Go on"), "check_go_on", self.left.emit)
        self._lay_out()
        self.keys = ReviewKeys(self, self.desk, keyboard, also={})
        self.desk.moved.connect(self._moved)
        self.desk.decided.connect(self._decided)
        self.desk.failed.connect(self.failed)
        self.undo.clicked.connect(self.desk.undo)
        self.back.clicked.connect(self.left)
        keyboard.changed.connect(self._show_keys)
        self._show_keys()
        for button in self.findChildren(Button):
            button.installEventFilter(self._own_keys)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.desk)
        self._stack.addWidget(self.done)
        head = row(self.title, Space.M, self.progress_words, self.undo, self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addLayout(column(head, self.progress, self.sentence, gap=Space.S))
        layout.addWidget(self._stack, 1)

    @property
    def material(self) -> ReviewMaterial | None:
        """What is gone through now."""
        return self._material

    def show_material(
        self, material: ReviewMaterial | None, labels: tuple[LabelSpec, ...] = ()
    ) -> None:
        """Go through another check, or none; the note gets the keys."""
        self._material = material
        self.desk.show_material(material, labels)
        if material is not None and material.check is not None:
            words = check_words(material.check)
            self.title.setText(words.title)
            self.sentence.setText(words.sentence)
            self.done.tell(words.done, "")
        self._moved()

    def cheat_sheet(self) -> list[tuple[str, str]]:
        """Return (keys, what they do)."""
        return self.keys.cheat_sheet()

    @Slot()
    def _show_keys(self) -> None:
        self.undo.show_key(self._keyboard.keys.cap(Verb.UNDO))

    @Slot(str)
    def _decided(self, _sample_id: str) -> None:
        self.decided.emit()

    @Slot()
    def _moved(self) -> None:
        session = self._material.session if self._material is not None else None
        self.undo.setEnabled(session is not None and session.can_undo)
        if session is None:
            self.progress_words.setText("")
            return
        counts = session.counts
        self.progress_words.setText(progress_sentence(counts, session.pace))
        self.progress.show_progress(counts.decided, counts.total)
        over = session.current_id is None
        self._stack.setCurrentIndex(1 if over else 0)
        self.sentence.setVisible(not over)
        if self.isVisible():
            wants_keys = self.go_back if over else self.desk.note
            wants_keys.setFocus(Qt.FocusReason.OtherFocusReason)
