"""Notes in tables and foreign encodings: what the file leaves open is asked on the page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.project.assistant import Assistant
from sfda_desktop.desktop.project.reading_choices import ReadingChoices
from sfda_desktop.project import Project, Split
from tests.gui.pages.conftest import quiet

TABLE = "nr;Befund;Fall;wer\n1;No fever.;a;p1\n2;Fever. Cough.;b;p2\n"


def choose(box: QComboBox, value: str) -> None:
    place = box.findData(value)
    assert place >= 0, value
    box.setCurrentIndex(place)
    box.activated.emit(place)


def take(qtbot: QtBot, assistant: Assistant, controller: ProjectController, path: Path) -> None:
    assistant.notes.path.set_path(path)
    quiet(qtbot, controller)


def shown(reading: ReadingChoices) -> set[str]:
    return {
        box.objectName().removeprefix("notes_")
        for box in (reading.encoding, reading.sheet, reading.delimiter, *reading.columns.values())
        if box.isVisible()
    }


def test_the_columns_of_a_table_are_chosen_by_its_first_rows(
    qtbot: QtBot, assistant: Assistant, controller: ProjectController, tmp_path: Path
) -> None:
    path = tmp_path / "notes.csv"
    path.write_text(TABLE, encoding="utf-8")
    take(qtbot, assistant, controller, path)
    reading = assistant.notes.reading
    assert assistant.notes.verdict.tone == "warn"
    assert "column" in assistant.notes.verdict.sentence
    assert "encoding" not in shown(reading)
    assert reading.delimiter.currentData() == ";"
    item = reading.preview.item(1, 1)
    assert item is not None
    assert item.text() == "Fever. Cough."
    choose(reading.columns["text"], "Befund")
    quiet(qtbot, controller)
    assert assistant.notes.is_answered
    assert assistant.notes.verdict.sentence.startswith("CSV: 3 notes")
    choose(reading.columns["patient"], "wer")
    quiet(qtbot, controller)
    assert reading.columns["text"].currentData() == "Befund"
    assert assistant.held_out.patient_key == "wer"


def test_an_encoding_that_cannot_be_known_is_asked_for(
    qtbot: QtBot, assistant: Assistant, controller: ProjectController, tmp_path: Path
) -> None:
    path = tmp_path / "notes.csv"
    path.write_text("id,text\n1,発熱なし。\n", encoding="cp932")
    take(qtbot, assistant, controller, path)
    reading = assistant.notes.reading
    assert shown(reading) == {"encoding"}
    assert reading.encoding.currentText() == "Choose…"  # nothing is taken for granted
    assert assistant.notes.verdict.tone == "warn"
    choose(reading.encoding, "cp1252")
    quiet(qtbot, controller)
    choose(reading.encoding, "cp932")
    quiet(qtbot, controller)
    item = reading.preview.item(0, 1)
    assert item is not None
    assert item.text() == "発熱なし。"
    assert assistant.notes.is_answered


def test_the_beginning_of_plain_text_shows_whether_the_encoding_is_right(
    qtbot: QtBot, assistant: Assistant, controller: ProjectController, tmp_path: Path
) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.txt").write_text("発熱なし。", encoding="cp932")
    take(qtbot, assistant, controller, folder)
    reading = assistant.notes.reading
    assert not reading.beginning.isVisible()
    choose(reading.encoding, "cp932")
    quiet(qtbot, controller)
    assert "発熱なし。" in reading.beginning.text()
    assert not reading.preview.isVisible()


def test_what_was_said_of_one_file_is_not_said_of_the_next(
    qtbot: QtBot, assistant: Assistant, controller: ProjectController, tmp_path: Path
) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.jsonl"
    first.write_text("id,text\n1,発熱なし。\n", encoding="cp932")
    second.write_text('{"id": "1", "text": "発熱なし。"}\n', encoding="utf-8")
    take(qtbot, assistant, controller, first)
    choose(assistant.notes.reading.encoding, "cp932")
    quiet(qtbot, controller)
    take(qtbot, assistant, controller, second)
    assert not assistant.notes.reading.isVisible()
    assert assistant.notes.reading.options.encoding == "utf-8"
    assert assistant.notes.verdict.tone == "good"


def test_rows_that_were_passed_over_are_told(
    qtbot: QtBot, assistant: Assistant, controller: ProjectController, tmp_path: Path
) -> None:
    path = tmp_path / "notes.csv"
    path.write_text("id,text\n1,No fever.\n2, \n", encoding="utf-8")
    take(qtbot, assistant, controller, path)
    assert assistant.notes.verdict.tone == "warn"
    assert "passed over" in assistant.notes.verdict.sentence
    assert assistant.notes.is_answered


def test_the_project_is_made_of_the_chosen_columns(
    qtbot: QtBot,
    assistant: Assistant,
    controller: ProjectController,
    tmp_path: Path,
    tiny_ner_model: Path,
) -> None:
    path = tmp_path / "notes.csv"
    path.write_text(TABLE, encoding="utf-8")
    assistant.model.path.set_path(tiny_ner_model)
    take(qtbot, assistant, controller, path)
    choose(assistant.notes.reading.columns["text"], "Befund")
    quiet(qtbot, controller)
    with qtbot.waitSignal(assistant.created, timeout=20_000) as made:
        assistant.create_button.click()
    quiet(qtbot, controller)
    (created,) = made.args or [None]
    with Project.open(created) as project:
        texts = {s.text for split in Split for s in project.samples(split)}
    assert texts == {"No fever.", "Fever.", "Cough."}
