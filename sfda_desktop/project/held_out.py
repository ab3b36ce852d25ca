"""Setting documents aside for measuring, before anything has learned from them."""

from __future__ import annotations

import random
from collections.abc import Iterable

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.wording import tr
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.notes import SHOWN_POSITIONS, NoteStore, Split
from sfda_desktop.project.serial import to_json


class HeldOutStore:
    """Moves whole documents between the pool and the held-out set."""

    def __init__(self, database: ProjectDatabase, notes: NoteStore) -> None:
        """Work on the given file."""
        self._database = database
        self._notes = notes

    def move(self, *, docs: Iterable[str] = (), ids: Iterable[str] = ()) -> int:
        """Hold out the pool samples of these documents or with these ids; return how many.

        An id takes the rest of its document with it. Refused where one was already selected,
        suggested, decided or shown as an example: what has taught a model cannot measure it.
        """
        with self._database.writing() as database:
            positions = [
                position
                for (position,) in self._database.rows(
                    "WITH named AS (SELECT value FROM json_each(:ids)), "
                    "documents AS (SELECT value FROM json_each(:docs) UNION "
                    "SELECT doc FROM sample WHERE id IN named AND doc IS NOT NULL) "
                    "SELECT position FROM sample WHERE split = 'pool' "
                    "AND (id IN named OR doc IN documents)",
                    {"ids": to_json(list(ids)), "docs": to_json(list(docs))},
                )
            ]
            self._refuse_used(positions)
            self._refuse_documents_elsewhere(positions)
            database.conn.executemany(
                "UPDATE sample SET split = 'held-out' WHERE position = ?",
                ((position,) for position in positions),
            )
        return len(positions)

    def split(self, share: float, seed: int) -> int:
        """Hold out about `share` (0 to 1) of the pool by document, drawn with `seed`.

        Documents are drawn until the share of samples is reached; one always stays in the pool,
        and so do those with a sample that was selected, suggested, decided or shown as an
        example. Returns the number of samples held out.
        """
        if not 0.0 <= share < 1.0:
            raise ProjectError(tr("The share to hold out must be at least 0 and below 1."))
        samples = self._notes.samples(Split.POOL)
        sizes: dict[str, int] = {}
        for sample in samples:
            sizes[sample.group] = sizes.get(sample.group, 0) + 1
        used = self._used()
        touched = {sample.group for sample in samples if sample.id in used}
        order = [group for group in sizes if group not in touched]
        random.Random(seed).shuffle(order)  # noqa: S311 - repeatable, not secret
        drawn: set[str] = set()
        count = 0
        for group in order if touched else order[:-1]:
            if count >= share * len(samples):
                break
            drawn.add(group)
            count += sizes[group]
        return self.move(ids=[sample.id for sample in samples if sample.group in drawn])

    def return_to_pool(self) -> int:
        """Give all held-out samples back, for another split; refused once one is reported on."""
        with self._database.writing() as database:
            if self._database.row("SELECT 1 FROM report LIMIT 1"):
                raise ProjectError(
                    tr(
                        "A report already rests on these held-out notes, so they stay apart. "
                        "Make a new project to split differently."
                    )
                )
            if self._database.row(
                "SELECT 1 FROM decision JOIN sample USING (position) "
                "WHERE split = 'held-out' LIMIT 1"
            ):
                raise ProjectError(
                    tr(
                        "Some held-out notes have been labelled here, so they stay apart. "
                        "Make a new project to split differently."
                    )
                )
            return database.execute(
                "UPDATE sample SET split = 'pool' WHERE split = 'held-out'"
            ).rowcount

    def _used(self) -> set[str]:
        rows = self._database.rows(
            "SELECT id FROM sample WHERE position IN (SELECT position FROM selection UNION "  # noqa: S608 - fixed names
            "SELECT position FROM suggestion UNION SELECT position FROM decision UNION "
            f"{SHOWN_POSITIONS})"
        )
        return {sample_id for (sample_id,) in rows}

    def _refuse_used(self, positions: list[int]) -> None:
        used = self._database.row(
            "WITH moved AS (SELECT value FROM json_each(?)) SELECT COUNT(*) FROM moved WHERE "  # noqa: S608 - fixed names
            "value IN (SELECT position FROM selection) OR "
            "value IN (SELECT position FROM suggestion) OR "
            "value IN (SELECT position FROM decision) OR "
            f"value IN ({SHOWN_POSITIONS})",
            [to_json(positions)],
        )
        if used is not None and used[0]:
            raise ProjectError(
                tr(
                    "{count} of these notes have already been selected or reviewed, or shown to "
                    "the language model as examples, so they cannot measure the model any more. "
                    "Hold out other documents.",
                    count=used[0],
                )
            )

    def _refuse_documents_elsewhere(self, positions: list[int]) -> None:
        row = self._database.row(
            "SELECT COUNT(DISTINCT doc) FROM sample WHERE split IN ('new', 'dev') AND doc IN "
            "(SELECT doc FROM sample WHERE position IN (SELECT value FROM json_each(?)))",
            [to_json(positions)],
        )
        if row is not None and row[0]:
            raise ProjectError(
                tr(
                    "{count} of these documents are also among the new or development notes. "
                    "Hold out other documents.",
                    count=row[0],
                )
            )
