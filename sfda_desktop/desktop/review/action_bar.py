"""What can be done with the note on the screen, each with its key."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sfda_desktop.desktop.controls import FlowLayout
from sfda_desktop.desktop.keys.key_map import KeyMap
from sfda_desktop.desktop.keys.verbs import Verb
from sfda_desktop.desktop.review.keys import KeyButton
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr


class ActionBar(QWidget):
    """Two sets of buttons: for deciding, and for editing."""

    def __init__(self) -> None:
        """Show the buttons for deciding."""
        super().__init__()
        self.setObjectName("review_actions")
        self.accept = KeyButton(
            "",
            tr("Accept"),
            "review_accept",
            kind="primary",
            tip=tr("Keep the final answer as it stands"),
        )
        self.edit = KeyButton("", tr("Edit"), "review_edit", tip=tr("Change the final answer"))
        self.reject = KeyButton(
            "", tr("Reject"), "review_reject", tip=tr("Keep the model's own answer")
        )
        self.skip = KeyButton("", tr("Skip"), "review_skip", tip=tr("Decide later"))
        self.finish = KeyButton(
            "", tr("Done"), "review_finish", kind="primary", tip=tr("Keep this answer and go on")
        )
        self.cancel = KeyButton("", tr("Cancel"), "review_cancel", tip=tr("Undo all edits"))
        self.remove = KeyButton(
            "", tr("Remove"), "review_remove", tip=tr("Take the chosen finding out")
        )
        layout = FlowLayout(self)
        for button in (*self.deciding, *self.editing):
            layout.addWidget(button)
        self.show_mode(editing=False, blind=False, has_findings=True)

    @property
    def deciding(self) -> tuple[KeyButton, ...]:
        """The buttons for deciding."""
        return self.accept, self.edit, self.reject, self.skip

    @property
    def editing(self) -> tuple[KeyButton, ...]:
        """The buttons for editing."""
        return self.finish, self.cancel, self.remove

    def line_width(self) -> int:
        """Return the width at which neither set needs a second line, in pixels."""
        sets = (self.deciding, self.editing)
        return max(sum(each.sizeHint().width() + Space.S for each in one) for one in sets)

    def show_keys(self, keys: KeyMap) -> None:
        """Show on each button the key that does the same."""
        for button, verb in (
            (self.accept, Verb.ACCEPT),
            (self.edit, Verb.EDIT),
            (self.reject, Verb.REJECT),
            (self.skip, Verb.SKIP),
            (self.finish, Verb.FINISH),
            (self.cancel, Verb.CANCEL),
            (self.remove, Verb.REMOVE),
        ):
            button.show_key(keys.cap(verb))

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
        words = tr("Accept")
        if blind:
            words = tr("Done") if has_findings or not spans else tr("No findings")
        if self.accept.text() != words:
            self.accept.show_words(words)

    def show_choice(self, accept: str, reject: str) -> None:
        """Say something else on the buttons that accept and reject; no words, no button.

        Where both stand for somebody's answer, neither looks like the one to press.
        """
        self.accept.stand_out(primary=not reject)
        if self.accept.text() != accept:
            self.accept.show_words(accept)
        self.reject.setVisible(bool(reject) and not self.reject.isHidden())
        if reject and self.reject.text() != reject:
            self.reject.show_words(reject)
