"""The right side of the review: the note, the three answers, and what can be done."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sfda_desktop.desktop.controls import text
from sfda_desktop.desktop.judgement.check_words import CheckWords, check_words
from sfda_desktop.desktop.judgement.lock_bar import LockBar
from sfda_desktop.desktop.keys.key_map import KeyMap
from sfda_desktop.desktop.keys.verbs import Verb
from sfda_desktop.desktop.page_area import PageArea
from sfda_desktop.desktop.review.action_bar import ActionBar
from sfda_desktop.desktop.review.answers_table import AnswersTable
from sfda_desktop.desktop.review.label_desk import LabelDesk
from sfda_desktop.desktop.review.material import ReviewMaterial
from sfda_desktop.desktop.review.note_card import NoteCard
from sfda_desktop.desktop.review.note_editing import NoteEditing
from sfda_desktop.desktop.review.wording import (
    UNREADABLE,
    answer_words,
    overlap_sentence,
    why_here,
    why_tooltip,
)
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.answers import Answer, LabelAnswer
from sfda_desktop.domain.errors import SfdaError
from sfda_desktop.domain.task_spec import LabelSpec
from sfda_desktop.domain.wording import tr_now
from sfda_desktop.review import ReviewCard, ReviewSession

log = logging.getLogger(__name__)

_ROOMY = 420
_GAP = Space.S + 2
_NARROWEST, _LOWEST = 240, 120
"""The least room for what is read, in pixels; it scrolls where it needs more."""
_NOTE_LINES = 9
"""The least height of the note with what is around it, in lines of text."""
_LEAST_NOTE = 0.36
"""The share of the height a short note gets, so that the answers rarely move."""


@dataclass(frozen=True, slots=True)
class _Desk:
    session: ReviewSession
    material: ReviewMaterial
    words: CheckWords | None


class _Reading(QWidget):
    """What is read of a note and its answers, without the buttons."""

    def __init__(self, share: Callable[[QSize], None]) -> None:
        super().__init__()
        self.setObjectName("review_reading")
        self._share = share

    def fit_into(self, room: QSize) -> None:
        """Share the height between note and answers."""
        self._share(room)


class ReviewDesk(QWidget):
    """Shows the card of a session and passes verbs on to it.

    Every decision is on the disk when `decided` is emitted, before the next card shows.
    """

    decided = Signal(str)  # sample id: decided, undone or redone
    moved = Signal()  # another note, or none, is on the screen
    batch_asked = Signal(int)  # undo or redo comes to what was decided at one stroke: its number
    failed = Signal(str)  # a sentence for the banner

    def __init__(self) -> None:
        """Start without a session."""
        super().__init__()
        self.setObjectName("review_desk")
        self._desk: _Desk | None = None
        self._card: ReviewCard | None = None
        self._room = QSize()  # for what is read
        self.note_card = NoteCard()
        self.note = self.note_card.note
        self.answers = AnswersTable()
        self.warning = text(tr_now(UNREADABLE), tone="warn", wrap=True, name="review_unreadable")
        self.overlaps = text("", "muted", wrap=True, name="review_overlaps")
        self.why = text("", "muted", wrap=True, name="review_why")
        self.lock = LockBar()
        self.label_desk = LabelDesk()
        self.labels = self.label_desk.labels
        self.actions_bar = ActionBar()
        self.editing = NoteEditing(self.note, self.label_desk, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        reading = _Reading(self._fit_into)
        inside = QVBoxLayout(reading)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(_GAP)
        # the note takes what it needs (see _fit), the answers the rest, labels stay at the bottom
        inside.addWidget(self.note_card, 1000)
        inside.addWidget(self.warning)
        inside.addWidget(self.answers, 100)
        inside.addWidget(self.overlaps)
        inside.addWidget(self.why)
        inside.addWidget(self.lock)
        inside.addStretch(1)
        inside.addWidget(self.label_desk)
        # however large the text and small the window: what decides is never out of sight
        self.area = PageArea(reading, QSize(_NARROWEST, _LOWEST))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.actions_bar)

    def _connect(self) -> None:
        bar = self.actions_bar
        for button, verb in (
            (bar.accept, self.accept),
            (bar.edit, self.editing.begin),
            (bar.reject, self.reject),
            (bar.skip, self.skip),
            (bar.finish, self.accept),
            (bar.cancel, self.editing.cancel),
            (bar.remove, self.editing.remove_finding),
        ):
            button.clicked.connect(verb)
        self.lock.unlock_asked.connect(self.unlock)
        self.answers.finding_chosen.connect(self.editing.choose_finding)
        self.editing.begun.connect(self._show_mode)
        self.editing.changed.connect(self._show_draft)
        self.editing.focus_changed.connect(self._show_focus)

    def show_keys(self, keys: KeyMap) -> None:
        """Show the keys as they are bound now."""
        self.actions_bar.show_keys(keys)
        self.label_desk.show_keys(keys)
        self.note_card.show_key(keys.caps(Verb.HEAT))

    # --- what is shown -------------------------------------------------------------------------

    @property
    def card(self) -> ReviewCard | None:
        """The card on the screen."""
        return self._card

    @property
    def draft(self) -> Answer | None:
        """The final answer as it stands."""
        return self._card.draft if self._card is not None else None

    @property
    def is_editing(self) -> bool:
        """Whether the final answer is being edited."""
        return self.editing.is_active

    @property
    def is_locked(self) -> bool:
        """Whether the decision on the screen must be unlocked before it can be changed."""
        desk, card = self._desk, self._card
        return desk is not None and card is not None and desk.session.is_locked(card.sample.id)

    def show_material(
        self, material: ReviewMaterial | None, labels: tuple[LabelSpec, ...] = ()
    ) -> None:
        """Show another session, or none."""
        self._card = None
        self._desk = None
        self.editing.serve(material)
        if material is not None and material.session is not None:
            words = check_words(material.check) if material.check is not None else None
            self._desk = _Desk(material.session, material, words)
            self.answers.name_answers(words.first if words else "", words.second if words else "")
            self.labels.show_labels(labels)
            self.note_card.legend.show_signs_of(spans=not material.whole_samples)
        self.refresh(new_note=True)

    def refresh(self, *, new_note: bool) -> None:
        """Show the session's card as it is now; `new_note` where it is another note."""
        desk = self._desk
        self._card = card = self._fetch(new_note=new_note)
        if desk is None or card is None:
            return
        blind = desk.material.held_out
        if new_note:
            self.area.verticalScrollBar().setValue(0)
        with self.editing.placing():
            self.note_card.show_card(card, desk.material.labels, new_note=new_note)
        self.answers.show_card(card, desk.material.labels, asked=desk.material.asked, blind=blind)
        for part in (self.note, self.answers):
            part.setAccessibleDescription(answer_words(card))
        self.warning.setVisible(card.suggestion is not None and not card.suggestion.resolved)
        codec = desk.material.codec
        overlaps = codec.overlaps(card.draft) if codec is not None and card.draft else 0
        self.overlaps.setText(overlap_sentence(overlaps))
        self.overlaps.setVisible(overlaps > 0)
        why = desk.words.why if desk.words is not None else why_here(card)
        self.why.setText("" if blind else why)
        self.why.setToolTip(why_tooltip(card))
        self._show_focus()
        self._show_mode()

    def _fetch(self, *, new_note: bool) -> ReviewCard | None:
        if self._desk is None or self._desk.session.current_id is None:
            return None
        session, shown = self._desk.session, self._card
        if new_note or shown is None:
            return session.card
        sample_id = shown.sample.id  # the rest of the card is as it was
        return replace(
            shown, draft=session.draft_of(sample_id), decision=session.decision(sample_id)
        )

    @Slot()
    def _show_draft(self) -> None:
        self.refresh(new_note=False)

    @Slot()
    def _show_mode(self) -> None:
        desk = self._desk
        if desk is None or self._card is None:
            return
        editing, blind = self.is_editing, desk.material.held_out
        whole = desk.material.whole_samples
        self.note_card.show_editing(editing=editing)
        spans_by_hand = editing and not whole
        self.note.let_caret_move(by_letters=spans_by_hand or blind or whole, by_words=spans_by_hand)
        self.why.setVisible(not editing and not blind)
        locked = self.is_locked
        self.lock.show_lock(locked=locked)
        self.label_desk.setVisible(not locked and (editing or blind or whole))
        chooses = desk.material.check is not None and desk.material.check.chooses
        self.note_card.legend.setVisible(not blind and not chooses)
        self.answers.show_final(shown=editing or not chooses)
        if whole:
            self.label_desk.tell_whole(deniable=desk.material.opposite(self.draft) is not None)
        else:
            self.label_desk.tell_spans(editing=editing)
        draft = self._card.draft
        self.labels.mark(draft.label if isinstance(draft, LabelAnswer) else None)
        bar = self.actions_bar
        bar.show_mode(
            editing=editing, blind=blind, has_findings=self.editing.has_findings, spans=not whole
        )
        if desk.words is not None and not blind:
            bar.show_choice(desk.words.accept, desk.words.reject)
        bar.accept.setEnabled(self._card.draft is not None and not locked)
        for button in (bar.edit, bar.skip):
            button.setEnabled(not locked)
        bar.reject.setEnabled(self._card.base is not None)
        bar.remove.setEnabled(self.editing.focused is not None)
        self._fit()

    @Slot()
    def _show_focus(self) -> None:
        focused = self.editing.focused
        self.note_card.focus_finding(focused)
        self.answers.mark(focused)
        self.actions_bar.remove.setEnabled(focused is not None)

    def _fit_into(self, room: QSize) -> None:
        self._room = room
        self._fit()

    def _fit(self) -> None:
        others = (self.warning, self.overlaps, self.why, self.lock, self.label_desk)
        shown = [part for part in others if not part.isHidden()]
        room = self._room
        free = room.height() - (len(shown) + 2) * _GAP
        for part in shown:
            wraps = part.hasHeightForWidth()
            free -= part.heightForWidth(room.width()) if wraps else part.sizeHint().height()
        needed = self.answers.content_height()
        least = min(needed, self.answers.height_of(2 if free >= _ROOMY else 1))
        lines = _NOTE_LINES * self.fontMetrics().height()
        lowest = max(lines, self.note_card.least_height())
        taken = self.note_card.fit_into(max(lowest, free - least))
        note = max(lowest, taken, min(round(free * _LEAST_NOTE), free - least))
        self.note_card.setMinimumHeight(lowest)
        self.note_card.setMaximumHeight(note)
        self.answers.setMinimumHeight(min(least, self.answers.height_of(1)))
        self.answers.setMaximumHeight(max(least, min(needed, free - note)))

    # --- deciding ------------------------------------------------------------------------------

    @Slot()
    def accept(self) -> None:
        """Decide with the final answer as it stands."""
        self._decide(lambda session: session.accept())

    @Slot()
    def reject(self) -> None:
        """Decide with the model's own answer."""
        if self._desk is not None and not self._desk.material.held_out:
            self._decide(lambda session: session.reject())

    @Slot()
    def skip(self) -> None:
        """Decide later."""
        self._decide(lambda session: session.skip())

    @Slot()
    def undo(self) -> None:
        """Take back the last edit or decision."""
        batch = self._desk.session.batch_to_undo if self._desk is not None else None
        if batch is not None:
            self.batch_asked.emit(batch)
        else:
            self._step_in_history(lambda session: session.undo())

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        batch = self._desk.session.batch_to_redo if self._desk is not None else None
        if batch is not None:
            self.batch_asked.emit(batch)
        else:
            self._step_in_history(lambda session: session.redo())

    def step(self, by: int) -> None:
        """Show the note before or after in the list, without deciding."""
        self._move(lambda session: session.step(by))

    def go_to(self, sample_id: str) -> None:
        """Show a note of the list."""
        if self._card is None or self._card.sample.id != sample_id:
            self._move(lambda session: session.go_to(sample_id))

    @Slot()
    def unlock(self) -> None:
        """Let the label of a held-out note be changed."""
        if self._desk is not None and self._card is not None:
            self._desk.session.unlock()
            self.refresh(new_note=False)
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _decide(self, verb: Callable[[ReviewSession], object]) -> None:
        if self._desk is None or self._card is None:
            return
        sample_id = self._card.sample.id
        if self._try(verb):
            self.editing.leave()
            self.refresh(new_note=True)
            self.decided.emit(sample_id)
            self.moved.emit()

    def _step_in_history(self, verb: Callable[[ReviewSession], object]) -> None:
        desk = self._desk
        if desk is None:
            return
        before = desk.session.current_id
        if not self._try(verb):
            return
        now = desk.session.current_id
        if now != before:
            self.editing.leave()
        self.editing.keep_focus()
        self.refresh(new_note=now != before)
        for sample_id in {before, now} - {None}:
            self.decided.emit(sample_id)
        self.moved.emit()

    def _move(self, verb: Callable[[ReviewSession], object]) -> None:
        if self._desk is not None and self._try(verb):
            self.editing.leave()
            self.refresh(new_note=True)
            self.moved.emit()

    def _try(self, verb: Callable[[ReviewSession], object]) -> bool:
        if self._desk is None:
            return False
        try:
            verb(self._desk.session)
        except SfdaError as error:
            log.warning("the review could not go on: %s", type(error).__name__)
            self.failed.emit(str(error))
            return False
        return True
