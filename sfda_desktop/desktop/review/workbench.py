"""The workbench: the list at the left; at the right the note, a question about many, or the end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from sfda_desktop.desktop.adapt.effort_card import read_effort
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import Button, FrontStack, column
from sfda_desktop.desktop.keys.key_map import KeyMap
from sfda_desktop.desktop.keys.verbs import Verb, verb_words
from sfda_desktop.desktop.page import Notice
from sfda_desktop.desktop.review.bulk_accepting import BulkAccepting
from sfda_desktop.desktop.review.desk import ReviewDesk
from sfda_desktop.desktop.review.done_card import DoneCard
from sfda_desktop.desktop.review.listing import Listed, Wanted
from sfda_desktop.desktop.review.material import ReviewMaterial
from sfda_desktop.desktop.review.next_round import NextRound
from sfda_desktop.desktop.review.pairs_panel import PairsPanel
from sfda_desktop.desktop.review.queue_panel import QueuePanel
from sfda_desktop.desktop.review.queue_reader import QueueReader
from sfda_desktop.desktop.task_words import task_words
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr
from sfda_desktop.review import ReviewSession

_NARROW = 612  # pixels; below, the note is shown alone


class Workbench(QWidget):
    """Keeps list, note and what may stand in the note's place in step with one session."""

    moved = Signal()  # another note, or none, is on the screen
    decided = Signal()  # one note: decided, undone or redone
    batch_decided = Signal()  # many notes at one stroke
    notice = Signal(object)  # Notice
    adapt_asked = Signal()
    held_out_asked = Signal()

    def __init__(self) -> None:
        """Start without a session."""
        super().__init__()
        self._controller: ProjectController | None = None
        self._material: ReviewMaterial | None = None
        self._room = 0
        self._accept_tip = ""
        self.queue = QueuePanel()
        self.list_reader = QueueReader(self.queue)
        self.bulk = BulkAccepting(self.queue)
        self.desk = ReviewDesk()
        self.pairs = PairsPanel()
        self.accept_shown = Button(
            tr("Accept all shown…"), "review_accept_shown", icon="list-checks"
        )
        self.done = DoneCard()
        self.next_round = NextRound(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._right = FrontStack()
        self._right.addWidget(self.desk)
        self._right.addWidget(self.done)
        self._right.addWidget(self.bulk.panel)
        self.queue.add_foot(self.accept_shown)
        self.queue.setMaximumWidth(420)
        right = QWidget()
        below = column(self._right, self.pairs)
        below.setStretch(0, 1)
        right.setLayout(below)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("review_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.queue)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 2)
        splitter.setHandleWidth(Space.L)
        splitter.setSizes([300, 640])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _connect(self) -> None:
        self.queue.chosen.connect(self.bulk.close)
        self.queue.chosen.connect(self.desk.go_to)
        self.queue.left.connect(self._focus_note)
        self.pairs.chosen.connect(self.desk.go_to)
        self.pairs.left.connect(self._focus_note)
        self.list_reader.listed.connect(self._listed)
        self.desk.moved.connect(self._moved)
        self.desk.decided.connect(self._decided)
        self.desk.failed.connect(self._failed)
        self.desk.batch_asked.connect(self.bulk.step_back)
        self.accept_shown.clicked.connect(self.bulk.open)
        self.bulk.toggled.connect(self._bulk_toggled)
        self.bulk.changed.connect(self._batch_decided)
        self.bulk.go_to.connect(self.desk.go_to)
        self.bulk.notice.connect(self.notice)
        self.done.all_asked.connect(self._show_all)
        self.done.adapt_asked.connect(self.adapt_asked)
        self.done.held_out_asked.connect(self.held_out_asked)
        self.done.next_round_asked.connect(self.next_round.choose)
        self.next_round.changed.connect(self.offer_round)
        self.next_round.notice.connect(self.notice)

    def attach(self, controller: ProjectController) -> None:
        """Take the controller, once."""
        self._controller = controller
        self.next_round.attach(controller)
        self.pairs.attach(controller)

    def show_keys(self, keys: KeyMap) -> None:
        """Show the keys as they are bound now."""
        self.pairs.show_keys(keys)
        tip, cap = verb_words(Verb.ACCEPT_SHOWN), keys.cap(Verb.ACCEPT_SHOWN)
        self._accept_tip = f"{tip} ({cap})" if cap else tip
        self._offer_bulk()

    # --- what is gone through ------------------------------------------------------------------

    @property
    def material(self) -> ReviewMaterial | None:
        """What is gone through now."""
        return self._material

    @property
    def session(self) -> ReviewSession | None:
        """The session that is gone through; `None` where there is nothing to review."""
        return self._material.session if self._material is not None else None

    def show_material(self, material: ReviewMaterial | None) -> None:
        """Go through another review, or none."""
        self._material = material
        session = self.session
        project = self._controller.project if self._controller is not None else None
        labels = project.spec.labels if project is not None else ()
        listed = material.listed if material is not None and session is not None else None
        if session is not None and listed is not None and listed.walk is not None:
            session.walk(listed.walk)
        self.queue.offer(
            material.labels if material is not None else (),
            task=task_words(project.spec.task if project is not None else "ner"),
            asked=material is not None and material.asked,
            whole_samples=material is not None and material.whole_samples,
            has_choice=material is not None and material.run_id is not None,
            is_pool=material is not None and not material.held_out,
        )
        self.list_reader.open(
            self._controller, session, material.listing if material is not None else None, listed
        )
        self.bulk.serve(self._controller, material)
        self.accept_shown.setVisible(self.bulk.offers)
        self.desk.show_material(material, labels)
        self._moved()

    def read_list_again(self) -> None:
        """Show in the list what is known of its notes now; no note moves."""
        self.queue.model.read_again()
        self.list_reader.count_again()
        self.pairs.read_again()

    def fit_into(self, room: int) -> None:
        """Leave the list out where the note needs all of so many pixels."""
        self._room = room
        self._fit()

    def _fit(self) -> None:
        buttons = self.desk.actions_bar.line_width()
        beside = buttons + self.queue.minimumSizeHint().width()
        fits = self._room >= max(_NARROW, beside + Space.L)
        self.queue.setVisible(self.session is not None and fits)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the note its room beside the pairs of its sentence."""
        super().resizeEvent(event)
        self.pairs.fit_into(self.height())

    # --- in step -------------------------------------------------------------------------------

    @Slot(object)
    def _listed(self, listed: Listed) -> None:
        """Walk the list that is shown; the note on the screen stays."""
        session = self.session
        if session is None:
            return
        before = session.current_id
        if listed.walk is not None:
            session.walk(listed.walk)
        if session.current_id != before:
            self.desk.refresh(new_note=True)
        self._moved()

    @Slot()
    def _moved(self) -> None:
        current = self.session.current_id if self.session is not None else None
        self.queue.follow(current)
        self.pairs.follow(self._material, None if self.bulk.is_open else self.desk.card)
        self._fit()
        self._offer_bulk()
        self.moved.emit()
        if self.bulk.is_open:
            return
        self._right.setCurrentIndex(0 if current is not None else 1)
        if current is None:
            self._tell_end()
        elif self.isVisible() and not self.queue.list.hasFocus():
            self._focus_note()

    def _offer_bulk(self) -> None:
        """Let all that is shown be accepted where anything shown is undecided; else say why not."""
        session = self.session
        is_left = session is not None and session.counts.to_decide > 0
        self.accept_shown.setEnabled(is_left and not self.bulk.is_open)
        why_not = tr("Nothing to accept: every note in this list is decided.")
        self.accept_shown.setToolTip(self._accept_tip if is_left else why_not)

    @Slot(str)
    def _decided(self, sample_id: str) -> None:
        self.queue.model.refresh(sample_id)
        self.list_reader.count_again()
        self.decided.emit()

    @Slot()
    def _bulk_toggled(self) -> None:
        """Show the question instead of the note, or the note again."""
        self._offer_bulk()
        if self.bulk.is_open:
            self._right.setCurrentWidget(self.bulk.panel)
            self.pairs.follow(self._material, None)
        else:
            self._moved()

    @Slot(object)
    def _batch_decided(self, _ids: tuple[str, ...]) -> None:
        self.desk.refresh(new_note=True)
        self.read_list_again()
        self._moved()
        self.batch_decided.emit()

    @Slot(str)
    def _failed(self, sentence: str) -> None:
        title = tr("This decision could not be kept.")
        self.notice.emit(Notice(title, sentence, "bad", key="review"))

    @Slot()
    def _focus_note(self) -> None:
        self.desk.note.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_all(self) -> None:
        self.queue.want(Wanted())

    # --- the end -------------------------------------------------------------------------------

    @Slot()
    def offer_round(self) -> None:
        """Offer the next round where this one is over, as far as is known now."""
        if self.session is not None and self.session.current_id is None:
            self._tell_end()

    def _tell_end(self) -> None:
        material, session, controller = self._material, self.session, self._controller
        labelling = material is not None and material.held_out
        counts = None
        if session is not None:  # the round is told, however the list is narrowed
            counts = session.chosen_counts if session.chosen else session.counts
        self.done.show_end(
            counts,
            controller.summary if controller is not None else None,
            labelling=labelling,
            held_out_left=material.held_out_left if material is not None else 0,
            choosing=self.next_round.is_being_chosen,
            left_elsewhere=session.chosen_counts.to_decide if session is not None else 0,
        )
        if session is None or labelling or session.chosen_counts.to_decide:
            return
        if controller is not None and controller.project is not None:
            controller.read(lambda project: read_effort(project, 0), self.done.show_forecast)
