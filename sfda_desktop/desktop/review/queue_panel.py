"""The list of notes at the left, with its search, its order and what narrows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QVBoxLayout,
    QWidget,
)

from sfda_desktop.desktop.controls import Button, row, text
from sfda_desktop.desktop.review.chip_row import ChipRow
from sfda_desktop.desktop.review.listing import Choices, Listed, Sorting, Wanted
from sfda_desktop.desktop.review.note_list import NoteList
from sfda_desktop.desktop.review.queue_model import QueueModel
from sfda_desktop.desktop.review.queue_words import how_many, nothing_fits, sorting_name
from sfda_desktop.desktop.review.search_field import SearchField
from sfda_desktop.desktop.review.show_panel import ShowPanel
from sfda_desktop.desktop.task_words import TaskWords, task_words
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr
from sfda_desktop.review import ReviewSession

_NARROWEST = 180  # pixels
_SEARCH_AFTER = 200  # milliseconds after the last letter


class QueuePanel(QWidget):
    """Shows the list; tells which note was chosen by mouse or arrow keys, and what is wanted."""

    chosen = Signal(str)  # sample id
    wanted_changed = Signal(object)  # Wanted
    left = Signal()  # the search was left with nothing chosen: the keys go back to the note

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("review_queue_panel")
        self.model = QueueModel(self)
        self.wanted = Wanted()
        self._task = task_words("ner")  # until a project is open
        self._whole_samples = False
        self._sortings: list[Sorting] = [Sorting.FILE]
        self._following = False
        self._listed: Wanted | None = None
        self._first_waits = False  # the first note that fits was asked for, and is not there yet
        self._make_filters()
        self._make_list()
        self._lay_out()
        self._connect()

    def _make_filters(self) -> None:
        self.search = SearchField()
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_SEARCH_AFTER)
        self.show_button = Button(
            tr("Show"),
            "review_show",
            icon="list-filter",
            tip=tr("Which notes to show"),
        )
        self.show_button.setProperty("shape", "narrow")
        self.show_panel = ShowPanel(self)
        self.sorting = QComboBox()
        self.sorting.setObjectName("review_sorting")
        self.sorting.setAccessibleName(tr("Order of the notes"))
        self.sorting.setMinimumContentsLength(8)
        self.sorting.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.chips = ChipRow()
        self.count = text("", "caption", name="review_queue_count")
        self.beside = text(
            tr("The note on the screen is not in this list."),
            "caption",
            wrap=True,
            name="review_queue_beside",
        )
        self.beside.hide()

    def _make_list(self) -> None:
        self.list = NoteList()
        self.list.setModel(self.model)
        self.nothing = text("", "muted", wrap=True, name="review_queue_empty")
        self.nothing.hide()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addLayout(row(self.search, self.show_button))
        layout.addWidget(self.sorting)
        layout.addWidget(self.chips)
        layout.addWidget(self.count)
        layout.addWidget(self.beside)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list, 1)

    def add_foot(self, part: QWidget) -> None:
        """Put something about the whole list below it."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(part)

    def minimumSizeHint(self) -> QSize:
        """Wide enough to tell one note from another."""
        return super().minimumSizeHint().expandedTo(QSize(_NARROWEST, 0))

    def _connect(self) -> None:
        self.search.textChanged.connect(self._typed.start)
        self.search.returnPressed.connect(self._search_entered)
        self.search.down_pressed.connect(self.list.setFocus)
        self.search.left.connect(self.left)
        self._typed.timeout.connect(self._searched)
        self.show_button.clicked.connect(self.open_show)
        self.sorting.activated.connect(self._sorted)
        self.show_panel.wanted_changed.connect(self.want)
        self.chips.wanted_changed.connect(self.want)
        self.list.selectionModel().currentChanged.connect(self._current_changed)

    # --- what is wanted ------------------------------------------------------------------------

    def offer(
        self,
        labels: Sequence[str],
        *,
        task: TaskWords,
        asked: bool,
        whole_samples: bool,
        has_choice: bool,
        is_pool: bool,
    ) -> None:
        """Offer the filters and orders that mean something here.

        `asked`: a language model suggests. `has_choice`: notes were chosen for review out of the
        pool. `is_pool`: models have read these notes.
        """
        self._task = task
        self._whole_samples = whole_samples
        self.show_panel.offer(
            labels if is_pool else (),
            asked=asked,
            whole_samples=whole_samples,
            has_choice=has_choice,
        )
        self._sortings = [Sorting.FILE, Sorting.DOCUMENT]
        if has_choice:
            self._sortings.insert(0, Sorting.CHOSEN)
        if is_pool:
            self._sortings.insert(-2, Sorting.UNSURE)
        if asked:
            self._sortings += [Sorting.LEAST_SURE, Sorting.MOST_SURE]
        self.show_wanted(self.wanted)

    def show_wanted(self, wanted: Wanted) -> None:
        """Show what is wanted in the controls, without telling."""
        self.wanted = wanted
        if self.search.text().strip() != wanted.text:
            self.search.setText(wanted.text)
        self._typed.stop()
        self._offer_sortings()
        self.sorting.setCurrentIndex(max(0, self.sorting.findData(wanted.sorting)))
        self.show_panel.show_wanted(wanted)
        self.chips.show_wanted(wanted, whole_samples=self._whole_samples)

    def _offer_sortings(self) -> None:
        offered = [
            each
            for each in self._sortings
            if each is not Sorting.CHOSEN or not self.wanted.everything
        ]
        if offered != [self.sorting.itemData(place) for place in range(self.sorting.count())]:
            self.sorting.clear()
            for each in offered:
                self.sorting.addItem(sorting_name(each), each)

    @Slot(object)
    def want(self, wanted: Wanted) -> None:
        """Want another list."""
        changed = wanted != self.wanted
        self.show_wanted(wanted)
        if changed:
            self.wanted_changed.emit(wanted)

    @Slot()
    def open_show(self) -> None:
        """Open the check-lists."""
        self.show_panel.open_under(self.show_button)

    @Slot()
    def focus_search(self) -> None:
        """Go to the search, its words selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def _searched(self) -> None:
        self._typed.stop()
        self.want(replace(self.wanted, text=self.search.text().strip()))

    @Slot()
    def _search_entered(self) -> None:
        self._searched()
        self._first_waits = True
        self._choose_first()

    def _choose_first(self) -> None:
        if self._first_waits and self._listed == self.wanted:
            self._first_waits = False
            first = self.model.sample_id(self.model.index(0))
            if first is not None:
                self.chosen.emit(first)

    @Slot(int)
    def _sorted(self, place: int) -> None:
        self.want(replace(self.wanted, sorting=Sorting(self.sorting.itemData(place))))

    # --- what is shown -------------------------------------------------------------------------

    def show_list(self, session: ReviewSession | None, listed: Listed | None) -> None:
        """Show the notes that fit."""
        self._following = True  # a list that is reset has no current note
        self.model.show_list(session, listed)
        self._following = False
        total = self.model.rowCount()
        self.nothing.setVisible(session is not None and not total)
        self.nothing.setText(nothing_fits(self.wanted))
        self.count.setText(how_many(total, self.wanted, self._task))
        self.count.setVisible(total > 0)
        self._listed = listed.wanted if listed is not None else None
        self._choose_first()

    def show_counts(self, choices: Choices) -> None:
        """Show how many notes there are of each kind."""
        self.show_panel.show_counts(choices)
        self.chips.show_counts(choices)

    def follow(self, sample_id: str | None) -> None:
        """Mark the note on the screen, without choosing it again."""
        self._following = True
        try:
            index = self.model.place_of(sample_id)
            bar = self.list.verticalScrollBar()
            before = bar.value()
            self.list.setCurrentIndex(index)
            bar.setValue(before)  # Qt would scroll by one row at a time
            strange = sample_id is not None and not index.isValid()
            self.beside.setVisible(strange and self.model.rowCount() > 0)
            if index.isValid():
                self.list.bring_into_view(index)
            else:
                self.list.clearSelection()
        finally:
            self._following = False

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        sample_id = self.model.sample_id(current)
        if sample_id is not None and not self._following:
            self.chosen.emit(sample_id)
