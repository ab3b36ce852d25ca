"""The notes of the review as a list model, and the filter over it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from sfda_desktop.desktop.review.wording import KIND_WORDS, STATE_WORDS, UNREAD
from sfda_desktop.desktop.words import percent
from sfda_desktop.domain.decisions import Verdict
from sfda_desktop.domain.samples import Sample
from sfda_desktop.domain.wording import tr, tr_later, tr_now
from sfda_desktop.review import Disagreement, ReviewSession

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SNIPPET = 160


class QueueRole(IntEnum):
    """What the delegate and the filter ask for beside the words."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One note of the list; `unsure` is the share of the highest uncertainty in the list."""

    sample_id: str
    doc: str
    snippet: str
    unsure: float | None
    kind: Disagreement | None
    verdict: Verdict | None
    unread: bool = False  # the language model's answer could not be read

    @property
    def kind_words(self) -> str:
        """The kind of disagreement in a word, empty where nobody suggested anything."""
        if self.unread:
            return tr_now(UNREAD)
        return "" if self.kind is None else tr_now(KIND_WORDS[self.kind])

    @property
    def spoken(self) -> str:
        """The row in words, for a screen reader."""
        parts = [self.doc, self.snippet, self.kind_words]
        parts.append(tr_now(STATE_WORDS[self.verdict]) if self.verdict else tr("to decide"))
        return ", ".join(part for part in parts if part)


def _snippet(sample: Sample) -> str:
    """Return what is asked about, and how the text begins."""
    about = " → ".join(sample.text[mark.start : mark.end] for mark in sample.marks)
    return " ".join((f"{about} · " if about else "").split() + sample.text[:_SNIPPET].split())


class QueueModel(QAbstractListModel):
    """Serves ready rows; a decision changes one row and says so narrowly."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._session: ReviewSession | None = None
        self._samples: tuple[Sample, ...] = ()
        self._rows: list[QueueRow] = []
        self._places: dict[str, int] = {}
        self._unsure: Mapping[str, float] = {}
        self._unread: frozenset[str] = frozenset()
        self._most = 0.0

    def show_session(
        self,
        session: ReviewSession | None,
        samples: Sequence[Sample],
        unsure: Mapping[str, float],
        unread: Collection[str] = (),
    ) -> None:
        """Show the queue of a session.

        `samples` are its samples in order, `unsure` the entropy (nats) by sample id, `unread` the
        ids of those whose suggestion could not be read.
        """
        self.beginResetModel()
        self._session, self._samples, self._unsure = session, tuple(samples), unsure
        self._unread = frozenset(unread)
        self._places = {sample.id: place for place, sample in enumerate(self._samples)}
        self._most = max(unsure.values(), default=0.0)
        self._rows = [self._make(sample) for sample in self._samples]
        self.endResetModel()

    def refresh(self, sample_id: str) -> None:
        """Look at one note again: it was decided, undone or suggested."""
        place = self._places.get(sample_id)
        if place is None:
            return
        row = self._make(self._samples[place])
        if row != self._rows[place]:
            self._rows[place] = row
            here = self.index(place)
            self.dataChanged.emit(here, here)

    def refresh_all(self, unread: Collection[str]) -> None:
        """Look at every note again: suggestions have come."""
        self._unread = frozenset(unread)
        for sample in self._samples:
            self.refresh(sample.id)

    def place_of(self, sample_id: str | None) -> QModelIndex:
        """Return the index of a note, invalid where it is not in the list."""
        place = self._places.get(sample_id) if sample_id is not None else None
        return QModelIndex() if place is None else self.index(place)

    def row(self, place: int) -> QueueRow:
        """Return one row."""
        return self._rows[place]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The number of notes."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the snippet, the row for the delegate, or the row in words."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.snippet
        if role == QueueRole.ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(row)
        return None

    def _make(self, sample: Sample) -> QueueRow:
        session = self._session
        entropy = self._unsure.get(sample.id)
        decision = session.decision(sample.id) if session is not None else None
        return QueueRow(
            sample_id=sample.id,
            doc=sample.doc or sample.id,
            snippet=_snippet(sample),
            unsure=None if entropy is None or not self._most else entropy / self._most,
            kind=session.disagreement(sample.id) if session is not None else None,
            verdict=None if decision is None else decision.verdict,
            unread=sample.id in self._unread,
        )

    @staticmethod
    def _tooltip(row: QueueRow) -> str:
        if row.unsure is None:
            return ""
        return tr(
            "How unsure the model is: {percent} of the most unsure note (mean entropy)",
            percent=percent(row.unsure),
        )


class Filter(Enum):
    """Which notes the list shows, in words for `tr_now`."""

    ALL = tr_later("All notes")
    TO_DECIDE = tr_later("To decide")
    DECIDED = tr_later("Decided")
    SKIPPED = tr_later("Skipped")
    DIFFERENT = tr_later("Suggestion differs")
    ADDED = tr_later("Finding added")
    REMOVED = tr_later("Finding removed")
    LABEL = tr_later("Other label")
    BOUNDARY = tr_later("Other boundary")
    SEVERAL = tr_later("Several differences")
    AGREE = tr_later("Suggestion agrees")
    UNREAD = tr_later("Suggestion unread")


_KIND_OF = {
    Filter.ADDED: Disagreement.ADDED,
    Filter.REMOVED: Disagreement.REMOVED,
    Filter.LABEL: Disagreement.LABEL,
    Filter.BOUNDARY: Disagreement.BOUNDARY,
    Filter.SEVERAL: Disagreement.SEVERAL,
    Filter.AGREE: Disagreement.SAME,
}
BY_STATE = (Filter.ALL, Filter.TO_DECIDE, Filter.DECIDED, Filter.SKIPPED)
BY_KIND = (Filter.DIFFERENT, *_KIND_OF, Filter.UNREAD)
BY_KIND_OF_LABELS = (Filter.DIFFERENT, Filter.AGREE, Filter.UNREAD)
"""The same where each note has one label, which can only be another."""


def passes(row: QueueRow, chosen: Filter, searched: str) -> bool:
    """Tell whether a row is shown; `searched` is case-folded."""
    if searched and searched not in f"{row.doc} {row.sample_id} {row.snippet}".casefold():
        return False
    decided = row.verdict is not None and row.verdict.decides
    by_state = {
        Filter.ALL: True,
        Filter.TO_DECIDE: not decided,
        Filter.DECIDED: decided,
        Filter.SKIPPED: row.verdict is Verdict.SKIP,
        Filter.DIFFERENT: row.kind not in {None, Disagreement.SAME},
        Filter.UNREAD: row.unread,
    }
    if chosen in by_state:
        return by_state[chosen]
    return not row.unread and row.kind is _KIND_OF[chosen]


class QueueFilter(QSortFilterProxyModel):
    """Shows the notes that fit the filter and the search; the order stays that of the queue."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Show everything."""
        super().__init__(parent)
        self._chosen = Filter.ALL
        self._searched = ""

    def choose(self, chosen: Filter) -> None:
        """Show other notes."""
        self._chosen = chosen
        self.invalidate()

    def search(self, words: str) -> None:
        """Show notes that hold these words in their text or name."""
        self._searched = words.strip().casefold()
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Tell whether a row is shown."""
        model = self.sourceModel()
        row = model.data(model.index(source_row, 0, source_parent), QueueRole.ROW)
        return isinstance(row, QueueRow) and passes(row, self._chosen, self._searched)
