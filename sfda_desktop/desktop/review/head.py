"""The head of the review: how far it is, what can be taken back, and the way to the checks."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sfda_desktop.desktop.controls import Button, flow, text
from sfda_desktop.desktop.controls.labels import ElidedLabel
from sfda_desktop.desktop.keys.key_map import KeyMap
from sfda_desktop.desktop.keys.verbs import Verb
from sfda_desktop.desktop.review.keys import KeyButton
from sfda_desktop.desktop.review.progress_line import ProgressLine
from sfda_desktop.desktop.review.wording import pace_tooltip, progress_sentence
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr
from sfda_desktop.review import ReviewSession


class ReviewHead(QWidget):
    """A line above the notes, more where it is narrow, and the thin line of progress below."""

    def __init__(self, *also: QWidget) -> None:
        """Start without a session; `also` stands before the way to the checks."""
        super().__init__()
        self.title = text(tr("Review"), "title")
        self.progress_words = ElidedLabel("review_progress", "lead")
        self.progress = ProgressLine()
        self.undo = KeyButton("", tr("Undo"), "review_undo")
        self.redo = KeyButton("", tr("Redo"), "review_redo")
        self.to_checks = Button(tr("Checks"), "review_checks", icon="scale", kind="quiet")
        buttons = (self.undo, self.redo, *also, self.to_checks)
        line = flow(self.title, self.progress_words, *buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(line)
        layout.addWidget(self.progress)

    def show_keys(self, keys: KeyMap) -> None:
        """Show the keys as they are bound now."""
        for button, verb in ((self.undo, Verb.UNDO), (self.redo, Verb.REDO)):
            button.show_key(keys.cap(verb))

    def name(self, *, held_out: bool) -> None:
        """Say whether this is the blind labelling or the review."""
        self.title.setText(tr("Held-out notes") if held_out else tr("Review"))

    def show_progress(self, session: ReviewSession | None) -> None:
        """Say how far a session is, and offer to take back what can be; `None` is no session."""
        self.undo.setEnabled(session is not None and session.can_undo)
        self.redo.setVisible(session is not None and session.can_redo)
        self.progress.setVisible(session is not None)
        if session is None:
            self.progress_words.setText("")
            return
        counts, pace = session.counts, session.pace
        self.progress_words.setText(progress_sentence(counts, pace, session.left_elsewhere))
        self.progress_words.setToolTip(pace_tooltip(counts, pace))
        self.progress.show_progress(counts.decided, counts.total)
