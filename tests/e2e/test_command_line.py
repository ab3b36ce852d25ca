"""Every command through the real entry point, with the real SmolLM2 and a tiny encoder."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.e2e.conftest import POOL, TEST, Sfda
from tests.e2e.program import command, environment, read_jsonl, spans, write_jsonl


def exact_f1(gold: Path, predicted: Path) -> float:
    """Score spans by exact matching, independently of the program's own code."""
    facts = [
        {
            (record["id"], e["start"], e["end"], e["label"])
            for record in read_jsonl(path)
            for e in record["entities"]
        }
        for path in (gold, predicted)
    ]
    right = len(facts[0] & facts[1])
    return 2 * right / (len(facts[0]) + len(facts[1])) if right else 0.0


def test_score_ranks_by_entropy(sfda: Sfda, tiny_ner_model: Path, pool: Path) -> None:
    out = pool.with_name("ranked.jsonl")
    done = sfda("score", "--model", tiny_ner_model, "--data", pool, "--out", out)
    assert done.returncode == 0, done.stderr
    lines = read_jsonl(out)
    assert {line["id"] for line in lines} == {record[0] for record in POOL}
    entropies = [line["entropy"] for line in lines]
    assert entropies == sorted(entropies, reverse=True)
    assert all(set(line) == {"id", "entropy", "entities"} for line in lines)
    assert done.stderr == ""  # no progress bar where nobody watches
    assert f"{len(POOL)} records ranked" in done.stdout
    assert str(out) in done.stdout


def test_select_takes_the_most_uncertain(sfda: Sfda, tiny_ner_model: Path, pool: Path) -> None:
    ranked, out = pool.with_name("ranked.jsonl"), pool.with_name("chosen.jsonl")
    sfda("score", "--model", tiny_ner_model, "--data", pool, "--out", ranked)
    arguments = ("select", "--data", pool, "--strategy", "entropy", "--budget", 3, "--out", out)
    assert sfda(*arguments).returncode == 2  # entropy needs a model
    done = sfda(*arguments, "--model", tiny_ner_model)
    assert done.returncode == 0, done.stderr
    chosen = read_jsonl(out)
    assert chosen == [
        {"id": line["id"], "rank": rank} for rank, line in enumerate(read_jsonl(ranked)[:3], 1)
    ]


def test_annotate_keeps_what_both_models_said(
    sfda: Sfda, tiny_ner_model: Path, llm: Path, pool: Path
) -> None:
    out, report = pool.with_name("annotated.jsonl"), pool.with_name("report.json")
    done = sfda(
        *("annotate", "--model", tiny_ner_model, "--llm", llm, "--data", pool),
        *("--method", "sala", "--out", out, "--json", report),
    )
    assert done.returncode == 0, done.stderr
    lines = read_jsonl(out)
    assert [line["id"] for line in lines] == [record[0] for record in POOL]
    for line, (_, _, text) in zip(lines, POOL, strict=True):
        assert line["text"] == text
        assert {"entities", "source", "raw", "resolved", "confidence"} <= set(line)
        assert all(0 <= e["start"] < e["end"] <= len(text) for e in line["entities"])
    assert json.loads(report.read_text())["llm_calls"] == len(POOL)
    leftovers = [path.name for path in out.parent.iterdir() if ".sfda" in path.name]
    assert leftovers == []


