"""What the command line does when nobody reads it any more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.e2e.program import environment

SPEAK = """
from sfda_desktop.cli.terminal import Terminal
terminal = Terminal()
terminal.say("one")
terminal.table(("a", "b"), [("1", "2")])
open("done", "w").close()
"""


def test_the_work_goes_on_when_the_reader_of_a_pipe_has_gone(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-c", SPEAK],
        stdout=writing,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(tmp_path),
        text=True,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "done").exists()
