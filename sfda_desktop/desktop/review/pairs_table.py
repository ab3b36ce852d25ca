"""The table of the pairs of a sentence: a click, or Enter, goes to one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from sfda_desktop.desktop.review.pairs_model import PairColumn, PairsModel
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr
from sfda_desktop.review import PairRow

_GOING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_FEWEST = 2  # rows in view, however little room there is


class PairsTable(QTableView):
    """Whole rows, one line each; as high as its rows, or as it is let."""

    chosen = Signal(str)  # sample id
    left = Signal()

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._most = 0
        self.setObjectName("review_pairs")
        self.setAccessibleName(tr("Pairs of the sentence"))
        self.pairs = PairsModel(self)
        self.setModel(self.pairs)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (PairColumn.FIRST, PairColumn.SECOND):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self.clicked.connect(self._go)

    def show_pairs(self, rows: tuple[PairRow, ...], *, blind: bool) -> None:
        """Show pairs, the one on the screen in view; `blind` hides what the models say."""
        self.pairs.show_rows(rows)
        for column in (PairColumn.MODEL, PairColumn.SUGGESTION):
            self.setColumnHidden(column, blind)
        place = self.pairs.on_screen
        if place is not None:
            index = self.pairs.index(place, PairColumn.FIRST)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self._fit()

    def let_grow(self, most: int) -> None:
        """Let the table be so many pixels high where its rows need them."""
        self._most = most
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Keep Enter and Esc from the page's own shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in {
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            }
            if plain and event.key() in {*_GOING, Qt.Key.Key_Escape}:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the pair that is marked, or back to the note."""
        if event.key() in _GOING:
            self._go(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Become higher with the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.pairs.rows[index.row()].sample_id)

    def _fit(self) -> None:
        line = self.fontMetrics().height() + Space.S + 2
        self.verticalHeader().setDefaultSectionSize(line)
        head = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        room = max(_FEWEST, (self._most - head) // line)  # no row is cut in two
        self.setFixedHeight(head + min(self.pairs.rowCount(), room) * line)
