"""`sfda candidates`: from plain notes to records that can be classified."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sfda_desktop.cli.main import main
from sfda_desktop.project import MODEL_DIRECTORY, Project
from tests.e2e.program import read_jsonl, spans, write_jsonl
from tests.tiny_models import TINY_NEGATION, TINY_RELATIONS, TINY_SPEC


def test_plain_notes_become_records(tmp_path: Path, tiny_ner_model: Path) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "a.txt").write_text("Patient has fever and cough. Given aspirin for chest pain.\n")
    out = tmp_path / "out.jsonl"
    arguments = ["candidates", "--task", "nd", "--data", str(notes), "--out", str(out)]
    assert main(arguments) == 2  # nothing in plain notes is marked
    assert not out.exists()
    assert main([*arguments, "--ner-model", str(tiny_ner_model)]) == 0
    records = read_jsonl(out)
    assert records
    assert len({record["id"] for record in records}) == len(records)
    assert all(record["doc"] == "a" and record["entity"]["type"] for record in records)


def test_a_project_finds_entities_too(
    tmp_path: Path, tiny_ner_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = write_jsonl(
        tmp_path / "data.jsonl", [{"id": "a", "text": "fever and cough, chest pain"}]
    )
    out, made = tmp_path / "out.jsonl", {}
    arguments = ["candidates", "--task", "nd", "--data", str(data), "--out", str(out)]
    with Project.create(tmp_path / "p.sfda", spec=TINY_SPEC) as project:
        project.settings.put(MODEL_DIRECTORY, str(tiny_ner_model))
    for option, finder in (("--ner-project", tmp_path / "p.sfda"), ("--ner-model", tiny_ner_model)):
        assert main([*arguments, option, str(finder)]) == 0
        made[option] = out.read_text()
    assert made["--ner-project"] == made["--ner-model"] != ""
    with Project.create(tmp_path / "nd.sfda", spec=TINY_NEGATION):
        pass
    assert main([*arguments, "--ner-project", str(tmp_path / "nd.sfda")]) == 2
    assert "finds no entities" in capsys.readouterr().err
    assert main([*arguments, "--ner-project", str(tmp_path / "none.sfda")]) == 2


def test_records_with_entities_need_no_model(tmp_path: Path) -> None:
    found = spans([(0, 7, "Drug"), (12, 17, "Problem"), (19, 26, "Drug")])
    text = "aspirin for fever, insulin daily"
    data = write_jsonl(tmp_path / "data.jsonl", [{"id": "a", "text": text, "entities": found}])
    task = tmp_path / "task.json"
    task.write_text(json.dumps({**TINY_RELATIONS.to_json(), "pairs": [["Problem", "Drug"]]}))
    out = tmp_path / "out.jsonl"
    common = ["candidates", "--task", "re", "--data", str(data), "--out", str(out)]
    assert main([*common, "--labels", str(task)]) == 0
    assert [(r["id"], r["head"]["start"], r["tail"]["start"]) for r in read_jsonl(out)] == [
        ("a.p0", 12, 0),
        ("a.p1", 12, 19),
    ]
    assert main([*common, "--types", "Drug"]) == 0
    (only,) = read_jsonl(out)
    assert (only["head"]["type"], only["tail"]["type"]) == ("Drug", "Drug")


THREE = "Patient has fever. He was given aspirin for chest pain. No cough."
ROLES = ("head", "tail")
NAMED = ("fever", "aspirin", "chest pain", "cough")


def own(path: Path) -> Path:
    return write_jsonl(path, [{"id": "a", "text": THREE, "entities": spans(_places())}])


def prodigy(path: Path) -> Path:
    return write_jsonl(path, [{"text": THREE, "spans": spans(_places()), "answer": "accept"}])


def doccano(path: Path) -> Path:
    return write_jsonl(path, [{"id": 1, "text": THREE, "label": [list(p) for p in _places()]}])


def label_studio(path: Path) -> Path:
    regions = [
        {
            "id": f"r{start}",
            "type": "labels",
            "from_name": "label",
            "to_name": "text",
            "value": {"start": start, "end": end, "text": THREE[start:end], "labels": [label]},
        }
        for start, end, label in _places()
    ]
    task = {"id": 1, "data": {"text": THREE}, "annotations": [{"result": regions}]}
    path.write_text(json.dumps([task]), encoding="utf-8")
    return path


def brat(path: Path) -> Path:
    path.mkdir()
    (path / "a.txt").write_text(THREE, encoding="utf-8")
    lines = [
        f"T{n}\t{label} {start} {end}\t{THREE[start:end]}\n"
        for n, (start, end, label) in enumerate(_places(), 1)
    ]
    # A relation that somebody saw makes no pair of others.
    lines.append("R1\tsame Arg1:T1 Arg2:T4\n")
    (path / "a.ann").write_text("".join(lines), encoding="utf-8")
    return path


def _places() -> list[tuple[int, int, str]]:
    return [(THREE.index(w), THREE.index(w) + len(w), "Thing") for w in NAMED]


@pytest.mark.parametrize("write", [own, prodigy, doccano, label_studio, brat])
def test_pairs_are_of_one_sentence_in_every_format(
    tmp_path: Path, write: Callable[[Path], Path]
) -> None:
    data, out = write(tmp_path / "notes.json"), tmp_path / "out.jsonl"
    arguments = ["candidates", "--task", "re", "--data", str(data), "--out", str(out)]
    assert main(arguments) == 0
    (only,) = read_jsonl(out)
    asked = [only["text"][only[role]["start"] : only[role]["end"]] for role in ROLES]
    assert asked == ["aspirin", "chest pain"]


def test_entities_that_a_model_finds_pair_within_their_sentence(
    tmp_path: Path, tiny_ner_model: Path
) -> None:
    text = "Patient has fever and cough. Given aspirin for chest pain. No oxygen, insulin or CT."
    data, out = write_jsonl(tmp_path / "n.jsonl", [{"id": "a", "text": text}]), tmp_path / "o.jsonl"
    arguments = ["candidates", "--task", "re", "--data", str(data), "--out", str(out)]
    assert main([*arguments, "--ner-model", str(tiny_ner_model)]) == 0
    found = [sorted((r[role]["start"], r[role]["end"]) for role in ROLES) for r in read_jsonl(out)]
    assert found
    # From the end of the one to the start of the other: a random model marks full stops, too.
    assert all("." not in text[first[1] : second[0]].rstrip(".") for first, second in found)


@pytest.mark.parametrize("task", ["ner", "ter"])
def test_tasks_that_read_whole_notes_need_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], task: str
) -> None:
    arguments = ["candidates", "--task", task, "--data", "x.jsonl", "--out", str(tmp_path / "o")]
    assert main(arguments) == 2
    assert "needs no candidates" in capsys.readouterr().err


def test_what_gives_nothing_to_classify_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = {"id": "a", "text": "No fever."}
    plain = write_jsonl(tmp_path / "plain.jsonl", [line])
    marked = write_jsonl(
        tmp_path / "marked.jsonl", [{**line, "entities": spans([(3, 8, "Problem")])}]
    )
    out = tmp_path / "out.jsonl"
    arguments = ["candidates", "--task", "nd", "--out", str(out)]
    assert main([*arguments, "--data", str(plain)]) == 2
    assert "--ner-model" in capsys.readouterr().err
    assert main([*arguments, "--data", str(marked), "--types", "Drug"]) == 2
    assert "No entity of these types" in capsys.readouterr().err
    pairs = ["candidates", "--task", "re", "--data", str(marked), "--out", str(out)]
    assert main(pairs) == 2
    assert "No two entities of one sentence" in capsys.readouterr().err
    assert not out.exists()
    assert main([*arguments, "--data", str(marked), "--types", "Problem"]) == 0


def test_tables_and_other_tools_files_are_read_too(tmp_path: Path, tiny_ner_model: Path) -> None:
    table = tmp_path / "notes.csv"
    table.write_text("nr;wording\n1;Fever and cough, chest pain.\n", encoding="cp1252")
    out = tmp_path / "out.jsonl"
    common = ["candidates", "--task", "nd", "--out", str(out)]
    found = [*common, "--data", str(table), "--ner-model", str(tiny_ner_model)]
    assert main(found) == 2  # which column?
    assert main([*found, "--text-column", "wording", "--encoding", "cp1252"]) == 0
    assert all(record["text"].startswith("Fever") for record in read_jsonl(out))
    tagged = tmp_path / "notes.conll"
    tagged.write_text("Fever B-Problem\nand O\naspirin B-Drug\n", encoding="utf-8")
    assert main([*common, "--data", str(tagged)]) == 0
    assert [record["entity"]["type"] for record in read_jsonl(out)] == ["Problem", "Drug"]


def test_columns_of_a_table_say_what_stands_in_its_notes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "notes.csv"
    table.write_text(
        "text,Drug,Problem,label\n"
        '"Aspirin for pain. Insulin, no fever, no pain.",aspirin; insulin,pain;fever,Negated\n'
        "Well today.,,,Negated\n",
        encoding="utf-8",
    )
    out = tmp_path / "out.jsonl"
    common = ["--data", str(table), "--out", str(out)]
    assert main(["candidates", "--task", "re", *common]) == 2
    assert "no column names the entities" in capsys.readouterr().err
    tail = ["--text-column", "text", "--tail-column", "Problem"]
    assert main(["candidates", "--task", "re", *common, *tail]) == 2
    assert "--entity-column" in capsys.readouterr().err
    named = [*common, *tail, "--entity-column", "Drug", "--label-column", "label"]
    assert main(["candidates", "--task", "re", *named]) == 0
    pairs = read_jsonl(out)
    assert [
        tuple(pair["text"][pair[role]["start"] : pair[role]["end"]] for role in ROLES)
        for pair in pairs
    ] == [("Aspirin", "pain"), ("Insulin", "fever"), ("Insulin", "pain"), ("fever", "pain")]
    assert not any("label" in pair for pair in pairs)
    assert (pairs[0]["head"]["type"], pairs[0]["tail"]["type"]) == ("Drug", "Problem")
    table.write_text("text,Drug,Problem\nAspirin for pain.,aspirin;rest,pain\n", encoding="utf-8")
    assert main(["candidates", "--task", "nd", *named[:-2]]) == 0
    assert "do not stand in their text were passed over: 1." in capsys.readouterr().err
    assert [record["entity"]["type"] for record in read_jsonl(out)] == ["Drug", "Problem"]


def test_a_table_of_questions_is_converted(tmp_path: Path) -> None:
    table = tmp_path / "notes.csv"
    table.write_text("text,Problem,label\nNo fever.,fever,Negated\n", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    arguments = ["convert", "--task", "nd", "--data", str(table), "--out", str(out), "--to", "own"]
    columns = ("--text-column", "text", "--entity-column", "Problem", "--label-column", "label")
    assert main([*arguments, *columns]) == 0
    [record] = read_jsonl(out)
    assert record["entity"] == {"start": 3, "end": 8, "type": "Problem"}
    assert record["label"] == "Negated"
