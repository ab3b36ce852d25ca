"""Which label became which, before and after, as a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from sfda_desktop.desktop.controls.read_only_table import FigureTable, Index, bold
from sfda_desktop.desktop.report.confusion_pair import ConfusionCell, ConfusionPair
from sfda_desktop.desktop.words import number
from sfda_desktop.domain.wording import tr

ConfusionRow = tuple[str, list[ConfusionCell | None]]


class ConfusionTableModel(FigureTable[ConfusionRow]):
    """A row for each label there is, a column for each that was said; cells are before → after.

    One row more is what is not there; the last columns are what was cut otherwise or missed.
    """

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(0)
        self._heads: list[tuple[str, str]] = []

    def show_pair(self, pair: ConfusionPair | None) -> None:
        """Show other counts."""
        self._heads = [] if pair is None else [(tr("In the notes"), ""), *pair.heads]
        self.show_rows([] if pair is None else pair.rows, columns=len(self._heads))

    def heading(self, column: int) -> str:
        """Return what the model said, shortened where it is long."""
        return self._heads[column][0]

    def explanation(self, column: int) -> str:
        """Return what the model said in full."""
        return self._heads[column][1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell and how they stand."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(index.column())
        name, cells = self._rows[index.row()]
        if index.column() == 0:
            return name if role == Qt.ItemDataRole.DisplayRole else None
        cell = cells[index.column() - 1]
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        if role == Qt.ItemDataRole.FontRole and cell.is_right:
            return bold()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr(
                "{label}, {said}: {before} before, {after} after",
                label=name,
                said=self._heads[index.column()][0],
                before=number(cell.before),
                after=number(cell.after),
            )
        return None
