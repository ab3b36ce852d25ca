"""The three answers as a table model: model, suggestion, final."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from sfda_desktop.desktop.controls.read_only_table import Index, ReadOnlyTable
from sfda_desktop.desktop.controls.tips import plain_tip
from sfda_desktop.desktop.review.answer_rows import AnswerRow, Finding
from sfda_desktop.desktop.review.wording import LEFT_OUT, NO_FINDINGS, detail_words
from sfda_desktop.desktop.widgets.text_marks import Origin
from sfda_desktop.domain.answers import Span
from sfda_desktop.domain.wording import tr_later, tr_now


class AnswerColumn(IntEnum):
    """Whose answer; `ABOUT` is the question, where it is about marked entities."""

    MODEL = 0
    SUGGESTION = 1
    FINAL = 2
    ABOUT = 3


class AnswerRole(IntEnum):
    """What the delegate asks for."""

    FINDING = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2
    ORIGIN = Qt.ItemDataRole.UserRole + 3
    INK = Qt.ItemDataRole.UserRole + 4


_HEADERS = {
    AnswerColumn.MODEL: (tr_later("Model"), tr_later("What your own small model says")),
    AnswerColumn.SUGGESTION: (tr_later("Suggestion"), tr_later("What the language model suggests")),
    AnswerColumn.FINAL: (tr_later("Final"), tr_later("What will be kept")),
    AnswerColumn.ABOUT: (tr_later("About"), tr_later("What is marked in the note")),
}
_OWNERS = {AnswerColumn.MODEL: Origin.MODEL, AnswerColumn.SUGGESTION: Origin.LLM}


class AnswersModel(ReadOnlyTable[AnswerRow]):
    """One row a finding, at least one; an answer without findings says so in its first cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(len(AnswerColumn), parent)
        self._absent: dict[AnswerColumn, str] = {}
        self._origins: dict[Span | None, Origin] = {}
        self._labels: Sequence[str] = ()
        self._names: dict[AnswerColumn, str] = {}

    def name_columns(self, model: str, suggestion: str) -> None:
        """Give the first two answers other names; empty ones give them back their own."""
        named = {AnswerColumn.MODEL: model, AnswerColumn.SUGGESTION: suggestion}
        self._names = {column: name for column, name in named.items() if name}
        self.headerDataChanged.emit(
            Qt.Orientation.Horizontal, AnswerColumn.MODEL, AnswerColumn.SUGGESTION
        )

    def show_answers(
        self,
        rows: Sequence[AnswerRow],
        *,
        absent: dict[AnswerColumn, str],
        origins: dict[Span | None, Origin],
        labels: Sequence[str],
    ) -> None:
        """Show other answers.

        `absent` holds the sentence for a column nobody answered; `origins` tells who put a span
        (`None`: the label of the whole sample) into the final answer.
        """
        self._absent, self._origins, self._labels = absent, origins, labels
        self.show_rows(list(rows) or [AnswerRow()])

    def finding(self, row: int, column: AnswerColumn) -> Finding | None:
        """Return a cell."""
        found = self._rows[row]
        return (found.model, found.suggestion, found.final, None)[column]

    def row_of(self, span: Span) -> int | None:
        """Return the row in which a span of the final answer stands."""
        for place, row in enumerate(self._rows):
            if row.final is not None and row.final.span == span:
                return place
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell in words, or what the delegate draws it by."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        column = AnswerColumn(index.column())
        finding = self.finding(index.row(), column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(index.row(), column, finding)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), column, finding)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._spoken(index.row(), column, finding))
        return self._drawn(role, index.row(), column, finding)

    def heading(self, column: int) -> str:
        """Return whose answer a column is."""
        chosen = AnswerColumn(column)
        return self._names.get(chosen) or tr_now(_HEADERS[chosen][0])

    def explanation(self, column: int) -> str:
        """Return the same in a sentence; a column with another name has none but that."""
        chosen = AnswerColumn(column)
        return self._names.get(chosen) or tr_now(_HEADERS[chosen][1])

    def _drawn(self, role: int, row: int, column: AnswerColumn, finding: Finding | None) -> Any:
        if role == AnswerRole.FINDING:
            return finding
        if role == AnswerRole.ROW:
            return self._rows[row]
        if finding is None:
            return None
        if role == AnswerRole.ORIGIN:
            owner = _OWNERS.get(column)
            if owner is not None:
                return owner
            return self._origins.get(finding.span, Origin.PERSON)
        if role == AnswerRole.INK:
            return self._labels.index(finding.label) if finding.label in self._labels else -1
        return None

    def _words(self, row: int, column: AnswerColumn, finding: Finding | None) -> str:
        if column is AnswerColumn.ABOUT:
            return "\n→ ".join(self._rows[row].about)
        if finding is not None:
            return finding.words or finding.label
        if row == 0 and column in self._absent:
            return self._absent[column]
        empty = all(self.finding(each, column) is None for each in range(len(self._rows)))
        if empty:
            return tr_now(NO_FINDINGS) if row == 0 and column not in self._absent else ""
        return tr_now(LEFT_OUT) if column is AnswerColumn.FINAL else ""

    def _spoken(self, row: int, column: AnswerColumn, finding: Finding | None) -> str:
        words = self._words(row, column, finding)
        if finding is None:
            return words
        parts = [words] if not finding.words else [f"{words}: {finding.label}"]
        return ", ".join([*parts, *detail_words(finding)])
