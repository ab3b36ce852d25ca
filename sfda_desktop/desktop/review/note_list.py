"""The list of notes: 100,000 of them cost no more than ten."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from sfda_desktop.desktop.review.queue_delegate import QueueDelegate
from sfda_desktop.domain.wording import tr

_FONT_EVENTS = {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.ApplicationFontChange}


class NoteList(QTableView):
    """A table of one column that looks like a list.

    A QListView asks the model about every row whenever it lays itself out, and lays itself out
    whenever one row changes; with a model in Python that takes a second at 100,000 rows.
    """

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("review_queue")
        self.setAccessibleName(tr("Notes to review"))
        self._delegate = QueueDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._follow_font()

    def keyboardSearch(self, search: str) -> None:
        """Leave letters alone: looking for one would read every note."""

    def bring_into_view(self, index: QModelIndex) -> None:
        """Scroll where a note is out of view, and then so far that it is long in view again."""
        row, height = self.visualRect(index), self.viewport().height()
        if row.top() < 0 or row.bottom() > height:
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - row.height())  # the one before stays in view

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() in _FONT_EVENTS:
            self._follow_font()

    def _follow_font(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height())
