"""The list of notes at the left, with its filter and search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from sfda_desktop.desktop.controls import text
from sfda_desktop.desktop.review.queue_delegate import QueueDelegate
from sfda_desktop.desktop.review.queue_model import (
    BY_STATE,
    Filter,
    QueueFilter,
    QueueModel,
    QueueRole,
    QueueRow,
)
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.words import notes
from sfda_desktop.domain.wording import tr, tr_now


class QueuePanel(QWidget):
    """Shows the queue; tells which note was chosen by mouse or arrow keys."""

    chosen = Signal(str)  # sample id

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("review_queue_panel")
        self.model = QueueModel(self)
        self.shown = QueueFilter(self)
        self.shown.setSourceModel(self.model)
        self.filter = QComboBox()
        self.filter.setObjectName("review_filter")
        self.filter.setAccessibleName(tr("Which notes to show"))
        for each in BY_STATE:
            self.filter.addItem(tr_now(each.value), each)
        self.filter.activated.connect(self._filter_chosen)
        self.search = QLineEdit()
        self.search.setObjectName("review_search")
        self.search.setAccessibleName(tr("Search the notes"))
        self.search.setPlaceholderText(tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._searched)
        self.list = QListView()
        self.list.setObjectName("review_queue")
        self.list.setAccessibleName(tr("Notes to review"))
        self.list.setModel(self.shown)
        self.list.setItemDelegate(QueueDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.nothing = text("", "muted", wrap=True, name="review_queue_empty")
        self.nothing.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self.search)
        layout.addWidget(self.filter)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list, 1)
        self._following = False
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        for signal in (self.shown.modelReset, self.shown.rowsInserted, self.shown.rowsRemoved):
            signal.connect(self._tell_how_many)

    def offer_kinds(self, kinds: Sequence[Filter]) -> None:
        """Offer kinds of disagreement as filters: none where there are no suggestions."""
        while self.filter.count() > len(BY_STATE):
            self.filter.removeItem(self.filter.count() - 1)
        if kinds:
            self.filter.insertSeparator(self.filter.count())
        for each in kinds:
            self.filter.addItem(tr_now(each.value), each)
        self.choose_filter(Filter.ALL)

    def choose_filter(self, chosen: Filter) -> None:
        """Show other notes."""
        self.filter.setCurrentIndex(max(0, self.filter.findData(chosen)))
        self.shown.choose(chosen)
        self._tell_how_many()

    def follow(self, sample_id: str | None) -> None:
        """Mark the note on the screen, without choosing it again."""
        self._following = True
        try:
            index = self.shown.mapFromSource(self.model.place_of(sample_id))
            self.list.setCurrentIndex(index)
            if index.isValid():
                self.list.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
            else:
                self.list.clearSelection()
        finally:
            self._following = False

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = current.data(QueueRole.ROW) if current.isValid() else None
        if isinstance(row, QueueRow) and not self._following:
            self.chosen.emit(row.sample_id)

    @Slot(int)
    def _filter_chosen(self, position: int) -> None:
        chosen = self.filter.itemData(position)
        if isinstance(chosen, Filter):
            self.choose_filter(chosen)

    @Slot(str)
    def _searched(self, words: str) -> None:
        self.shown.search(words)
        self._tell_how_many()

    @Slot()
    def _tell_how_many(self) -> None:
        all_notes, shown = self.model.rowCount(), self.shown.rowCount()
        self.nothing.setVisible(bool(all_notes) and not shown)
        if not shown:
            self.nothing.setText(
                tr(
                    "None of the {notes} fits. Clear the search or choose “{all_notes}”.",
                    notes=notes(all_notes),
                    all_notes=tr_now(Filter.ALL.value),
                )
            )
