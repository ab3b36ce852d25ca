"""Runs other programs with their output in the log and their last line on the screen."""

import subprocess
import time
from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path

from setup_steps.errors import CommandFailed

TAIL_LINES = 25


def run_logged(
    command: list[str],
    *,
    log: Path,
    environment: Mapping[str, str],
    on_line: Callable[[str], None],
) -> None:
    """Run `command`, append its output to `log`, tell `on_line` of each line.

    Raises:
        CommandFailed: with the last lines of output.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    tail: deque[str] = deque(maxlen=TAIL_LINES)
    with log.open("a", encoding="utf-8") as sink:
        sink.write(f"\n{time.strftime('%Y-%m-%d %H:%M:%S')} $ {' '.join(command)}\n")
        sink.flush()
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                env=dict(environment),
                encoding="utf-8",
                errors="replace",
            )
        except OSError as error:
            raise CommandFailed(command, 127, [str(error)], log) from error
        with process:
            assert process.stdout is not None  # noqa: S101 - by stdout=PIPE; for the type checker
            try:
                for line in process.stdout:
                    sink.write(line)
                    sink.flush()
                    if line.strip():
                        tail.append(line.rstrip())
                        on_line(line.strip())
            except BaseException:
                process.terminate()
                raise
    if process.returncode != 0:
        raise CommandFailed(command, process.returncode, list(tail), log)


def output_of(command: list[str], *, timeout_s: float = 20.0) -> str | None:
    """Return what a short command prints, or None where it is missing, fails or hangs."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=timeout_s,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()
