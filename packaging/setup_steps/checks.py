"""The checks and tests, one after the other, with the time of each."""

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from setup_steps.console import duration
from setup_steps.environment import Environment


@dataclass(frozen=True)
class Check:
    """One tool to run over the repository."""

    name: str
    command: tuple[str, ...]


def repository_checks(environment: Environment, pytest_arguments: Sequence[str]) -> list[Check]:
    """List the checks in their order; pytest last, so that its closing line is the last one."""
    python = environment.python
    return [
        Check("ruff check", (python, "-m", "ruff", "check", ".")),
        Check("ruff format", (python, "-m", "ruff", "format", "--check", ".")),
        Check("mypy", (python, "-m", "mypy")),
        Check("import-linter", (environment.program("lint-imports"), "--no-logo")),
        Check("pytest", (python, "-m", "pytest", *pytest_arguments)),
    ]


def run_checks(checks: Sequence[Check], repository: Path, environment: Environment) -> int:
    """Run all checks, whatever fails; return 0 only if every one passed."""
    variables = environment.variables() | {
        # Tests that need a real X server start Xvfb themselves.
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONUTF8": "1",
    }
    bin_folder = Path(environment.python).parent
    variables["PATH"] = os.pathsep.join([str(bin_folder), variables.get("PATH", "")])
    results: list[tuple[Check, int]] = []
    for check in checks:
        is_last = check is checks[-1]
        if is_last:
            _print_failures(results)
        print(f"\n=== {check.name} ===", flush=True)
        started = time.monotonic()
        status = subprocess.run(
            check.command, cwd=repository, env=variables, check=False
        ).returncode
        if not is_last:
            verdict = "passed" if status == 0 else f"FAILED with status {status}"
            print(
                f"--- {check.name} {verdict} in {duration(time.monotonic() - started)}", flush=True
            )
        results.append((check, status))
    return 0 if all(status == 0 for _, status in results) else 1


def _print_failures(results: Sequence[tuple[Check, int]]) -> None:
    failed = [check.name for check, status in results if status != 0]
    if failed:
        print(f"\nFailed before pytest: {', '.join(failed)}", flush=True)
