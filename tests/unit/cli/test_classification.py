"""Relations and negation on the command line, with models from here and elsewhere."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from sfda_desktop.cli.main import main
from tests.e2e.program import read_jsonl, write_jsonl
from tests.tiny_models import SIZES, TINY_NEGATION, TINY_RELATIONS, build_tiny_model


class Ended(NamedTuple):
    """How a command ended."""

    returncode: int
    stderr: str


Sfda = Callable[..., Ended]


@pytest.fixture
def sfda(capsys: pytest.CaptureFixture[str]) -> Sfda:
    """Run a command in this process: importing torch takes longer than all of it."""

    def run(*arguments: object) -> Ended:
        status = main([str(argument) for argument in arguments])
        return Ended(status, capsys.readouterr().err)

    return run


def finding(number: int, *, negated: bool) -> dict[str, Any]:
    before = "Patient denies " if negated else "Patient has "
    return {
        "id": f"n{number}",
        "doc": f"d{number // 3}",
        "text": f"{before}fever and cough.",
        "entity": {"start": len(before), "end": len(before) + 5, "type": "sign"},
        "label": "Negated" if negated else "Affirmed",
    }


def pair(number: int) -> dict[str, Any]:
    caused = number % 2
    text = f"Aspirin {'showed' if caused else 'with'} cough no {number}."
    return {
        "id": f"r{number}",
        "text": text,
        "head": {"start": 0, "end": 7},
        "tail": {"start": text.index("cough"), "end": text.index("cough") + 5},
        "label": "causes" if caused else "false",
    }


@pytest.fixture
def negations(tmp_path: Path) -> Path:
    records = [finding(n, negated=bool(n % 2)) for n in range(12)]
    return write_jsonl(tmp_path / "nd.jsonl", records)


def test_a_relation_model_is_made_and_used(
    sfda: Sfda, tmp_path: Path, tiny_ner_model: Path
) -> None:
    data = write_jsonl(tmp_path / "re.jsonl", [pair(n) for n in range(16)])
    model, report = tmp_path / "re-model", tmp_path / "report.json"
    done = sfda(
        *("train-source", "--task", "re", "--base", tiny_ner_model, "--train", data),
        *("--out", model, "--epochs", 12, "--lr", 0.005),
    )
    assert done.returncode == 0, done.stderr
    done = sfda("evaluate", "--model", model, "--data", data, "--json", report)
    assert done.returncode == 0, done.stderr
    result = json.loads(report.read_text())
    assert result["scores"]["f1"] == 1.0
    assert list(result["scores"]["per_label"]) == ["causes"]

    ranked = tmp_path / "ranked.jsonl"
    assert sfda("score", "--model", model, "--data", data, "--out", ranked).returncode == 0
    for line in read_jsonl(ranked):
        assert set(line) == {"id", "entropy", "label", "probabilities"}
        assert line["probabilities"].keys() == {"causes", "false"}
        assert sum(line["probabilities"].values()) == pytest.approx(1)
        assert line["label"] == max(line["probabilities"], key=line["probabilities"].get)

    facts = tmp_path / "facts.csv"
    assert sfda("predict", "--model", model, "--data", data, "--out", facts).returncode == 0
    with facts.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["sentence"] for row in rows] == [f"r{n}" for n in range(1, 16, 2)]
    assert {row["label"] for row in rows} == {"causes"}
    assert rows[0]["text"] == "Aspirin … cough"


def test_negation_is_adapted_and_exported(
    sfda: Sfda, tmp_path: Path, tiny_nd_model: Path, negations: Path
) -> None:
    test = write_jsonl(
        tmp_path / "test.jsonl",
        [{**finding(n, negated=n % 3 == 0), "id": f"t{n}", "doc": f"e{n}"} for n in range(6)],
    )
    out = tmp_path / "run"
    done = sfda(
        *("adapt", "--model", tiny_nd_model, "--pool", negations, "--test", test),
        *("--method", "supervised", "--out", out, "--epochs", 2, "--anchor", 1),
    )
    assert done.returncode == 0, done.stderr
    predictions = read_jsonl(out / "predictions.jsonl")
    assert [record["id"] for record in predictions] == [f"t{n}" for n in range(6)]
    assert predictions[0]["entity"]["type"] == "sign"
    model = tmp_path / "exported"
    assert sfda("export", out, "--format", "model", "--out", model).returncode == 0
    assert sfda("evaluate", "--model", model, "--data", test).returncode == 0


def test_marks_too_far_apart_are_told(sfda: Sfda, tmp_path: Path, tiny_re_model: Path) -> None:
    far = {**pair(0), "text": "fever " * 90 + "cough"}
    far |= {"head": {"start": 0, "end": 5}, "tail": {"start": 540, "end": 545}}
    data, report = write_jsonl(tmp_path / "re.jsonl", [far, pair(1)]), tmp_path / "report.json"
    done = sfda(
        *("score", "--model", tiny_re_model, "--data", data, "--out", tmp_path / "out.jsonl"),
        *("--json", report),
    )
    assert done.returncode == 0
    assert "in 1 of 2 records the marked entities lie too far apart" in done.stderr
    assert json.loads(report.read_text())["incomplete"] == 1
    assert len(read_jsonl(tmp_path / "out.jsonl")) == 2


def test_marks_too_far_apart_to_be_learned_together_are_told(
    sfda: Sfda, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SIZES, "max_position_embeddings", 512)
    model = build_tiny_model(tmp_path / "model", TINY_RELATIONS)

    def apart(name: str, number: int, words: int) -> dict[str, Any]:
        text = "fever " * words + "cough"
        tail = {"start": len(text) - 5, "end": len(text)}
        places = {"head": {"start": 0, "end": 5}, "tail": tail}
        return {**pair(number), "id": f"{name}{number}", "doc": name, "text": text, **places}

    def written(name: str, *words: int) -> Path:
        records = [apart(name, n, number) for n, number in enumerate(words)]
        return write_jsonl(tmp_path / f"{name}.jsonl", records)

    # Training reads 340 word pieces of a relation, the model 512.
    pool, test = written("pool", 4, 400, 600), written("test", 4, 400)
    gold, dev = written("gold", 400, 4), written("dev", 600, 4)
    given = ("adapt", "--model", model, "--pool", pool, "--test", test, "--out", tmp_path / "run")
    files = ("--gold", gold, "--dev", dev, "--method", "supervised", "--epochs", 1, "--anchor", 1)
    report = tmp_path / "report.json"
    told = sfda(*given, *files, "--json", report).stderr
    assert json.loads(report.read_text())["training"]["incomplete"] == 2
    to_learn = "too far apart to be learned together: training reads 340 word pieces at once"
    to_answer = "too far apart for the model to read them together"
    assert f"{pool}: in 2 of 3 records the marked entities lie {to_learn}" in told
    assert f"{gold}: in 1 of 2 records the marked entities lie {to_learn}" in told
    assert f"{pool}: in 1 of 3 records the marked entities lie {to_answer}" in told
    assert f"{dev}: in 1 of 2 records the marked entities lie {to_answer}" in told
    assert told.count("too far apart") == 4
    told = sfda(*given[:-1], tmp_path / "none", "--method", "none").stderr
    assert to_learn not in told
    assert told.count(to_answer) == 1

    base = ("train-source", "--task", "re", "--base", model, "--out", tmp_path / "trained")
    told = sfda(*base, "--train", pool, "--dev", pool, "--epochs", 1).stderr
    assert f"in 2 of 3 records the marked entities lie {to_learn}" in told
    assert "F1 on the development set will flatter" in told


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"entity": None}, '"entity" must be an object'),
        ({"entity": {"start": 5, "end": 500}}, "start 5 and end 500"),
        ({"label": "Denied"}, "unknown label 'Denied'"),
        ({"label": None}, '"label" must be a text'),
    ],
)
def test_bad_records_are_refused_by_line(
    sfda: Sfda, tmp_path: Path, tiny_nd_model: Path, change: dict[str, Any], problem: str
) -> None:
    records = [finding(0, negated=True), finding(1, negated=True) | change]
    data, out = write_jsonl(tmp_path / "bad.jsonl", records), tmp_path / "out.jsonl"
    done = sfda("score", "--model", tiny_nd_model, "--data", data, "--out", out)
    assert done.returncode == 2
    assert f"{data}, line 2: " in done.stderr
    assert problem in done.stderr
    assert not out.exists()


@pytest.mark.parametrize(
    "labels",
    [
        {"NEG": "Negated", "POS": "Affirmed", "MAYBE": "Affirmed"},
        # What transformers leaves out of config.json.
        {"LABEL_0": "Affirmed", "LABEL_1": "Negated"},
    ],
    ids=["named", "not named"],
)
def test_a_model_with_other_names_needs_its_label_map_once(
    sfda: Sfda, tmp_path: Path, negations: Path, labels: dict[str, str]
) -> None:
    model = build_tiny_model(
        tmp_path / "foreign", TINY_NEGATION, task_file=False, model_labels=tuple(labels)
    )
    names = tmp_path / "names.json"
    names.write_text(json.dumps({"labels": labels}))
    arguments = ("--model", model, "--task", "nd", "--data", negations)
    done = sfda("evaluate", *arguments)
    assert done.returncode == 2
    assert "--label-map" in done.stderr
    assert sfda("evaluate", *arguments, "--label-map", names).returncode == 0

    test = write_jsonl(
        tmp_path / "test.jsonl",
        [{**finding(n, negated=n % 3 == 0), "id": f"t{n}", "doc": f"e{n}"} for n in range(6)],
    )
    out = tmp_path / "run"
    done = sfda(
        *("adapt", "--model", model, "--task", "nd", "--label-map", names, "--pool", negations),
        *("--test", test, "--method", "supervised", "--out", out, "--epochs", 1, "--anchor", 1),
    )
    assert done.returncode == 0, done.stderr
    exported = tmp_path / "exported"
    assert sfda("export", out, "--format", "model", "--out", exported).returncode == 0
    done = sfda("evaluate", "--model", exported, "--data", test, "--against", model)
    assert done.returncode == 0, done.stderr
