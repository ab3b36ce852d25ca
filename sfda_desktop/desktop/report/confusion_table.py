"""Which label became which, before and after, as a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from sfda_desktop.desktop.controls.read_only_table import Index, ReadOnlyTable
from sfda_desktop.desktop.report.confusion_pair import ConfusionCell, ConfusionPair
from sfda_desktop.desktop.words import number
from sfda_desktop.domain.wording import tr

ConfusionRow = tuple[str, list[ConfusionCell | None]]


class ConfusionTableModel(ReadOnlyTable[ConfusionRow]):
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

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what the model said."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._heads):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        short, full = self._heads[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return short
        return full if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell and how they stand."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(index.column())
        name, cells = self._rows[index.row()]
        if index.column() == 0:
            return name if role == Qt.ItemDataRole.DisplayRole else None
        cell = cells[index.column() - 1]
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        if role == Qt.ItemDataRole.FontRole and cell.is_right:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr(
                "{label}, {said}: {before} before, {after} after",
                label=name,
                said=self._heads[index.column()][0],
                before=number(cell.before),
                after=number(cell.after),
            )
        return None


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
