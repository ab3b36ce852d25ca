from __future__ import annotations

from pathlib import Path

import pytest

from sfda_desktop.adaptation.beginning import opened_or_begun
from sfda_desktop.adaptation.demonstration import TRAINING, DemoNotes, fill_project
from sfda_desktop.domain.errors import InputError
from sfda_desktop.project import Split
from sfda_desktop.tasks import TASK_NAMES


@pytest.mark.parametrize("task", TASK_NAMES)
def test_the_program_reads_the_notes_of_each_task(task: str, tmp_path: Path) -> None:
    notes = DemoNotes.of(task)
    assert task in TRAINING
    assert len(notes.labeled("source_train.jsonl")) >= 800
    assert len(notes.labeled("source_dev.jsonl")) >= 150
    pool = {item.sample.id for item in notes.labeled("pool.jsonl")}
    assert {item.sample.id for item in notes.labeled("decisions.jsonl")} == pool

    with opened_or_begun(
        tmp_path / "demonstration.sfda",
        notes.spec,
        fill=lambda project: fill_project(project, notes, tmp_path),
    ) as project:
        assert {sample.id for sample in project.samples(Split.POOL)} == pool
        assert len(project.samples(Split.HELD_OUT)) >= 300
        assert project.codec.spec == notes.spec


def test_a_task_without_a_demonstration_is_answered_with_a_sentence() -> None:
    with pytest.raises(InputError, match="no demonstration for the task"):
        DemoNotes.of("summaries")
