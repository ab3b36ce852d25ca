"""The versions of the model as a table."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from sfda_desktop.desktop.controls.read_only_table import Index, ReadOnlyTable, bold
from sfda_desktop.desktop.report.version_words import (
    how_made,
    in_use_marked,
    learned_from,
    moment,
    score_explained,
    score_words,
)
from sfda_desktop.domain.wording import tr

if TYPE_CHECKING:
    from sfda_desktop.adaptation.versions import Version


class Column(IntEnum):
    """The columns of the table."""

    NAME = 0
    MADE = 1
    NOTES = 2
    SCORE = 3


class VersionTableModel(ReadOnlyTable["Version"]):
    """One row a version, newest first; the name of the one in use says so, in bold."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(len(Column))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell and how they stand."""
        if not index.isValid():
            return None
        version, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(version, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _explained(version, column)
        if role == Qt.ItemDataRole.FontRole and version.is_in_use and column is Column.NAME:
            return bold()
        return None

    def heading(self, column: int) -> str:
        """Return the head of a column."""
        return {
            Column.NAME: tr("Version"),
            Column.MADE: tr("Made"),
            Column.NOTES: tr("Learned from"),
            Column.SCORE: tr("F1 (95\u00a0% interval)"),
        }[Column(column)]


def _words(version: Version, column: Column) -> str:
    match column:
        case Column.NAME:
            return in_use_marked(version.name, is_in_use=version.is_in_use)
        case Column.MADE:
            return moment(version.model.registered_at) if version.number else ""
        case Column.NOTES:
            return learned_from(version)
        case Column.SCORE:
            return score_words(version)


def _explained(version: Version, column: Column) -> str:
    if column is Column.SCORE:
        return score_explained(version)
    return how_made(version)
