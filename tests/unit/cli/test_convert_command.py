from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sfda_desktop.cli.main import main
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import Project, Split


def test_a_file_goes_through_brat_and_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes, brat, again = tmp_path / "notes.jsonl", tmp_path / "brat", tmp_path / "again.jsonl"
    record = {"id": "a.0", "doc": "a", "text": "Ax 😀.", "offset": 4, "ward": "B"}
    record["entities"] = [{"start": 0, "end": 2, "label": "Lab test"}]
    notes.write_text(json.dumps(record), encoding="utf-8")
    task = ["--task", "ner"]
    assert main(["convert", "--data", str(notes), *task, "--to", "brat", "--out", str(brat)]) == 0
    said = capsys.readouterr().out
    assert "brat has a file a document" in said
    assert "1 records have further keys, which brat cannot hold." in said
    assert (brat / "a.ann").read_text(encoding="utf-8") == "T1\tLab_test 4 6\tAx\n"
    command = ["convert", "--data", str(brat), *task, "--labels", "Lab test", "--to", "own"]
    result = tmp_path / "result.json"
    assert main([*command, "--out", str(again), "--json", str(result)]) == 0
    (line,) = map(json.loads, again.read_text(encoding="utf-8").splitlines())
    assert (line["text"], line["offset"], line["entities"]) == ("Ax 😀.", 4, record["entities"])
    assert json.loads(result.read_text())["from"] == "brat"


def test_labels_are_found_where_nobody_names_them(tmp_path: Path) -> None:
    notes, out = tmp_path / "notes.conll", tmp_path / "out.jsonl"
    notes.write_text("Ax B-Drug\nand O\nBy S-Test\n")
    assert (
        main(["convert", "--data", str(notes), "--task", "ner", "--to", "own", "--out", str(out)])
        == 0
    )
    labels = [e["label"] for e in json.loads(out.read_text())["entities"]]
    assert labels == ["Drug", "Test"]
    marked = tmp_path / "notes.csv"
    marked.write_text("satz;klasse\nNo <e>fever</e>.;Negated\n")
    command = ["convert", "--data", str(marked), "--task", "nd", "--to", "doccano"]
    columns = ["--text-column", "satz", "--label-column", "klasse"]
    assert main([*command, *columns, "--out", str(out)]) == 0
    line = json.loads(out.read_text())
    assert (line["text"], line["label"]) == ("No fever.", [[3, 8, "Negated"]])


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--to", "own"], "Name the task"),
        (["--task", "ner", "--to", "own", "--id-column", "x"], "--text-column"),
        (["--task", "ner", "--to", "own", "--delimiter", "::"], "one character"),
        (["--task", "ner", "--to", "conll", "--without-text"], "cannot be written without"),
        (["--task", "nd", "--labels", "A,B", "--to", "own"], "no label is called Negated"),
        (["--task", "ner", "--to", "own", "--from", "xlsx"], "which column holds the text"),
    ],
)
def test_what_cannot_be_done_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], problem: str
) -> None:
    notes, out = tmp_path / "notes.csv", tmp_path / "out"
    notes.write_text("satz,klasse\nAx.,1\n")
    table = [] if "--from" in arguments else ["--text-column", "satz"]
    if "--id-column" in arguments:
        table = []
    assert main(["convert", "--data", str(notes), "--out", str(out), *table, *arguments]) == 2
    assert problem in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize("name", ["own", "jsonl", "prodigy", "label-studio", "omop"])
def test_export_writes_every_format_and_says_what_is_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    spec = TaskSpec("ner", (LabelSpec("Drug"),))
    with Project.create(tmp_path / "p.sfda", spec=spec) as project:
        project.add_records([Record(Sample("a", "Ax"))], split=Split.POOL, source_name="n")
        answer = SpanAnswer((Span(0, 2, "Drug"),))
        project.decide(Decision("a", Verdict.EDIT, answer, datetime.now(UTC)))
    out = tmp_path / "out"
    command = ["export", str(tmp_path / "p.sfda"), "--format", name, "--out", str(out)]
    assert main(command) == 0
    assert ("Note: The OMOP table lists" in capsys.readouterr().out) == (name == "omop")
    assert ("person" in out.read_text()) == (name != "omop")  # annotated_by, where it is kept
    able = name in {"own", "jsonl", "omop"}
    assert main([*command, "--without-text"]) == (0 if able else 2)
    assert ("Ax" in out.read_text()) != able


def test_a_model_says_task_and_labels(tmp_path: Path, tiny_ner_model: Path) -> None:
    notes, out = tmp_path / "notes.jsonl", tmp_path / "out.jsonl"
    command = ["convert", "--model", str(tiny_ner_model), "--to", "doccano", "--out", str(out)]
    for label, status in (("Zebra", 2), ("Problem", 0)):
        entities = [{"start": 3, "end": 8, "label": label}]
        notes.write_text(json.dumps({"id": "a", "text": "No fever.", "entities": entities}))
        assert main([*command, "--data", str(notes)]) == status
        assert out.exists() is (status == 0)


def test_a_table_without_a_header_is_not_quoted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "notes.csv"
    table.write_text("17,Mrs Marsh has fever\n18,Mr Reed has none\n")
    command = ["convert", "--data", str(table), "--task", "ner", "--from", "csv", "--to", "own"]
    for columns in ([], ["--text-column", "note"]):
        assert main([*command, *columns, "--out", str(tmp_path / "out.jsonl")]) == 2
        said = capsys.readouterr().err
        assert "column" in said
        assert "Marsh" not in said
