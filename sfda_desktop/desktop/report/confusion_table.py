"""Which label became which, before and after, as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from sfda_desktop.desktop.report.wording import ReportDict
from sfda_desktop.desktop.words import number
from sfda_desktop.domain.wording import tr

if TYPE_CHECKING:
    from sfda_desktop.evaluation import Confusion

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
MOST_LABELS = 7
"""More columns than this cannot be read on a small window; those with most errors are shown."""


@dataclass(frozen=True, slots=True)
class ConfusionPair:
    """The counts of both models over the labels shown; `left_out` labels have fewer errors."""

    before: Confusion
    after: Confusion
    left_out: int


def confusion_pair(report: ReportDict, most: int = MOST_LABELS) -> ConfusionPair | None:
    """Return what a report has to show, `None` where it was made before this was counted."""
    from sfda_desktop.evaluation import Confusion

    stored = report.get("confusion")
    if not stored:
        return None
    before, after = (Confusion.from_json(stored[key]) for key in ("source", "adapted"))
    places = range(len(after.labels))
    worst = sorted(places, key=lambda i: -(before.errors(i) + after.errors(i)))[:most]
    shown = sorted(worst)
    return ConfusionPair(before.only(shown), after.only(shown), len(places) - len(shown))


class ConfusionTableModel(QAbstractTableModel):
    """A row for each label there is, a column for each that was said; cells are before → after."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._pair: ConfusionPair | None = None

    def show_pair(self, pair: ConfusionPair | None) -> None:
        """Show other counts."""
        self.beginResetModel()
        self._pair = pair
        self.endResetModel()

    @property
    def _labels(self) -> tuple[str, ...]:
        return () if self._pair is None else self._pair.after.labels

    @property
    def _has_places(self) -> bool:
        pair = self._pair
        return pair is not None and (pair.before.has_places or pair.after.has_places)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row a label, and one for what is not there."""
        if parent.isValid() or self._pair is None:
            return 0
        return len(self._labels) + self._has_places

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The name, one column a label, and two for what was cut otherwise or missed."""
        if parent.isValid() or self._pair is None:
            return 0
        return 1 + len(self._labels) + 2 * self._has_places

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what the model said."""
        if orientation is not Qt.Orientation.Horizontal or section >= self.columnCount():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        names = (
            tr("In the notes"),
            *self._labels,
            tr("Cut otherwise"),
            tr("Missed"),
        )
        if role == Qt.ItemDataRole.DisplayRole:
            return names[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._explained(section, names[section])
        return None

    def _explained(self, section: int, name: str) -> str:
        match section - len(self._labels):
            case 1:
                return tr("Found under its label, but with another beginning or end")
            case 2:
                return tr("Not found at all")
            case _:
                return tr("Called {label} by the model", label=name) if section else name

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell and how they stand."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if column == 0:
            if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
                return self._row_name(row)
            return None
        counts = self.counts(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            words = "" if counts in {None, (0, 0)} else _arrow(counts)
            return f"✓ {words}" if words and row == column - 1 else words
        if role == Qt.ItemDataRole.FontRole and row == column - 1:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.AccessibleTextRole and counts is not None:
            return self._spoken(row, column, counts)
        return None

    def counts(self, row: int, column: int) -> tuple[int, int] | None:
        """Return (before, after) of a cell; `None` where nothing can be."""
        if self._pair is None:
            return None
        pair, labels = (self._pair.before, self._pair.after), len(self._labels)
        said = column - 1
        if row == labels:  # what is not there can be neither cut nor missed
            if said >= labels:
                return None
            return pair[0].invented[said], pair[1].invented[said]
        if said == labels:
            return pair[0].cut[row], pair[1].cut[row]
        if said > labels:
            return pair[0].missed[row], pair[1].missed[row]
        return pair[0].cells[row][said], pair[1].cells[row][said]

    def _row_name(self, row: int) -> str:
        return self._labels[row] if row < len(self._labels) else tr("Invented")

    def _spoken(self, row: int, column: int, counts: tuple[int, int]) -> str:
        said = self.headerData(column, Qt.Orientation.Horizontal)
        return tr(
            "{label}, {said}: {before} before, {after} after",
            label=self._row_name(row),
            said=said,
            before=number(counts[0]),
            after=number(counts[1]),
        )


def _arrow(counts: tuple[int, int] | None) -> str:
    before, after = counts or (0, 0)
    return f"{number(before)} → {number(after)}"
