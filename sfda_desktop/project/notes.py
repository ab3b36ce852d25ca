"""The notes of a project: samples in the order of their files, each in one split."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.wording import tr
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.searching import add_words, remove_words
from sfda_desktop.project.serial import from_json, now, to_json
from sfda_desktop.project.task import ProjectTask


class Split(StrEnum):
    """What a note is for."""

    POOL = "pool"
    """May be selected, annotated and trained on."""
    HELD_OUT = "held-out"
    """Only for measuring: never in a prompt, a demonstration pool or training."""
    NEW = "new"
    """Only to run a finished model on."""
    DEV = "dev"
    """Chooses the best epoch."""
    GOLD = "gold"
    """Labeled notes of the target, apart from the pool: demonstrations and the clean set."""


SHOWN_POSITIONS = (
    "SELECT json_extract(shown.value, '$.note') FROM suggestion, json_each(demonstrations) "
    "AS shown WHERE json_extract(shown.value, '$.note') IS NOT NULL"
)
"""The notes that stood in a prompt as examples; see `DemonstrationStore`."""

_NO_MARKS = "{}"


class NoteStore:
    """Reads and writes samples; gold that comes with records goes to its own table."""

    def __init__(self, database: ProjectDatabase, task: ProjectTask) -> None:
        """Work on the given file in terms of the given task."""
        self._database = database
        self._task = task

    def add(self, records: Iterable[Record], *, split: Split, source_name: str) -> int:
        """Add records in one transaction, all or none; return how many."""
        given = list(records)
        if not given:
            return 0
        self._refuse_repeated_ids(given, source_name)
        samples = [self._row(number, record.sample) for number, record in enumerate(given, 1)]
        gold = [
            (record.sample.id, self._task.write_answer(record.answer), now())
            for record in given
            if record.answer is not None
        ]
        with self._database.writing() as database:
            self._refuse_known_ids(given, source_name)
            self._refuse_shared_documents(given, split, source_name)
            source = database.execute(
                "INSERT INTO source (name, added_at) VALUES (?, ?)", [source_name, now()]
            ).lastrowid
            database.conn.executemany(
                "INSERT INTO sample (id, doc, text, marks, extra, split, source_id) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                ((*row, split.value, source) for row in samples),
            )
            add_words(
                database,
                self._database.rows(
                    "SELECT position, text FROM sample WHERE source_id = ?", [source]
                ),
            )
            database.conn.executemany(
                "INSERT INTO gold (position, answer, given_at) "
                "SELECT position, ?2, ?3 FROM sample WHERE id = ?1",
                gold,
            )
        return len(given)

    def remove(self, ids: Iterable[str]) -> int:
        """Remove notes so that no word of them is left in the file; return how many.

        Refused where one was selected, suggested, decided, drawn or shown as an example: what
        rests on it must stay explicable.
        """
        wanted = to_json(list(ids))
        with self._database.writing() as database:
            notes = self._database.rows(
                "SELECT position, text FROM sample WHERE id IN (SELECT value FROM json_each(?))",
                [wanted],
            )
            positions = to_json([position for position, _ in notes])
            row = self._database.row(
                "WITH used AS (SELECT position FROM selection UNION "  # noqa: S608 - fixed names
                "SELECT position FROM suggestion UNION SELECT position FROM decision UNION "
                f"SELECT position FROM drawn UNION {SHOWN_POSITIONS}) "
                "SELECT COUNT(*) FROM json_each(?) WHERE value IN used",
                [positions],
            )
            if row is not None and row[0]:
                raise ProjectError(
                    tr(
                        "{count} of these notes have already been selected or reviewed, or shown "
                        "to the language model as examples, so they cannot be removed. Nothing "
                        "was removed.",
                        count=row[0],
                    )
                )
            remove_words(database, notes)
            database.execute(
                "DELETE FROM sample WHERE position IN (SELECT value FROM json_each(?))", [positions]
            )
        self._database.fold_log()
        return len(notes)

    def samples(self, split: Split | None = None) -> list[Sample]:
        """Return the samples of a split (of all), in the order of their files."""
        rows = self._database.rows(
            "SELECT id, text, doc, marks, extra FROM sample "
            "WHERE ?1 IS NULL OR split = ?1 ORDER BY position",
            [None if split is None else split.value],
        )
        return [self._sample(row) for row in rows]

    def sample(self, sample_id: str) -> Sample:
        """Return one sample."""
        row = self._database.row(
            "SELECT id, text, doc, marks, extra FROM sample WHERE id = ?", [sample_id]
        )
        if row is None:
            raise ProjectError(
                tr(
                    "{path} has no note with the id {sample_id}.",
                    path=self._database.path,
                    sample_id=sample_id,
                )
            )
        return self._sample(row)

    def samples_at(self, positions: Iterable[int]) -> dict[int, Sample]:
        """Return the samples at positions of the file."""
        rows = self._database.rows(
            "SELECT position, id, text, doc, marks, extra FROM sample "
            "WHERE position IN (SELECT value FROM json_each(?))",
            [to_json(sorted(positions))],
        )
        return {position: self._sample(row) for position, *row in rows}

    def neighbours(
        self, sample_id: str, *, before: int, after: int
    ) -> tuple[list[Sample], list[Sample]]:
        """Return the samples of the same document right before and right after one."""
        earlier = self._database.rows(
            "SELECT id, text, doc, marks, extra FROM sample "
            "WHERE doc = (SELECT doc FROM sample WHERE id = ?1) "
            "AND position < (SELECT position FROM sample WHERE id = ?1) "
            "ORDER BY position DESC LIMIT ?2",
            [sample_id, before],
        )
        later = self._database.rows(
            "SELECT id, text, doc, marks, extra FROM sample "
            "WHERE doc = (SELECT doc FROM sample WHERE id = ?1) "
            "AND position > (SELECT position FROM sample WHERE id = ?1) "
            "ORDER BY position LIMIT ?2",
            [sample_id, after],
        )
        return (
            [self._sample(row) for row in reversed(earlier)],
            [self._sample(row) for row in later],
        )

    def splits(self) -> dict[str, Split]:
        """Return the split of every sample, in the order of their files."""
        rows = self._database.rows("SELECT id, split FROM sample ORDER BY position")
        return {sample_id: Split(split) for sample_id, split in rows}

    def _sample(self, row: Sequence[Any]) -> Sample:
        sample_id, text, doc, marks, extra = row
        return Sample(
            id=sample_id,
            text=text,
            doc=doc,
            marks=() if marks == _NO_MARKS else self._task.codec.read_marks(from_json(marks), text),
            extra=from_json(extra),
        )

    def _row(self, number: int, sample: Sample) -> tuple[str | None, ...]:
        row = (
            sample.id,
            sample.doc,
            sample.text,
            to_json(self._task.codec.write_marks(sample.marks)),
            to_json(dict(sample.extra)),
        )
        for value in row:
            if value is not None and not _storable(value):
                raise ProjectError(
                    tr(
                        "Record {number} holds half a character (a lone surrogate) and cannot "
                        "be stored. Save the file again as UTF-8 in the program it comes from.",
                        number=number,
                    )
                )
        return row

    @staticmethod
    def _refuse_repeated_ids(given: Sequence[Record], source_name: str) -> None:
        first: dict[str, int] = {}
        for number, record in enumerate(given, 1):
            earlier = first.setdefault(record.sample.id, number)
            if earlier != number:
                raise ProjectError(
                    tr(
                        "{source_name}: records {earlier} and {number} have the same id. "
                        "Nothing was added; give every record an id of its own.",
                        source_name=source_name,
                        earlier=earlier,
                        number=number,
                    )
                )

    def _refuse_known_ids(self, given: Sequence[Record], source_name: str) -> None:
        known = self._database.rows(
            "SELECT id, split FROM sample WHERE id IN (SELECT value FROM json_each(?))",
            [to_json([record.sample.id for record in given])],
        )
        if not known:
            return
        splits = dict(known)
        for number, record in enumerate(given, 1):
            if record.sample.id in splits:
                raise ProjectError(
                    tr(
                        "{source_name}: the id of record {number} is already in the project, "
                        "among the {others}. Nothing was added.",
                        source_name=source_name,
                        number=number,
                        others=_words(Split(splits[record.sample.id])),
                    )
                )

    def _refuse_shared_documents(
        self, given: Sequence[Record], split: Split, source_name: str
    ) -> None:
        documents = sorted({r.sample.doc for r in given if r.sample.doc is not None})
        row = self._database.row(
            "SELECT doc, split FROM sample WHERE (split = 'held-out') <> ?1 "
            "AND doc IN (SELECT value FROM json_each(?2)) LIMIT 1",
            [split is Split.HELD_OUT, to_json(documents)],
        )
        if row is None:
            return
        number = next(n for n, record in enumerate(given, 1) if record.sample.doc == row[0])
        raise ProjectError(
            tr(
                "{source_name}: the document of record {number} is already in the "
                "project, among the {others}. Notes used for measuring must come from "
                "documents of their own. Nothing was added.",
                source_name=source_name,
                number=number,
                others=_words(Split(row[1])),
            )
        )


def _words(split: Split) -> str:
    return {
        Split.POOL: tr("notes to learn from"),
        Split.HELD_OUT: tr("held-out notes"),
        Split.NEW: tr("new notes"),
        Split.DEV: tr("development notes"),
        Split.GOLD: tr("gold notes"),
    }[split]


def _storable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
