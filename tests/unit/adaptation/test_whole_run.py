"""A run in a directory: gone on with where it is the same, refused where anything differs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sfda_desktop.adaptation.methods import METHODS
from sfda_desktop.adaptation.run_inputs import RunInputs
from sfda_desktop.adaptation.whole_run import open_run
from sfda_desktop.domain.errors import InputError
from tests.e2e.program import spans, write_jsonl


@pytest.fixture
def given(tmp_path: Path, tiny_ner_model: Path) -> RunInputs:
    shutil.copytree(tiny_ner_model, tmp_path / "model")
    write_jsonl(tmp_path / "pool.jsonl", [{"id": "p", "doc": "d1", "text": "No fever."}])
    test = {"id": "t", "doc": "d2", "text": "No pain.", "entities": spans([(3, 7, "Problem")])}
    write_jsonl(tmp_path / "test.jsonl", [test])
    return RunInputs(tmp_path / "model", tmp_path / "pool.jsonl", tmp_path / "test.jsonl")


def test_what_the_labels_mean_makes_another_run(given: RunInputs, tmp_path: Path) -> None:
    out, none = tmp_path / "out", METHODS["none"]
    for _ in range(2):
        open_run(given, out, method=none, on_warning=pytest.fail).close()
    task = given.model / "sfda_task.json"
    text = task.read_text(encoding="utf-8").replace("A disease", "Any disease")
    task.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="holds a run with another model or other files"):
        open_run(given, out, method=none, on_warning=pytest.fail)
