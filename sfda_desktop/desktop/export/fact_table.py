"""The facts a model found, as a table to look at before they are saved."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt

from sfda_desktop.desktop.controls.read_only_table import Index, ReadOnlyTable
from sfda_desktop.domain.wording import tr_later, tr_now

MOST_ROWS = 500  # a look, not the file: that holds all of them

HEADINGS = {
    "text": tr_later("Text"),
    "label": tr_later("What it is"),
    "confidence": tr_later("Sure"),
    "document": tr_later("Document"),
    "sentence": tr_later("Sentence"),
}
"""The columns to look at, left to right; the file has the offsets besides."""


class FactTableModel(ReadOnlyTable[dict[str, Any]]):
    """The first rows of the facts, without the offsets that the file will have."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(0, parent)
        self._keys: tuple[str, ...] = ()

    def set_facts(self, rows: tuple[dict[str, Any], ...]) -> None:
        """Show other facts."""
        self._keys = tuple(key for key in HEADINGS if rows and key in rows[0])
        self.show_rows(rows[:MOST_ROWS], columns=len(self._keys))

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the facts, left to right."""
        return self._keys

    def heading(self, column: int) -> str:
        """Return the head of a column."""
        return tr_now(HEADINGS[self._keys[column]])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one cell."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        value = self._rows[index.row()].get(self._keys[index.column()])
        if isinstance(value, float):
            return f"{value:.2f}"
        return "" if value is None else " ".join(str(value).split())
