"""What the list at the left can show, in which order, and where that is read. Knows no Qt.

A listing is read away from the window: a list of keys first, then the rows that are looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from sfda_desktop.domain.decisions import Decision
from sfda_desktop.domain.differences import Disagreement
from sfda_desktop.domain.samples import Sample
from sfda_desktop.review import PreparedWalk, ReviewSession

if TYPE_CHECKING:
    from sfda_desktop.project import Project, QueueFilter

SNIPPET = 160
UNREAD = "unread"
"""Among the kinds: what the language model wrote could not be read."""


class State(StrEnum):
    """How a note stands, as `project.QueueState` has it."""

    OPEN = "open"
    SKIPPED = "skipped"
    DECIDED = "decided"
    BULK = "bulk"
    AUTOMATIC = "automatic"


class Sorting(StrEnum):
    """What the list is sorted by."""

    CHOSEN = "chosen"
    UNSURE = "unsure"
    FILE = "file"
    DOCUMENT = "document"
    LEAST_SURE = "least sure"
    MOST_SURE = "most sure"


_ORDERS = {
    Sorting.UNSURE: ("uncertainty", True),
    Sorting.FILE: ("file", False),
    Sorting.DOCUMENT: ("document", False),
    Sorting.LEAST_SURE: ("confidence", False),
    Sorting.MOST_SURE: ("confidence", True),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is to show; what is empty or `None` leaves nothing out.

    `everything` takes all notes of the pool instead of those chosen for review. Of `states`,
    `kinds` and `labels` a note has at least one each. The suggestion is at least `least_sure` and
    at most `most_sure` sure (0 to 1).
    """

    everything: bool = False
    sorting: Sorting = Sorting.CHOSEN
    text: str = ""
    states: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    document: str = ""
    least_sure: float | None = None
    most_sure: float | None = None

    @property
    def narrows(self) -> bool:
        """Whether anything is left out of the notes chosen, or of all notes."""
        return self.cleared != self

    @property
    def cleared(self) -> Wanted:
        """The same notes in the same order, nothing left out."""
        return Wanted(self.everything, self.sorting)

    def among(self, *, everything: bool) -> Wanted:
        """Return the same of all notes, or of those chosen, in the order that suits them."""
        if everything == self.everything:
            return self
        sorting = self.sorting
        if everything and sorting is Sorting.CHOSEN:
            sorting = Sorting.UNSURE
        elif not everything and sorting is Sorting.UNSURE:
            sorting = Sorting.CHOSEN
        return replace(self, everything=everything, sorting=sorting)

    @property
    def tells_of_suggestions(self) -> bool:
        """Whether being in the list says something about what the language model suggested."""
        return bool(self.kinds or self.labels) or (self.least_sure, self.most_sure) != (None, None)

    def kept(self, run_id: int | None) -> QueueFilter:
        """Return the filter of the project's queue; `run_id` is the run that chose notes."""
        from sfda_desktop.project import QueueFilter, QueueState

        return QueueFilter(
            text=self.text,
            states=frozenset(map(QueueState, self.states)) or None,
            kinds=frozenset(Disagreement(kind) for kind in self.kinds - {UNREAD}) or None,
            unread=UNREAD in self.kinds,
            labels=self.labels or None,
            document=self.document or None,
            run_id=None if self.everything else run_id,
            least_confidence=self.least_sure,
            most_confidence=self.most_sure,
        )


@dataclass(frozen=True, slots=True)
class NoteRow:
    """What a row of the list says of a note; how it stands is the session's to say."""

    key: int
    sample_id: str
    doc: str
    snippet: str
    entropy: float | None = None
    kind: Disagreement | None = None
    unread: bool = False  # the language model's answer could not be read


@dataclass(frozen=True, slots=True)
class Listed:
    """The notes that fit, as of when it was read: keys for their rows, ids for the review."""

    wanted: Wanted
    keys: tuple[int, ...]
    ids: tuple[str, ...]
    most_entropy: float | None = None
    walk: PreparedWalk | None = None

    def prepared(self, session: ReviewSession) -> Listed:
        """Return the same, ready to be walked."""
        return replace(self, walk=session.prepare(self.ids))


@dataclass(frozen=True, slots=True)
class Choices:
    """How many notes fit, and how many each choice would show beside the others."""

    total: int
    states: Mapping[str, int] = field(default_factory=dict)
    kinds: Mapping[str, int] = field(default_factory=dict)
    labels: Mapping[str, int] = field(default_factory=dict)


