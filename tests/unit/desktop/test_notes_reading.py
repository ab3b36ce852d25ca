from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from sfda_desktop.corpora.formats.options import Columns, ReadOptions
from sfda_desktop.desktop.project import creation
from sfda_desktop.desktop.project.notes_reading import PLAIN, look_at_notes, read_notes
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import Project, Split

CODEC = creation.provisional_codec("ner")
TABLE = "nr;Befund;Patient\n1;Fever since Monday. No cough.;p1\n2;No fever.;p2\n"


def csv_file(path: Path, words: str = TABLE, encoding: str = "utf-8") -> Path:
    path.write_text(words, encoding=encoding)
    return path


def test_a_column_nobody_can_know_is_asked_for_with_the_first_rows_to_see(tmp_path: Path) -> None:
    look = look_at_notes(csv_file(tmp_path / "notes.csv"), CODEC)
    assert look.check is None
    assert "column" in look.ask
    assert look.table is not None
    assert look.table.delimiter == ";"
    assert look.table.rows[1] == ("2", "No fever.", "p2")


def test_with_the_columns_named_the_rows_become_notes(tmp_path: Path) -> None:
    options = ReadOptions(columns=Columns("Befund", doc="nr", patient="Patient"))
    look = look_at_notes(csv_file(tmp_path / "notes.csv"), CODEC, options)
    assert look.ask == ""
    assert look.check is not None
    assert look.check.samples == 3  # sentences of two notes
    assert look.check.documents == 2
    assert "Patient" in look.check.keys
    assert look.sentence == "CSV: 3 notes from 2 documents."


def test_usual_names_are_taken_but_the_table_is_still_shown(tmp_path: Path) -> None:
    look = look_at_notes(csv_file(tmp_path / "a.csv", "id,text\n1,No fever.\n"), CODEC)
    assert look.check is not None
    assert look.table is not None


def test_an_encoding_is_asked_for_and_never_guessed(tmp_path: Path) -> None:
    path = csv_file(tmp_path / "a.csv", "id,text\n1,発熱なし。\n", "cp932")
    look = look_at_notes(path, CODEC)
    assert look.asks_encoding
    assert look.check is None
    assert "発熱" not in look.ask
    named = look_at_notes(path, CODEC, ReadOptions(encoding="cp932"))
    assert named.asks_encoding  # it can still be changed
    assert named.check is not None
    assert named.check.beginning == "発熱なし。"


def test_the_encoding_of_a_folder_of_text_is_asked_for_too(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.txt").write_text("発熱なし。", encoding="cp932")
    assert look_at_notes(folder, CODEC).asks_encoding
    look = look_at_notes(folder, CODEC, ReadOptions(encoding="cp932"))
    assert look.check is not None
    assert look.table is None


def test_what_is_wrong_with_a_table_leaves_its_choices_open(tmp_path: Path) -> None:
    path = csv_file(tmp_path / "a.csv", "id,text\n1,No fever, no cough, nothing.\n")
    look = look_at_notes(path, CODEC)
    assert look.table is not None
    assert look.check is None
    assert "cells" in look.ask


def test_a_sheet_can_be_chosen(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.title = "Legend"
    book.active.append(["abbreviation"])
    book.active.append(["s/p"])
    notes = book.create_sheet("Notes")
    notes.append(["text", "patient"])
    notes.append(["No fever.", "p1"])
    path = tmp_path / "a.xlsx"
    book.save(path)
    assert look_at_notes(path, CODEC).table is not None
    look = look_at_notes(path, CODEC, ReadOptions(sheet="Notes"))
    assert look.check is not None
    assert look.check.keys == ("patient",)


def test_what_was_passed_over_is_told(tmp_path: Path) -> None:
    look = look_at_notes(csv_file(tmp_path / "a.csv", "id,text\n1,No fever.\n2, \n"), CODEC)
    assert look.check is not None
    assert "1 row" in " ".join(look.check.warnings)


def test_a_file_that_nothing_can_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "1", "text": 7}\n', encoding="utf-8")
    with pytest.raises(InputError, match="line 1"):
        look_at_notes(path, CODEC)


def test_a_project_is_made_as_the_file_was_read(tmp_path: Path) -> None:
    path = csv_file(tmp_path / "a.csv", TABLE.replace("Fever", "発熱"), "cp932")
    reading = ReadOptions(encoding="cp932", columns=Columns("Befund", patient="Patient"))
    made = creation.create_project(
        creation.Draft(
            path=tmp_path / "ward.sfda",
            spec=TaskSpec("ner", (LabelSpec("Problem"),)),
            model=tmp_path,
            notes=path,
            notes_reading=reading,
            share=0,
        )
    )
    with Project.open(made) as project:
        texts = [sample.text for sample in project.samples(Split.POOL)]
    assert texts[0] == "発熱 since Monday."
    assert len(read_notes(path, CODEC, reading).records) == len(texts)
    assert PLAIN.encoding == "utf-8"
