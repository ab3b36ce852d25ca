"""A table that is only looked at: its rows are replaced all at once, its columns have heads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ReadOnlyTable(QAbstractTableModel, Generic[Row]):
    """Counts rows and columns for Qt, and shows their heads.

    Who inherits this says what stands in the cells (`data`) and over them (`heading`).
    """

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        """Start without rows; `columns` may become others with the rows."""
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._columns = columns

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown, from top to bottom."""
        return self._rows

    def show_rows(self, rows: Sequence[Row], *, columns: int | None = None) -> None:
        """Show other rows, with another number of columns where that is given."""
        self.beginResetModel()
        self._rows = rows
        self._columns = self._columns if columns is None else columns
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows; a cell has none of its own."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns; a cell has none of its own."""
        return 0 if parent.isValid() else self._columns

    def heading(self, column: int) -> str:
        """Return what stands over a column."""
        raise NotImplementedError

    def explanation(self, column: int) -> str:
        """Return what the heading of a column means, for its tooltip; empty where that is plain."""
        return ""

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Return how the heading of a column stands."""
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the head of a column for Qt; rows have none."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self._columns:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heading(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.explanation(section) or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(section)
        return None


class FigureTable(ReadOnlyTable[Row]):
    """A name a row, then figures: they and their heads stand to the right."""

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Return how a column stands, its heading as its cells."""
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


def bold() -> QFont:
    """Return the font of a cell that stands out."""
    font = QFont()
    font.setBold(True)
    return font
