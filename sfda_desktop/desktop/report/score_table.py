"""Precision, recall and F1 of each label, before and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt

from sfda_desktop.desktop.controls.read_only_table import FigureTable, Index
from sfda_desktop.desktop.report.wording import ReportDict, figure
from sfda_desktop.desktop.task_words import words_of_report
from sfda_desktop.desktop.words import number
from sfda_desktop.domain.wording import tr_later, tr_now

ScoreRow = tuple[str, Mapping[str, Any], Mapping[str, Any], int]


class Column(IntEnum):
    """The columns of the table."""

    LABEL = 0
    FINDINGS = 1
    PRECISION = 2
    RECALL = 3
    F1 = 4


_HEADERS = {
    Column.LABEL: (tr_later("Label"), tr_later("What was looked for")),
    Column.FINDINGS: (
        tr_later("How many"),
        tr_later("How often it stands in the held-out notes (support)"),
    ),
    Column.PRECISION: (
        tr_later("Right when found"),
        tr_later("Of what the model found, the share that is right (precision)"),
    ),
    Column.RECALL: (
        tr_later("Found at all"),
        tr_later("Of what there is, the share the model found (recall)"),
    ),
    Column.F1: (tr_later("Together"), tr_later("Both in one figure (F1)")),
}
_KEYS = {Column.PRECISION: "precision", Column.RECALL: "recall", Column.F1: "f1"}


class ScoreTableModel(FigureTable[ScoreRow]):
    """One row a label, and one for all of them."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(len(Column))

    def show_report(self, report: ReportDict, label_names: Sequence[str]) -> None:
        """Show the scores of a report."""
        before, after = report["source"], report["adapted"]
        names = sorted(
            after["per_label"],
            key=lambda name: label_names.index(name) if name in label_names else 10**6,
        )
        rows: list[ScoreRow] = [
            (
                name,
                before["per_label"].get(name, {}),
                after["per_label"][name],
                after["per_label"][name]["support"],
            )
            for name in names
        ]
        support = sum(row[3] for row in rows)
        all_claims = words_of_report(report).all_claims
        self.show_rows([*rows, (all_claims, before, after, support)])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell and how they stand."""
        if not index.isValid():
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(index.row(), column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr_now(_HEADERS[column][1])
        return None

    def heading(self, column: int) -> str:
        """Return the head of a column in plain words."""
        return tr_now(_HEADERS[Column(column)][0])

    def explanation(self, column: int) -> str:
        """Return the term behind the plain words."""
        return tr_now(_HEADERS[Column(column)][1])

    def _words(self, row: int, column: Column) -> str:
        name, before, after, support = self._rows[row]
        if column is Column.LABEL:
            return name
        if column is Column.FINDINGS:
            return number(support)
        key = _KEYS[column]
        return f"{figure(before.get(key, 0.0))} → {figure(after.get(key, 0.0))}"
