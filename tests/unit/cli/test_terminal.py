"""What the command line does when nobody reads it any more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

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


def test_no_figure_of_a_table_is_cut_short_in_a_pipe(tmp_path: Path) -> None:
    columns = ("label", *(f"column {number}" for number in range(12)))
    row = ("L" * 200, *(f"0.{number:03}" for number in range(12)))
    speak = f"from sfda_desktop.cli.terminal import Terminal\nTerminal().table({columns}, [{row}])"
    done = subprocess.run(
        [sys.executable, "-c", speak],
        stdout=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(tmp_path) | {"COLUMNS": "80"},
        text=True,
        check=True,
    )
    head, line = done.stdout.splitlines()
    assert line.split() == list(row)
    assert [word.strip() for word in head.split("  ") if word.strip()] == list(columns)


@pytest.mark.skipif(os.name == "nt", reason="there are no such terminals")
def test_in_a_narrow_window_the_name_is_folded_and_not_the_figures(tmp_path: Path) -> None:
    import pty

    row = ("L" * 70, "0.123", "0.234", "(0.345 to 0.567)")
    speak = (
        "from sfda_desktop.cli.terminal import Terminal\n"
        f"Terminal().table(('label', 'precision', 'recall', 'interval'), [{row}])"
    )
    parent, child = pty.openpty()
    subprocess.run(
        [sys.executable, "-c", speak],
        stdout=child,
        cwd=tmp_path,
        env=environment(tmp_path) | {"COLUMNS": "60", "TERM": "dumb"},
        check=True,
    )
    os.close(child)
    shown = os.read(parent, 4096).decode()
    os.close(parent)
    for figure in row[1:]:
        assert figure in shown
    assert shown.count("L") == 70
