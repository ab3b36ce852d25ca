"""Changing the final answer by hand: what keys, buttons and clicks do with the note's text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, Signal, Slot

from sfda_desktop.desktop.review.editing import DraftEditor
from sfda_desktop.desktop.review.label_desk import LabelDesk
from sfda_desktop.desktop.review.material import ReviewMaterial
from sfda_desktop.desktop.widgets.span_text import SpanText
from sfda_desktop.domain.answers import LabelAnswer, Span
from sfda_desktop.review import word_from


class NoteEditing(QObject):
    """Turns what hands do into edits of the draft; where nothing can be edited, verbs do nothing.

    Between hands and `DraftEditor`: it knows the caret, the selection and where the focus is.
    """

    begun = Signal()  # the final answer is being edited from now on
    changed = Signal()  # the final answer is another one, or is no longer being edited
    focus_changed = Signal()  # keys act on another finding, or on none

    def __init__(self, note: SpanText, label_desk: LabelDesk, parent: QObject) -> None:
        """Edit what a note shows, with the labels of a desk."""
        super().__init__(parent)
        self._note, self._label_desk, self._labels = note, label_desk, label_desk.labels
        self._material: ReviewMaterial | None = None
        self._editor: DraftEditor | None = None
        self._placing = False
        self._labels.label_chosen.connect(self.give_label)
        self._labels.left.connect(self._focus_note)
        note.cursorPositionChanged.connect(self._caret_moved)

    def serve(self, material: ReviewMaterial | None) -> None:
        """Edit within another session, or in none."""
        session = material.session if material is not None else None
        self._material = material
        self._editor = DraftEditor(session) if session is not None else None

    @property
    def is_active(self) -> bool:
        """Whether the final answer is being edited."""
        return self._editor is not None and self._editor.active

    @property
    def focused(self) -> Span | None:
        """The finding that keys act on."""
        return self._editor.focused if self._editor is not None else None

    @property
    def has_findings(self) -> bool:
        """Whether the final answer as it stands has findings."""
        return self._editor is not None and bool(self._editor.spans)

    @contextmanager
    def placing(self) -> Iterator[None]:
        """Let the caret be placed without choosing the finding it comes to stand in."""
        self._placing = True
        try:
            yield
        finally:
            self._placing = False

    def leave(self) -> None:
        """Stop editing and keep the answer as it stands: another note comes up."""
        if self._editor is not None:
            self._editor.leave()

    def keep_focus(self) -> None:
        """Act on the same finding as before, where the final answer still has it."""
        if self._editor is not None:
            self._editor.choose(self._editor.focused)

    # --- the answer ----------------------------------------------------------------------------

    @Slot()
    def begin(self) -> None:
        """Start editing the final answer; the note gets the keys."""
        editor = self._open_editor
        if editor is not None:
            editor.begin()
            self.begun.emit()
            self._focus_note()

    @Slot()
    def cancel(self) -> None:
        """Drop the selection; without one, leave editing and restore the answer of before."""
        if self._editor is None or not self._editor.active:
            return
        if self._note.selected_span() is not None:
            self._note.place_caret(self._note.caret)
        else:
            self._editor.restore()
            self._note.place_caret(self._note.caret)
            self.changed.emit()

    @Slot()
    def turn_round(self) -> None:
        """Say the contrary, where the task knows one: denied or not."""
        if self._material is not None and self._editor is not None:
            contrary = self._material.opposite(self._editor.draft)
            if isinstance(contrary, LabelAnswer):
                self.give_label(contrary.label)

    @Slot()
    def search_label(self) -> None:
        """Find a label by its first letters, where there are more than there are digits."""
        if self._shows_note and self._labels.has_search:
            if not self._label_desk.isVisible():
                self.begin()
            self._labels.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def give_digit(self, digit: int) -> None:
        """Give the label with that digit."""
        buttons = self._labels.buttons
        if 1 <= digit <= len(buttons):
            self.give_label(buttons[digit - 1].label)

    @Slot(str)
    def give_label(self, label: str) -> None:
        """Give a label to the selected text, else to the chosen finding."""
        editor = self._open_editor
        if editor is None:
            return
        selection = self._note.selected_span()
        if editor.label(self._note.note, selection, label):
            if selection is not None:
                with self.placing():
                    self._note.place_caret(selection[1])
            self.changed.emit()
        if self._labels.search.hasFocus():
            self._focus_note()

    @Slot()
    def remove_finding(self) -> None:
        """Take the chosen finding out of the final answer."""
        editor = self._open_editor
        if editor is not None and editor.remove():
            self.changed.emit()

    def nudge(self, *, start: int = 0, end: int = 0) -> None:
        """Move the edges of the chosen finding."""
        editor = self._open_editor
        if editor is not None and editor.nudge(self._note.note, start=start, end=end):
            self.changed.emit()

    # --- what keys act on ----------------------------------------------------------------------

    def choose_next_finding(self, by: int) -> None:
        """Choose the next finding of the final answer; the caret stands at its beginning."""
        if self._editor is not None:
            self._editor.choose_next(by)
            if (focused := self._editor.focused) is not None:
                with self.placing():
                    self._note.place_caret(focused.start)
            self.focus_changed.emit()

    @Slot(object)
    def choose_finding(self, span: Span) -> None:
        """Choose a finding, as a click in the table does."""
        if self._editor is not None:
            self._editor.choose(span)
            self.focus_changed.emit()

    @Slot()
    def select_word(self) -> None:
        """Select the word at the caret; with a selection, the next word as well."""
        if not self._shows_note or self._material is None or self._material.whole_samples:
            return
        note, selected = self._note, self._note.selected_span()
        word = word_from(note.note, selected[1] if selected else note.caret)
        if word is not None:
            note.select(selected[0] if selected else word[0], word[1])

    @Slot()
    def _caret_moved(self) -> None:
        editor = self._editor
        if editor is None or self._placing or not self._shows_note:
            return
        before = editor.focused
        if self._note.selected_span() is None:
            editor.choose_at(self._note.caret)
        else:
            editor.choose(None)
        if editor.focused != before:
            self.focus_changed.emit()

    @Slot()
    def _focus_note(self) -> None:
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what may be edited --------------------------------------------------------------------

    @property
    def _shows_note(self) -> bool:
        session = self._material.session if self._material is not None else None
        return session is not None and session.current_id is not None

    @property
    def _open_editor(self) -> DraftEditor | None:
        """The editor, unless there is no note or its label is locked."""
        session = self._material.session if self._material is not None else None
        if session is None or session.current_id is None:
            return None
        return None if session.is_locked(session.current_id) else self._editor
