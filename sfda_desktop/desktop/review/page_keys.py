"""The keys of the review page: one key a decision, none of them in a text field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from sfda_desktop.desktop.review.desk import ReviewDesk

KEYS = [
    ("A", "Accept the final answer as it stands"),
    ("E", "Edit it"),
    ("X", "Reject: keep the model's own answer"),
    ("Space", "Skip, decide later"),
    ("1 … 9", "Give that label: to the selected text, or to the whole note"),
    ("L", "Find a label by its letters, where there are many"),
    ("N", "Denied or not: the contrary"),
    ("Del", "Remove the chosen finding"),
    ("Alt+↑ Alt+↓", "Choose another finding"),
    ("Alt+← Alt+→", "Move its end"),
    ("Shift+Alt+← →", "Move its beginning"),
    ("Enter", "Keep the edit and go on"),
    ("Esc", "Leave the edit, as it was"),
    ("Ctrl+← Ctrl+→", "Note before, note after"),
    ("Ctrl+Z", "Undo"),
    ("Ctrl+Shift+Z", "Redo"),
]
"""(keys, what they do), for the cheat sheet."""


class ReviewKeys(QObject):
    """Turns keys into calls on the desk, as long as the focus is anywhere in the page.

    Controls that take letters claim them first (see `OwnKeys`); deciding keys rest while an
    answer is being edited, so that no slip decides.
    """

    def __init__(self, page: QWidget, desk: ReviewDesk) -> None:
        """Add the keys to a page."""
        super().__init__(page)
        self._page, self._desk = page, desk
        for keys, slot in (
            ("A", desk.accept),
            ("E", desk.begin_edit),
            ("X", self._reject),
            ("Space", self._skip),
            ("L", desk.search_label),
            ("N", desk.turn_round),
            ("Esc", desk.cancel_edit),
            ("Delete", desk.remove_finding),
            ("Return", self._finish),
            ("Enter", self._finish),
            ("Ctrl+Return", self._finish),
            ("Ctrl+Enter", self._finish),
            ("Ctrl+Z", desk.undo),
            ("Ctrl+Shift+Z", desk.redo),
            ("Ctrl+Y", desk.redo),
            ("Ctrl+Left", self._note_before),
            ("Ctrl+Right", self._note_after),
            ("Alt+Right", self._end_right),
            ("Alt+Left", self._end_left),
            ("Shift+Alt+Right", self._start_right),
            ("Shift+Alt+Left", self._start_left),
            ("Alt+Down", self._next_finding),
            ("Alt+Up", self._finding_before),
        ):
            self._add(keys, slot)
        for digit in range(1, 10):
            self._add(str(digit), self._digit).setData(digit)

    def _add(self, keys: str, slot: Callable[[], object]) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        # a key held down must not decide one note after the other
        action.setAutoRepeat("Left" in keys or "Right" in keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(slot)
        self._page.addAction(action)
        return action

    @Slot()
    def _reject(self) -> None:
        if not self._desk.is_editing:
            self._desk.reject()

    @Slot()
    def _skip(self) -> None:
        if not self._desk.is_editing:
            self._desk.skip()

    @Slot()
    def _finish(self) -> None:
        typing = isinstance(QApplication.focusWidget(), QLineEdit)
        if self._desk.is_editing and not typing:
            self._desk.accept()

    @Slot()
    def _digit(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self._desk.give_digit(int(sender.data()))

    @Slot()
    def _note_before(self) -> None:
        self._desk.step(-1)

    @Slot()
    def _note_after(self) -> None:
        self._desk.step(1)

    @Slot()
    def _end_right(self) -> None:
        self._desk.nudge(end=1)

    @Slot()
    def _end_left(self) -> None:
        self._desk.nudge(end=-1)

    @Slot()
    def _start_right(self) -> None:
        self._desk.nudge(start=1)

    @Slot()
    def _start_left(self) -> None:
        self._desk.nudge(start=-1)

    @Slot()
    def _next_finding(self) -> None:
        self._desk.choose_next_finding(1)

    @Slot()
    def _finding_before(self) -> None:
        self._desk.choose_next_finding(-1)
