"""`kill -9` at any moment: nothing that was told as done is lost, and the project opens again."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import pytest

from sfda_desktop.project import Project, RunState

ROUNDS = 20
REPOSITORY = Path(__file__).parents[3]


@pytest.mark.skipif(sys.platform == "win32", reason="forks processes")
def test_nothing_acknowledged_is_lost(project: Project, path: Path) -> None:
    project.close()
    moment = random.Random(13)
    total = 0
    with subprocess.Popen(
        [sys.executable, "-m", "tests.unit.project.decide_until_killed", str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=REPOSITORY,
        text=True,
    ) as reviewers:
        assert reviewers.stdin is not None
        assert reviewers.stdout is not None
        for number in range(1, ROUNDS + 1):
            reviewers.stdin.write("one more\n")
            reviewers.stdin.flush()
            # Some are killed while they open the project, before they could tell anything.
            early = number % 5 == 0
            told = kill_at_work(reviewers.stdout, moment.uniform(0.0, 0.08), early=early)
            total = survives(path, told, total)
            assert told or early


def survives(path: Path, told: int, before: int) -> int:
    """Check the project after a kill; return the number of decisions in it."""
    with Project.open(path) as survivor:
        assert survivor.check() == []
        journal = survivor.journal()
        assert [entry.seq for entry in journal] == list(range(1, len(journal) + 1))
        assert len(journal) >= max(told, before)
        runs = survivor.runs()
        assert {run.state for run in runs} <= {RunState.INTERRUPTED}
        if told:
            assert len(runs[-1].suggestions(told)) == 1
        return len(journal)


def kill_at_work(said: IO[str], after: float, *, early: bool) -> int:
    """Return the last decision told before the kill, 0 where there was none.

    It comes `after` seconds from the first decision, or from the start of the process (`early`).
    """
    process = int(said.readline())
    last = 0 if early else int(said.readline())
    time.sleep(after)
    os.kill(process, signal.SIGKILL)
    while (line := said.readline()) != "dead\n":
        last = int(line)
    return last
