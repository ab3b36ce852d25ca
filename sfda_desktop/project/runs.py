"""Runs: one go of selecting, annotating, training or predicting, resumable at every step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.domain.wording import tr
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.demonstrations import DemonstrationStore
from sfda_desktop.project.queue import QueueIndex
from sfda_desktop.project.serial import from_json, from_time, now, to_json
from sfda_desktop.project.task import ProjectTask


class RunState(StrEnum):
    """How a run stands."""

    RUNNING = "running"
    DONE = "done"
    INTERRUPTED = "interrupted"
    """Its process ended before it did; what it saved is there, and it can be resumed."""
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class RunInfo:
    """A run as it stood when read."""

    id: int
    kind: str
    config: dict[str, Any]
    spec_version: int
    state: RunState
    started_at: datetime
    ended_at: datetime | None
    result: dict[str, Any] | None
    error: str | None


@dataclass(frozen=True, slots=True)
class ChoiceCounts:
    """How many notes a run selected; of these, decided and untouched (a skip is neither).

    `suggested` have a suggestion of the run, `suggested_open` one that nobody has decided about.
    """

    selected: int
    suggested: int
    decided: int
    untouched: int
    suggested_open: int = 0


class Run:
    """A handle on one run; everything saved through it is on the disk before the call returns."""

    def __init__(
        self,
        database: ProjectDatabase,
        task: ProjectTask,
        queue: QueueIndex,
        demonstrations: DemonstrationStore,
        run_id: int,
    ) -> None:
        """Point at an existing run."""
        self._database = database
        self._task = task
        self._queue = queue
        self._demonstrations = demonstrations
        self.id = run_id
        info = self.info
        self.kind = info.kind
        self.config = info.config
        self.started_at = info.started_at

    @property
    def info(self) -> RunInfo:
        """The run as it stands now."""
        row = self._database.row(
            "SELECT id, kind, config, spec_version, state, started_at, ended_at, result, error "
            "FROM run WHERE id = ?",
            [self.id],
        )
        if row is None:
            raise ProjectError(
                tr("{path} knows no run number {id}.", path=self._database.path, id=self.id)
            )
        return RunInfo(
            id=row[0],
            kind=row[1],
            config=from_json(row[2]),
            spec_version=row[3],
            state=RunState(row[4]),
            started_at=from_time(row[5]),
            ended_at=None if row[6] is None else from_time(row[6]),
            result=None if row[7] is None else from_json(row[7]),
            error=row[8],
        )

    @property
    def state(self) -> RunState:
        """How the run stands now."""
        return self.info.state

    @property
    def result(self) -> dict[str, Any] | None:
        """What `finish` was given."""
        return self.info.result

    def save_selection(self, ids: Sequence[str], *, iteration: int = 0) -> None:
        """Store the samples chosen, in their order, in place of an earlier choice.

        Only samples of the pool may be chosen, and each once in a run.
        """
        with self._database.writing() as database:
            database.execute(
                "DELETE FROM selection WHERE run_id = ? AND iteration = ?", [self.id, iteration]
            )
            stored = database.conn.executemany(
                "INSERT INTO selection (run_id, iteration, rank, position) "
                "SELECT ?2, ?3, ?4, position FROM sample WHERE id = ?1 AND split = 'pool'",
                [(sample_id, self.id, iteration, rank) for rank, sample_id in enumerate(ids, 1)],
            ).rowcount
            # executemany over nothing leaves the count of the statement before.
            if ids and stored != len(ids):
                raise ProjectError(
                    tr(
                        "{count} of the selected notes are not in the pool of {path}. Nothing "
                        "was selected.",
                        count=len(ids) - stored,
                        path=self._database.path,
                    )
                )

    def selection(self, *, iteration: int | None = None) -> list[str]:
        """Return the ids chosen (in one iteration, or in all), in the order chosen."""
        rows = self._database.rows(
            "SELECT sample.id FROM selection JOIN sample USING (position) "
            "WHERE run_id = ?1 AND (?2 IS NULL OR iteration = ?2) ORDER BY iteration, rank",
            [self.id, iteration],
        )
        return [sample_id for (sample_id,) in rows]

    @property
    def has_selection(self) -> bool:
        """Whether the run chose any sample."""
        row = self._database.row("SELECT 1 FROM selection WHERE run_id = ? LIMIT 1", [self.id])
        return row is not None

    def save_suggestion(self, iteration: int, suggestion: Suggestion) -> None:
        """Store one suggestion, in place of an earlier one of the same iteration."""
        self.save_suggestions(iteration, [suggestion])

    def save_suggestions(self, iteration: int, suggestions: Sequence[Suggestion]) -> None:
        """Store suggestions in one transaction, in place of earlier ones of the same iteration."""
        rows = [
            (
                suggestion.sample_id,
                self.id,
                iteration,
                self._task.write_answer(suggestion.answer),
                None if suggestion.base is None else self._task.write_answer(suggestion.base),
                # What the language model wrote may hold half a character; stored as "?".
                suggestion.raw.encode("utf-8", "replace").decode("utf-8"),
                int(suggestion.resolved),
                suggestion.dropped,
                float(suggestion.confidence),
                float(suggestion.seconds),
                now(),
                shown,
            )
            for suggestion, shown in zip(
                suggestions, self._demonstrations.written(suggestions), strict=True
            )
        ]
        if not rows:
            return
        with self._database.writing() as database:
            stored = database.conn.executemany(
                "INSERT OR REPLACE INTO suggestion (run_id, iteration, position, answer, base, "
                "raw, resolved, dropped, confidence, seconds, saved_at, demonstrations) "
                "SELECT ?2, ?3, position, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12 FROM sample "
                "WHERE id = ?1 AND split <> 'held-out'",
                rows,
            ).rowcount
            if stored != len(rows):
                raise ProjectError(
                    tr(
                        "{count} suggestions are about notes that are not in {path}, or are "
                        "held out for measuring.",
                        count=len(rows) - stored,
                        path=self._database.path,
                    )
                )
            self._queue.suggested(database, suggestions)

    def suggestions(self, iteration: int) -> dict[str, Suggestion]:
        """Return the suggestions of an iteration by sample id, in the order saved."""
        rows = self._database.rows(
            "SELECT sample.id, sample.text, answer, base, raw, resolved, dropped, confidence, "
            "seconds, demonstrations FROM suggestion JOIN sample USING (position) "
            "WHERE run_id = ? AND iteration = ? ORDER BY suggestion.rowid",
            [self.id, iteration],
        )
        return {s.sample_id: s for s in read_suggestions(self._task, self._demonstrations, rows)}

    def latest_suggestions(self) -> dict[str, Suggestion]:
        """Return the newest suggestion of every sample that has one."""
        found: dict[str, Suggestion] = {}
        iterations = self._database.rows(
            "SELECT DISTINCT iteration FROM suggestion WHERE run_id = ? ORDER BY iteration",
            [self.id],
        )
        for (iteration,) in iterations:
            found.update(self.suggestions(iteration))
        return found

    def choice(self) -> ChoiceCounts:
        """Count what the run selected and how it stands, without reading any of it."""
        row = self._database.row(
            "SELECT COUNT(*), TOTAL(state NOT IN ('open', 'skipped')), TOTAL(state = 'open') "
            "FROM selection LEFT JOIN queue USING (position) WHERE run_id = ?",
            [self.id],
        )
        suggested = self._database.row(
            "SELECT COUNT(*), TOTAL(state IN ('open', 'skipped')) FROM "
            "(SELECT DISTINCT position FROM suggestion WHERE run_id = ?) "
            "LEFT JOIN queue USING (position)",
            [self.id],
        )
        selected, decided, untouched = row or (0, 0, 0)
        with_suggestion, undecided = suggested or (0, 0)
        return ChoiceCounts(
            selected=selected,
            suggested=with_suggestion,
            decided=int(decided),
            untouched=int(untouched),
            suggested_open=int(undecided),
        )

    def save_iteration(self, iteration: int, info: Mapping[str, Any]) -> None:
        """Store what an iteration came to (clean ids, annotation F1, losses), or replace it."""
        with self._database.writing() as database:
            database.execute(
                "INSERT OR REPLACE INTO iteration (run_id, iteration, info, saved_at) "
                "VALUES (?, ?, ?, ?)",
                [self.id, iteration, to_json(dict(info)), now()],
            )

    def iterations(self) -> dict[int, dict[str, Any]]:
        """Return what each iteration that ended came to."""
        rows = self._database.rows(
            "SELECT iteration, info FROM iteration WHERE run_id = ? ORDER BY iteration", [self.id]
        )
        return {iteration: from_json(info) for iteration, info in rows}

    def finish(
        self,
        state: RunState,
        *,
        result: Mapping[str, Any] | None = None,
        error: str | None = None,
    ) -> None:
        """Close the run; `error` is the sentence the user was shown."""
        with self._database.writing() as database:
            database.execute(
                "UPDATE run SET state = ?, ended_at = ?, result = ?, error = ? WHERE id = ?",
                [
                    state.value,
                    None if state is RunState.RUNNING else now(),
                    None if result is None else to_json(dict(result)),
                    error,
                    self.id,
                ],
            )

    def resume(self) -> None:
        """Mark a run that was interrupted, cancelled or failed as running again."""
        if self.state is RunState.DONE:
            raise ProjectError(tr("Run {id} is done; start a new one.", id=self.id))
        self.finish(RunState.RUNNING)


def read_suggestions(
    task: ProjectTask, demonstrations: DemonstrationStore, rows: Sequence[tuple[Any, ...]]
) -> list[Suggestion]:
    """Return the suggestions in rows of sample id, text, and the columns from `answer` on."""
    shown = demonstrations.read(row[-1] for row in rows)
    return [_read_suggestion(task, row, each) for row, each in zip(rows, shown, strict=True)]


def _read_suggestion(
    task: ProjectTask, row: tuple[Any, ...], shown: tuple[LabeledSample, ...] | None
) -> Suggestion:
    sample_id, text, answer, base, raw, resolved, dropped, confidence, seconds, _ = row
    return Suggestion(
        sample_id=sample_id,
        answer=task.read_answer(answer, text),
        base=task.read_optional_answer(base, text),
        raw=raw,
        resolved=bool(resolved),
        dropped=dropped,
        confidence=confidence,
        seconds=seconds,
        demonstrations=shown,
    )


class RunStore:
    """Starts and finds runs."""

    def __init__(
        self,
        database: ProjectDatabase,
        task: ProjectTask,
        queue: QueueIndex,
        demonstrations: DemonstrationStore,
    ) -> None:
        """Work on the given file in terms of the given task."""
        self._database = database
        self._task = task
        self._queue = queue
        self._demonstrations = demonstrations

    def start(self, kind: str, config: Mapping[str, Any]) -> Run:
        """Start a run of a kind (`adapt`, `predict`) with everything needed to resume it."""
        with self._database.writing() as database:
            cursor = database.execute(
                "INSERT INTO run (kind, config, spec_version, state, started_at) "
                "VALUES (?, ?, ?, 'running', ?)",
                [kind, to_json(dict(config)), self._task.version, now()],
            )
        return self.run(int(cursor.lastrowid or 0))

    def run(self, run_id: int) -> Run:
        """Return one run."""
        return Run(self._database, self._task, self._queue, self._demonstrations, run_id)

    def runs(self) -> list[Run]:
        """Return all runs, oldest first."""
        return [self.run(i) for (i,) in self._database.rows("SELECT id FROM run ORDER BY id")]

    def newest_suggestion(self, sample_id: str, run_id: int | None) -> Suggestion | None:
        """Return the newest suggestion for one sample, of a run or of all."""
        row = self._database.row(
            # Down the passes of the runs, by the index: the notes of a pass are many.
            "WITH RECURSIVE pass (run, number) AS ("
            "SELECT id, (SELECT MAX(iteration) FROM suggestion WHERE run_id = run.id) FROM run "
            "WHERE ?2 IS NULL OR id = ?2 UNION ALL "
            "SELECT run, (SELECT MAX(iteration) FROM suggestion WHERE run_id = run "
            "AND iteration < number) FROM pass WHERE number IS NOT NULL) "
            "SELECT sample.id, text, suggestion.answer, base, raw, resolved, dropped, confidence, "
            "seconds, demonstrations FROM pass CROSS JOIN sample CROSS JOIN suggestion "
            "ON run_id = run AND iteration = number AND suggestion.position = sample.position "
            "WHERE sample.id = ?1 ORDER BY run DESC, number DESC LIMIT 1",
            [sample_id, run_id],
        )
        if row is None:
            return None
        return read_suggestions(self._task, self._demonstrations, [row])[0]

    def mark_interrupted(self) -> int:
        """Mark what a process that is gone left running; return how many.

        To be called by whoever has just taken the project's lock: nobody else can be running.
        """
        with self._database.writing() as database:
            return database.execute(
                "UPDATE run SET state = 'interrupted' WHERE state = 'running'"
            ).rowcount
