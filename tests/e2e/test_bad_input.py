"""Bad input gets one line that names file, line and problem; nothing is written (CONTRACT 1)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sfda_desktop.cli.main import COMMANDS, main

GOOD = b'{"id": "a", "text": "fever"}\n'
PAIN = '{"id": "b", "text": "chest pain", "entities": [%s]}\n'

BAD_FILES = {
    "not UTF-8": (GOOD + b'{"id": "b", "text": "f\xe9ver"}\n', 2),
    "not JSON": (GOOD + b"{id: b}\n", 2),
    "not an object": (b"[1, 2]\n", 1),
    "no id": (b'{"text": "fever"}\n', 1),
    "no text": (GOOD + b'{"id": "b"}\n', 2),
    "mistyped text": (b'{"id": "a", "text": 5}\n', 1),
    "duplicate id": (GOOD + b'{"id": "b", "text": "x"}\n' + GOOD, 3),
    "empty": (b"", 1),
    "blank": (b"\n\n", 1),
}
BAD_LABELS = {
    "offset outside": '{"start": 0, "end": 11, "label": "Problem"}',
    "start not before end": '{"start": 5, "end": 5, "label": "Problem"}',
    "negative start": '{"start": -1, "end": 5, "label": "Problem"}',
    "mistyped offset": '{"start": "0", "end": 5, "label": "Problem"}',
    "unknown label": '{"start": 0, "end": 5, "label": "Mood"}',
    "missing label": '{"start": 0, "end": 5}',
}


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """Run a command that must be refused; return its one line."""
    assert main([str(argument) for argument in arguments]) == 2
    error = capsys.readouterr().err
    assert error.endswith("\n")
    assert error.count("\n") == 1, error
    return error


@pytest.mark.parametrize("name", BAD_FILES)
def test_bad_records(
    name: str, tmp_path: Path, tiny_ner_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, line = BAD_FILES[name]
    data, out = tmp_path / "data.jsonl", tmp_path / "out.jsonl"
    data.write_bytes(content)
    error = refused(capsys, "score", "--model", tiny_ner_model, "--data", data, "--out", out)
    assert f"{data}, line {line}:" in error
    assert "fever" not in error
    assert not out.exists()


def test_an_empty_file_is_called_empty_by_every_command(
    tmp_path: Path, tiny_ner_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, out = tmp_path / "data.jsonl", tmp_path / "out.jsonl"
    data.write_bytes(b"")
    for command in (
        ("evaluate", "--model", tiny_ner_model, "--data", data),
        ("predict", "--model", tiny_ner_model, "--data", data, "--out", tmp_path / "out.csv"),
        ("convert", "--data", data, "--task", "ner", "--to", "own", "--out", out),
        ("candidates", "--task", "nd", "--data", data, "--out", out),
        ("train-source", "--task", "ner", "--base", tiny_ner_model, "--train", data, "--out", out),
    ):
        assert f"{data}, line 1: the file is empty" in refused(capsys, *command)
        assert not out.exists()


@pytest.mark.parametrize("name", BAD_LABELS)
def test_bad_labels(
    name: str, tmp_path: Path, tiny_ner_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data.jsonl"
    data.write_text(PAIN % BAD_LABELS[name], encoding="utf-8")
    out = tmp_path / "out.jsonl"
    given = ("--model", tiny_ner_model, "--data", data)
    for command in (
        ("evaluate", *given),
        ("score", *given, "--out", out),
        ("select", *given, "--strategy", "random", "--budget", 1, "--out", out),
    ):
        assert f"{data}, line 1:" in refused(capsys, *command)
        assert not out.exists()


@pytest.mark.parametrize("name", BAD_LABELS.keys() - {"unknown label"})
def test_bad_labels_make_a_bad_file_where_none_is_read(
    name: str, tmp_path: Path, tiny_ner_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, out = tmp_path / "data.jsonl", tmp_path / "out.jsonl"
    data.write_text(PAIN % BAD_LABELS[name], encoding="utf-8")
    choose = ("select", "--data", data, "--strategy", "random", "--budget", 1, "--out", out)
    for command in (
        ("predict", "--model", tiny_ner_model, "--data", data, "--out", out),
        choose,
        (*choose, "--task", "ter"),
    ):
        assert f"{data}, line 1:" in refused(capsys, *command)
        assert not out.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"head": {"start": 6, "end": 99}},
        {"tail": {"start": 2, "end": 2}},
        {"label": 5},
    ],
)
def test_bad_pairs_make_a_bad_file_where_no_label_is_read(
    wrong: dict[str, object],
    tmp_path: Path,
    tiny_re_model: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    good = {
        "id": "a",
        "text": "fever and cough",
        "entities": ["fever", "cough"],
        "head": {"start": 0, "end": 5},
        "tail": {"start": 10, "end": 15},
        "label": "odd",
    }
    data, out = tmp_path / "data.jsonl", tmp_path / "out.jsonl"
    commands = (
        ("predict", "--model", tiny_re_model, "--data", data, "--out", out),
        ("select", "--data", data, "--strategy", "random", "--budget", 1, "--out", out),
    )
    for command in commands:
        lines = [json.dumps(good), json.dumps({**good, "id": "b", **wrong})]
        data.write_text("\n".join(lines), encoding="utf-8")
        assert f"{data}, line 2:" in refused(capsys, *command)
        assert not out.exists()
        data.write_text(lines[0], encoding="utf-8")
        assert main([str(argument) for argument in command]) == 0
        capsys.readouterr()
        out.unlink()


def test_an_existing_output_survives_bad_input(
    tmp_path: Path, tiny_ner_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, out = tmp_path / "data.jsonl", tmp_path / "out.jsonl"
    data.write_bytes(b"{")
    out.write_text("earlier work", encoding="utf-8")
    refused(capsys, "score", "--model", tiny_ner_model, "--data", data, "--out", out)
    assert out.read_text(encoding="utf-8") == "earlier work"


def test_missing_things_are_named(
    tmp_path: Path, tiny_ner_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, out = tmp_path / "data.jsonl", tmp_path / "out.jsonl"
    data.write_bytes(GOOD)
    nowhere = tmp_path / "nowhere"
    assert "nowhere" in refused(capsys, "score", "--model", nowhere, "--data", data, "--out", out)
    assert "nowhere" in refused(
        capsys, "score", "--model", tiny_ner_model, "--data", nowhere, "--out", out
    )
    assert "no selection strategy" in refused(
        capsys, "select", "--data", data, "--strategy", "magic", "--budget", 1, "--out", out
    )
    assert "neither a project" in refused(
        capsys, "export", nowhere, "--format", "model", "--out", out
    )


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 not a model", b"GGUF", b"GGUF\x03\x00\x00\x00"]
)
def test_a_language_model_file_that_is_none(
    content: bytes, tmp_path: Path, tiny_ner_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, out, llm = (tmp_path / name for name in ("data.jsonl", "out.jsonl", "model.gguf"))
    data.write_bytes(GOOD)
    llm.write_bytes(content)
    error = refused(
        capsys,
        *("annotate", "--model", tiny_ner_model, "--llm", llm, "--data", data, "--out", out),
    )
    assert str(llm) in error
    assert not out.exists()


def test_a_chat_format_there_is_none_of_leaves_no_notes_behind(
    tmp_path: Path, tiny_ner_model: Path, llm: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, out = tmp_path / "in" / "data.jsonl", tmp_path / "out" / "out.jsonl"
    for path in (data, out):
        path.parent.mkdir()
    data.write_bytes(GOOD)
    error = refused(
        capsys,
        *("annotate", "--model", tiny_ner_model, "--llm", llm, "--data", data, "--out", out),
        *("--chat-format", "foo"),
    )
    assert "no chat format" in error
    assert not list(out.parent.iterdir())


def test_decisions_with_other_text_are_refused(
    tmp_path: Path, tiny_ner_model: Path, llm: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pool, test, decisions = (tmp_path / f"{n}.jsonl" for n in ("pool", "test", "decisions"))
    pool.write_bytes(GOOD)
    test.write_text(PAIN % '{"start": 6, "end": 10, "label": "Problem"}', encoding="utf-8")
    decisions.write_text(
        json.dumps({"id": "a", "text": "other", "entities": []}) + "\n", encoding="utf-8"
    )
    error = refused(
        capsys,
        *("adapt", "--model", tiny_ner_model, "--llm", llm, "--pool", pool, "--test", test),
        *("--iterations", 1, "--decisions", decisions, "--out", tmp_path / "run"),
    )
    assert "decisions.jsonl, line 1" in error
    assert not (tmp_path / "run").exists()


def test_a_folder_of_something_else_is_not_trained_into(
    tmp_path: Path, tiny_ner_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    train, out = tmp_path / "train.jsonl", tmp_path / "out"
    train.write_text(PAIN % '{"start": 6, "end": 10, "label": "Problem"}', encoding="utf-8")
    out.mkdir()
    (out / "thesis.txt").write_text("years of work", encoding="utf-8")
    error = refused(
        capsys,
        *("train-source", "--task", "ner", "--base", tiny_ner_model, "--train", train),
        *("--epochs", 1, "--out", out),
    )
    assert "already holds other files" in error
    assert not (tmp_path / ".out.training").exists()  # told before any training


def test_labels_named_twice_are_refused(
    tmp_path: Path, tiny_ner_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    train, labels = tmp_path / "train.jsonl", tmp_path / "labels.txt"
    train.write_text(PAIN % '{"start": 6, "end": 10, "label": "Problem"}', encoding="utf-8")
    labels.write_text("Problem\nTest\nProblem\n", encoding="utf-8")
    error = refused(
        capsys,
        *("train-source", "--task", "ner", "--base", tiny_ner_model, "--train", train),
        *("--labels", labels, "--out", tmp_path / "out"),
    )
    assert "names a label twice" in error


def test_names_that_the_system_refuses_are_told_in_a_sentence(
    tmp_path: Path, tiny_ner_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, long = tmp_path / "data.jsonl", "x" * 5000
    data.write_bytes(GOOD)
    before = sorted(tmp_path.iterdir())
    model = ("--model", tiny_ner_model)
    for command in (
        ("evaluate", *model, "--data", long),
        ("predict", *model, "--data", long, "--out", tmp_path / "out.csv"),
        ("convert", "--data", long, "--task", "ner", "--to", "own", "--out", tmp_path / "out"),
        ("versions", long),
        ("score", *model, "--data", data, "--out", tmp_path / long),
        ("convert", "--data", data, "--task", "ner", "--to", "brat", "--out", tmp_path / long),
        ("convert", "--data", data, "--task", "ner", "--to", "own", "--out", tmp_path / long),
    ):
        error = refused(capsys, *command)
        assert "too long" in error
        assert "program failed" not in error
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(("name", "told"), [("", "is empty"), ("a\udce9", "not valid UTF-8")])
def test_names_that_mean_nothing_are_refused(
    name: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments in (
        ["versions", name],
        ["doctor", "--json", name],
        ["demo", "--dir", name],
        ["evaluate", "--model", name, "--data", "x"],
        ["adapt", "--model", "x", "--pool", "x", "--test", "x", "--out", name],
    ):
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        assert stopped.value.code == 2
        assert told in " ".join(capsys.readouterr().err.split())


def test_a_label_map_that_says_a_thing_twice_is_refused(
    tmp_path: Path, tiny_ner_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, names = tmp_path / "data.jsonl", tmp_path / "names.json"
    data.write_bytes(GOOD)
    names.write_text('{"labels": {"O": "Problem", "O": "Test"}}', encoding="utf-8")
    given = ("evaluate", "--model", tiny_ner_model, "--data", data, "--label-map", names)
    assert f'{names}: the key "O" stands twice' in refused(capsys, *given)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a = " + "[" * 3000 + "]" * 3000, "nested too deeply"),
        ('[data]\nmodel = "a\\u0000"\npool = "p"\ntest = "t"', "no name has"),
    ],
)
def test_a_comparison_that_is_none(
    content: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "comparison.toml"
    config.write_text(content, encoding="utf-8")
    assert told in refused(capsys, "compare", "--config", config, "--out", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_the_command_line_itself(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        *([], ["fly"], ["score", "--model"], ["select", "--budget", "many"]),
        *(["doctor", "--seed=-1"], ["doctor", f"--seed={2**32}"]),
    ):
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        assert stopped.value.code == 2
    capsys.readouterr()


@pytest.mark.parametrize("command", [command.NAME for command in COMMANDS])
def test_every_command_helps_with_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    assert f"example: sfda {command}" in " ".join(capsys.readouterr().out.split())
