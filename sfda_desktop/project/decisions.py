"""The reviewer's journal on disk: lines are added, never changed (see `domain.journal`)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlite_utils import Database

from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.journal import DecisionLog, JournalEntry
from sfda_desktop.domain.wording import tr
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.notes import Split
from sfda_desktop.project.queue import QueueIndex
from sfda_desktop.project.serial import from_time, to_json, to_time
from sfda_desktop.project.serial import now as this_moment
from sfda_desktop.project.standing import COLUMNS, in_force
from sfda_desktop.project.task import ProjectTask

FIRST = frozenset(Origin) - {Origin.SECOND}
"""All but a second reader's opinion, which overrules nothing."""


class DecisionStore:
    """Adds to the journal and reads it; every call is on the disk before it returns."""

    def __init__(self, database: ProjectDatabase, task: ProjectTask, queue: QueueIndex) -> None:
        """Work on the given file in terms of the given task."""
        self._database = database
        self._task = task
        self._queue = queue

    def decide(self, decision: Decision, run_id: int | None) -> int:
        """Add a decision; return its number in the journal."""
        row = self._row(decision)
        with self._database.writing() as database:
            return self._add(database, [row], run_id, None)

    def decide_all(self, decisions: Sequence[Decision], run_id: int | None) -> int:
        """Add decisions made at one stroke, all or none; return the number of the batch.

        Only notes of the pool may be decided so: what measures is looked at one by one.
        """
        rows = [self._row(decision) for decision in decisions]
        if not rows:
            raise ValueError("a batch holds at least one decision")
        with self._database.writing() as database:
            outside = self._database.row(
                "SELECT COUNT(*) FROM json_each(?) LEFT JOIN sample ON sample.id = value "
                "WHERE split IS NOT 'pool'",
                [to_json([decision.sample_id for decision in decisions])],
            )
            if outside is not None and outside[0]:
                raise ProjectError(
                    tr(
                        "{count} of these notes are not in the pool. Only notes to learn "
                        "from can be decided together; nothing was decided.",
                        count=outside[0],
                    )
                )
            batch = self._next_seq()
            self._add(database, rows, run_id, batch)
            return batch

    def retract(self, seq: int, reviewer: str) -> int:
        """Add a line that takes back line `seq`; return its number.

        Taking back a decision undoes it; taking back that line brings the decision back.
        """
        with self._database.writing() as database:
            if self._database.row("SELECT 1 FROM decision WHERE seq = ?", [seq]) is None:
                raise ProjectError(
                    tr("{path} has no decision number {seq}.", path=self._database.path, seq=seq)
                )
            if seq not in self._in_force("seq = ?", seq):
                raise ProjectError(
                    tr("Decision number {seq} has already been taken back.", seq=seq)
                )
            return self._take_back(database, [seq], reviewer, None)

    def retract_batch(self, batch: int, reviewer: str) -> list[JournalEntry]:
        """Take back, at one stroke, all lines of a batch that stand; return the lines added."""
        with self._database.writing() as database:
            seqs = self._in_force("batch = ?", batch)
            if not seqs:
                raise ProjectError(
                    tr("The decisions of batch {batch} have already been taken back.", batch=batch)
                )
            taker = self._next_seq()
            self._take_back(database, seqs, reviewer, taker)
        return self.batch(taker)

    def journal(
        self, split: Split | None, origins: Collection[Origin] = FIRST
    ) -> list[JournalEntry]:
        """Return every line of these origins in order, of one split or of all."""
        return self._entries(
            "(?1 IS NULL OR split = ?1) AND origin IN (SELECT value FROM json_each(?2))",
            [None if split is None else split.value, to_json(sorted(o.value for o in origins))],
        )

    def batch(self, batch: int) -> list[JournalEntry]:
        """Return the lines that were added at one stroke, in order."""
        return self._entries("batch = ?", [batch])

    def decisions(self, split: Split, origins: Collection[Origin] = FIRST) -> dict[str, Decision]:
        """Return the decision in force of every sample of a split that has one."""
        return DecisionLog(self.journal(split, origins)).decisions()

    def _add(
        self, database: Database, rows: list[tuple[Any, ...]], run_id: int | None, batch: int | None
    ) -> int:
        known = self._database.rows(
            "SELECT id, position FROM sample WHERE id IN (SELECT value FROM json_each(?))",
            [to_json([row[0] for row in rows])],
        )
        positions = dict(known)
        for row in rows:
            if row[0] not in positions:
                raise ProjectError(
                    tr(
                        "{path} has no note with the id {sample_id}.",
                        path=self._database.path,
                        sample_id=row[0],
                    )
                )
        database.conn.executemany(
            "INSERT INTO decision (position, verdict, answer, reviewer, decided_at, seconds, "
            "origin, hidden, run_id, batch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(positions[row[0]], *row[1:], run_id, batch) for row in rows],
        )
        self._queue.decided(database, positions.values())
        return self._next_seq() - 1

    def _take_back(
        self, database: Database, seqs: Sequence[int], reviewer: str, batch: int | None
    ) -> int:
        wanted = to_json(list(seqs))
        database.execute(
            "INSERT INTO decision "
            "(position, reviewer, decided_at, run_id, origin, retracts, batch) "
            "SELECT position, ?2, ?3, run_id, origin, seq, ?4 FROM decision "
            "WHERE seq IN (SELECT value FROM json_each(?1)) ORDER BY seq",
            [wanted, reviewer, this_moment(), batch],
        )
        self._queue.decided(
            database,
            [
                position
                for (position,) in self._database.rows(
                    "SELECT DISTINCT position FROM decision "
                    "WHERE seq IN (SELECT value FROM json_each(?))",
                    [wanted],
                )
            ],
        )
        return self._next_seq() - 1

    def _next_seq(self) -> int:
        row = self._database.row("SELECT seq + 1 FROM sqlite_sequence WHERE name = 'decision'")
        return 1 if row is None else int(row[0])

    def _in_force(self, which: str, value: int) -> list[int]:
        """Return the lines meant that no line in force takes back, oldest first."""
        lines: list[Any] = self._database.rows(
            f"SELECT {COLUMNS} FROM decision WHERE position IN "  # noqa: S608 - fixed conditions
            f"(SELECT position FROM decision WHERE {which}) ORDER BY seq DESC",
            [value],
        )
        meant = {
            seq
            for (seq,) in self._database.rows(
                f"SELECT seq FROM decision WHERE {which}",  # noqa: S608 - fixed conditions
                [value],
            )
        }
        return sorted(line[0] for line in in_force(lines) if line[0] in meant)

    def _row(self, decision: Decision) -> tuple[Any, ...]:
        if (decision.answer is None) == decision.verdict.decides:
            raise ValueError("a decision has an answer, a skip has none")
        return (
            decision.sample_id,
            decision.verdict.value,
            None if decision.answer is None else self._task.write_answer(decision.answer),
            decision.reviewer,
            to_time(decision.decided_at),
            decision.seconds,
            decision.origin.value,
            int(decision.hidden),
        )

    def _entries(self, which: str, parameters: Sequence[Any]) -> list[JournalEntry]:
        rows = self._database.rows(
            "SELECT seq, sample.id, text, verdict, answer, reviewer, decided_at, seconds, "  # noqa: S608 - fixed conditions
            "origin, hidden, run_id, retracts, batch FROM decision JOIN sample USING (position) "
            f"WHERE {which} ORDER BY seq",
            parameters,
        )
        return [self._entry(row) for row in rows]

    def _entry(self, row: tuple[Any, ...]) -> JournalEntry:
        seq, sample_id, text, verdict, answer, reviewer, decided_at, seconds = row[:8]
        origin, hidden, run_id, retracts, batch = row[8:]
        decision = None
        if verdict is not None:
            decision = Decision(
                sample_id=sample_id,
                verdict=Verdict(verdict),
                answer=self._task.read_optional_answer(answer, text),
                decided_at=from_time(decided_at),
                reviewer=reviewer,
                seconds=seconds,
                origin=Origin(origin),
                hidden=bool(hidden),
            )
        return JournalEntry(seq, sample_id, decision, retracts, run_id, batch)
