from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.project.assistant import Assistant
from sfda_desktop.project import Project, Split
from tests.gui.pages.conftest import quiet
from tests.unit.desktop.test_creation import write_notes


def test_nothing_can_be_made_before_model_and_notes_are_chosen(assistant: Assistant) -> None:
    assert not assistant.create_button.isEnabled()
    assert assistant.missing.text() == "Still needed: the model folder."
    assert "Ward 3.sfda" in assistant.name.verdict.sentence


def test_a_refusal_says_what_to_do_and_blocks(
    qtbot: QtBot, assistant: Assistant, controller: ProjectController, tmp_path: Path
) -> None:
    assistant.model.path.set_path(tmp_path)
    quiet(qtbot, controller)
    assert assistant.model.verdict.tone == "bad"
    assert "config.json" in assistant.model.verdict.sentence
    assert not assistant.model.is_answered


def test_a_file_that_is_no_language_model_blocks_until_it_is_taken_away(
    qtbot: QtBot, assistant: Assistant, controller: ProjectController, tmp_path: Path
) -> None:
    path = tmp_path / "letter.gguf"
    path.write_text("Dear colleague", encoding="utf-8")
    assistant.llm.path.set_path(path)
    quiet(qtbot, controller)
    assert assistant.llm.verdict.tone == "bad"
    assert not assistant.llm.is_answered
    assistant.llm.path.set_path(None)
    assert assistant.llm.is_answered


def test_a_verdict_on_an_earlier_answer_is_not_shown(
    qtbot: QtBot, assistant: Assistant, controller: ProjectController, tmp_path: Path
) -> None:
    assistant.notes.path.set_path(tmp_path / "missing.jsonl")
    assistant.notes.path.set_path(write_notes(tmp_path / "notes.jsonl", 8))
    quiet(qtbot, controller)
    assert assistant.notes.verdict.tone == "good"
    assert assistant.notes.verdict.sentence == "JSON Lines: 8 notes from 2 documents."


def test_columns_of_the_notes_are_offered_to_keep_patients_together(
    qtbot: QtBot, assistant: Assistant, controller: ProjectController, tmp_path: Path
) -> None:
    assistant.notes.path.set_path(write_notes(tmp_path / "notes.jsonl", 8))
    quiet(qtbot, controller)
    assert assistant.held_out.patient_key == "patient"


def test_a_project_is_made_from_start_to_end(
    qtbot: QtBot,
    assistant: Assistant,
    controller: ProjectController,
    tmp_path: Path,
    tiny_ner_model: Path,
) -> None:
    assistant.model.path.set_path(tiny_ner_model)
    assistant.notes.path.set_path(write_notes(tmp_path / "notes.jsonl", 40))
    quiet(qtbot, controller)
    assert assistant.model.verdict.tone == "good"
    assistant.guideline.edit.setPlainText("Mark the whole phrase.")
    assert assistant.create_button.isEnabled()
    with qtbot.waitSignal(assistant.created, timeout=20_000) as made:
        qtbot.mouseClick(assistant.create_button, Qt.MouseButton.LeftButton)
    quiet(qtbot, controller)
    (path,) = made.args or [None]
    with Project.open(path) as project:
        assert project.name == "Ward 3"
        assert project.spec.guideline == "Mark the whole phrase."
        assert project.counts().samples[Split.HELD_OUT] > 0


def test_a_labelled_file_is_checked_against_the_models_labels(
    qtbot: QtBot,
    assistant: Assistant,
    controller: ProjectController,
    tmp_path: Path,
    tiny_ner_model: Path,
) -> None:
    assistant.held_out.by_file.setChecked(True)
    unlabeled = write_notes(tmp_path / "gold.jsonl", 4, first=500)
    assistant.held_out.path.set_path(unlabeled)
    assert not assistant.held_out.is_answered  # waits for the model
    assistant.model.path.set_path(tiny_ner_model)
    quiet(qtbot, controller)
    assert assistant.held_out.verdict.tone == "bad"
    assert not assistant.create_button.isEnabled()
