"""The pairs of a sentence as a table model: what they are, what is said of them, what stands."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from sfda_desktop.desktop.controls.read_only_table import Index, ReadOnlyTable, bold
from sfda_desktop.desktop.controls.tips import plain_tip
from sfda_desktop.desktop.icons import icon
from sfda_desktop.desktop.review.listing import State
from sfda_desktop.desktop.review.queue_words import spoken_row, state_name
from sfda_desktop.desktop.review.wording import STATE_WORDS
from sfda_desktop.desktop.theme import current_theme
from sfda_desktop.domain.decisions import Origin, Verdict
from sfda_desktop.domain.wording import tr, tr_now
from sfda_desktop.review import PairRow


class PairColumn(IntEnum):
    """What a column tells of a pair."""

    FIRST = 0
    SECOND = 1
    MODEL = 2
    SUGGESTION = 3
    DECISION = 4


class PairsModel(ReadOnlyTable[PairRow]):
    """One row a pair, in the order of the file; the one on the screen is bold, behind an arrow."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(len(PairColumn), parent)

    @property
    def on_screen(self) -> int | None:
        """The row of the pair on the screen."""
        return next((place for place, row in enumerate(self._rows) if row.on_screen), None)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell in words, or the mark of the pair on the screen."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], PairColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_spoken(row, column))
        if row.on_screen and role == Qt.ItemDataRole.FontRole:
            return bold()
        if row.on_screen and role == Qt.ItemDataRole.DecorationRole and column == PairColumn.FIRST:
            theme = current_theme()
            return icon("arrow-right", theme.accent, theme.border_strong)
        return None

    def heading(self, column: int) -> str:
        """Return what a column tells."""
        return {
            PairColumn.FIRST: tr("First"),
            PairColumn.SECOND: tr("Second"),
            PairColumn.MODEL: tr("Model"),
            PairColumn.SUGGESTION: tr("Suggestion"),
            PairColumn.DECISION: tr("Final"),
        }[PairColumn(column)]


def _words(row: PairRow, column: PairColumn) -> str:
    if column is PairColumn.FIRST:
        return row.first
    if column is PairColumn.SECOND:
        return row.second
    if column is PairColumn.MODEL:
        return row.model or "–"
    if column is PairColumn.SUGGESTION:
        return tr("hidden") if row.hidden else row.suggestion or "–"
    return row.final or _state(row)


def _state(row: PairRow) -> str:
    """Return how the pair stands."""
    decision = row.decision
    if decision is None:
        return state_name(State.OPEN)
    if decision.verdict is Verdict.SKIP:
        return state_name(State.SKIPPED)
    unseen = {Origin.BULK: State.BULK, Origin.AUTOMATIC: State.AUTOMATIC}.get(decision.origin)
    return state_name(unseen) if unseen is not None else tr_now(STATE_WORDS[decision.verdict])


def _spoken(row: PairRow, column: PairColumn) -> str:
    parts = [_words(row, column)]
    if column is PairColumn.FIRST and row.on_screen:
        parts.append(tr("on the screen"))
    if column is PairColumn.DECISION and row.final is not None:
        parts.append(_state(row))
    return spoken_row(parts)
