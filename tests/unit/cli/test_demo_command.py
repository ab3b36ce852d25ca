"""`sfda demo` on a demonstration of two notes, with a scripted language model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sfda_desktop.adaptation import suggesting
from sfda_desktop.adaptation.demonstration import DemoNotes
from sfda_desktop.cli import demo
from sfda_desktop.cli.main import main
from tests.e2e.program import spans, write_jsonl
from tests.fakes import ScriptedEngine
from tests.tiny_models import TINY_SPEC

TEXTS = ("No fever.", "MRI of the chest.")


@pytest.fixture
def home(tmp_path: Path, tiny_ner_model: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the small demonstration keeps what it makes; its source model is there already."""
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "task.json").write_text(json.dumps(TINY_SPEC.to_json()), encoding="utf-8")
    pool = [
        {"id": f"p{n}", "doc": f"d{n}", "text": text, "entities": spans([(0, 2, "Problem")])}
        for n, text in enumerate(TEXTS)
    ]
    for name in ("pool.jsonl", "decisions.jsonl"):
        write_jsonl(folder / name, pool)
    test = {"id": "t", "doc": "t", "text": "No pain.", "entities": spans([(3, 7, "Problem")])}
    write_jsonl(folder / "test.jsonl", [test])
    monkeypatch.setattr(DemoNotes, "of", lambda _: DemoNotes(folder))
    monkeypatch.setattr(demo, "prepare_source_model", lambda *_, **__: tiny_ner_model)
    monkeypatch.setattr(suggesting, "_engine", lambda *_: ScriptedEngine(lambda _: "{}"))
    return tmp_path / "home"


def test_it_is_told_of_both_runs_how_the_model_was_trained_and_how_right_the_llm_was(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", "--dir", str(home)]) == 0
    told = capsys.readouterr().out
    after_table = told[told.index("SALA alone (the language model's corrections):") :]
    alone, reviewed = after_table.split("SALA with the recorded review:")
    # All notes are decided after the first pass, and none is asked about again.
    for run, passes in ((alone, "0.000 → 0.000"), (reviewed, "0.000")):
        assert "trained with: learning rate" in run
        assert ", seed 13\n" in run
        assert f"pass by pass, against the pool's labels: {passes}\n" in run
