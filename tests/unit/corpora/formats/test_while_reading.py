"""Reading a large file tells how far it is and can be stopped, in every format."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sfda_desktop.corpora.annotations import export_annotations
from sfda_desktop.corpora.formats import READABLE
from sfda_desktop.corpora.notes_files import read_notes_file
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.errors import Cancelled
from sfda_desktop.domain.progress import Progress
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import codec_for

NER = codec_for(TaskSpec("ner", (LabelSpec("Problem"),)))
NOTES = 300
TABLE = "xlsx"  # reads through the same lines as csv


def made(folder: Path, name: str) -> Path:
    if name == "csv":
        path = folder / "notes.csv"
        path.write_text("text\n" + "Fever since Monday.\n" * NOTES, encoding="utf-8")
        return path
    path = folder / "notes"
    if name == "text":
        path.mkdir()
        for number in range(NOTES):
            (path / f"{number}.txt").write_text("Fever since Monday.", encoding="utf-8")
        return path
    answer = SpanAnswer.of([Span(0, 5, "Problem")])
    records = [
        Record(Sample(f"n{i}", "Fever since Monday.", f"d{i}"), answer) for i in range(NOTES)
    ]
    export_annotations(path, records, NER, name)
    return path


@pytest.mark.parametrize("name", [one.name for one in READABLE if one.name != TABLE])
def test_progress_is_told_and_stopping_works(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)
    path = made(tmp_path, name)
    told: list[Progress] = []
    notes = read_notes_file(path, NER, format_name=name, on_progress=told.append)
    assert len(notes.records) == NOTES
    assert (told[-1].done, told[-1].total) == (NOTES, NOTES)
    assert told[0].done < NOTES
    seen = len(told)
    with pytest.raises(Cancelled):
        read_notes_file(
            path,
            NER,
            format_name=name,
            on_progress=told.append,
            cancelled=lambda: len(told) > seen,
        )
    assert told[-1].done < NOTES
