"""`sfda demo` on every task, from nothing to the table: minutes each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sfda_desktop.tasks import TASK_NAMES
from tests.e2e.conftest import Sfda


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("task", TASK_NAMES)
def test_review_makes_the_demonstration_better(sfda: Sfda, tmp_path: Path, task: str) -> None:
    report = tmp_path / "report.json"
    done = sfda("demo", "--task", task, "--dir", tmp_path / "home", "--json", report)
    assert done.returncode == 0, done.stderr
    assert "SALA with the recorded review" in done.stdout
    result = json.loads(report.read_text(encoding="utf-8"))
    assert result["task"] == task
    assert result["reviewed"]["difference"]["f1"] > 0
