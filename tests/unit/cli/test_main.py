"""What holds of every command."""

from __future__ import annotations

import subprocess
import sys
from types import ModuleType
from typing import NoReturn

import pytest

from sfda_desktop.cli import compare, doctor
from sfda_desktop.cli.main import INTERRUPTED, main

ENTRY_POINTS = {
    "sfda": "from sfda_desktop.cli.main import main",
    "sfda-desktop": "from sfda_desktop.desktop.main import main",
}


@pytest.mark.parametrize(
    ("command", "arguments", "said"),
    [
        (compare, ["compare", "--config", "c.toml", "--out", "c"], "the same command goes on"),
        (doctor, ["doctor"], "the command begins anew"),
    ],
)
def test_an_interrupted_command_says_whether_it_goes_on(
    command: ModuleType,
    arguments: list[str],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def interrupted(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "run", interrupted)
    assert main(arguments) == INTERRUPTED
    assert said in " ".join(capsys.readouterr().err.split())


@pytest.mark.skipif(sys.platform == "win32", reason="no core files there")
@pytest.mark.parametrize("program", ENTRY_POINTS)
def test_the_programs_write_no_core_files(program: str) -> None:
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    if most == 0:
        pytest.skip("this machine allows no core file to anybody")
    code = f"""
import contextlib, resource
resource.setrlimit(resource.RLIMIT_CORE, ({most}, {most}))
{ENTRY_POINTS[program]}
with contextlib.suppress(SystemExit):
    main(["--help"])
print("core files:", resource.getrlimit(resource.RLIMIT_CORE)[0])
"""
    started = [sys.executable, "-c", code]
    said = subprocess.run(started, capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "core files: 0"
