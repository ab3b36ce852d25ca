"""No note was chosen for review yet: where that is done, and what can be done without."""

from __future__ import annotations

from PySide6.QtCore import Signal

from sfda_desktop.desktop.review.message_card import MessageCard
from sfda_desktop.domain.wording import tr, trn


class EmptyCard(MessageCard):
    """The review before the first choice of notes."""

    notes_asked = Signal()  # the page where notes are chosen
    held_out_asked = Signal()
    everything_asked = Signal()  # any note of the pool, chosen or not

    def __init__(self) -> None:
        """Give it the buttons that lead on."""
        super().__init__(
            "review_empty",
            "list-ordered",
            tr("No notes to review yet"),
            tr(
                "Choose on the Notes page how many notes to review; the ones the model is most "
                "unsure about come first, with a suggestion where a language model is set up."
            ),
        )
        self.add_action(tr("Go to Notes"), "review_go_to_notes", self.notes_asked.emit)
        self.held_out = self.add_action(
            tr("Label the held-out notes"),
            "review_label_held_out",
            self.held_out_asked.emit,
            primary=False,
        )
        self.add_action(
            tr("Look through all notes"),
            "review_look_through",
            self.everything_asked.emit,
            primary=False,
        )

    def offer_held_out(self, left: int) -> None:
        """Offer to label so many held-out notes, where any are left."""
        self.held_out.setVisible(left > 0)
        self.held_out.setText(
            trn("Label the {count} held-out note", "Label the {count} held-out notes", left)
        )
