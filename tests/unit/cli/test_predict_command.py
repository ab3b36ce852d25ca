"""`sfda predict` on notes as hospitals have them."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest

from sfda_desktop.cli.main import INPUT_FAULT, main
from tests.e2e.program import read_jsonl


def test_notes_in_another_encoding_are_read_where_it_is_named(
    tmp_path: Path, tiny_ner_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "d.txt").write_bytes("Fièvre, no pain.".encode("cp1252"))
    out = tmp_path / "facts.jsonl"
    command = ["predict", "--model", str(tiny_ner_model), "--data", str(tmp_path / "notes")]
    command += ["--out", str(out)]
    assert main(command) == INPUT_FAULT
    assert "name its encoding (" in capsys.readouterr().err
    assert main([*command, "--encoding", "cp1252"]) == 0
    facts = read_jsonl(out)
    assert facts
    for fact in facts:
        assert fact["text"] == "Fièvre, no pain."[fact["start"] : fact["end"]]


@pytest.mark.skipif(os.name == "nt", reason="there are no named pipes")
def test_notes_come_through_a_named_pipe(tmp_path: Path, tiny_ner_model: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    line = json.dumps({"id": "a", "text": "no fever", "entities": []}) + "\n"
    writer = threading.Thread(target=pipe.write_text, args=(line,), kwargs={"encoding": "utf-8"})
    writer.start()
    out = str(tmp_path / "facts.jsonl")
    assert main(["predict", "--model", str(tiny_ner_model), "--data", str(pipe), "--out", out]) == 0
    writer.join()
