"""Step 2: the notes, how unsure the model is about them, and which to review."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Slot
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QLineEdit, QTabWidget, QVBoxLayout, QWidget

from sfda_desktop.desktop import services, words
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import Button, Card, PageHeader, column, row, text
from sfda_desktop.desktop.notes.choosing import ChoosingCard, side_panel
from sfda_desktop.desktop.notes.held_out import HeldOutTab
from sfda_desktop.desktop.notes.histogram import Histogram
from sfda_desktop.desktop.notes.label_shares import LabelShares
from sfda_desktop.desktop.notes.note_table import ORDINARY_LINE, make_table
from sfda_desktop.desktop.notes.rows import NoteTable, guessed_words, read_pool
from sfda_desktop.desktop.notes.table_model import Column, NoteTableModel
from sfda_desktop.desktop.notes.unsure_bar import UnsureDelegate
from sfda_desktop.desktop.page import Notice, Step, StepPage, StepStatus
from sfda_desktop.desktop.task_words import TaskWords, task_words
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.workers import Failure, Job
from sfda_desktop.domain.wording import tr, tr_later, trn

RANK_JOB, SUGGEST_JOB = "rank notes", "suggest"
HELD_OUT = "held-out"  # the topic of blind labelling, here and on the Review page
LABEL_WIDTH = 120  # pixels: a label instead of a number
TABLE_NEEDS = 42  # characters in a line; with less, what is chosen stands below the table
NEWS_INTERVAL = 1500  # milliseconds between two looks at new suggestions


class NotesPage(StepPage):
    """Two tabs: the notes to adapt to, and those kept for measuring."""

    step = Step.NOTES

    def __init__(self) -> None:
        super().__init__()
        self.rank = Button(
            tr("Let the model read the notes"), "notes_rank", icon="play", kind="primary"
        )
        self.header = PageHeader(tr("Notes"), self.rank)
        self.search = QLineEdit()
        self.search.setObjectName("notes_search")
        self.search.setAccessibleName(tr("Search the notes"))
        self.search.setPlaceholderText(tr("Search the notes"))
        self.search.setClearButtonEnabled(True)
        self.model = NoteTableModel(self)
        self.table = make_table(self.model, "notes_table")
        self.table.setItemDelegateForColumn(Column.UNSURE, UnsureDelegate(self.table))
        self.histogram = Histogram()
        self.histogram_words = text("", "caption", wrap=True)
        self.shares = LabelShares()
        self.choosing = ChoosingCard()
        self.held_out = HeldOutTab()
        self._content = NoteTable()
        self._is_stale = False
        self._room = QSize()
        self._search_timer = _single_shot(self, 200, self._search)
        self._news_timer = _single_shot(self, NEWS_INTERVAL, self._tell_suggestions)
        self._lay_out()
        self.rank.clicked.connect(self._rank)
        self.search.textChanged.connect(self._search_timer.start)
        self.choosing.asked.connect(self._suggest)
        self.choosing.asking.gold_asked.connect(self._choose_gold)
        self.choosing.budget_changed.connect(self._mark_chosen)
        self.held_out.label_asked.connect(self._label_held_out)
        self.table.doubleClicked.connect(self._open_in_review)

    def _lay_out(self) -> None:
        self._unsure_card = Card(
            text(tr("How unsure the model is"), "heading"), self.histogram, self.histogram_words
        )
        self._shares_card = Card(text(tr("What the model says"), "heading"), self.shares)
        self._side = side_panel(self.choosing, self._unsure_card, self._shares_card)
        left = column(self.search, gap=Space.M)
        left.addWidget(self.table, 1)
        pool = QWidget()
        self._beside = row(gap=Space.L)
        self._beside.addLayout(left, 1)
        self._beside.addWidget(self._side)
        self._beside.setContentsMargins(0, Space.L, 0, 0)
        pool.setLayout(self._beside)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("notes_tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(pool, tr("Notes to learn from"))
        self.tabs.addTab(self.held_out, tr("Kept for measuring"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.L)
        layout.setSpacing(Space.M)
        layout.addWidget(self.header)
        layout.addWidget(self.tabs, 1)

    def fit_into(self, room: QSize) -> None:
        """Put what is chosen below the notes where both have no room beside each other."""
        self._room = room
        least = self._side.sizeHint().width() + TABLE_NEEDS * self.fontMetrics().averageCharWidth()
        is_narrow = room.width() - 2 * Space.XXL - Space.L < least
        direction = QBoxLayout.Direction
        self._beside.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._beside.setStretch(1, int(is_narrow))
        self._side.grow_wide(grows=is_narrow)
        self._choose_columns()

    def _choose_columns(self) -> None:
        room = self._room.width() - 2 * Space.XXL
        if self._beside.direction() is QBoxLayout.Direction.LeftToRight:
            room -= Space.L + self._side.sizeHint().width()
        room = room * ORDINARY_LINE // self.table.fontMetrics().height()  # large text needs more
        has_states = any(row.state for row in self._content.rows)
        self.table.setColumnHidden(Column.DOCUMENT, room < 600)
        self.table.setColumnHidden(Column.STATE, not has_states)
        if any(row.whole for row in self._content.rows):
            self.table.setColumnWidth(Column.FINDINGS, LABEL_WIDTH)
        self.table.setColumnHidden(Column.FINDINGS, has_states and room < 500)

    # --- the project ---------------------------------------------------------------------------

    def attach(self, controller: ProjectController) -> None:
        """Watch the job queue, so that nothing is started twice."""
        super().attach(controller)
        self.held_out.attach(controller)
        controller.jobs.job_added.connect(self._show_state)
        controller.jobs.job_finished.connect(self._show_state)

    def open_project(self, controller: ProjectController) -> None:
        """Show the notes of the project."""
        self.search.clear()
        if controller.project is not None:
            from sfda_desktop.project import BUDGET

            self.choosing.budget.setValue(controller.project.settings.get(BUDGET))
        self._show_content(NoteTable())

    def close_project(self) -> None:
        """Show nothing."""
        self._show_content(NoteTable())
        self.held_out.clear()

    def shown(self, topic: object = None) -> None:
        """Bring the tab of the held-out notes to the front where that was asked for."""
        if topic == HELD_OUT:
            self.tabs.setCurrentIndex(1)
        if self._is_stale:
            self._load()

    def status(self) -> StepStatus:
        """Done once the model has read all notes and some are chosen."""
        summary = self.controller.summary
        if summary is None:
            return StepStatus()
        return StepStatus(
            self._task.units(summary.notes) if self._task else words.number(summary.notes),
            summary.is_ranked and summary.selected > 0,
        )

    @property
    def _task(self) -> TaskWords | None:
        project = self._controller.project if self._controller is not None else None
        return task_words(project.spec.task) if project is not None else None

    def shortcuts(self) -> list[tuple[str, str]]:
        """Return the keys of this page."""
        return [("Enter", tr("Open a chosen note in Review"))]

    @Slot()
    def on_summary_changed(self) -> None:
        """The figures are new: read the table again where the notes may have changed."""
        self._show_state()
        self.status_changed.emit()
        if not self._content.rows:
            if self.isVisible():
                self._load()
            else:  # whoever reviews 100,000 notes waits for no table of them
                self._is_stale = True
        self.held_out.refresh()

    @Slot()
    def on_predictions_changed(self) -> None:
        """Show the new ranking."""
        self._load()

    @Slot()
    def on_notes_changed(self) -> None:
        """Show the new notes."""
        self._load()

    @Slot()
    def on_suggestions_changed(self) -> None:
        """Show which notes are chosen."""
        self._load()

    @Slot()
    def on_decisions_changed(self) -> None:
        """Show which notes are decided, when the page is looked at again."""
        self._is_stale = True

    def _load(self) -> None:
        if self.controller.project is None:
            return
        self._is_stale = False
        summary = self.controller.summary
        model = summary.source_model if summary is not None else None
        self.controller.read(lambda project: _read_ranked(project, model), self._show_content)

    def _show_content(self, content: NoteTable) -> None:
        self._content = content
        self.model.set_rows(content.rows)
        self.histogram.show_values(content.unsure)
        project = self.controller.project if self._controller is not None else None
        names = project.spec.label_names if project is not None else ()
        self.shares.show_labels(content.labels, names)
        has_values = bool(content.unsure)
        self._unsure_card.setVisible(has_values)
        self._shares_card.setVisible(bool(content.labels))
        self._choose_columns()
        self._mark_chosen()
        self._show_state()

    @Slot()
    def _mark_chosen(self) -> None:
        values, budget = self._content.unsure, self.choosing.threshold_budget
        if not values or budget is None:
            self.histogram.set_threshold(None)
            self.histogram_words.setText(tr("Each bar is a group of notes, sure ones left."))
            return
        chosen = min(budget, len(values))
        self.histogram.set_threshold(values[chosen - 1])
        self.histogram_words.setText(
            tr("In colour: the {number} it is least sure of.", number=words.number(chosen))
        )

    @Slot()
    def _search(self) -> None:
        self.model.search(self.search.text())

    @Slot()
    def _show_state(self) -> None:
        if self._controller is None:
            return
        summary, jobs = self.controller.summary, self.controller.jobs
        ranking = jobs.find(RANK_JOB) is not None
        suggesting = jobs.find(SUGGEST_JOB) is not None
        task = self._task
        self.choosing.show_state(summary, suggesting=suggesting, ranking=ranking, task=task)
        is_ranked = summary is not None and summary.is_ranked
        self.rank.setVisible(summary is not None and not is_ranked)
        self.rank.setEnabled(not ranking)
        if summary is None:
            self.header.sentence.setText(tr("Reading the project…"))
            return
        sentence = tr(
            "{notes} from {documents}, {held_out} more are kept for measuring.",
            notes=(task.units if task else words.notes)(summary.notes),
            documents=words.documents(summary.documents),
            held_out=words.number(summary.held_out),
        )
        if is_ranked:
            state = tr("The least sure ones stand first.")
        elif ranking:
            state = tr("The model is reading them.")
        else:
            state = tr("The model has not read them yet.")
        guessed = guessed_words(self._content, task) if task else ""
        self.header.sentence.setText(words.sentences(sentence, state, guessed))

    # --- work ----------------------------------------------------------------------------------

    @Slot()
    def _rank(self) -> None:
        project = self.controller.project
        if project is None or self.controller.jobs.find(RANK_JOB) is not None:
            return
        handle = self.controller.start(
            Job(tr_later("Reading the notes"), services.rank(project), pausable=True, key=RANK_JOB)
        )
        handle.succeeded.connect(self._ranked)
        handle.failed.connect(self._failed)
        self._show_state()

    @Slot()
    def _ranked(self) -> None:
        self.controller.predictions_changed.emit()

    @Slot()
    def _suggest(self) -> None:
        project, summary = self.controller.project, self.controller.summary
        if project is None or summary is None:
            return
        if self.controller.jobs.find(SUGGEST_JOB) is not None:
            return
        from sfda_desktop.project import BUDGET

        plan = self.choosing.plan()
        project.settings.put(BUDGET, plan.budget)
        asks = plan.rule.asks_llm
        title = tr_later("Making suggestions") if asks else tr_later("Choosing notes")
        handle = self.controller.start(
            Job(title, services.suggest(project, plan), pausable=True, key=SUGGEST_JOB)
        )
        handle.progress.connect(self._suggesting)
        handle.finished.connect(self._tell_suggestions)
        handle.failed.connect(self._failed)
        handle.succeeded.connect(self._suggested)
        self._show_state()

    @Slot()
    def _suggesting(self) -> None:
        if not self._news_timer.isActive():
            self._news_timer.start()

    @Slot()
    def _tell_suggestions(self) -> None:
        self.controller.suggestions_changed.emit()

    @Slot()
    def _suggested(self) -> None:
        self.notice.emit(
            Notice(
                tr("The chosen notes are ready for you."),
                tr("Go to Review (Ctrl+3) and decide about each one."),
                "good",
                key="suggest",
            )
        )

    @Slot()
    def _choose_gold(self) -> None:
        from sfda_desktop.desktop.project.questions import record_files

        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("A file of labelled examples"), "", record_files()
        )
        if chosen:
            self.import_gold(Path(chosen))

    def import_gold(self, path: Path) -> None:
        """Add labelled examples, which are neither learned from nor measured by."""
        project = self.controller.project
        if project is None:
            return
        handle = self.controller.start(
            Job(
                tr_later("Adding {file}"),
                services.add_labeled(project, path, "gold"),
                values={"file": path.name},
            )
        )
        handle.succeeded.connect(self._gold_added)
        handle.failed.connect(self._failed)

    @Slot(object)
    def _gold_added(self, count: int) -> None:
        added = trn("{count} labelled example added.", "{count} labelled examples added.", count)
        self.notice.emit(Notice(added, tone="good", key="suggest"))
        self.controller.notes_changed.emit()

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        self.notice.emit(Notice(tr("This did not work."), failure.message, "bad", key="suggest"))

    @Slot()
    def _label_held_out(self) -> None:
        self.go_to.emit(Step.REVIEW, HELD_OUT)

    @Slot(object)
    def _open_in_review(self, index: object) -> None:
        current = self.table.currentIndex()
        if current.isValid():
            found = self.model.row_at(current.row())
            if found.state:
                self.go_to.emit(Step.REVIEW, found.sample_id)


def _read_ranked(project: object, model: int | None) -> NoteTable:
    from sfda_desktop.project import ModelRole, Project

    assert isinstance(project, Project)  # noqa: S101 - the controller hands over its project
    if model is None:
        sources = [each.id for each in project.models() if each.role is ModelRole.SOURCE]
        model = sources[-1] if sources else None
    return read_pool(project, model)


def _single_shot(page: NotesPage, milliseconds: int, slot: object) -> QTimer:
    timer = QTimer(page)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer
