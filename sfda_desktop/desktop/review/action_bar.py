"""What can be done with the note on the screen, each with its key."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sfda_desktop.desktop.review.keys import KeyButton
from sfda_desktop.desktop.theme import Space


class ActionBar(QWidget):
    """Two sets of buttons: for deciding, and for editing."""

    def __init__(self) -> None:
        """Show the buttons for deciding."""
        super().__init__()
        self.setObjectName("review_actions")
        self.accept = KeyButton(
            "A", "Accept", "review_accept", kind="primary", tip="Keep the final answer as it stands"
        )
        self.edit = KeyButton("E", "Edit", "review_edit", tip="Change the final answer")
        self.reject = KeyButton("X", "Reject", "review_reject", tip="Keep the model's own answer")
        self.skip = KeyButton("Space", "Skip", "review_skip", tip="Decide later")
        self.finish = KeyButton(
            "Enter", "Done", "review_finish", kind="primary", tip="Keep this answer and go on"
        )
        self.cancel = KeyButton("Esc", "Cancel", "review_cancel", tip="Undo all edits")
        self.remove = KeyButton("Del", "Remove", "review_remove", tip="Take the chosen finding out")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        for button in (*self.deciding, *self.editing):
            layout.addWidget(button)
        layout.addStretch(1)
        self.show_mode(editing=False, blind=False, has_findings=True)

    @property
    def deciding(self) -> tuple[KeyButton, ...]:
        """The buttons for deciding."""
        return self.accept, self.edit, self.reject, self.skip

    @property
    def editing(self) -> tuple[KeyButton, ...]:
        """The buttons for editing."""
        return self.finish, self.cancel, self.remove

    def show_mode(
        self, *, editing: bool, blind: bool, has_findings: bool, spans: bool = True
    ) -> None:
        """Show the set that fits; labelling blind has nothing to reject, a label no spans."""
        for button in self.deciding:
            button.setVisible(not editing)
        for button in self.editing:
            button.setVisible(editing)
        self.remove.setVisible(editing and spans)
        self.reject.setVisible(not editing and not blind)
        words = "Accept"
        if blind:
            words = "Done" if has_findings or not spans else "No findings"
        if self.accept.text() != words:
            self.accept.setText(words)
            self.accept.setAccessibleName(f"{words} (A)")
            self.accept.updateGeometry()
