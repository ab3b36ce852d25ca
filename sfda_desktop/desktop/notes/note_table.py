"""The table view that both tabs of the Notes page use."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QTableView

from sfda_desktop.desktop.controls.tables import TextSizeFollower
from sfda_desktop.desktop.notes.table_model import Column, NoteTableModel
from sfda_desktop.domain.wording import tr

ORDINARY_LINE = 15  # height of a line of text in pixels
_WIDTHS = (
    (Column.UNSURE, 108),
    (Column.FINDINGS, 66),
    (Column.DOCUMENT, 152),
    (Column.STATE, 84),
)


def make_table(model: NoteTableModel, name: str) -> QTableView:
    """Return a calm table: no grid, whole rows, one line each."""
    table = QTableView()
    table.setObjectName(name)
    table.setAccessibleName(tr("Notes"))
    table.setModel(model)
    table.setShowGrid(False)
    table.setSortingEnabled(True)
    table.sortByColumn(Column.UNSURE, Qt.SortOrder.DescendingOrder)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(QLabel().fontMetrics().height() + 18)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
    # In a text of ordinary size; with larger text all of them are wider.
    scale = table.fontMetrics().height() / ORDINARY_LINE
    for column_, width in _WIDTHS:
        table.setColumnWidth(column_, round(width * scale))
    TextSizeFollower(table)
    return table
