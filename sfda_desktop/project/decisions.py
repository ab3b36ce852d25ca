"""The reviewer's journal on disk: lines are added, never changed (see `domain.journal`)."""

from __future__ import annotations

from typing import Any

from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.journal import DecisionLog, JournalEntry
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.notes import Split
from sfda_desktop.project.serial import from_time, to_time
from sfda_desktop.project.serial import now as this_moment
from sfda_desktop.project.task import ProjectTask


class DecisionStore:
    """Adds to the journal and reads it; every call is on the disk before it returns."""

    def __init__(self, database: ProjectDatabase, task: ProjectTask) -> None:
        """Work on the given file in terms of the given task."""
        self._database = database
        self._task = task

    def decide(self, decision: Decision, run_id: int | None) -> int:
        """Add a decision; return its number in the journal."""
        if (decision.answer is None) == decision.verdict.decides:
            raise ValueError("a decision has an answer, a skip has none")
        answer = None if decision.answer is None else self._task.write_answer(decision.answer)
        with self._database.writing() as database:
            cursor = database.execute(
                "INSERT INTO decision (position, verdict, answer, reviewer, decided_at, seconds, "
                "run_id) SELECT position, ?2, ?3, ?4, ?5, ?6, ?7 FROM sample WHERE id = ?1",
                [
                    decision.sample_id,
                    decision.verdict.value,
                    answer,
                    decision.reviewer,
                    to_time(decision.decided_at),
                    decision.seconds,
                    run_id,
                ],
            )
            if not cursor.rowcount:
                raise ProjectError(
                    f"{self._database.path} has no note with the id {decision.sample_id}."
                )
            return int(cursor.lastrowid or 0)

    def retract(self, seq: int, reviewer: str) -> int:
        """Add a line that takes back line `seq`; return its number.

        Taking back a decision undoes it; taking back that line brings the decision back.
        """
        with self._database.writing() as database:
            if self._database.row("SELECT 1 FROM decision WHERE seq = ?", [seq]) is None:
                raise ProjectError(f"{self._database.path} has no decision number {seq}.")
            if not self._in_force(seq):
                raise ProjectError(f"Decision number {seq} has already been taken back.")
            cursor = database.execute(
                "INSERT INTO decision (position, reviewer, decided_at, run_id, retracts) "
                "SELECT position, ?2, ?3, run_id, seq FROM decision WHERE seq = ?1",
                [seq, reviewer, this_moment()],
            )
            return int(cursor.lastrowid or 0)

    def journal(self, split: Split | None) -> list[JournalEntry]:
        """Return every line in order, of one split or of all."""
        rows = self._database.rows(
            "SELECT seq, sample.id, sample.text, verdict, answer, reviewer, decided_at, seconds, "
            "run_id, retracts FROM decision JOIN sample USING (position) "
            "WHERE ?1 IS NULL OR split = ?1 ORDER BY seq",
            [None if split is None else split.value],
        )
        return [self._entry(row) for row in rows]

    def decisions(self, split: Split) -> dict[str, Decision]:
        """Return the decision in force of every sample of a split that has one."""
        return DecisionLog(self.journal(split)).decisions()

    def _in_force(self, seq: int) -> bool:
        """Tell whether no line in force takes back line `seq`."""
        takers = self._database.rows("SELECT seq FROM decision WHERE retracts = ?", [seq])
        return not any(self._in_force(taker) for (taker,) in takers)

    def _entry(self, row: tuple[Any, ...]) -> JournalEntry:
        seq, sample_id, text, verdict, answer, reviewer, decided_at, seconds, run_id, retracts = row
        decision = None
        if verdict is not None:
            decision = Decision(
                sample_id=sample_id,
                verdict=Verdict(verdict),
                answer=self._task.read_optional_answer(answer, text),
                decided_at=from_time(decided_at),
                reviewer=reviewer,
                seconds=seconds,
            )
        return JournalEntry(seq, sample_id, decision, retracts, run_id)
