"""`sfda compare` from outside: the table, interruption, kill -9, several processes, failures."""

from __future__ import annotations

import json
import signal
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import POOL, Sfda
from tests.e2e.program import command, environment, read_jsonl, spans, write_jsonl

NONE = '[[methods]]\nmethod = "none"\n'
ACTIVE = '[[methods]]\nmethod = "active"\nepochs = 1\nanchor = 1.0\n'
ZERO_SHOT = '[[methods]]\nmethod = "zero-shot"\nbudgets = [1]\nepochs = 1\nanchor = 1.0\n'


@pytest.fixture
def config(
    tmp_path: Path, tiny_ner_model: Path, pool: Path, test_file: Path
) -> Callable[..., Path]:
    """Write a comparison of the given methods on the tiny notes."""
    decided = [{"id": i, "text": t, "entities": spans([(0, 2, "Test")])} for i, _, t in POOL]
    decisions = write_jsonl(tmp_path / "all-decisions.jsonl", decided)

    def write(methods: str, grid: str = "budgets = [2]", llm: Path | None = None) -> Path:
        data = {"model": tiny_ner_model, "pool": pool, "test": test_file, "decisions": decisions}
        data |= {} if llm is None else {"llm": llm}
        lines = [f"{name} = {json.dumps(str(path))}" for name, path in data.items()]
        path = tmp_path / "comparison.toml"
        path.write_text("\n".join([grid, "[data]", *lines, methods]), encoding="utf-8")
        return path

    return write


def results_of(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "results.json").read_text(encoding="utf-8"))
    return found


def interrupted(config: Path, out: Path, home: Path, how: signal.Signals, *more: object) -> int:
    """Run until the first cell is done, then send a signal; return how the program ended."""
    process = subprocess.Popen(
        command(("compare", "--config", config, "--out", out, *more)),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment(home),
    )
    assert process.stdout is not None
    with process.stdout:
        for line in process.stdout:
            if line.startswith("1/"):
                break
        process.send_signal(how)
        process.stdout.read()
    return process.wait(timeout=120)


def test_a_table_with_a_language_model_and_a_failed_cell(
    sfda: Sfda, config: Callable[..., Path], tmp_path: Path, llm: Path
) -> None:
    out, said = tmp_path / "out", tmp_path / "said.json"
    write_jsonl(tmp_path / "all-decisions.jsonl", [{"id": "p1", "entities": []}])
    path = config(NONE + ZERO_SHOT, llm=llm)
    done = sfda("compare", "--config", path, "--out", out, "--json", said)
    assert done.returncode == 0, done.stderr
    results = results_of(out)
    assert json.loads(said.read_text(encoding="utf-8")) == results
    none, asked = results["cells"]
    assert (none["method"], asked["method"], asked["annotation"]["llm_calls"]) == (
        *("none", "zero-shot"),
        1,
    )
    assert [r["id"] for r in read_jsonl(Path(asked["predictions"]))] == ["t1", "t2", "t3"]
    assert not Path(asked["model"]).exists()  # weights are not kept without --keep-models
    assert results["summary"]["rows"][0]["p_holm"] is None
    table = (out / "table.md").read_text(encoding="utf-8")
    assert "| source model |" in table
    assert "| zero-shot, plain | entropy | 1 |" in table
    assert (out / "curves.png").read_bytes().startswith(b"\x89PNG")
    assert b"<svg" in (out / "curves.svg").read_bytes()
    [memory] = out.glob("answers-*.sqlite")
    assert stat.S_IMODE(memory.stat().st_mode) == 0o600


def test_a_cell_that_cannot_be_computed_does_not_hold_up_the_others(
    sfda: Sfda, config: Callable[..., Path], tmp_path: Path
) -> None:
    out, said = tmp_path / "out", tmp_path / "said.json"
    path = config(ACTIVE + NONE)
    write_jsonl(tmp_path / "all-decisions.jsonl", [{"id": "p1", "entities": []}])
    done = sfda("compare", "--config", path, "--out", out, "--json", said)
    assert done.returncode == 2
    assert "1 of 2 cells could not be computed" in done.stderr
    assert [cell["method"] for cell in results_of(out)["cells"]] == ["none"]
    assert json.loads(said.read_text(encoding="utf-8")) == results_of(out)
    [failed] = results_of(out)["summary"]["failed"]
    assert failed["error"] in (out / "table.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_stopped_comparison_goes_on_and_comes_to_the_same(
    sfda: Sfda, config: Callable[..., Path], tmp_path: Path, how: signal.Signals
) -> None:
    path = config(NONE + ACTIVE, "budgets = [2]\nseeds = [1, 2]")
    out = tmp_path / "out"
    status = interrupted(path, out, tmp_path, how)
    assert status == (130 if how is signal.SIGINT else -signal.SIGKILL)
    assert not (out / "results.json").exists()
    done = sfda("compare", "--config", path, "--out", out)
    assert done.returncode == 0, done.stderr
    assert "3 cells, 1 of them done before." in done.stdout
    assert [cell["seed"] for cell in results_of(out)["cells"]] == [1, 1, 2]
    again = sfda("compare", "--config", path, "--out", out)
    assert "3 cells, 3 of them done before." in again.stdout


def test_two_processes_come_to_what_one_comes_to(
    sfda: Sfda, config: Callable[..., Path], tmp_path: Path
) -> None:
    path = config(ACTIVE, "budgets = [1, 2]")
    for jobs in (1, 2):
        done = sfda("compare", "--config", path, "--out", tmp_path / str(jobs), "--jobs", jobs)
        assert done.returncode == 0, done.stderr
    alone, together = results_of(tmp_path / "1"), results_of(tmp_path / "2")
    for one, two in zip(alone["cells"], together["cells"], strict=True):
        assert (one["adapted"], one["difference"]) == (two["adapted"], two["difference"])