class Listing(Protocol):
    """Where a list is read; every method may be called from any thread."""

    def listed(self, wanted: Wanted, *, hidden: Collection[str] = ()) -> Listed:
        """Return the notes that fit, in order.

        `hidden` are samples whose suggestion is not to be seen yet: where being in the list would
        tell of it, they are left out.
        """

    def rows(self, keys: Sequence[int]) -> list[NoteRow]:
        """Return what the list shows of some notes; what is gone is left out."""

    def choices(self, wanted: Wanted) -> Choices:
        """Count what fits."""

    def documents(self) -> list[str]:
        """Return the names of the documents."""


@dataclass(frozen=True, slots=True)
class PoolListing:
    """The notes of the pool; `run_id` is the run that chose some for review."""

    project: Project
    run_id: int | None

    def listed(self, wanted: Wanted, *, hidden: Collection[str] = ()) -> Listed:
        """Return the notes that fit, in order."""
        from sfda_desktop.project import QueueOrder

        queue, kept = self.project.queue, wanted.kept(self.run_id)
        order, down = _ORDERS.get(
            wanted.sorting, ("file" if kept.run_id is None else "chosen", False)
        )
        keys = queue.positions(kept, QueueOrder(order), descending=down)
        ids = queue.ids(keys)
        if hidden and wanted.tells_of_suggestions:
            pairs = [pair for pair in zip(keys, ids, strict=True) if pair[1] not in hidden]
            keys, ids = [key for key, _ in pairs], [sample_id for _, sample_id in pairs]
        return Listed(wanted, tuple(keys), tuple(ids), queue.most_entropy())

    def rows(self, keys: Sequence[int]) -> list[NoteRow]:
        """Return what the list shows of some notes."""
        return [
            NoteRow(
                key=row.position,
                sample_id=row.sample_id,
                doc=row.document or row.sample_id,
                snippet=_snippet(row.text, row.about),
                entropy=row.entropy,
                kind=row.kind,
                unread=row.unread,
            )
            for row in self.project.queue.rows(keys)
        ]

    def choices(self, wanted: Wanted) -> Choices:
        """Count what fits."""
        found = self.project.queue.choices(wanted.kept(self.run_id))
        return Choices(
            found.total,
            {state.value: count for state, count in found.states.items()},
            {**{kind.value: count for kind, count in found.kinds.items()}, UNREAD: found.unread},
            found.labels,
        )

    def documents(self) -> list[str]:
        """Return the names of the documents."""
        return [document for document, _ in self.project.queue.documents()]


@dataclass(frozen=True, slots=True)
class SampleListing:
    """Some samples in their order, such as the held-out ones; `decisions` reads how they stand.

    It is filtered by state, document and the letters searched for; models have said nothing here.
    """

    samples: tuple[Sample, ...]
    decisions: Callable[[], Mapping[str, Decision]]

    def listed(self, wanted: Wanted, *, hidden: Collection[str] = ()) -> Listed:
        """Return the samples that fit, in order."""
        keys = self._keys(wanted)
        if wanted.sorting is Sorting.DOCUMENT:
            keys.sort(key=lambda key: (self.samples[key].doc or "", key))
        return Listed(wanted, tuple(keys), tuple(self.samples[key].id for key in keys))

    def rows(self, keys: Sequence[int]) -> list[NoteRow]:
        """Return what the list shows of some samples."""
        found = ((key, self.samples[key]) for key in keys)
        return [
            NoteRow(key, sample.id, sample.doc or sample.id, _snippet(sample.text, _about(sample)))
            for key, sample in found
        ]

    def choices(self, wanted: Wanted) -> Choices:
        """Count what fits."""
        decisions = self.decisions()
        states = Counter(
            _state(decisions.get(self.samples[key].id)).value
            for key in self._keys(replace(wanted, states=frozenset()))
        )
        return Choices(len(self._keys(wanted)), states)

    def documents(self) -> list[str]:
        """Return the names of the documents."""
        return sorted({sample.doc for sample in self.samples if sample.doc is not None})

    def _keys(self, wanted: Wanted) -> list[int]:
        decisions = self.decisions() if wanted.states else {}
        searched = wanted.text.casefold().split()
        return [
            key
            for key, sample in enumerate(self.samples)
            if (not wanted.states or _state(decisions.get(sample.id)) in wanted.states)
            and (not wanted.document or sample.doc == wanted.document)
            and all(word in sample.text.casefold() for word in searched)
        ]


def _state(decision: Decision | None) -> State:
    if decision is None:
        return State.OPEN
    return State.DECIDED if decision.verdict.decides else State.SKIPPED


def _about(sample: Sample) -> tuple[str, ...]:
    return tuple(sample.text[mark.start : mark.end] for mark in sample.marks)


def _snippet(text: str, about: Sequence[str]) -> str:
    """Return what is asked about, and how the text begins."""
    asked = " → ".join(about)
    return " ".join((f"{asked} · " if asked else "").split() + text[:SNIPPET].split())
