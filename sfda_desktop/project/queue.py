"""The queue of the pool: every note with what one sorts and filters it by, kept current.

Triggers let notes join and leave; what follows from answers is computed here and written in the
transaction that saves the answer, so the table never lags behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from sfda_desktop.domain.answers import Answer, SpanAnswer
from sfda_desktop.domain.decisions import Origin, Verdict
from sfda_desktop.domain.differences import disagreement
from sfda_desktop.domain.predictions import Prediction, Suggestion
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.serial import to_json
from sfda_desktop.project.standing import COLUMNS, Line, standing
from sfda_desktop.project.task import ProjectTask

NEWEST_SOURCE = "(SELECT MAX(id) FROM model WHERE role = 'source')"


UNREAD = "unread"
"""Stands for a kind of disagreement where the language model's answer could not be read."""

UNFILLED = "queue_unfilled"
"""Stands among the settings between a migration and the first opening after it."""


class QueueState(StrEnum):
    """How a note of the pool stands."""

    OPEN = "open"
    SKIPPED = "skipped"
    DECIDED = "decided"
    """A person looked at this very note."""
    BULK = "bulk"
    AUTOMATIC = "automatic"


class QueueIndex:
    """Writes the queue; to be called inside the transaction that saves what it is about."""

    def __init__(self, database: ProjectDatabase, task: ProjectTask) -> None:
        """Work on the given file in terms of the given task."""
        self._database = database
        self._task = task

    def predicted(
        self, database: Database, model_id: int, predictions: Iterable[Prediction]
    ) -> None:
        """Take over what a small model said, if it is the newest source model."""
        if self._database.row(f"SELECT {NEWEST_SOURCE}") != (model_id,):
            return
        rows = [
            (p.sample_id, float(p.uncertainty.entropy), labels_of(p.answer)) for p in predictions
        ]
        _know_label_sets(database, {labels for _, _, labels in rows})
        # Where there is a suggestion, its labels stand.
        database.conn.executemany(
            "UPDATE queue SET entropy = ?2, label_set = CASE WHEN confidence IS NULL THEN "
            "(SELECT id FROM label_set WHERE labels = ?3) ELSE label_set END "
            "WHERE position = (SELECT position FROM sample WHERE id = ?1)",
            rows,
        )

    def suggested(self, database: Database, suggestions: Sequence[Suggestion]) -> None:
        """Take over what the language model said."""
        rows = []
        for suggestion in suggestions:
            base = suggestion.base
            if base is None:
                base = self._predicted_answer(suggestion.sample_id)
            rows.append(
                (
                    suggestion.sample_id,
                    float(suggestion.confidence),
                    _kind(base, suggestion.answer, resolved=suggestion.resolved),
                    labels_of(suggestion.answer),
                )
            )
        _know_label_sets(database, {row[3] for row in rows})
        database.conn.executemany(
            "UPDATE queue SET confidence = ?2, kind = ?3, "
            "label_set = (SELECT id FROM label_set WHERE labels = ?4) "
            "WHERE position = (SELECT position FROM sample WHERE id = ?1)",
            rows,
        )

    def decided(self, database: Database, positions: Iterable[int]) -> None:
        """Work out anew how these notes stand."""
        wanted = to_json(list(positions))
        states = dict.fromkeys(
            (p for (p,) in self._database.rows("SELECT value FROM json_each(?)", [wanted])),
            QueueState.OPEN,
        )
        lines: list[Any] = self._database.rows(
            f"SELECT {COLUMNS} FROM decision WHERE origin <> 'second' "  # noqa: S608 - fixed names
            "AND position IN (SELECT value FROM json_each(?)) ORDER BY seq DESC",
            [wanted],
        )
        states |= {line[1]: state_of(line) for line in standing(lines)}
        database.conn.executemany(
            "UPDATE queue SET state = ?2 WHERE position = ?1",
            [(position, state.value) for position, state in states.items()],
        )

    def fill_if_new(self) -> None:
        """Work out everything where a migration has left the queue empty of figures."""
        if self._database.row("SELECT 1 FROM setting WHERE name = ?", [UNFILLED]):
            with self._database.writing() as database:
                self._fill(database)
                database.execute("DELETE FROM setting WHERE name = ?", [UNFILLED])

    def _fill(self, database: Database) -> None:
        labels: dict[int, str] = {}
        kinds: dict[int, str | None] = {}
        confidences: dict[int, float] = {}
        answers: dict[int, Answer] = {}
        for position, text, answer in self._database.rows(
            "SELECT position, text, answer FROM prediction JOIN queue USING (position) "  # noqa: S608 - fixed names
            f"JOIN sample USING (position) WHERE model_id = {NEWEST_SOURCE}"
        ):
            answers[position] = self._task.read_answer(answer, text)
            labels[position] = labels_of(answers[position])
        for position, text, answer, base, resolved, confidence in self._database.rows(
            "SELECT position, text, suggestion.answer, base, resolved, confidence FROM suggestion "
            "JOIN sample USING (position) ORDER BY run_id, iteration"
        ):
            said = self._task.read_answer(answer, text)
            corrected = self._task.read_optional_answer(base, text) or answers.get(position)
            labels[position], confidences[position] = labels_of(said), confidence
            kinds[position] = _kind(corrected, said, resolved=bool(resolved))
        _know_label_sets(database, set(labels.values()))
        database.execute(
            "UPDATE queue SET entropy = (SELECT entropy FROM prediction "  # noqa: S608 - fixed names
            f"WHERE position = queue.position AND model_id = {NEWEST_SOURCE})"
        )
        database.conn.executemany(
            "UPDATE queue SET label_set = (SELECT id FROM label_set WHERE labels = ?2), kind = ?3, "
            "confidence = ?4 WHERE position = ?1",
            [(p, found, kinds.get(p), confidences.get(p)) for p, found in labels.items()],
        )
        self.decided(
            database,
            [p for (p,) in self._database.rows("SELECT DISTINCT position FROM decision")],
        )

    def _predicted_answer(self, sample_id: str) -> Answer | None:
        row = self._database.row(
            "SELECT answer, text FROM prediction JOIN sample USING (position) "  # noqa: S608 - fixed names
            f"WHERE sample.id = ? AND model_id = {NEWEST_SOURCE}",
            [sample_id],
        )
        return None if row is None else self._task.read_answer(*row)


def labels_of(answer: Answer) -> str:
    """Return the labels of an answer as they stand in the file: sorted, each once."""
    if isinstance(answer, SpanAnswer):
        return to_json(sorted({span.label for span in answer.spans}))
    return to_json([answer.label])


def _kind(base: Answer | None, said: Answer, *, resolved: bool) -> str | None:
    if not resolved:
        return UNREAD
    return None if base is None else disagreement(base, said).value


def state_of(line: Line) -> QueueState:
    """Return what the decision in force makes of a note."""
    _, _, verdict, origin, _ = line
    if verdict == Verdict.SKIP.value:
        return QueueState.SKIPPED
    if Origin(origin).reviewed:
        return QueueState.DECIDED
    return QueueState(origin)


def _know_label_sets(database: Database, label_sets: Iterable[str]) -> None:
    database.conn.executemany(
        "INSERT OR IGNORE INTO label_set (labels) VALUES (?)",
        [(labels,) for labels in sorted(label_sets)],
    )
