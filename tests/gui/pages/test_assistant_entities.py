"""New projects for relations and negation: entities first, and models from elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sfda_desktop.adaptation.models import source_directory
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.project.assistant import Assistant
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.project import Project, Split
from tests.gui.pages.conftest import quiet
from tests.tiny_models import TINY_NEGATION, TINY_RELATIONS, build_tiny_model

TEXT = "The patient was given aspirin for chest pain and oxygen."


def choose_task(assistant: Assistant, task: str) -> None:
    assistant.model.task.setCurrentIndex(assistant.model.task.findData(task))


def make(qtbot: QtBot, assistant: Assistant, controller: ProjectController) -> Path:
    assert assistant.create_button.isEnabled(), assistant.missing.text()
    with qtbot.waitSignal(assistant.created, timeout=20_000) as made:
        assistant.create_button.click()
    quiet(qtbot, controller)
    (path,) = made.args or [None]
    assert isinstance(path, Path)
    return path


def write_entities(path: Path, notes: int = 10) -> Path:
    entities = [
        {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "label": label}
        for words, label in (
            ("aspirin", "Treatment"),
            ("chest pain", "Problem"),
            ("oxygen", "Treatment"),
        )
    ]
    records = ({"id": f"n{i}", "doc": f"d{i}", "text": TEXT} for i in range(notes))
    lines = [json.dumps(record | {"entities": entities}) for record in records]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_only_tasks_about_marked_things_ask_where_these_come_from(assistant: Assistant) -> None:
    assert not assistant.entities.isVisible()
    choose_task(assistant, "re")
    assert assistant.entities.isVisible()
    choose_task(assistant, "ter")
    assert not assistant.entities.isVisible()


def test_pairs_are_made_of_the_things_a_file_lists(
    qtbot: QtBot, assistant: Assistant, controller: ProjectController, tmp_path: Path
) -> None:
    spec = TaskSpec("re", TINY_RELATIONS.labels, pairs=(("Treatment", "Problem"),))
    choose_task(assistant, "re")
    assistant.model.path.set_path(build_tiny_model(tmp_path / "model", spec))
    assistant.entities.listed.setChecked(True)
    assistant.notes.path.set_path(write_entities(tmp_path / "notes.jsonl"))
    quiet(qtbot, controller)
    qtbot.waitUntil(lambda: assistant.entities.is_answered)
    assert assistant.entities.chosen == [("Treatment", "Problem")]
    assert assistant.entities.verdict.sentence == "20 pairs to decide in 10 notes."
    boxes = assistant.entities._boxes
    boxes["Treatment", "Treatment"].setChecked(True)
    quiet(qtbot, controller)
    assert assistant.entities.verdict.sentence == "30 pairs to decide in 10 notes."
    boxes["Treatment", "Treatment"].setChecked(False)
    quiet(qtbot, controller)
    path = make(qtbot, assistant, controller)
    with Project.open(path) as project:
        assert project.spec.pairs == (("Treatment", "Problem"),)
        assert project.counts().total == 20
        assert project.samples(Split.POOL)[0].marks


def test_pairs_of_whole_notes_are_of_one_sentence(
    qtbot: QtBot, assistant: Assistant, controller: ProjectController, tmp_path: Path
) -> None:
    text = "Chest pain today. Was given aspirin. Oxygen for fever."
    entities = [
        {"start": text.index(words), "end": text.index(words) + len(words), "label": label}
        for words, label in (
            *(("Chest pain", "Problem"), ("aspirin", "Treatment")),
            *(("Oxygen", "Treatment"), ("fever", "Problem")),
        )
    ]
    notes = tmp_path / "notes.jsonl"
    lines = [json.dumps({"id": f"n{n}", "text": text, "entities": entities}) for n in range(10)]
    notes.write_text("\n".join(lines), encoding="utf-8")
    choose_task(assistant, "re")
    assistant.model.path.set_path(build_tiny_model(tmp_path / "model", TINY_RELATIONS))
    assistant.entities.listed.setChecked(True)
    assistant.notes.path.set_path(notes)
    quiet(qtbot, controller)
    qtbot.waitUntil(lambda: assistant.entities.is_answered)
    assert list(assistant.entities._boxes) == [("Problem", "Treatment"), ("Treatment", "Problem")]
    assert assistant.entities.chosen == [("Treatment", "Problem")]  # as the notes name them
    assert assistant.entities.verdict.sentence == "10 pairs to decide in 10 notes."
    assistant.entities._boxes["Problem", "Treatment"].setChecked(True)
    quiet(qtbot, controller)
    assert assistant.entities.verdict.sentence == "20 pairs to decide in 10 notes."


def test_a_model_of_the_users_finds_the_things(
    qtbot: QtBot,
    assistant: Assistant,
    controller: ProjectController,
    tmp_path: Path,
    tiny_ner_model: Path,
) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"{TEXT}\n{TEXT}\n", encoding="utf-8")
    choose_task(assistant, "nd")
    assistant.model.path.set_path(build_tiny_model(tmp_path / "model", TINY_NEGATION))
    assistant.entities.found.setChecked(True)
    assistant.notes.path.set_path(folder)
    assert not assistant.create_button.isEnabled()
    assistant.entities.finder.set_path(tiny_ner_model)
    quiet(qtbot, controller)
    qtbot.waitUntil(lambda: assistant.entities.is_answered, timeout=20_000)
    assert "mentions to decide" in assistant.entities.verdict.sentence
    with Project.open(make(qtbot, assistant, controller)) as project:
        assert all(sample.marks[0].role == "entity" for sample in project.samples())


def test_the_columns_of_a_table_are_asked_for_before_things_are_found_in_it(
    qtbot: QtBot,
    assistant: Assistant,
    controller: ProjectController,
    tmp_path: Path,
    tiny_ner_model: Path,
) -> None:
    table = tmp_path / "notes.csv"
    table.write_text(f"nr,wording\n1,{TEXT}\n2,{TEXT}\n", encoding="utf-8")
    choose_task(assistant, "nd")
    assistant.entities.found.setChecked(True)
    assistant.entities.finder.set_path(tiny_ner_model)
    assistant.notes.path.set_path(table)
    quiet(qtbot, controller)
    assert assistant.notes.reading.isVisible()
    assert assistant.notes.verdict.tone == "warn"
    box = assistant.notes.reading.columns["text"]
    box.setCurrentIndex(box.findData("wording"))
    box.activated.emit(box.currentIndex())
    quiet(qtbot, controller)
    qtbot.waitUntil(lambda: assistant.notes.verdict.tone == "good", timeout=20_000)
    assert assistant.notes.verdict.sentence == "2 notes."


def choose_column(assistant: Assistant, what: str, name: str) -> None:
    box = assistant.notes.reading.columns[what]
    assert box.isVisible()
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


def things_of(assistant: Assistant) -> tuple[str, ...]:
    columns = assistant.notes.reading.options.columns
    assert columns is not None
    return columns.things


def test_columns_of_a_table_name_what_is_asked_about(
    qtbot: QtBot, assistant: Assistant, controller: ProjectController, tmp_path: Path
) -> None:
    table = tmp_path / "notes.csv"
    rows = "".join(f'{n},"{TEXT}",aspirin;oxygen;rest,chest pain\n' for n in range(10))
    table.write_text(f"id,text,Drug,Problem\n{rows}", encoding="utf-8")
    choose_task(assistant, "re")
    assistant.model.path.set_path(build_tiny_model(tmp_path / "model", TINY_RELATIONS))
    assistant.entities.listed.setChecked(True)
    assistant.notes.path.set_path(table)
    quiet(qtbot, controller)
    assert "no column names the entities" in assistant.notes.verdict.sentence
    choose_column(assistant, "entity", "Drug")
    quiet(qtbot, controller)
    choose_column(assistant, "tail", "Problem")
    quiet(qtbot, controller)
    qtbot.waitUntil(lambda: assistant.entities.is_answered)
    assert assistant.entities.chosen == [("Drug", "Drug"), ("Drug", "Problem")]
    choose_task(assistant, "ner")  # nothing is asked about there: what was chosen waits
    quiet(qtbot, controller)
    assert things_of(assistant) == ()
    assert not assistant.notes.reading.columns["entity"].isVisible()
    choose_task(assistant, "re")
    assistant.entities.listed.setChecked(True)
    quiet(qtbot, controller)
    assert things_of(assistant) == ("Drug", "Problem")
    qtbot.waitUntil(lambda: assistant.entities.is_answered)
    assert assistant.entities.verdict.sentence == "30 pairs to decide in 10 notes."
    assert assistant.notes.verdict.tone == "warn"
    assert "do not stand in their text were passed over: 10." in assistant.notes.verdict.sentence
    with Project.open(make(qtbot, assistant, controller)) as project:
        assert project.samples(Split.POOL)[0].marks[0].extra == {"type": "Drug"}


def test_a_row_of_a_table_may_be_a_question(
    qtbot: QtBot, assistant: Assistant, controller: ProjectController, tmp_path: Path
) -> None:
    table = tmp_path / "notes.csv"
    rows = "".join(f'{n},"{TEXT}",chest pain\n' for n in range(10))
    table.write_text(f"id,text,finding\n{rows}", encoding="utf-8")
    choose_task(assistant, "nd")
    assistant.model.path.set_path(build_tiny_model(tmp_path / "model", TINY_NEGATION))
    assistant.notes.path.set_path(table)
    quiet(qtbot, controller)
    assert not assistant.notes.is_answered
    assert not assistant.notes.reading.columns["tail"].isVisible()
    choose_column(assistant, "entity", "finding")
    quiet(qtbot, controller)
    with Project.open(make(qtbot, assistant, controller)) as project:
        [mark] = project.samples(Split.POOL)[0].marks
        assert (mark.role, mark.start) == ("entity", TEXT.index("chest pain"))


@pytest.mark.parametrize(
    "proposed",
    [
        {"PRESENT": "Affirmed", "ABSENT": "Negated", "POSSIBLE": "Affirmed"},
        # What transformers leaves out of config.json.
        {"LABEL_0": "Affirmed", "LABEL_1": "Negated"},
    ],
    ids=["named", "not named"],
)
def test_a_model_from_elsewhere_is_read_as_the_user_confirms(
    qtbot: QtBot,
    assistant: Assistant,
    controller: ProjectController,
    tmp_path: Path,
    proposed: dict[str, str],
) -> None:
    model = build_tiny_model(
        tmp_path / "model", TINY_NEGATION, task_file=False, model_labels=tuple(proposed)
    )
    choose_task(assistant, "nd")
    assistant.model.path.set_path(model)
    quiet(qtbot, controller)
    assert assistant.mapping.isVisible()
    assert not assistant.mapping.is_answered
    assert assistant.missing.text() == "Still needed: what the model’s answers mean."
    meanings = {own: box.currentText() for own, box in assistant.mapping._labels.items()}
    assert meanings == proposed
    assistant.mapping.confirm.click()
    quiet(qtbot, controller)
    assert assistant.model.verdict.tone == "good", assistant.model.verdict.sentence
    marked = tmp_path / "marked.jsonl"
    start = TEXT.index("chest")
    records = [
        {"id": f"n{i}", "text": TEXT, "entity": {"start": start, "end": start + 10}}
        for i in range(10)
    ]
    marked.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    assistant.notes.path.set_path(marked)
    quiet(qtbot, controller)
    with Project.open(make(qtbot, assistant, controller)) as project:
        assert project.spec.label_names == ("Affirmed", "Negated")
        assert project.spec.label_map == meanings
        assert source_directory(project).model_labels == ("Affirmed", "Negated")
