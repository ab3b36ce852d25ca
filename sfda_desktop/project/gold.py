"""What is known to be right: imported with the records, or given by a person at the window."""

from __future__ import annotations

from collections.abc import Iterable

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.wording import tr
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.notes import Split
from sfda_desktop.project.serial import now, to_json
from sfda_desktop.project.task import ProjectTask


class GoldStore:
    """The only way to gold.

    Gold of the held-out set measures the model. Gold of the pool is only for reporting annotation
    F1 and for `supervised`: whoever selects, annotates or trains must never ask for it.
    """

    def __init__(self, database: ProjectDatabase, task: ProjectTask) -> None:
        """Work on the given file in terms of the given task."""
        self._database = database
        self._task = task

    def set(self, sample_id: str, answer: Answer) -> None:
        """Store the gold answer of a sample, in place of an earlier one."""
        with self._database.writing() as database:
            stored = database.execute(
                "INSERT INTO gold (position, answer, given_at) "
                "SELECT position, ?2, ?3 FROM sample WHERE id = ?1 "
                "ON CONFLICT (position) DO UPDATE SET answer = ?2, given_at = ?3",
                [sample_id, self._task.write_answer(answer), now()],
            ).rowcount
            if not stored:
                raise ProjectError(
                    tr(
                        "{path} has no note with the id {sample_id}.",
                        path=self._database.path,
                        sample_id=sample_id,
                    )
                )

    def imported(self, split: Split) -> dict[str, Answer]:
        """Return the stored gold of a split, in the order of its files."""
        rows = self._database.rows(
            "SELECT sample.id, sample.text, gold.answer FROM sample JOIN gold USING (position) "
            "WHERE sample.split = ? ORDER BY sample.position",
            [split.value],
        )
        return {sample_id: self._task.read_answer(answer, text) for sample_id, text, answer in rows}

    def imported_for(self, ids: Iterable[str]) -> dict[str, Answer]:
        """Return the stored gold of the samples named, where they have any."""
        rows = self._database.rows(
            "SELECT sample.id, sample.text, gold.answer FROM sample JOIN gold USING (position) "
            "WHERE sample.id IN (SELECT value FROM json_each(?)) ORDER BY sample.position",
            [to_json(list(ids))],
        )
        return {sample_id: self._task.read_answer(answer, text) for sample_id, text, answer in rows}
