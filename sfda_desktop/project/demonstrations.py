"""The examples that stood in the prompt of a suggestion, as they lie in its row.

A note of the project is pointed at, so that its words stand in the file once; an example that the
language model invented is in no other place and is kept whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.domain.wording import tr
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.notes import NoteStore
from sfda_desktop.project.serial import from_json, to_json
from sfda_desktop.project.task import ProjectTask


class DemonstrationStore:
    """Writes and reads the column `demonstrations` of a suggestion, many rows at a time."""

    def __init__(self, database: ProjectDatabase, task: ProjectTask, notes: NoteStore) -> None:
        """Work on the given file in terms of the given task."""
        self._database = database
        self._task = task
        self._notes = notes

    def written(self, suggestions: Sequence[Suggestion]) -> list[str | None]:
        """Return what each suggestion's row holds; refused where a held-out note was shown."""
        shown = {one.sample.id for each in suggestions for one in each.demonstrations or ()}
        found = self._database.rows(
            "SELECT id, position, split = 'held-out' FROM sample "
            "WHERE id IN (SELECT value FROM json_each(?))",
            [to_json(sorted(shown))],
        )
        held_out = sum(is_held_out for _, _, is_held_out in found)
        if held_out:
            raise ProjectError(
                tr(
                    "{count} notes of {path} were shown as examples, but are held out for "
                    "measuring. The suggestions were not kept.",
                    count=held_out,
                    path=self._database.path,
                )
            )
        positions = {sample_id: position for sample_id, position, _ in found}
        return [
            None
            if each.demonstrations is None
            else _storable(to_json([self._write(one, positions) for one in each.demonstrations]))
            for each in suggestions
        ]

    def read(self, stored: Iterable[str | None]) -> list[tuple[LabeledSample, ...] | None]:
        """Return the examples of each row; `None` where nobody wrote them down."""
        rows = [None if entry is None else from_json(entry) for entry in stored]
        pointed_at = {one["note"] for row in rows for one in row or () if "note" in one}
        notes = self._notes.samples_at(pointed_at)
        return [
            None if row is None else tuple(self._read(one, notes) for one in row) for row in rows
        ]

    def _write(self, shown: LabeledSample, positions: Mapping[str, int]) -> dict[str, Any]:
        sample, codec = shown.sample, self._task.codec
        answer = codec.write_answer(shown.answer)
        if sample.id in positions:
            return {"note": positions[sample.id], "answer": answer}
        marks = codec.write_marks(sample.marks)
        return {"id": sample.id, "text": sample.text, "marks": marks, "answer": answer}

    def _read(self, one: Mapping[str, Any], notes: Mapping[int, Sample]) -> LabeledSample:
        if "note" in one:
            sample = notes[one["note"]]
        else:
            marks = self._task.codec.read_marks(one["marks"], one["text"])
            sample = Sample(one["id"], one["text"], marks=marks)
        return LabeledSample(sample, self._task.read_answer(to_json(one["answer"]), sample.text))


def _storable(value: str) -> str:
    # What the language model invented may hold half a character; stored as "?".
    return value.encode("utf-8", "replace").decode("utf-8")
