"""Nothing is left to decide: what that means, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from sfda_desktop.desktop import words
from sfda_desktop.desktop.adapt.effort_words import effort_words
from sfda_desktop.desktop.controls import text
from sfda_desktop.desktop.review.message_card import MessageCard
from sfda_desktop.desktop.summary import Summary
from sfda_desktop.desktop.task_words import task_words
from sfda_desktop.desktop.words import number
from sfda_desktop.domain.wording import tr, trn
from sfda_desktop.review import ReviewCounts

if TYPE_CHECKING:
    from sfda_desktop.adaptation.effort import Effort


class DoneCard(MessageCard):
    """The end of a round, of the review or of the blind labelling."""

    next_round_asked = Signal()
    adapt_asked = Signal()
    held_out_asked = Signal()
    all_asked = Signal()  # everything that was chosen, not only what the list shows

    def __init__(self) -> None:
        """Give it the buttons for all that may come next."""
        super().__init__("review_done", "circle-check", tr("All notes are decided"), "")
        self._task = "ner"  # until the end of a review is told
        self.forecast = text("", "muted", wrap=True, name="review_done_forecast")
        self.forecast.hide()
        self.add_below(self.forecast)
        self.next_round = self.add_action(
            tr("Choose the next round"), "review_next_round", self.next_round_asked.emit
        )
        self.next_round.hide()
        self.all_of_list = self.add_action(
            tr("Show all that were chosen"), "review_all_of_list", self.all_asked.emit
        )
        self.all_of_list.hide()
        self.to_adapt = self.add_action(
            tr("Go to Adapt"), "review_go_to_adapt", self.adapt_asked.emit
        )
        self.held_out = self.add_action(
            tr("Label the held-out notes"),
            "review_done_held_out",
            self.held_out_asked.emit,
            primary=False,
        )

    def show_end(
        self,
        counts: ReviewCounts | None,
        summary: Summary | None,
        *,
        labelling: bool,
        held_out_left: int,
        choosing: bool,
        left_elsewhere: int = 0,
    ) -> None:
        """Say what is done, and offer what comes next.

        `counts` is `None` where there was nothing to go through; `choosing` says that the notes of
        the next round are being chosen; `left_elsewhere` are those chosen that are not decided and
        not in the list.
        """
        self._task = summary.task if summary is not None else self._task
        task = task_words(self._task)
        self.all_of_list.setVisible(left_elsewhere > 0)
        if labelling or counts is None or left_elsewhere:
            self.forecast.hide()
        self.held_out.setVisible(held_out_left > 0 and not labelling)
        self.held_out.setText(
            trn(
                "Label the {count} held-out note",
                "Label the {count} held-out notes",
                held_out_left,
            )
        )
        if counts is None:
            self.tell(tr("No held-out note needs labels"), tr("The score can be measured."))
            return
        again = summary is not None and summary.round_is_over and not labelling
        self.next_round.setVisible(again)
        self.to_adapt.setVisible(not again and not left_elsewhere)
        self.next_round.setEnabled(not choosing)
        if left_elsewhere:
            self.tell(
                tr("All {notes} of this list are decided", notes=task.unit),
                tr(
                    "Others chosen for review are left: {notes}.",
                    notes=task.units(left_elsewhere),
                ),
            )
        elif again and summary is not None:
            self._tell_round(summary, choosing=choosing)
        elif labelling:
            self.tell(
                tr("All held-out notes are labelled"),
                trn(
                    "{count} note now measures how good the model is. To look at it again, choose "
                    "it in the list.",
                    "{count} notes now measure how good the model is. To look at one again, choose "
                    "it in the list.",
                    counts.total,
                ),
            )
        else:
            self.tell(
                tr("All {notes} of this round are decided", notes=task.unit),
                tr(
                    "{accepted} accepted, {edited} edited, {rejected} rejected. To look at one "
                    "again, choose it in the list.",
                    accepted=number(counts.accepted),
                    edited=number(counts.edited),
                    rejected=number(counts.rejected),
                ),
            )

    def show_forecast(self, found: Effort) -> None:
        """Say whether it is worth deciding more notes than these."""
        told = effort_words(found, task_words(self._task))
        self.forecast.setText(words.sentences(told.headline, told.sentence))
        self.forecast.setVisible(found.decided > 0)

    def _tell_round(self, summary: Summary, *, choosing: bool) -> None:
        more = min(summary.per_round, summary.planned - summary.selected)
        self.next_round.setText(tr("Choose the next {number}", number=number(more)))
        self.next_round.setAccessibleName(self.next_round.text())
        self.tell(
            tr("Round {round} is decided", round=summary.round_number),
            words.sentences(
                tr(
                    "{done} of {total} are done.",
                    done=number(summary.selected),
                    total=number(summary.planned),
                ),
                tr("The model is learning from them and looks for the next ones.")
                if choosing
                else tr("The model learns from them, then chooses what it is least sure of now."),
            ),
        )
