"""`kill -9` at any moment: nothing that was told as done is lost, and the project opens again."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from sfda_desktop.project import Project, RunState

ROUNDS = 20
REPOSITORY = Path(__file__).parents[3]


def test_nothing_acknowledged_is_lost(project: Project, path: Path) -> None:
    project.close()
    moment = random.Random(13)
    total = 0
    reviewer = start(path)
    for number in range(1, ROUNDS + 1):
        following = start(path)  # loads its libraries while this one works
        # Some are killed while they open the project, before they could tell anything.
        early = number % 5 == 0
        acknowledged = kill_at_work(reviewer, moment.uniform(0.0, 0.08), early=early)
        reviewer = following
        with Project.open(path) as survivor:
            assert survivor.check() == []
            journal = survivor.journal()
            assert [entry.seq for entry in journal] == list(range(1, len(journal) + 1))
            assert len(journal) >= max(acknowledged, total)
            runs = survivor.runs()
            assert {run.state for run in runs} <= {RunState.INTERRUPTED}
            if acknowledged:
                assert len(runs[-1].suggestions(acknowledged)) == 1
            assert early or acknowledged > total
        total = len(journal)
    reviewer.kill()
    reviewer.communicate()


def start(path: Path) -> subprocess.Popen[str]:
    """Start a process that decides in a loop once it is told to."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.unit.project.decide_until_killed", str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        text=True,
    )


def kill_at_work(reviewer: subprocess.Popen[str], after: float, *, early: bool) -> int:
    """Return the last number told before the kill, 0 where there was none.

    It comes `after` seconds from the first number, or from the start of the work (`early`).
    """
    assert reviewer.stdin is not None
    assert reviewer.stdout is not None
    reviewer.stdin.write("go\n")
    reviewer.stdin.flush()
    first = "" if early else reviewer.stdout.readline()
    time.sleep(after)
    reviewer.kill()
    rest, _ = reviewer.communicate()
    # The last line may be cut in the middle.
    told = [line for line in [first, *rest.splitlines(keepends=True)] if line.endswith("\n")]
    return max(map(int, told), default=0)
