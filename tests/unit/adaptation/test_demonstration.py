from __future__ import annotations

from pathlib import Path

import pytest

from sfda_desktop.adaptation.demonstration import TRAINING, DemoNotes, demo_project, find_llm
from sfda_desktop.domain.errors import InputError
from sfda_desktop.project import LLM_FILE, MODEL_DIRECTORY, Split
from sfda_desktop.tasks import TASK_NAMES


@pytest.mark.parametrize("task", TASK_NAMES)
def test_the_program_reads_the_notes_of_each_task(task: str, tmp_path: Path) -> None:
    notes = DemoNotes.of(task)
    assert task in TRAINING
    assert len(notes.labeled("source_train.jsonl")) >= 800
    assert len(notes.labeled("source_dev.jsonl")) >= 150
    pool = {item.sample.id for item in notes.labeled("pool.jsonl")}
    assert {item.sample.id for item in notes.labeled("decisions.jsonl")} == pool

    with demo_project(tmp_path / "demonstration.sfda", notes, tmp_path) as project:
        assert {sample.id for sample in project.samples(Split.POOL)} == pool
        assert len(project.samples(Split.HELD_OUT)) >= 300
        assert project.codec.spec == notes.spec


def test_a_demonstration_goes_on_where_the_program_was_installed_anew(tmp_path: Path) -> None:
    path, notes = tmp_path / "demonstration.sfda", DemoNotes.of("nd")
    elsewhere = tmp_path / "old installation"
    with demo_project(path, notes, elsewhere) as project:
        project.settings.put(LLM_FILE, str(elsewhere / "gone.gguf"))
    with demo_project(path, notes, tmp_path) as project:
        assert project.settings.get(LLM_FILE) == str(find_llm())
        assert project.settings.get(MODEL_DIRECTORY) == str(tmp_path)
        chosen = tmp_path / "chosen by a person.gguf"
        chosen.touch()
        project.settings.put(LLM_FILE, str(chosen))
    with demo_project(path, notes, tmp_path) as project:
        assert project.settings.get(LLM_FILE) == str(chosen)


def test_a_task_without_a_demonstration_is_answered_with_a_sentence() -> None:
    with pytest.raises(InputError, match="no demonstration for the task"):
        DemoNotes.of("summaries")
