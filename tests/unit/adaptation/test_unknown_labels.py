from __future__ import annotations

import json
from pathlib import Path

from sfda_desktop.adaptation.run_inputs import warn_of_unknown_labels
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import codec_for

CODEC = codec_for(TaskSpec("ner", (LabelSpec("Problem"), LabelSpec("Test"))))


def told(tmp_path: Path, *labels: str) -> list[str]:
    path = tmp_path / "notes.jsonl"
    entities = [{"start": 0, "end": 2, "label": label} for label in labels]
    path.write_text(json.dumps({"id": "a", "text": "CT", "entities": entities}), encoding="utf-8")
    warnings: list[str] = []
    warn_of_unknown_labels(path, CODEC, warnings.append)
    return warnings


def test_labels_that_the_model_does_not_know_are_named_and_counted(tmp_path: Path) -> None:
    [warning] = told(tmp_path, "Problem", "Drug", "Drug", "Dose")
    assert 'the model does not know 3 of its 4 labels: "Dose", "Drug".' in warning
    assert "the model knows Problem, Test." in warning


def test_known_labels_and_none_are_passed_over(tmp_path: Path) -> None:
    assert told(tmp_path, "Problem", "Test") == []
    assert told(tmp_path) == []


def test_a_label_that_holds_a_note_is_never_quoted_whole(tmp_path: Path) -> None:
    [warning] = told(tmp_path, "No fever. " * 30)
    assert len(warning) < 400
    [warning] = told(tmp_path, *(f"L{n}" for n in range(30)))
    assert "and 22 more" in warning


def test_a_folder_has_no_labels(tmp_path: Path) -> None:
    warnings: list[str] = []
    warn_of_unknown_labels(tmp_path, CODEC, warnings.append)
    assert warnings == []
