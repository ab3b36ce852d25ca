"""The review: a queue at the left, one note at the right, one key a decision."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sfda_desktop.desktop import services
from sfda_desktop.desktop.adapt.effort_card import read_effort
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import Button, IconLabel, column, row, text
from sfda_desktop.desktop.judgement.name_bar import NameBar
from sfda_desktop.desktop.judgement.view import ChecksView
from sfda_desktop.desktop.keys.keyboard import Keyboard
from sfda_desktop.desktop.keys.verbs import Verb, verb_words
from sfda_desktop.desktop.page import Notice, Step, StepPage, StepStatus
from sfda_desktop.desktop.review.bulk_accepting import BulkAccepting
from sfda_desktop.desktop.review.desk import ReviewDesk
from sfda_desktop.desktop.review.done_card import DoneCard
from sfda_desktop.desktop.review.elided_label import ElidedLabel
from sfda_desktop.desktop.review.keys import KeyButton, OwnKeys
from sfda_desktop.desktop.review.listing import Listed, Wanted
from sfda_desktop.desktop.review.material import (
    ReviewMaterial,
    read_choice,
    read_held_out,
    read_review,
)
from sfda_desktop.desktop.review.message_card import MessageCard
from sfda_desktop.desktop.review.page_keys import ReviewKeys
from sfda_desktop.desktop.review.progress_line import ProgressLine
from sfda_desktop.desktop.review.queue_panel import QueuePanel
from sfda_desktop.desktop.review.queue_reader import QueueReader
from sfda_desktop.desktop.review.wording import pace_tooltip, progress_sentence
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.words import number
from sfda_desktop.desktop.workers import Failure, Job
from sfda_desktop.domain.wording import tr, trn

HELD_OUT = "held-out"
"""The topic that opens the blind labelling."""

CHECKS = "checks"
"""The topic that opens the checks."""

NEXT_ROUND_JOB = "next round"
_NARROW = 660  # below, the page shows the note alone
_NEWS_EVERY = 700  # milliseconds; suggestions may come many times a second


class ReviewPage(StepPage):
    """Thin skin over a `ReviewSession`: shows its card, calls its verbs."""

    step = Step.REVIEW

    def __init__(self, keyboard: Keyboard | None = None) -> None:
        super().__init__()
        self._keyboard = keyboard or Keyboard(parent=self)
        self._material: ReviewMaterial | None = None
        self._outdated = ""  # the note on the screen, where the models have said more since
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
        self._make_head()
        self._make_messages()
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
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(_NEWS_EVERY)
        self._news.timeout.connect(self._read_news)
        self._show_material(None)

    # --- parts ---------------------------------------------------------------------------------

    def _make_head(self) -> None:
        self.title = text(tr("Review"), "title")
        self.progress_words = ElidedLabel("review_progress", "lead")
        self.progress = ProgressLine()
        self.undo = KeyButton("", tr("Undo"), "review_undo")
        self.redo = KeyButton("", tr("Redo"), "review_redo")
        self.to_checks = Button(tr("Checks"), "review_checks", icon="scale", kind="quiet")
        self.accept_shown = Button(
            tr("Accept all shown…"), "review_accept_shown", icon="list-checks"
        )
        self.banner = QFrame()
        self.banner.setObjectName("held_out_banner")
        self.banner.setProperty("role", "banner")
        self.banner.setProperty("tone", "warn")
        leave = Button(tr("Back to the review"), "leave_held_out", kind="link", icon="arrow-left")
        leave.clicked.connect(self.leave_held_out)
        inside = QHBoxLayout(self.banner)
        inside.setContentsMargins(Space.L, Space.XS, Space.S, Space.XS)
        inside.setSpacing(Space.M)
        inside.addWidget(IconLabel("eye-off", 20, "warn"))
        words = tr("Held-out notes: labelled without help so that the score is honest.")
        inside.addWidget(text(words, wrap=True), 1)
        inside.addWidget(leave)

    def _make_messages(self) -> None:
        self.empty = MessageCard(
            "review_empty",
            "list-ordered",
            tr("No notes to review yet"),
            tr(
                "Choose on the Notes page how many notes to review; the ones the model is most "
                "unsure about come first, with a suggestion where a language model is set up."
            ),
        )
        self.empty.add_action(tr("Go to Notes"), "review_go_to_notes", self._ask_for_notes)
        self.label_held_out = self.empty.add_action(
            tr("Label the held-out notes"),
            "review_label_held_out",
            self.start_held_out,
            primary=False,
        )
        self.look_through = self.empty.add_action(
            tr("Look through all notes"),
            "review_look_through",
            self.look_through_all,
            primary=False,
        )
        self.done = DoneCard()
        self.done.next_round_asked.connect(self._choose_next_round)
        self.done.all_asked.connect(self._show_all)
        self.done.adapt_asked.connect(self._ask_for_adapt)
        self.done.held_out_asked.connect(self.start_held_out)
        self.next_round = self.done.next_round

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
        head = row(self.title, Space.M, self.progress_words, self.undo, self.redo)
        head.addWidget(self.to_checks)
        work = QWidget()
        inside = QVBoxLayout(work)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.M)
        inside.addLayout(column(head, self.progress, gap=Space.S))
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
        self.undo.clicked.connect(self.desk.undo)
        self.redo.clicked.connect(self.desk.redo)
        self.to_checks.clicked.connect(self.open_checks)
        self._keyboard.changed.connect(self._show_keys)
        self._show_keys()
        self.queue.sorting.installEventFilter(self._own_keys)
        for button in self.findChildren(Button):
            button.installEventFilter(self._own_keys)

    @Slot()
    def _show_keys(self) -> None:
        keys = self._keyboard.keys
        for button, verb in ((self.undo, Verb.UNDO), (self.redo, Verb.REDO)):
            button.show_key(keys.cap(verb))
        tip, cap = verb_words(Verb.ACCEPT_SHOWN), keys.cap(Verb.ACCEPT_SHOWN)
        self.accept_shown.setToolTip(f"{tip} ({cap})" if cap else tip)

    # --- the step ------------------------------------------------------------------------------

    def attach(self, controller: ProjectController) -> None:
        """Keep decisions under the name that is given at the window."""
        super().attach(controller)
        controller.reviewer_changed.connect(self._reviewer_changed)
        self.name_bar.attach(controller)

    @Slot(str)
    def _reviewer_changed(self, name: str) -> None:
        if self._material is not None and self._material.session is not None:
            self._material.session.reviewer = name

    def open_project(self, controller: ProjectController) -> None:
        """Open the review where it stopped."""
        self.name_bar.ask()
        self._labelling = False
        self.queue.show_wanted(Wanted())
        self._read()

    def close_project(self) -> None:
        """Forget the session; every decision is on the disk already."""
        self._news.stop()
        self._labelling = False
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
        session = self._material.session if self._material is not None else None
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
        self._labelling, material, wanted = kept
        if material is None:
            if self._labelling:
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
        self._labelling = True
        self.queue.show_wanted(Wanted())
        if self.controller.project is not None:
            self._read()

    @Slot()
    def leave_held_out(self) -> None:
        """Go back to the review."""
        self._labelling = False
        self.queue.show_wanted(Wanted())
        if self.controller.project is not None:
            self._read()

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
        if self.controller.project is not None and not self._news.isActive():
            self._news.start()

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
    def _read_news(self) -> None:
        if self.controller.project is not None and not self._labelling:
            self.controller.read(read_choice, self._take_news)

    def _take_news(self, choice: tuple[int, tuple[str, ...]] | None) -> None:
        material = self._material
        session = material.session if material is not None else None
        run_id, chosen = choice if choice is not None else (None, ())
        if (
            material is None
            or session is None
            or (material.run_id, session.chosen) != (run_id, chosen)
        ):
            if self.desk.is_editing:
                self._news.start()  # never pull a note away from under an edit
            else:
                seen = session.current_id if session is not None else None
                self._wanted = seen or ""  # keep the place where it is still in the list
                self._read()
            return
        # what is new shows at once, but never changes the note that is being looked at
        self._outdated = session.current_id or ""
        for voice in material.voices:
            voice.listen_again(but=session.current_id)
        self.queue.model.read_again()
        self.list_reader.count_again()
        self._tell_progress()

    @Slot(object)
    def _listed(self, listed: Listed) -> None:
        """Walk the list that is shown; the note on the screen stays."""
        session = self._material.session if self._material is not None else None
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
        self._material, self._outdated = material, ""
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
        self.title.setText(tr("Held-out notes") if self._labelling else tr("Review"))
        self.banner.setVisible(self._labelling)
        left = material.held_out_left if material is not None else 0
        self.label_held_out.setVisible(left > 0)
        self.label_held_out.setText(
            trn("Label the {count} held-out note", "Label the {count} held-out notes", left)
        )
        self._stack.setCurrentIndex(0 if session is None and not self._labelling else 1)
        self._moved()
        self._show_wanted()

    def _show_wanted(self) -> None:
        session = self._material.session if self._material is not None else None
        if session is not None:
            wanted, self._wanted = self._wanted, ""
            if session.has(wanted):
                self.desk.go_to(wanted)

    @Slot()
    def _moved(self) -> None:
        session = self._material.session if self._material is not None else None
        current = session.current_id if session is not None else None
        if self._outdated and self._outdated != current and self._material is not None:
            for voice in self._material.voices:
                voice.forget(self._outdated)
            self._outdated = ""
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
        session = self._material.session if self._material is not None else None
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
        session = self._material.session if self._material is not None else None
        self.undo.setEnabled(session is not None and session.can_undo)
        self.redo.setVisible(session is not None and session.can_redo)
        self.status_changed.emit()
        self.progress.setVisible(session is not None)
        self._fit()
        if session is None:
            self.progress_words.setText("")
            return
        counts, pace = session.counts, session.pace
        self.progress_words.setText(progress_sentence(counts, pace))
        self.progress_words.setToolTip(pace_tooltip(counts, pace))
        self.progress.show_progress(counts.decided, counts.total)

    def _tell_done(self) -> None:
        material, controller = self._material, self._controller  # no controller: just made
        session = material.session if material is not None else None
        self.done.show_end(
            session.counts if session is not None else None,
            controller.summary if controller is not None else None,
            labelling=self._labelling,
            held_out_left=material.held_out_left if material is not None else 0,
            choosing=controller is not None and controller.jobs.find(NEXT_ROUND_JOB) is not None,
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
        session = self._material.session if self._material is not None else None
        if session is not None and session.current_id is None:
            self._tell_done()

    @Slot()
    def _choose_next_round(self) -> None:
        project = self.controller.project
        if project is None or self.controller.jobs.find(NEXT_ROUND_JOB) is not None:
            return
        handle = self.controller.start(
            Job(
                tr("Choosing the next round"),
                services.next_round(project),
                pausable=True,
                key=NEXT_ROUND_JOB,
            )
        )
        handle.succeeded.connect(self._round_chosen)
        handle.failed.connect(self._round_failed)
        handle.finished.connect(self._offer_round)
        self._offer_round()

    @Slot()
    def _round_chosen(self) -> None:
        self.controller.suggestions_changed.emit()

    @Slot(object)
    def _round_failed(self, failure: Failure) -> None:
        title = tr("The next round could not be chosen.")
        self.notice.emit(Notice(title, failure.message, "bad", key="review"))

    @Slot()
    def _ask_for_notes(self) -> None:
        self.go_to.emit(Step.NOTES, None)

    @Slot()
    def _ask_for_adapt(self) -> None:
        self.go_to.emit(Step.ADAPT, None)
