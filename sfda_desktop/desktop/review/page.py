"""The review page: which review is open (of the notes chosen, blind, or a check) and its news."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import Button, FrontStack
from sfda_desktop.desktop.judgement.name_bar import NameBar
from sfda_desktop.desktop.judgement.view import ChecksView
from sfda_desktop.desktop.keys.keyboard import Keyboard
from sfda_desktop.desktop.keys.verbs import Verb
from sfda_desktop.desktop.page import Step, StepPage, StepStatus
from sfda_desktop.desktop.review.empty_card import EmptyCard
from sfda_desktop.desktop.review.example_words import examples_of
from sfda_desktop.desktop.review.head import ReviewHead
from sfda_desktop.desktop.review.held_out_banner import HeldOutBanner
from sfda_desktop.desktop.review.keys import OwnKeys
from sfda_desktop.desktop.review.listing import Wanted
from sfda_desktop.desktop.review.material import ReviewMaterial, read_held_out, read_review
from sfda_desktop.desktop.review.news import ReviewNews
from sfda_desktop.desktop.review.page_keys import ReviewKeys
from sfda_desktop.desktop.review.workbench import Workbench
from sfda_desktop.desktop.shown_examples import ShownExamples
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.words import number
from sfda_desktop.domain.wording import tr
from sfda_desktop.review import ReviewSession

HELD_OUT = "held-out"
"""The topic that opens the blind labelling."""

CHECKS = "checks"
"""The topic that opens the checks."""


class ReviewPage(StepPage):
    """Reads a review from the project, puts it on the workbench, and tells the window of it."""

    step = Step.REVIEW

    def __init__(self, keyboard: Keyboard | None = None) -> None:
        super().__init__()
        self._keyboard = keyboard or Keyboard(parent=self)
        self._labelling = False
        self._wanted = ""  # the note that another page asked for
        self._reading = 0  # the last reading begun; an earlier one is no longer wanted
        self._telling = False  # this page itself says that held-out labels were given
        self._room = 0  # that the window has for the page, in pixels; 0 as long as nobody said
        self._own_keys = OwnKeys(self)
        self.bench = Workbench()
        self.queue, self.desk = self.bench.queue, self.bench.desk
        self.bulk, self.done = self.bench.bulk, self.bench.done
        self.name_bar = NameBar()
        self._checks: ChecksView | None = None
        self.head = ReviewHead(self.name_bar.opener)
        self.banner = HeldOutBanner()
        self.empty = EmptyCard()
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
                Verb.PAIRS: self.bench.pairs.enter,
            },
        )
        self._connect()
        self._show_material(None)

    # --- parts ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        work = QWidget()
        inside = QVBoxLayout(work)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.M)
        inside.addWidget(self.head)
        inside.addWidget(self.banner)
        inside.addWidget(self.name_bar)
        inside.addWidget(self.bench, 1)
        self._stack = FrontStack()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(work)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self._whole = FrontStack()
        self._whole.addWidget(self._stack)
        layout.addWidget(self._whole)

    def _connect(self) -> None:
        self.bench.moved.connect(self._moved)
        self.bench.decided.connect(self._decided)
        self.bench.batch_decided.connect(self._batch_decided)
        self.bench.notice.connect(self.notice)
        self.bench.held_out_asked.connect(self.start_held_out)
        self.bench.adapt_asked.connect(self._ask_for_adapt)
        self.bulk.toggled.connect(self._bulk_toggled)
        self.head.undo.clicked.connect(self.desk.undo)
        self.head.redo.clicked.connect(self.desk.redo)
        self.head.to_checks.clicked.connect(self.open_checks)
        self.banner.left.connect(self.leave_held_out)
        self.empty.notes_asked.connect(self._ask_for_notes)
        self.empty.held_out_asked.connect(self.start_held_out)
        self.empty.everything_asked.connect(self.look_through_all)
        self.news.other_notes.connect(self._other_notes)
        self.news.more_said.connect(self._more_said)
        self._whole.currentChanged.connect(self.examples_changed)
        self._keyboard.changed.connect(self._show_keys)
        self._show_keys()
        self.queue.sorting.installEventFilter(self._own_keys)
        for button in self.findChildren(Button):
            button.installEventFilter(self._own_keys)

    @Slot()
    def _show_keys(self) -> None:
        keys = self._keyboard.keys
        self.head.show_keys(keys)
        self.bench.show_keys(keys)

    @property
    def material(self) -> ReviewMaterial | None:
        """What is gone through now."""
        return self.bench.material

    @property
    def session(self) -> ReviewSession | None:
        """The review that is open; `None` where nothing is to be reviewed."""
        return self.bench.session

    # --- the step ------------------------------------------------------------------------------

    def attach(self, controller: ProjectController) -> None:
        """Keep decisions under the name that is given at the window."""
        super().attach(controller)
        controller.reviewer_changed.connect(self._reviewer_changed)
        self.name_bar.attach(controller)
        self.news.attach(controller)
        self.bench.attach(controller)

    @Slot(str)
    def _reviewer_changed(self, name: str) -> None:
        if self.session is not None:
            self.session.reviewer = name

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
        return self._labelling, self.material, self.queue.wanted

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

    def examples(self) -> ShownExamples | None:
        """Return what the language model was shown with the note; nothing in a check."""
        card = self.desk.card
        if card is None or self._whole.currentIndex() == 1:
            return None
        return examples_of(card, held_out=self._labelling)

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
        reading, earlier = self._reading, self.session

        def show(material: ReviewMaterial | None) -> None:
            if reading != self._reading:
                return
            session = material.session if material is not None else None
            if earlier is not None and session is not None:
                session.go_on_from(earlier)
                # keep the place where it is still in the list
                self._wanted = self._wanted or earlier.current_id or ""
            self._show_material(material)

        work, wanted = read_held_out if self._labelling else read_review, self.queue.wanted
        self.controller.read(lambda project: work(project, wanted), show)

    @Slot()
    def _other_notes(self) -> None:
        if self.desk.is_editing:
            self.news.fetch_soon()  # never pull a note away from under an edit
            return
        self._read()

    @Slot()
    def _more_said(self) -> None:
        self.bench.read_list_again()
        self._tell_progress()

    # --- showing -------------------------------------------------------------------------------

    def _show_material(self, material: ReviewMaterial | None) -> None:
        self.news.follow(material)
        self.head.name(held_out=self._labelling)
        self.banner.setVisible(self._labelling)
        self.empty.offer_held_out(material.held_out_left if material is not None else 0)
        nothing = material is None or material.session is None
        self._stack.setCurrentIndex(0 if nothing and not self._labelling else 1)
        self.bench.show_material(material)
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
        self.news.leave_all_but(session.current_id if session is not None else None)
        self._tell_progress()
        self.examples_changed.emit()

    def _tell_progress(self) -> None:
        self.head.show_progress(self.session)
        self.status_changed.emit()

    def fit_into(self, room: QSize) -> None:
        """Leave out the list, and the line above, where the note needs the room."""
        self._room = room.width()
        self.name_bar.fit_into(room.height())
        self._fit()

    def _fit(self) -> None:
        self.bench.fit_into((self._room or self.width()) - 2 * Space.XL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list out where the guideline beside the page takes its room."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _decided(self) -> None:
        self.notice_gone.emit("review")
        self.controller.decisions_changed.emit()
        if self._labelling:
            self._telling = True
            self.controller.notes_changed.emit()
            self._telling = False

    @Slot()
    def _batch_decided(self) -> None:
        self.controller.decisions_changed.emit()

    @Slot()
    def _bulk_toggled(self) -> None:
        self.keys.rest(resting=self.bulk.is_open)

    @Slot()
    def on_summary_changed(self) -> None:
        """A round may be over."""
        self.bench.offer_round()

    @Slot()
    def _ask_for_notes(self) -> None:
        self.go_to.emit(Step.NOTES, None)

    @Slot()
    def _ask_for_adapt(self) -> None:
        self.go_to.emit(Step.ADAPT, None)
