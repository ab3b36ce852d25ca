"""Looking at the queue: which notes, in which order, and how many of what kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sfda_desktop.domain.differences import Disagreement
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.queue import UNREAD, QueueState
from sfda_desktop.project.searching import search_expression
from sfda_desktop.project.serial import from_json, to_json
from sfda_desktop.project.task import ProjectTask

SHOWN = 240
"""Characters of a note that a row of the list holds."""


class QueueOrder(StrEnum):
    """What the queue is sorted by; ties stand as in the files, unknown figures last."""

    UNCERTAINTY = "uncertainty"
    CONFIDENCE = "confidence"
    KIND = "kind"
    STATE = "state"
    LABEL = "label"
    DOCUMENT = "document"
    FILE = "file"
    CHOSEN = "chosen"
    """As the strategy ranked the notes of a run; needs `QueueFilter.run_id`."""


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What is shown; `None` and an empty `text` leave nothing out.

    `unread` keeps, beside `kinds`, what the language model wrote unreadably. Of `labels` the
    suggestion (or, without one, the model's answer) holds at least one; `run_id` keeps the notes
    that run selected; confidence is the language model's, entropy in nats.
    """

    text: str = ""
    states: frozenset[QueueState] | None = None
    kinds: frozenset[Disagreement] | None = None
    unread: bool = False
    labels: frozenset[str] | None = None
    document: str | None = None
    run_id: int | None = None
    least_confidence: float | None = None
    most_confidence: float | None = None
    least_entropy: float | None = None


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One note of the list; `text` is its beginning, at most `SHOWN` characters.

    `about` are the words of the marks that a question is about.
    """

    position: int
    sample_id: str
    document: str | None
    text: str
    state: QueueState
    entropy: float | None
    kind: Disagreement | None
    confidence: float | None
    labels: tuple[str, ...]
    unread: bool = False
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """How many notes a filter keeps, in all and by what they are."""

    total: int
    states: Mapping[QueueState, int]
    kinds: Mapping[Disagreement, int]
    labels: Mapping[str, int]
    unread: int = 0


MANY = 2000
"""From so many notes on, it is quicker to read an index whole than to look each up."""

_ORDERS = {
    QueueOrder.UNCERTAINTY: "entropy",
    QueueOrder.CONFIDENCE: "confidence",
    QueueOrder.KIND: "kind",
    QueueOrder.STATE: "state",
    QueueOrder.LABEL: "(SELECT labels FROM label_set WHERE id = label_set)",
}


class QueueView:
    """Reads the queue; nothing here waits for a writer."""

    def __init__(self, database: ProjectDatabase, task: ProjectTask) -> None:
        """Work on the given file in terms of the given task."""
        self._database = database
        self._task = task

    def positions(
        self, kept: QueueFilter, order: QueueOrder, *, descending: bool = False
    ) -> list[int]:
        """Return the positions of the notes a filter keeps, in order.

        It is a list as of now: what is decided meanwhile moves nothing under the cursor.
        """
        where, parameters = _where(kept)
        way = "DESC" if descending else "ASC"
        if order is QueueOrder.DOCUMENT:
            return self._by_document(kept, way)
        if order is QueueOrder.CHOSEN:
            found = self._database.rows(
                "SELECT position FROM selection CROSS JOIN queue USING (position) "  # noqa: S608 - fixed names
                f"WHERE selection.run_id = :chosen AND {where} "
                f"ORDER BY iteration {way}, rank {way}",
                {**parameters, "chosen": kept.run_id},
            )
        else:
            key = f"{_ORDERS[order]} {way} NULLS LAST, " if order in _ORDERS else ""
            ties = way if order is QueueOrder.FILE else "ASC"
            found = self._database.rows(
                f"SELECT position FROM queue WHERE {where} ORDER BY {key}position {ties}",  # noqa: S608 - fixed names
                parameters,
            )
        return [position for (position,) in found]

    def ids(self, positions: Sequence[int]) -> list[str]:
        """Return the sample ids of these notes, in the order given; gone ones are left out."""
        if len(positions) < MANY:
            found = self._database.rows(
                "SELECT sample.id FROM json_each(?) AS wanted "
                "JOIN sample ON sample.position = wanted.value ORDER BY wanted.key",
                [to_json(list(positions))],
            )
            return [sample_id for (sample_id,) in found]
        # The index of the ids is read whole; looking notes up one by one would read their texts.
        names = dict(self._database.rows("SELECT position, id FROM sample"))
        return [names[position] for position in positions if position in names]

    def rows(self, positions: Sequence[int]) -> list[QueueRow]:
        """Return what the list shows of these notes, in the order given; gone ones are left out."""
        found = self._database.rows(
            "SELECT queue.position, sample.id, doc, "  # noqa: S608 - fixed names
            f"CASE marks WHEN '{{}}' THEN substr(text, 1, {SHOWN}) ELSE text END, marks, "
            "state, entropy, kind, confidence, labels FROM json_each(?) AS wanted "
            "JOIN queue ON queue.position = wanted.value "
            "JOIN sample ON sample.position = queue.position "
            "LEFT JOIN label_set ON label_set.id = label_set ORDER BY wanted.key",
            [to_json(list(positions))],
        )
        return [self._row(row) for row in found]

    def counts(self, kept: QueueFilter) -> QueueCounts:
        """Count what a filter keeps."""
        where, parameters = _where(kept)
        states: Counter[QueueState] = Counter()
        kinds: Counter[Disagreement] = Counter()
        unread = 0
        sets: Counter[int] = Counter()
        for state, kind, label_set, count in self._database.rows(
            f"SELECT state, kind, label_set, COUNT(*) FROM queue WHERE {where} "  # noqa: S608 - fixed names
            "GROUP BY state, kind, label_set",
            parameters,
        ):
            states[QueueState(state)] += count
            if kind == UNREAD:
                unread += count
            elif kind is not None:
                kinds[Disagreement(kind)] += count
            if label_set is not None:
                sets[label_set] += count
        return QueueCounts(states.total(), states, kinds, self._labels(sets), unread)

    def choices(self, kept: QueueFilter) -> QueueCounts:
        """Count what a filter keeps, and what each choice beside the others would keep.

        So the states are counted as if none were chosen, and likewise the kinds and the labels.
        """
        counts = found = self.counts(kept)
        if kept.states is not None:
            found = replace(found, states=self.counts(replace(kept, states=None)).states)
        if kept.kinds is not None or kept.unread:
            others = self.counts(replace(kept, kinds=None, unread=False))
            found = replace(found, kinds=others.kinds, unread=others.unread)
        if kept.labels is not None:
            found = replace(found, labels=self.counts(replace(kept, labels=None)).labels)
        return replace(found, total=counts.total)

    def most_entropy(self) -> float | None:
        """Return the highest entropy (nats) in the queue; `None` where no model has read it."""
        row = self._database.row("SELECT MAX(entropy) FROM queue")
        return None if row is None else row[0]

    def documents(self) -> list[tuple[str, int]]:
        """Return the documents of the pool and how many notes each has, by name."""
        return [
            (document, count)
            for document, count in self._database.rows(
                "SELECT doc, COUNT(*) FROM sample WHERE doc IS NOT NULL AND split = 'pool' "
                "GROUP BY doc ORDER BY doc"
            )
        ]

    def _row(self, row: tuple[Any, ...]) -> QueueRow:
        position, sample_id, document, text, marked, state, entropy, kind, sure, labels = row
        marks = self._task.codec.read_marks(from_json(marked), text) if marked != "{}" else ()
        return QueueRow(
            position=position,
            sample_id=sample_id,
            document=document,
            text=text[:SHOWN],
            state=QueueState(state),
            entropy=entropy,
            kind=None if kind in (None, UNREAD) else Disagreement(kind),
            confidence=sure,
            labels=() if labels is None else tuple(from_json(labels)),
            unread=kind == UNREAD,
            about=tuple(text[mark.start : mark.end] for mark in marks),
        )

    def _by_document(self, kept: QueueFilter, way: str) -> list[int]:
        """Walk along the index of documents; looking up each note's own would read all texts."""
        where, parameters = _where(kept)
        found = self._database.rows(
            "SELECT position FROM sample CROSS JOIN queue USING (position) "  # noqa: S608 - fixed names
            f"WHERE doc IS NOT NULL AND {where} ORDER BY doc {way}, position",
            parameters,
        )
        named = [position for (position,) in found]
        known = set(named)
        return named + [p for p in self.positions(kept, QueueOrder.FILE) if p not in known]

    def _labels(self, sets: Mapping[int, int]) -> Counter[str]:
        found: Counter[str] = Counter()
        for label_set, labels in self._database.rows("SELECT id, labels FROM label_set"):
            for label in from_json(labels) if label_set in sets else ():
                found[label] += sets[label_set]
        return found


