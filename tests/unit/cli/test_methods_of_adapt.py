"""What `sfda adapt` asks of its files for each kind of method, and what is refused."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from sfda_desktop.adaptation.whole_run import RUN_FILE
from tests.e2e.program import spans, write_jsonl
from tests.unit.cli.test_adapt_command import TEXTS, Adapt, engine, result_of, run

__all__ = ["engine", "run"]  # fixtures


def labeled(prefix: str, *, docs: Sequence[str] = ()) -> list[dict[str, Any]]:
    return [
        {
            "id": f"{prefix}{n}",
            "doc": docs[n] if docs else f"{prefix}d{n}",
            "text": text,
            "entities": spans([(0, 2, "Problem")]),
        }
        for n, text in enumerate(TEXTS)
    ]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return write_jsonl(tmp_path / "gold.jsonl", labeled("g"))


@pytest.mark.parametrize(
    ("option", "records", "other"),
    [
        ("--gold", labeled("p"), "the pool"),
        ("--gold", labeled("g", docs=["d0", "e", "f", "h"]), "the pool"),
        ("--gold", labeled("g", docs=["e", "t", "f", "h"]), "the test set"),
        ("--dev", labeled("v", docs=["d0", "e", "f", "h"]), "the pool"),
        ("--dev", labeled("v", docs=["e", "t", "f", "h"]), "the test set"),
    ],
)
def test_records_and_documents_are_in_one_set_only(
    run: Adapt,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    option: str,
    records: list[dict[str, Any]],
    other: str,
) -> None:
    path = write_jsonl(tmp_path / "other.jsonl", records)
    assert run(option, path) == 2
    told = capsys.readouterr().err
    assert str(path) in told
    assert f"and in {other}" in told
    assert not (tmp_path / "run" / RUN_FILE).exists()


def test_gold_and_dev_are_apart_as_well(
    run: Adapt, tmp_path: Path, gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dev = write_jsonl(tmp_path / "dev.jsonl", labeled("v", docs=["gd0", "e", "f", "h"]))
    assert run("--gold", gold, "--dev", dev) == 2
    told = capsys.readouterr().err
    assert str(gold) in told
    assert str(dev) in told


def test_active_learning_needs_decisions_on_all_that_it_selects(
    run: Adapt, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--method", "active", "--budget", 4) == 2
    assert "--decisions" in capsys.readouterr().err
    decisions = write_jsonl(tmp_path / "decisions.jsonl", labeled("p")[:3])
    assert run("--method", "active", "--budget", 4, "--decisions", decisions) == 2
    assert "'p3' was selected" in capsys.readouterr().err


def test_active_learning_reports_its_rounds(run: Adapt, tmp_path: Path) -> None:
    decisions = write_jsonl(tmp_path / "decisions.jsonl", labeled("p"))
    assert run("--method", "active", "--budget", 3, "--decisions", decisions) == 0
    result = result_of(tmp_path)
    assert (result["counts"]["decided"], result["counts"]["suggested"]) == (3, 0)
    [only] = result["annotation"]["rounds"]
    assert only["records"] == 0
    assert len(only["entropy"]) == 3


def test_supervision_needs_labels_on_all_of_the_pool(
    run: Adapt, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--method", "supervised") == 2
    assert "'p0' has none" in capsys.readouterr().err
    write_jsonl(tmp_path / "pool.jsonl", labeled("p"))
    assert run("--method", "supervised") == 0
    result = result_of(tmp_path)
    assert result["counts"]["decided"] == result["budget"] == 4
    assert result["annotation"]["f1"] == 1.0


def test_learned_weights_need_gold_notes_and_change_the_model(
    run: Adapt, tmp_path: Path, gold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_jsonl(tmp_path / "pool.jsonl", labeled("p"))
    assert run("--method", "supervised", "--learn-weights") == 2
    assert "--gold" in capsys.readouterr().err
    assert run("--method", "supervised", "--gold", gold) == 0
    plain = result_of(tmp_path)["model_sha256"]
    assert run("--method", "supervised", "--gold", gold, "--learn-weights") == 0
    assert result_of(tmp_path)["model_sha256"] != plain


def test_self_training_takes_all_of_the_pool_and_no_anchor_by_itself(
    run: Adapt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sfda_desktop.adaptation.self_training.CONFIDENT", 0.0)
    assert run("--method", "self-training", "--budget", 1, "--anchor", "auto", "--rounds", 1) == 0
    result = result_of(tmp_path)
    assert result["budget"] == result["annotation"]["records"] == 4
    assert result["training"]["anchor"] == 1.0
    assert result["annotation"]["llm_calls"] == 0
