"""The set-up program: how it starts, what it shows and says, without installing anything."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from setup_steps import checks, command_line
from setup_steps.commands import output_of, run_logged
from setup_steps.console import Console, duration
from setup_steps.environment import Environment
from setup_steps.errors import CommandFailed, SetupError
from setup_steps.import_check import import_check
from setup_steps.llama_build import compile_progress
from setup_steps.setup import Setup, SetupOptions

PACKAGING = Path(__file__).resolve().parents[3] / "packaging"


def test_bootstrap_is_readable_for_old_pythons() -> None:
    source = (PACKAGING / "bootstrap.py").read_text(encoding="utf-8")
    import ast

    ast.parse(source, feature_version=(3, 6))
    assert "from __future__" not in source  # unknown to 3.6


def run_bootstrap_as_old_python(path: str) -> subprocess.CompletedProcess[str]:
    """Run bootstrap.py as if this Python were 3.9, with `path` to look for newer ones."""
    script = (
        "import runpy, sys; "
        "sys.version_info = (3, 9, 2, 'final', 0); sys.argv = sys.argv[1:]; "
        "runpy.run_path(sys.argv[0], run_name='__main__')"
    )
    return subprocess.run(
        [sys.executable, "-c", script, str(PACKAGING / "bootstrap.py"), "setup", "--help"],
        env={"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def test_old_python_says_what_it_needs(tmp_path: Path) -> None:
    done = run_bootstrap_as_old_python(str(tmp_path))
    assert done.returncode == 2
    assert "needs Python 3.11 or newer; this is Python 3.9.2" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a symbolic link")
def test_old_python_hands_over_to_a_newer_one(tmp_path: Path) -> None:
    (tmp_path / "python3.12").symlink_to(sys.executable)
    done = run_bootstrap_as_old_python(str(tmp_path))
    assert done.returncode == 0
    assert "This is Python 3.9.2; going on with" in done.stdout
    assert "--wheelhouse DIR" in done.stdout


def test_bootstrap_uses_the_standard_library_only() -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import setup_steps.command_line; "
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    command = [sys.executable, "-I", "-S", "-c", script, str(PACKAGING)]
    loaded = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    foreign = set(loaded) - set(sys.stdlib_module_names) - {"setup_steps", "__main__"}
    assert foreign == set()


def test_output_goes_to_the_log_and_the_screen(tmp_path: Path) -> None:
    seen: list[str] = []
    log = tmp_path / "sub" / "log"
    script = "print('one'); print(); print('two')"
    run_logged([sys.executable, "-c", script], log=log, environment={}, on_line=seen.append)
    assert seen == ["one", "two"]
    assert "two" in log.read_text(encoding="utf-8")


def test_failed_command_keeps_its_last_words(tmp_path: Path) -> None:
    script = "import sys; [print(i) for i in range(99)]; sys.exit(3)"
    with pytest.raises(CommandFailed) as failure:
        run_logged(
            [sys.executable, "-c", script],
            log=tmp_path / "log",
            environment={},
            on_line=lambda line: None,
        )
    assert failure.value.status == 3
    assert failure.value.tail[-1] == "98"
    assert len(failure.value.tail) == 25


def test_missing_program_is_a_failed_command(tmp_path: Path) -> None:
    with pytest.raises(CommandFailed) as failure:
        run_logged(
            ["no-such-program"], log=tmp_path / "log", environment={}, on_line=lambda line: None
        )
    assert failure.value.status == 127
    assert output_of(["no-such-program"]) is None


@pytest.mark.parametrize(
    ("told", "advice"),
    [
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "not the one that was locked"),
        ("Failed to establish a new connection", "make a wheelhouse"),
        ("ERROR: No matching distribution found for torch", "lacks this version"),
    ],
)
def test_failure_says_what_to_do(
    told: str, advice: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise CommandFailed(["pip"], 1, [told], Path("bootstrap.log"))

    monkeypatch.setattr(command_line, "_run_command", fail)
    assert command_line.run_command_line(["setup"]) == 1
    said = capsys.readouterr().err
    assert told in said
    assert advice in said
    assert "run the same command again" in said


def test_interruption_says_that_it_goes_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(command_line, "_run_command", interrupt)
    assert command_line.run_command_line(["setup"]) == 130
    assert "goes on from here" in capsys.readouterr().err


def test_test_tools_are_installed_for_tests_only() -> None:
    assert Setup.install_test_tools in Setup.steps(SetupOptions(with_tests=True))
    assert Setup.install_test_tools not in Setup.steps(SetupOptions())


def test_checks_end_with_pytest() -> None:
    listed = checks.repository_checks(Environment(Path(".venv")), ["-k", "x"])
    assert [check.name for check in listed] == [
        "ruff check",
        "ruff format",
        "mypy",
        "import-linter",
        "pytest",
    ]
    assert listed[-1].command[-2:] == ("-k", "x")


def test_every_check_runs_and_one_failure_fails_all(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    fails = checks.Check("first", (sys.executable, "-c", "raise SystemExit(4)"))
    passes = checks.Check("last", (sys.executable, "-c", "print('closing line')"))
    environment = Environment(tmp_path / ".venv")
    assert checks.run_checks([fails, passes], tmp_path, environment) == 1
    told = capfd.readouterr().out
    assert "first FAILED with status 4" in told
    assert told.splitlines()[-1] == "closing line"
    assert checks.run_checks([passes], tmp_path, environment) == 0


def test_console_counts_steps_in_plain_lines() -> None:
    stream = io.StringIO()
    console = Console(2, stream)
    with console.step("First") as display:
        display.result("already there")
    with pytest.raises(SetupError), console.step("Second"):
        raise SetupError
    assert stream.getvalue().splitlines() == [
        "[1/2] First …",
        "[1/2] First: already there",
        "[2/2] Second …",
        "[2/2] Second: failed",
    ]


def test_durations_read_like_speech() -> None:
    assert duration(8.4) == "8 s"
    assert duration(125) == "2 min 05 s"


def test_compiling_is_shown_as_a_count() -> None:
    shown = compile_progress("[12/84] /usr/bin/c++ -O3 x.cpp")
    assert shown is not None
    assert shown.startswith("compiling, 12 of 84")
    assert compile_progress("warning: unused variable") is None


def test_import_check_refuses_what_must_not_be_there() -> None:
    script = import_check(window=False).replace("'kernels'", "'json'")
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert "json must not be installed" in done.stderr
    assert "PySide6" not in script
    assert "PySide6" in import_check(window=True)
