"""The notes of the list as a model: 100,000 places, of which only the rows looked at are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from sfda_desktop.desktop.review.listing import Listed, NoteRow, State
from sfda_desktop.desktop.review.queue_words import spoken_row, state_name
from sfda_desktop.desktop.review.wording import KIND_WORDS, STATE_WORDS, UNREAD
from sfda_desktop.desktop.words import percent
from sfda_desktop.domain.decisions import Origin, Verdict
from sfda_desktop.domain.wording import tr, tr_now
from sfda_desktop.review import Disagreement, ReviewSession
from sfda_desktop.review.walk import Walk

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
PAGE = 64
"""Rows that are read together: about three screens of them."""
KEPT_PAGES = 64
MOST_ASKED = 4
"""Pages asked for at once, the last looked at first: what was scrolled past is not read."""


class QueueRole(IntEnum):
    """What the delegate asks for beside the words."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One note of the list; `unsure` is the share of the highest uncertainty in the list.

    While it is being read, a row is only `pending`.
    """

    sample_id: str
    doc: str = ""
    snippet: str = ""
    unsure: float | None = None
    kind: Disagreement | None = None
    verdict: Verdict | None = None
    origin: Origin = Origin.REVIEW
    unread: bool = False  # the language model's answer could not be read
    pending: bool = False

    @property
    def kind_words(self) -> str:
        """The kind of disagreement in a word, empty where nobody suggested anything."""
        if self.unread:
            return tr_now(UNREAD)
        return "" if self.kind is None else tr_now(KIND_WORDS[self.kind])

    @property
    def state_words(self) -> str:
        """How the note stands, in words."""
        if self.verdict is None:
            return state_name(State.OPEN)
        if not self.origin.reviewed:
            return state_name(self.origin.value)
        return tr_now(STATE_WORDS[self.verdict])

    @property
    def spoken(self) -> str:
        """The row in words, for a screen reader."""
        if self.pending:
            return tr("being read")
        return spoken_row([self.doc, self.snippet, self.kind_words, self.state_words])


class QueueModel(QAbstractListModel):
    """Serves a list whose rows are read page by page when they are first looked at.

    Whoever hears `pages_wanted` reads their rows and hands them to `take_rows`. How a note stands
    is asked of the session each time, so a decision changes one row and nothing is read again.
    """

    pages_wanted = Signal(object)  # list of (page, its keys), the most urgent first

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._session: ReviewSession | None = None
        self._keys: tuple[int, ...] = ()
        self._ids: tuple[str, ...] = ()
        self._walk: Walk | None = None
        self._most = 0.0
        self._pages: dict[int, list[NoteRow | None]] = {}
        self._asked: dict[int, None] = {}
        self._stale: set[int] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    def show_list(self, session: ReviewSession | None, listed: Listed | None) -> None:
        """Show another list of a session's samples."""
        self.beginResetModel()
        self._session = session
        self._keys = listed.keys if listed is not None else ()
        self._ids = listed.ids if listed is not None else ()
        prepared = listed.walk if listed is not None else None
        self._walk = prepared.walk if prepared is not None else None
        self._most = (listed.most_entropy if listed is not None else None) or 0.0
        self._pages, self._asked, self._stale = {}, {}, set()
        self.endResetModel()

    def take_rows(self, page: int, keys: Sequence[int], rows: Iterable[NoteRow]) -> None:
        """Take the rows of a page that was asked for; those of an earlier list are passed over."""
        if not keys or self._keys_of(page) != tuple(keys):
            return
        found = {row.key: row for row in rows}
        self._pages.pop(page, None)  # the newest page stands last
        self._pages[page] = [found.get(key) for key in keys]
        self._stale.discard(page)
        first = page * PAGE
        self.dataChanged.emit(self.index(first), self.index(first + len(keys) - 1))
        while len(self._pages) > KEPT_PAGES:
            del self._pages[next(iter(self._pages))]

    def refresh(self, sample_id: str) -> None:
        """Look at one note again: it was decided, or its decision was taken back."""
        place = self._place(sample_id)
        if place is not None:
            self.dataChanged.emit(self.index(place), self.index(place))

    def read_again(self) -> None:
        """Read the rows again that are looked at: suggestions have come. The old ones stay."""
        self._stale = set(self._pages)
        if self._keys:
            self.dataChanged.emit(self.index(0), self.index(len(self._keys) - 1))

    def place_of(self, sample_id: str | None) -> QModelIndex:
        """Return the index of a note, invalid where it is not in the list."""
        place = self._place(sample_id) if sample_id is not None else None
        return QModelIndex() if place is None else self.index(place)

    def sample_id(self, index: Index) -> str | None:
        """Return which note stands at an index."""
        return self._ids[index.row()] if index.isValid() and index.row() < len(self._ids) else None

    def row(self, place: int) -> QueueRow:
        """Return one row, `pending` where it has not been read."""
        sample_id, session = self._ids[place], self._session
        page, within = divmod(place, PAGE)
        rows = self._pages.get(page)
        note = rows[within] if rows is not None else None
        decision = session.decision(sample_id) if session is not None else None
        verdict = None if decision is None else decision.verdict
        origin = Origin.REVIEW if decision is None else decision.origin
        if note is None:
            return QueueRow(
                sample_id, verdict=verdict, origin=origin, pending=rows is None, doc=sample_id
            )
        hidden = session is not None and session.is_hidden(sample_id)
        return QueueRow(
            sample_id=sample_id,
            doc=note.doc,
            snippet=note.snippet,
            unsure=None if note.entropy is None or not self._most else note.entropy / self._most,
            kind=None if hidden else note.kind,
            verdict=verdict,
            origin=origin,
            unread=note.unread and not hidden,
        )

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The number of notes."""
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the snippet, the row for the delegate, or the row in words."""
        if not index.isValid() or index.row() >= len(self._keys):
            return None
        wanted = {
            Qt.ItemDataRole.DisplayRole,
            QueueRole.ROW,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }
        if role not in wanted:
            return None
        page = index.row() // PAGE
        if page not in self._pages or page in self._stale:
            self._asked.pop(page, None)
            self._asked[page] = None
            self._soon.start()
        row = self.row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.snippet
        if role == QueueRole.ROW:
            return row
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else _tooltip(row)

    def _place(self, sample_id: str) -> int | None:
        return self._walk.place(sample_id) if self._walk is not None else None

    def _keys_of(self, page: int) -> tuple[int, ...]:
        return self._keys[page * PAGE : (page + 1) * PAGE]

    @Slot()
    def _ask(self) -> None:
        latest = list(reversed(self._asked))[:MOST_ASKED]
        self._asked = {}
        wanted = [(page, self._keys_of(page)) for page in latest]
        if wanted:
            self.pages_wanted.emit(wanted)


def _tooltip(row: QueueRow) -> str:
    if row.unsure is None:
        return row.state_words
    return tr(
        "{state}. How unsure the model is: {share} of the most unsure note (mean entropy)",
        state=row.state_words,
        share=percent(row.unsure),
    )
