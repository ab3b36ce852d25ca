"""`sfda adapt` with a scripted language model: whose answers the small model learns from."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from sfda_desktop.adaptation import anchoring, run_inputs, suggesting
from sfda_desktop.adaptation.whole_run import RUN_FILE
from sfda_desktop.cli.main import main
from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.project import Project
from tests.e2e.program import spans, write_jsonl
from tests.fakes import ScriptedEngine

TEXTS = ("No fever.", "MRI of the chest.", "Aspirin was given.", "Cough for 3 days.")
Adapt = Callable[..., int]


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> ScriptedEngine:
    """A language model that finds nothing, ever."""
    scripted = ScriptedEngine(lambda _: "{}")
    monkeypatch.setattr(run_inputs, "inspect_gguf", lambda _: None)
    monkeypatch.setattr(suggesting, "_engine", lambda *_: scripted)
    return scripted


@pytest.fixture
def run(tmp_path: Path, tiny_ner_model: Path, engine: ScriptedEngine) -> Adapt:
    """Run the command on four notes; results go to `result.json`."""
    del engine
    pool = [{"id": f"p{n}", "doc": f"d{n}", "text": text} for n, text in enumerate(TEXTS)]
    write_jsonl(tmp_path / "pool.jsonl", pool)
    test = {"id": "t", "doc": "t", "text": "No pain.", "entities": spans([(3, 7, "Problem")])}
    write_jsonl(tmp_path / "test.jsonl", [test])

    def run(*arguments: object) -> int:
        given = (
            *("adapt", "--model", tiny_ner_model, "--llm", tmp_path / "model.gguf"),
            *("--pool", tmp_path / "pool.jsonl", "--test", tmp_path / "test.jsonl"),
            *("--out", tmp_path / "run", "--json", tmp_path / "result.json"),
            *("--iterations", 1, "--epochs", 1, "--anchor", 1, *arguments),
        )
        return main([str(argument) for argument in given])

    return run


@pytest.fixture
def decisions(tmp_path: Path) -> Path:
    """A decision on every note of the pool."""
    return write_jsonl(
        tmp_path / "decisions.jsonl",
        [
            {"id": f"p{n}", "text": text, "entities": spans([(0, 2, "Problem")])}
            for n, text in enumerate(TEXTS)
        ],
    )


def result_of(tmp_path: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))
    return value


@pytest.mark.parametrize("method", ["sala", "zero-shot"])
def test_decisions_overrule_every_method(
    method: str, run: Adapt, tmp_path: Path, decisions: Path
) -> None:
    assert run("--method", method, "--budget", 3, "--decisions", decisions) == 0
    counts = result_of(tmp_path)["counts"]
    assert (counts["decided"], counts["suggested"]) == (3, 0)


def test_a_model_that_stayed_where_it_was_is_told_of_and_warned_of_alike(
    run: Adapt, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--anchor", 0) == 0
    told = "Nothing has changed: the anchor was set to 0"
    assert result_of(tmp_path)["verdict_sentence"].startswith(told)
    assert told in capsys.readouterr().out
    exported = ("--format", "model", "--out", tmp_path / "model")
    assert main(["export", str(tmp_path / "run"), *map(str, exported)]) == 0
    warned = capsys.readouterr().err
    assert "This model answers as the one you had" in warned
    assert "too few" not in warned
    assert run("--method", "none", "--out", tmp_path / "none") == 0
    assert "Nothing was trained" in result_of(tmp_path)["verdict_sentence"]


def test_an_anchor_that_cross_validation_took_back_is_told(
    run: Adapt, tmp_path: Path, decisions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(anchoring, "FEWEST_DECISIONS", 2)
    monkeypatch.setattr(anchoring, "SHARES", (0.0,))
    assert run("--anchor", "auto", "--decisions", decisions) == 0
    sentence = result_of(tmp_path)["verdict_sentence"]
    assert sentence.startswith("Nothing has changed: by cross-validation")
    assert "Review more notes" in sentence


def test_decisions_outside_the_budget_stay_out_although_an_earlier_run_used_them(
    run: Adapt, tmp_path: Path, decisions: Path
) -> None:
    assert run("--budget", 4, "--decisions", decisions) == 0
    assert run("--budget", 2, "--decisions", decisions) == 0
    result = result_of(tmp_path)
    assert result["annotation"]["records"] == 2
    assert result["counts"]["decided"] == 2


def test_bad_decisions_are_told_before_anything_is_written(
    run: Adapt, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decisions = tmp_path / "decisions.jsonl"
    decisions.write_text('{"id": "p0", "entities": []}\nnonsense\n', encoding="utf-8")
    assert run("--decisions", decisions) == 2
    assert f"{decisions}, line 2:" in capsys.readouterr().err
    assert not (tmp_path / "run").exists()


def test_a_decision_that_does_not_fit_is_told_before_the_language_model_is_asked(
    run: Adapt, tmp_path: Path, engine: ScriptedEngine, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = {"id": "p0", "entities": spans([(0, 99, "Problem")])}
    decisions = write_jsonl(tmp_path / "decisions.jsonl", [outside])
    assert run("--decisions", decisions) == 2
    assert f"{decisions}, line 1:" in capsys.readouterr().err
    assert engine.prompts == []
    assert not (tmp_path / "run").exists()
    assert not (tmp_path / "result.json").exists()


@pytest.mark.parametrize("method", ["sala", "active"])
def test_refused_decisions_take_nothing_from_a_folder_that_was_there(
    method: str, run: Adapt, tmp_path: Path, decisions: Path
) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "thesis.txt").write_text("years of work", encoding="utf-8")
    outside = {"id": "p1", "entities": spans([(0, 99, "Problem")])}
    wrong = write_jsonl(tmp_path / "wrong.jsonl", [{"id": "p0", "entities": []}, outside])
    assert run("--method", method, "--decisions", wrong) == 2
    assert [path.name for path in (tmp_path / "run").iterdir()] == ["thesis.txt"]
    assert run("--method", method, "--decisions", decisions) == 0
    with Project.open(tmp_path / "run" / RUN_FILE) as project:
        journal, runs = project.journal(), [each.info for each in project.runs()]
    assert run("--method", method, "--decisions", wrong) == 2
    with Project.open(tmp_path / "run" / RUN_FILE) as project:
        assert project.journal() == journal
        assert [each.info for each in project.runs()] == runs


def test_a_selected_note_that_nobody_decided_leaves_nothing_behind(
    run: Adapt, tmp_path: Path, decisions: Path
) -> None:
    first, *_ = decisions.read_text(encoding="utf-8").splitlines(keepends=True)
    decisions.write_text(first, encoding="utf-8")
    out = tmp_path / "new" / "run"
    assert run("--method", "active", "--decisions", decisions, "--out", out) == 2
    assert not (tmp_path / "new").exists()


def test_a_dev_set_that_is_also_tested_on_is_refused_by_the_name_of_its_file(
    run: Adapt, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    leak = {"id": "v", "doc": "t", "text": "No pain.", "entities": []}
    dev = write_jsonl(tmp_path / "dev.jsonl", [leak])
    assert run("--dev", dev) == 2
    assert str(dev) in capsys.readouterr().err
    assert not (tmp_path / "run" / RUN_FILE).exists()


def test_decisions_of_an_earlier_run_are_told_of_and_count(
    run: Adapt, tmp_path: Path, decisions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--budget", 3, "--decisions", decisions) == 0
    assert run("--budget", 3, "--decisions", decisions) == 0
    assert "made before" not in capsys.readouterr().err
    assert run("--budget", 3) == 0
    assert "holds decisions on 3 notes, made before" in " ".join(capsys.readouterr().err.split())
    assert result_of(tmp_path)["counts"]["decided"] == 3


def test_a_decision_made_by_hand_counts_beside_those_of_the_file(
    run: Adapt, tmp_path: Path, decisions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = decisions.read_text(encoding="utf-8").splitlines(keepends=True)
    few = tmp_path / "few.jsonl"
    few.write_text("".join(lines[:1]), encoding="utf-8")
    assert run("--budget", 3, "--decisions", few) == 0
    assert result_of(tmp_path)["counts"]["decided"] == 1
    with Project.open(tmp_path / "run" / RUN_FILE) as project:
        selected = project.runs()[0].selection()
        other = next(i for i in selected if i not in project.decisions())
        project.decide(Decision(other, Verdict.EDIT, SpanAnswer(()), datetime.now(UTC), "Sato"))
    capsys.readouterr()
    assert run("--budget", 3, "--decisions", few) == 0
    assert "holds a decision on 1 note, made before" in " ".join(capsys.readouterr().err.split())
    assert result_of(tmp_path)["counts"]["decided"] == 2


@pytest.mark.parametrize(("method", "asked"), [("sala", 4 + 2), ("active", 4)])
def test_questions_asked_to_choose_notes_are_counted(
    run: Adapt,
    tmp_path: Path,
    engine: ScriptedEngine,
    decisions: Path,
    method: str,
    asked: int,
) -> None:
    arguments = ("--method", method, "--strategy", "perplexity", "--budget", 2)
    assert run(*arguments, "--decisions", decisions) == 0
    assert len(engine.prompts) == asked
    annotation = result_of(tmp_path)["annotation"]
    assert annotation["llm_calls"] == asked
    assert annotation["llm_seconds"] == pytest.approx(0.25 * asked)


def test_the_quality_of_annotation_is_told_after_each_pass(
    run: Adapt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def mended(_: str) -> str:
        return '{"fever": "Problem"}' if len(mending.prompts) > len(TEXTS) else "{}"

    mending = ScriptedEngine(mended)
    monkeypatch.setattr(suggesting, "_engine", lambda *_: mending)
    pool = [
        {
            "id": f"p{n}",
            "doc": f"d{n}",
            "text": text,
            "entities": spans([(3, 8, "Problem")]) if "fever" in text else [],
        }
        for n, text in enumerate(TEXTS)
    ]
    write_jsonl(tmp_path / "pool.jsonl", pool)
    assert run("--budget", len(TEXTS), "--iterations", 2) == 0
    assert list(result_of(tmp_path)["annotation"]["llm_f1_by_pass"].values()) == [0, 1]
    assert "pass by pass, against the pool's labels: 0.000 → 1.000\n" in capsys.readouterr().out
