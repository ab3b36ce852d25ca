"""The review: a queue at the left, one note at the right, one key a decision."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sfda_desktop.desktop.adapt.effort_card import read_effort
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import Button
from sfda_desktop.desktop.judgement.name_bar import NameBar
from sfda_desktop.desktop.judgement.view import ChecksView
from sfda_desktop.desktop.keys.keyboard import Keyboard
from sfda_desktop.desktop.keys.verbs import Verb, verb_words
from sfda_desktop.desktop.page import Notice, Step, StepPage, StepStatus
from sfda_desktop.desktop.review.bulk_accepting import BulkAccepting
from sfda_desktop.desktop.review.desk import ReviewDesk
from sfda_desktop.desktop.review.done_card import DoneCard
from sfda_desktop.desktop.review.empty_card import EmptyCard
from sfda_desktop.desktop.review.head import ReviewHead
from sfda_desktop.desktop.review.held_out_banner import HeldOutBanner
from sfda_desktop.desktop.review.keys import OwnKeys
from sfda_desktop.desktop.review.listing import Listed, Wanted
from sfda_desktop.desktop.review.material import (
    ReviewMaterial,
    read_held_out,
    read_review,
)
from sfda_desktop.desktop.review.news import ReviewNews
from sfda_desktop.desktop.review.next_round import NextRound
from sfda_desktop.desktop.review.page_keys import ReviewKeys
from sfda_desktop.desktop.review.queue_panel import QueuePanel
from sfda_desktop.desktop.review.queue_reader import QueueReader
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.words import number
from sfda_desktop.domain.wording import tr
from sfda_desktop.review import ReviewSession

HELD_OUT = "held-out"
"""The topic that opens the blind labelling."""

CHECKS = "checks"
"""The topic that opens the checks."""

_NARROW = 660  # below, the page shows the note alone


class ReviewPage(StepPage):
    """Thin skin over a `ReviewSession`: shows its card, calls its verbs."""

    step = Step.REVIEW

    def __init__(self, keyboard: Keyboard | None = None) -> None:
        super().__init__()
        self._keyboard = keyboard or Keyboard(parent=self)
        self._material: ReviewMaterial | None = None
        self._labelling = False
        self._wanted = ""  # the note that another page asked for
        self._reading = 0  # the last reading begun; an earlier one is no longer wanted
        self._telling = False  # this page itself says that held-out labels were given
        self._room = 0  # that the window has for the page, in pixels; 0 as long as nobody said
        self._own_keys = OwnKeys(self)
        self.queue = QueuePanel()
        self.list_reader = QueueReader(self.queue)
        self.bulk = BulkAccepting(self.queue)
        self.desk = ReviewDesk()
        self.name_bar = NameBar()
        self._checks: ChecksView | None = None
        self.head = ReviewHead()
        self.accept_shown = Button(
            tr("Accept all shown…"), "review_accept_shown", icon="list-checks"
        )
        self.banner = HeldOutBanner()
        self.empty = EmptyCard()
        self.done = DoneCard()
        self.next_round = NextRound(self)
        self.news = ReviewNews(self)
        self._lay_out()
        self.keys = ReviewKeys(
            self._stack,  # the checks have keys of their own
            self.desk,
            self._keyboard,
            also={
                Verb.SEARCH: self.queue.focus_search,
                Verb.SHOW: self.queue.open_show,
                Verb.ACCEPT_SHOWN: self.bulk.open,
            },
        )
        self._connect()
        self._show_material(None)

    # --- parts ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._right = QStackedWidget()
        self._right.addWidget(self.desk)
        self._right.addWidget(self.done)
        self._right.addWidget(self.bulk.panel)
        self.queue.add_foot(self.accept_shown)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("review_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.queue)
        splitter.addWidget(self._right)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 2)
        splitter.setHandleWidth(Space.L)
        splitter.setSizes([300, 640])
        self.queue.setMaximumWidth(420)
        work = QWidget()
        inside = QVBoxLayout(work)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.M)
        inside.addWidget(self.head)
        inside.addWidget(self.banner)
        inside.addWidget(self.name_bar)
        inside.addWidget(splitter, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(work)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._stack)
        layout.addWidget(self._whole)

    def _connect(self) -> None:
        self.queue.chosen.connect(self.bulk.close)
        self.queue.chosen.connect(self.desk.go_to)
        self.queue.left.connect(self._focus_note)
        self.list_reader.listed.connect(self._listed)
        self.desk.moved.connect(self._moved)
        self.desk.decided.connect(self._decided)
        self.desk.failed.connect(self._failed)
        self.accept_shown.clicked.connect(self.bulk.open)
        self.desk.batch_asked.connect(self.bulk.step_back)
        self.bulk.toggled.connect(self._bulk_toggled)
        self.bulk.changed.connect(self._batch_decided)
        self.bulk.go_to.connect(self.desk.go_to)
        self.bulk.notice.connect(self.notice)
        self.head.undo.clicked.connect(self.desk.undo)
        self.head.redo.clicked.connect(self.desk.redo)
        self.head.to_checks.clicked.connect(self.open_checks)
        self.banner.left.connect(self.leave_held_out)
        self.empty.notes_asked.connect(self._ask_for_notes)
        self.empty.held_out_asked.connect(self.start_held_out)
        self.empty.everything_asked.connect(self.look_through_all)
        self.done.next_round_asked.connect(self.next_round.choose)
        self.done.all_asked.connect(self._show_all)
        self.done.adapt_asked.connect(self._ask_for_adapt)
        self.done.held_out_asked.connect(self.start_held_out)
        self.next_round.changed.connect(self._offer_round)
        self.next_round.notice.connect(self.notice)
        self.news.other_notes.connect(self._other_notes)
        self.news.more_said.connect(self._more_said)
        self._keyboard.changed.connect(self._show_keys)
        self._show_keys()
        self.queue.sorting.installEventFilter(self._own_keys)
        for button in self.findChildren(Button):
            button.installEventFilter(self._own_keys)

    @Slot()
    def _show_keys(self) -> None:
        keys = self._keyboard.keys
        self.head.show_keys(keys)
        tip, cap = verb_words(Verb.ACCEPT_SHOWN), keys.cap(Verb.ACCEPT_SHOWN)
        self.accept_shown.setToolTip(f"{tip} ({cap})" if cap else tip)

    @property
    def material(self) -> ReviewMaterial | None:
        """What is gone through now."""
        return self._material

    @property
    def session(self) -> ReviewSession | None:
        """The review that is open; `None` where nothing is to be reviewed."""
        return self._material.session if self._material is not None else None

    # --- the step ------------------------------------------------------------------------------

    def attach(self, controller: ProjectController) -> None:
        """Keep decisions under the name that is given at the window."""
        super().attach(controller)
        controller.reviewer_changed.connect(self._reviewer_changed)
        self.name_bar.attach(controller)
        self.news.attach(controller)
        self.next_round.attach(controller)

    @Slot(str)
    def _reviewer_changed(self, name: str) -> None:
        if self._material is not None and self._material.session is not None:
            self._material.session.reviewer = name

    def open_project(self, controller: ProjectController) -> None:
        """Open the review where it stopped."""
        self.name_bar.ask()
        self._label(held_out=False)
        self.queue.show_wanted(Wanted())
        self._read()

    def close_project(self) -> None:
        """Forget the session; every decision is on the disk already."""
        self.news.stop()
        self._label(held_out=False)
        if self._checks is not None:
            self._checks.close_project()
        self._whole.setCurrentIndex(0)
        self._show_material(None)

    def shown(self, topic: object = None) -> None:
        """Open the held-out notes or one note where that was asked for; the note gets the keys."""
        if topic == CHECKS:
            self.open_checks()
            return
        if topic is None and self._whole.currentIndex() == 1:
            return  # whoever looks at another page comes back to the check
        self._whole.setCurrentIndex(0)
        if topic == HELD_OUT:
            self.start_held_out()
        elif isinstance(topic, str):
            self._wanted = topic
            if self._labelling:
                self.leave_held_out()
            else:
                self._show_wanted()
        self.desk.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def status(self) -> StepStatus:
        """Return how many are decided."""
        session = self.session
        if session is None or self._labelling:
            return StepStatus()
        counts = session.chosen_counts
        return StepStatus(
            tr("{done} of {total}", done=number(counts.decided), total=number(counts.total)),
            counts.to_decide == 0,
        )

    def keep(self) -> tuple[bool, ReviewMaterial | None, Wanted]:
        """Return the session itself: its note, its drafts and what can be undone."""
        return self._labelling, self._material, self.queue.wanted

    def take_up(self, kept: tuple[bool, ReviewMaterial | None, Wanted]) -> None:
        """Show the session where it stood."""
        labelling, material, wanted = kept
        self._label(held_out=labelling)
        if material is None:
            if labelling:
                self._read()
            return
        self._reading += 1  # what `open_project` reads would begin a session of its own
        self._show_material(material)
        self.queue.want(wanted)

    def shortcuts(self) -> list[tuple[str, str]]:
        """Return the keys of the review."""
        return self.keys.cheat_sheet()

    @Slot()
    def start_held_out(self) -> None:
        """Label the held-out notes, without any model's answer in sight."""
        self._switch(held_out=True)

    @Slot()
    def leave_held_out(self) -> None:
        """Go back to the review."""
        self._switch(held_out=False)

    def _switch(self, *, held_out: bool) -> None:
        self._label(held_out=held_out)
        self.queue.show_wanted(Wanted())
        if self.controller.project is not None:
            self._read()

    def _label(self, *, held_out: bool) -> None:
        self._labelling = held_out
        self.news.rest(resting=held_out)

    @property
    def checks(self) -> ChecksView:
        """What shows how far decisions can be trusted; made when it is first wanted."""
        if self._checks is None:
            self._checks = ChecksView(self._keyboard)
            self._checks.attach(self.controller)
            self._checks.left.connect(self.leave_checks)
            self._checks.notice.connect(self.notice)
            self._checks.notice_gone.connect(self.notice_gone)
            self._whole.addWidget(self._checks)
        return self._checks

    @Slot()
    def open_checks(self) -> None:
        """Show what is checked, and how far that is."""
        self._whole.setCurrentWidget(self.checks)
        self.checks.show_overview()

    @Slot()
    def leave_checks(self) -> None:
        """Go back to the review as it stands after what was decided meanwhile."""
        self._whole.setCurrentIndex(0)
        if self.controller.project is not None:
            self._read()

    @Slot()
    def look_through_all(self) -> None:
        """Review any note of the pool, chosen or not."""
        self.queue.show_wanted(Wanted().among(everything=True))
        self._read()

    @Slot()
    def on_suggestions_changed(self) -> None:
        """Fetch the news soon; they may come faster than anyone reads."""
        self.news.fetch_soon()

    @Slot()
    def on_predictions_changed(self) -> None:
        """Show how unsure the model is now."""
        self.on_suggestions_changed()

    @Slot()
    def on_notes_changed(self) -> None:
        """The held-out set may be another one."""
        busy = self._telling or self.desk.is_editing
        if self.controller.project is not None and not busy:
            self._read()

    # --- reading -------------------------------------------------------------------------------

    def _read(self) -> None:
        self._reading += 1
        reading = self._reading

        def show(material: ReviewMaterial | None) -> None:
            if reading == self._reading:
                self._show_material(material)

        work, wanted = read_held_out if self._labelling else read_review, self.queue.wanted
        self.controller.read(lambda project: work(project, wanted), show)

    @Slot()
    def _other_notes(self) -> None:
        if self.desk.is_editing:
            self.news.fetch_soon()  # never pull a note away from under an edit
            return
        session = self.session
        seen = session.current_id if session is not None else None
        self._wanted = seen or ""  # keep the place where it is still in the list
        self._read()

    @Slot()
    def _more_said(self) -> None:
        self.queue.model.read_again()
        self.list_reader.count_again()
        self._tell_progress()

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
    def _focus_note(self) -> None:
        self.desk.note.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_all(self) -> None:
        self.queue.want(Wanted())

    # --- showing -------------------------------------------------------------------------------

    def _show_material(self, material: ReviewMaterial | None) -> None:
        self._material = material
        self.news.follow(material)
        session = material.session if material is not None else None
        project = self._controller.project if self._controller is not None else None
        labels = project.spec.labels if project is not None else ()
        listed = material.listed if material is not None and session is not None else None
        if session is not None and listed is not None and listed.walk is not None:
            session.walk(listed.walk)
        self.queue.offer(
            material.labels if material is not None else (),
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
        self.head.name(held_out=self._labelling)
        self.banner.setVisible(self._labelling)
        self.empty.offer_held_out(material.held_out_left if material is not None else 0)
        self._stack.setCurrentIndex(0 if session is None and not self._labelling else 1)
        self._moved()
        self._show_wanted()

    def _show_wanted(self) -> None:
        session = self.session
        if session is not None:
            wanted, self._wanted = self._wanted, ""
            if session.has(wanted):
                self.desk.go_to(wanted)

    @Slot()
    def _moved(self) -> None:
        session = self.session
        current = session.current_id if session is not None else None
        self.news.leave_all_but(current)
        self.queue.follow(current)
        self._tell_progress()
        if self.bulk.is_open:
            return
        self._right.setCurrentIndex(0 if current is not None else 1)
        if current is None:
            self._tell_done()
        elif self.isVisible() and not self.queue.list.hasFocus():
            self.desk.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit_into(self, room: QSize) -> None:
        """Leave the list out where the note needs all of the room."""
        self._room = room.width()
        self._fit()

    def _fit(self) -> None:
        session = self.session
        margins = 2 * Space.XL + Space.L
        room = self._room or self.width()
        needed = (
            self.desk.minimumSizeHint().width() + self.queue.minimumSizeHint().width() + margins
        )
        self.queue.setVisible(session is not None and room >= max(_NARROW, needed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list out where the guideline beside the page takes its room."""
        super().resizeEvent(event)
        self._fit()

    @Slot(str)
    def _decided(self, sample_id: str) -> None:
        self.queue.model.refresh(sample_id)
        self.list_reader.count_again()
        self.notice_gone.emit("review")
        self.controller.decisions_changed.emit()
        if self._labelling:
            self._telling = True
            self.controller.notes_changed.emit()
            self._telling = False

    @Slot()
    def _bulk_toggled(self) -> None:
        """Show the question instead of the note, or the note again."""
        self.keys.rest(resting=self.bulk.is_open)
        self.accept_shown.setEnabled(not self.bulk.is_open)
        if self.bulk.is_open:
            self._right.setCurrentWidget(self.bulk.panel)
        else:
            self._moved()

    @Slot(object)
    def _batch_decided(self, _ids: tuple[str, ...]) -> None:
        self.desk.refresh(new_note=True)
        self.queue.model.read_again()
        self.list_reader.count_again()
        self._moved()
        self.controller.decisions_changed.emit()

    @Slot(str)
    def _failed(self, sentence: str) -> None:
        title = tr("This decision could not be kept.")
        self.notice.emit(Notice(title, sentence, "bad", key="review"))

    def _tell_progress(self) -> None:
        session = self.session
        self.head.show_progress(session)
        self.status_changed.emit()
        self._fit()

    def _tell_done(self) -> None:
        material, controller = self._material, self._controller  # no controller: just made
        session = material.session if material is not None else None
        self.done.show_end(
            session.counts if session is not None else None,
            controller.summary if controller is not None else None,
            labelling=self._labelling,
            held_out_left=material.held_out_left if material is not None else 0,
            choosing=self.next_round.is_being_chosen,
            left_elsewhere=session.chosen_counts.to_decide if session is not None else 0,
        )
        if session is None or self._labelling or session.chosen_counts.to_decide:
            return
        if controller is not None and controller.project is not None:
            controller.read(lambda project: read_effort(project, 0), self.done.show_forecast)

    @Slot()
    def on_summary_changed(self) -> None:
        """A round may be over."""
        self._offer_round()

    @Slot()
    def _offer_round(self) -> None:
        session = self.session
        if session is not None and session.current_id is None:
            self._tell_done()

    @Slot()
    def _ask_for_notes(self) -> None:
        self.go_to.emit(Step.NOTES, None)

    @Slot()
    def _ask_for_adapt(self) -> None:
        self.go_to.emit(Step.ADAPT, None)
