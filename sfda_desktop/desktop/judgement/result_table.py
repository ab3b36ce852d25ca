"""A few figures as a table that a screen reader reads cell by cell, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from sfda_desktop.desktop.controls import text
from sfda_desktop.desktop.theme import Space


class ResultTable(QWidget):
    """Made for a handful of rows, which are set anew each time."""

    def __init__(self, name: str, spoken: str) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.XL)
        self._grid.setVerticalSpacing(Space.S)

    def show_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show other figures; the first column is words, the last takes what room is left."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, head in enumerate(heads):
            self._grid.addWidget(text(head, "caption", wrap=place > 0), 0, place)
        for line, cells in enumerate(rows, 1):
            for place, words in enumerate(cells):
                cell = text(words, wrap=place == len(cells) - 1)
                cell.setAccessibleName(f"{heads[place]}: {words}")
                self._grid.addWidget(cell, line, place, Qt.AlignmentFlag.AlignTop)
        for place in range(len(heads)):
            self._grid.setColumnStretch(place, 2 if place == len(heads) - 1 else 1)
        self.setVisible(bool(rows))
        self.setAccessibleDescription("\n".join(", ".join(row) for row in rows))

    def cells(self) -> list[list[str]]:
        """Return what stands in the table, heads first."""
        rows = []
        for line in range(self._grid.rowCount()):
            items = [self._grid.itemAtPosition(line, c) for c in range(self._grid.columnCount())]
            cells = [item.widget() for item in items if item is not None]
            if cells:
                rows.append([str(cell.property("text")) for cell in cells if cell is not None])
        return rows