def test_adapt_end_to_end(
    sfda: Sfda, tiny_ner_model: Path, llm: Path, pool: Path, test_file: Path, decisions: Path
) -> None:
    out, report = pool.with_name("run"), pool.with_name("result.json")
    before = {path.name: path.read_bytes() for path in tiny_ner_model.iterdir()}
    done = sfda(
        *("adapt", "--model", tiny_ner_model, "--llm", llm, "--pool", pool, "--test", test_file),
        *("--method", "sala", "--strategy", "entropy", "--budget", 8, "--iterations", 2),
        *("--decisions", decisions, "--epochs", 3, "--out", out, "--json", report),
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(report.read_text())
    for key in ("task", "method", "strategy", "seed", "budget", "source", "adapted", "difference"):
        assert key in result
    assert set(result["adapted"]) == {
        *("f1", "precision", "recall", "per_label", "ci95", "macro_f1")
    }
    assert result["annotation"]["records"] == 8
    assert result["training"]["anchor"] == 0.5  # fewer than 30 decisions
    assert {path.name: path.read_bytes() for path in tiny_ner_model.iterdir()} == before

    predictions = Path(result["predictions"])
    assert predictions.is_absolute()
    assert [record["id"] for record in read_jsonl(predictions)] == [record[0] for record in TEST]
    assert result["adapted"]["f1"] == pytest.approx(exact_f1(test_file, predictions))

    evaluated = sfda(
        *("evaluate", "--model", result["model"], "--data", test_file),
        *("--against", tiny_ner_model, "--json", report),
    )
    assert evaluated.returncode == 0, evaluated.stderr
    again = json.loads(report.read_text())
    assert again["scores"]["f1"] == pytest.approx(result["adapted"]["f1"])
    assert again["against"]["f1"] == pytest.approx(result["source"]["f1"])

    exported = pool.with_name("adapted-model")
    assert sfda("export", out, "--format", "model", "--out", exported).returncode == 0
    assert {path.name for path in exported.iterdir()} >= {
        *("config.json", "model.safetensors", "sfda_task.json", "README.md")
    }
    everything = b"".join(path.read_bytes() for path in exported.iterdir())
    assert not any(text.encode() in everything for _, _, text in POOL)
    annotations = pool.with_name("annotations.jsonl")
    assert sfda("export", out, "--format", "jsonl", "--out", annotations).returncode == 0
    assert {r["id"] for r in read_jsonl(annotations)} == {"p1", "p3"}

    facts = pool.with_name("facts.csv")
    assert sfda("predict", "--model", exported, "--data", pool, "--out", facts).returncode == 0
    assert facts.read_text(encoding="utf-8-sig").startswith("document,sentence,text,label")


def test_the_same_seed_gives_the_same_result(
    sfda: Sfda, tiny_ner_model: Path, llm: Path, pool: Path, test_file: Path
) -> None:
    results = []
    for name in ("one", "two"):
        done = sfda(
            *("adapt", "--model", tiny_ner_model, "--llm", llm, "--pool", pool),
            *("--test", test_file, "--budget", 3, "--iterations", 1, "--epochs", 2),
            *("--out", pool.with_name(name)),
        )
        assert done.returncode == 0, done.stderr
        results.append((pool.with_name(name) / "predictions.jsonl").read_bytes())
    assert results[0] == results[1]


def test_method_none_measures_the_source_model(
    sfda: Sfda, tiny_ner_model: Path, pool: Path, test_file: Path
) -> None:
    out, report = pool.with_name("run"), pool.with_name("result.json")
    done = sfda(
        *("adapt", "--model", tiny_ner_model, "--pool", pool, "--test", test_file),
        *("--method", "none", "--out", out, "--json", report),
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(report.read_text())
    assert result["source"] == result["adapted"]
    assert result["difference"] == {"f1": 0.0, "ci95": [0.0, 0.0], "p": 1.0}
    assert result["training"]["dtype"] in {"float32", "bfloat16"}


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_adapt_goes_on_after_it_was_stopped(
    tmp_path: Path, tiny_ner_model: Path, llm: Path, pool: Path, test_file: Path, how: int
) -> None:
    arguments = (
        *("adapt", "--model", tiny_ner_model, "--llm", llm, "--pool", pool, "--test", test_file),
        *("--budget", 8, "--iterations", 1, "--epochs", 2, "--out", tmp_path / "run"),
    )
    process = subprocess.Popen(
        command(arguments), env=environment(tmp_path), stderr=subprocess.PIPE, text=True
    )
    done = wait_for_suggestions(tmp_path / "run" / "run.sfda", process, at_least=2)
    os.kill(process.pid, how)
    _, errors = process.communicate(timeout=60)
    if how == signal.SIGINT:
        assert process.returncode == 130
        assert "Interrupted" in errors

    finished = subprocess.run(
        command((*arguments, "--json", tmp_path / "result.json")),
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    result = json.loads((tmp_path / "result.json").read_text())
    assert result["annotation"]["llm_calls"] == 8
    assert done >= 2  # what was shown as done was not asked again: see the count above


def test_training_goes_on_after_kill_9_and_ends_the_same(
    tmp_path: Path, tiny_ner_model: Path, llm: Path, pool: Path, test_file: Path
) -> None:
    def adapt(out: str) -> tuple[object, ...]:
        return (
            *("adapt", "--model", tiny_ner_model, "--llm", llm, "--pool", pool),
            *("--test", test_file, "--budget", 2, "--iterations", 1, "--epochs", 60),
            *("--anchor", 1, "--out", tmp_path / out),
        )

    process = subprocess.Popen(
        command(adapt("killed")), env=environment(tmp_path), stdout=subprocess.DEVNULL
    )
    checkpoint = tmp_path / "killed" / "run.models" / "run-2" / "training" / "fine_tuning.json"
    for _ in range(3000):
        if checkpoint.exists() or process.poll() is not None:
            break
        time.sleep(0.02)
    assert process.poll() is None, "training was over before it could be killed"
    process.kill()
    process.wait()

    results = []
    for out in ("killed", "whole"):
        done = subprocess.run(
            command(adapt(out)), env=environment(tmp_path), timeout=300, check=False
        )
        assert done.returncode == 0
        run = tmp_path / out
        results.append((run / "predictions.jsonl").read_bytes())
        assert not (run / "run.models" / "run-2").exists()  # the checkpoint is cleared away
    assert results[0] == results[1]


def wait_for_suggestions(path: Path, process: subprocess.Popen[str], *, at_least: int) -> int:
    """Return how many suggestions a running command has kept, as soon as there are enough."""
    import sqlite3

    for _ in range(1200):
        assert process.poll() is None, process.stderr.read() if process.stderr else ""
        if path.exists():
            with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
                try:
                    [(count,)] = database.execute("SELECT COUNT(*) FROM suggestion").fetchall()
                except sqlite3.OperationalError:
                    count = 0
            database.close()
            if count >= at_least:
                return int(count)
        time.sleep(0.1)
    raise AssertionError("no suggestions came")


def test_train_source_makes_a_model_that_loads(
    sfda: Sfda, tiny_ner_model: Path, test_file: Path
) -> None:
    out = test_file.with_name("new-model")
    done = sfda(
        *("train-source", "--task", "ner", "--base", tiny_ner_model, "--train", test_file),
        *("--epochs", 2, "--out", out, "--json", out.with_name("made.json")),
    )
    assert done.returncode == 0, done.stderr
    made = json.loads(out.with_name("made.json").read_text())
    assert (made["learning_rate"], made["batch_size"], made["epochs"]) == (2e-4, 4, 2)
    assert (made["weight_decay"], made["warm_up"], made["seed"]) == (0.01, 0.06, 13)
    told = "Trained with learning rate 2e-4 (10 times the paper's, as the model is small), batches"
    assert told in done.stdout
    spec = json.loads((out / "sfda_task.json").read_text())
    assert [label["name"] for label in spec["labels"]] == ["Problem", "Test", "Treatment"]
    evaluated = sfda("evaluate", "--model", out, "--data", test_file)
    assert evaluated.returncode == 0, evaluated.stderr


def test_doctor_says_what_is_here(sfda: Sfda) -> None:
    done = sfda("doctor")
    assert done.returncode == 0, done.stderr
    assert "SFDA Desktop" in done.stdout
    assert "torch" in done.stdout


def test_a_test_set_that_is_also_in_the_pool_is_refused(
    sfda: Sfda, tiny_ner_model: Path, llm: Path, pool: Path, tmp_path: Path
) -> None:
    leaking = write_jsonl(
        tmp_path / "leak.jsonl",
        [{"id": "x", "doc": "d1", "text": "fever", "entities": spans([(0, 5, "Problem")])}],
    )
    out = tmp_path / "run"
    done = sfda(
        *("adapt", "--model", tiny_ner_model, "--llm", llm, "--pool", pool, "--test", leaking),
        *("--out", out),
    )
    assert done.returncode == 2
    assert "d1" in done.stderr
    assert not out.exists()
