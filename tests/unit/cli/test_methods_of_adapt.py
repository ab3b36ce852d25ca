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


def card_of(result: dict[str, Any]) -> str:
    """The card that is exported with a model."""
    return (Path(result["model"]) / "README.md").read_text(encoding="utf-8")


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
    plain = result_of(tmp_path)
    assert run("--method", "supervised", "--gold", gold, "--learn-weights") == 0
    weighed = result_of(tmp_path)
    assert weighed["model_sha256"] != plain["model_sha256"]
    assert (plain["training"]["weighed_by"], weighed["training"]["weighed_by"]) == (0, len(TEXTS))
    assert f"weighed by what it does for {len(TEXTS)} labeled notes" in capsys.readouterr().out
    assert f"weighed by | {len(TEXTS)} |" in card_of(weighed)


def test_a_result_and_the_models_card_say_what_the_model_was_trained_with(
    run: Adapt, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_jsonl(tmp_path / "pool.jsonl", labeled("p"))
    asked = ("--lr", 3e-4, "--batch-size", 2, "--seed", 5)
    assert run("--method", "supervised", *asked) == 0
    result = result_of(tmp_path)
    kept = {
        name: result["training"][name]
        for name in ("learning_rate", "batch_size", "epochs", "weight_decay", "warm_up", "seed")
    }
    assert kept == {
        "learning_rate": 3e-4,
        "batch_size": 2,
        "epochs": 1,
        "weight_decay": 0.01,
        "warm_up": 0.06,
        "seed": 5,
    }
    assert (
        "trained with: learning rate 3e-4 (15 times the paper's), batches of 2 (the paper's: 4)"
        in (capsys.readouterr().out)
    )
    assert "| learning rate | 3e-4, 15 times the paper's |" in card_of(result)


def test_rehearsed_notes_are_counted(run: Adapt, tmp_path: Path) -> None:
    decisions = write_jsonl(tmp_path / "decisions.jsonl", labeled("p"))
    given = ("--method", "active", "--budget", 1, "--decisions", decisions)
    assert run(*given, "--rehearsal", 2) == 0
    assert result_of(tmp_path)["training"]["rehearsed"] == 2


def test_self_training_takes_all_of_the_pool_and_no_anchor_by_itself(
    run: Adapt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sfda_desktop.adaptation.self_training.CONFIDENT", 0.0)
    assert run("--method", "self-training", "--budget", 1, "--anchor", "auto", "--rounds", 1) == 0
    result = result_of(tmp_path)
    assert result["budget"] == result["annotation"]["records"] == 4
    training = result["training"]
    assert training["anchor"] == 1.0
    assert (training["rounds"], training["epochs_a_round"], training["epochs"]) == (1, 1, 1)
    assert training["learning_rate"] == 2e-4
    assert result["annotation"]["llm_calls"] == 0
