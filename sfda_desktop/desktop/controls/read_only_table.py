"""A table that is only looked at: its rows are replaced all at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ReadOnlyTable(QAbstractTableModel, Generic[Row]):
    """Counts rows and columns for Qt; what stands in the cells is said by who inherits this."""

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
