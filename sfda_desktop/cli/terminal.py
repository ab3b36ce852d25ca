"""What the commands show: lines, tables, and a progress bar where a person is watching."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from sfda_desktop.domain.progress import Progress as Step

_UNBOUNDED = 1 << 16


class Rate(ProgressColumn):
    """Units a second, or seconds a unit where that is the larger number."""

    def render(self, task: Task) -> Text:
        """Return the rate of a task."""
        speed = task.finished_speed or task.speed
        if not speed:
            return Text("")
        unit = str(task.fields["unit"])
        return Text(f"{speed:.1f} {unit}/s" if speed >= 1 else f"{1 / speed:.1f} s each")


class _Output(Console):
    """Standard output whose reader may leave (`sfda doctor | head`): the work still ends well."""

    def on_broken_pipe(self) -> None:
        """Go on without a reader; rich itself would end the program here."""
        self.quiet = True
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


class Terminal:
    """Standard output for results, standard error for progress and complaints."""

    def __init__(self) -> None:
        self._out = _Output(
            # In a pipe or a file a line is as long as it has to be.
            width=None if sys.stdout.isatty() else _UNBOUNDED,
            highlight=False,
            soft_wrap=True,
            markup=False,
            emoji=False,
        )
        self._err = Console(stderr=True, highlight=False, soft_wrap=True, markup=False, emoji=False)
        self._bar: Progress | None = None
        self._stage = ""

    def say(self, line: str = "") -> None:
        """Print a line of the result."""
        self._out.print(line)

    def complain(self, line: str) -> None:
        """Print what went wrong, in one line, to standard error."""
        sys.stderr.write(" ".join(line.splitlines()) + "\n")
        sys.stderr.flush()

    def warn(self, line: str) -> None:
        """Print what the user should know, in one line, to standard error."""
        self.stop()
        self.complain(f"Note: {line}")

    def table(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Print a table; figures stand right, and none is ever cut short."""
        table = Table(box=None, pad_edge=False, header_style="bold")
        for number, column in enumerate(columns):
            if number == 0:
                table.add_column(column, overflow="fold")
            else:
                table.add_column(column, justify="right", no_wrap=True)
        for row in rows:
            table.add_row(*row)
        self._out.print(table)

    def progress(self, step: Step) -> None:
        """Show how far the work is; nothing where the output is piped."""
        if not self._err.is_terminal:
            return
        if self._bar is None or step.stage != self._stage:
            self.stop()
            self._stage = step.stage
            self._bar = Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                Rate(),
                TimeRemainingColumn(),
                TextColumn("{task.fields[figures]}"),
                console=self._err,
                transient=False,
            )
            self._bar.add_task(step.stage, total=step.total or None, unit=step.unit, figures="")
            self._bar.start()
        figures = "  ".join(
            f"{name} {value:.3g}" if isinstance(value, float) else f"{name} {value}"
            for name, value in step.figures.items()
            if value is not None
        )
        self._bar.update(
            self._bar.task_ids[0], completed=step.done, total=step.total or None, figures=figures
        )

    def stop(self) -> None:
        """Take the progress bar down."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None