def _where(kept: QueueFilter) -> tuple[str, dict[str, Any]]:
    """Return the condition and its parameters."""
    conditions = ["1"]
    parameters: dict[str, Any] = {}

    def keep(condition: str, name: str, value: object) -> None:
        if value is not None:
            conditions.append(condition)
            parameters[name] = value

    keep(
        "position IN (SELECT rowid FROM note_words WHERE note_words MATCH :text)",
        "text",
        search_expression(kept.text),
    )
    # The plus keeps SQLite on the index that gives the order, where the filter is read as well.
    keep("+state IN (SELECT value FROM json_each(:states))", "states", _listed(kept.states))
    kinds = {kind.value for kind in kept.kinds or ()} | ({UNREAD} if kept.unread else set())
    wanted = None if kept.kinds is None and not kept.unread else to_json(sorted(kinds))
    keep("+kind IN (SELECT value FROM json_each(:kinds))", "kinds", wanted)
    keep(
        "+label_set IN (SELECT label_set.id FROM label_set, json_each(label_set.labels) AS held "
        "WHERE held.value IN (SELECT value FROM json_each(:labels)))",
        "labels",
        None if kept.labels is None else to_json(sorted(kept.labels)),
    )
    keep("position IN (SELECT position FROM sample WHERE doc = :doc)", "doc", kept.document)
    keep("position IN (SELECT position FROM selection WHERE run_id = :run)", "run", kept.run_id)
    keep("confidence >= :least", "least", kept.least_confidence)
    keep("confidence <= :most", "most", kept.most_confidence)
    keep("entropy >= :entropy", "entropy", kept.least_entropy)
    return " AND ".join(conditions), parameters


def _listed(values: frozenset[Any] | None) -> str | None:
    return None if values is None else to_json(sorted(value.value for value in values))
