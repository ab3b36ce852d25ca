"""The facts a model found, as a table to look at before they are saved."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sfda_desktop.domain.wording import tr_later, tr_now

Index = QModelIndex | QPersistentModelIndex
MOST_ROWS = 500  # a look, not the file: that holds all of them

HEADINGS = {
    "text": tr_later("Text"),
    "label": tr_later("What it is"),
    "confidence": tr_later("Sure"),
    "document": tr_later("Document"),
    "sentence": tr_later("Sentence"),
}
"""The columns to look at, left to right; the file has the offsets besides."""


class FactTableModel(QAbstractTableModel):
    """The first rows of the facts, without the offsets that the file will have."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[dict[str, Any], ...] = ()
        self._columns: tuple[str, ...] = ()

    def set_facts(self, rows: tuple[dict[str, Any], ...]) -> None:
        """Show other facts."""
        self.beginResetModel()
        self._rows = rows[:MOST_ROWS]
        self._columns = tuple(key for key in HEADINGS if rows and key in rows[0])
        self.endResetModel()

    @property
    def columns(self) -> tuple[str, ...]:
        """The keys of the facts, left to right."""
        return self._columns

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a heading."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr_now(HEADINGS[self._columns[section]])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one cell."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        value = self._rows[index.row()].get(self._columns[index.column()])
        if isinstance(value, float):
            return f"{value:.2f}"
        return "" if value is None else " ".join(str(value).split())
