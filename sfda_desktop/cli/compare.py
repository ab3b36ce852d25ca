"""`sfda compare`: a table of methods × strategies × budgets × seeds, resumable cell by cell."""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from sfda_desktop.adaptation.cells import Cell, KeptCell, kept_cell
from sfda_desktop.adaptation.comparison_plan import read_comparison
from sfda_desktop.adaptation.comparison_summary import summarise
from sfda_desktop.adaptation.comparison_table import draw, markdown
from sfda_desktop.adaptation.grid import run_grid
from sfda_desktop.cli.inputs import add_file
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.files import atomic_text
from sfda_desktop.domain.progress import Progress

NAME = "compare"
HELP = "compare methods on the same notes: a table, learning curves, resumable cell by cell"
EXAMPLE = "sfda compare --config comparison.toml --out comparison"
RESULTS, TABLE, CURVES = "results.json", "table.md", "curves"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_file(
        parser,
        "--config",
        "what is compared (the README has an example); seeds are named there",
        metavar="FILE.toml",
        required=True,
    )
    add_file(parser, "--out", "where results are kept", metavar="DIR", required=True)
    parser.add_argument(
        "--jobs", type=int, default=1, metavar="N", help="processes that compute cells (1)"
    )
    parser.add_argument(
        "--keep-models",
        action="store_true",
        help="keep the project and the adapted model of every cell",
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> dict[str, Any]:
    """Return {"cells": results of CONTRACT section 3, "summary"}; `--out` gets the same and more.

    A comparison in which cells failed still writes all it has, and ends with exit status 2.
    """
    if arguments.jobs < 1:
        raise InputError("--jobs must be at least 1.")
    plan = read_comparison(
        arguments.config, on_warning=terminal.warn, on_progress=terminal.progress
    )
    terminal.stop()
    home = arguments.out.resolve()
    to_do = sum(kept_cell(cell, home) is None for cell in plan.cells)
    terminal.say(f"{len(plan.cells)} cells, {len(plan.cells) - to_do} of them done before.")
    teller = _Teller(terminal, to_do)
    kept, prepared = run_grid(
        plan,
        home,
        jobs=arguments.jobs,
        keep_models=arguments.keep_models,
        on_progress=teller.progress,
        on_begun=teller.begun,
        on_kept=teller.kept,
    )
    terminal.stop()
    summary = summarise(kept, prepared)
    results = {
        "cells": [each.result for each in kept if each.result is not None],
        "summary": summary.to_json(),
    }
    table = markdown(summary)
    _write_json(home / RESULTS, results)
    with atomic_text(home / TABLE) as file:
        file.write(table)
    draw(summary, home / CURVES)
    terminal.say()
    terminal.say(table)
    terminal.say(f"{RESULTS}, {TABLE}, {CURVES}.png and {CURVES}.svg are in {home}.")
    if summary.failed:
        if arguments.json is not None:
            _write_json(arguments.json, results)
        cell, error = summary.failed[0]
        raise InputError(
            f"{len(summary.failed)} of {len(kept)} cells could not be computed; the others are in "
            f"{home}. The first was “{cell}”: {error}"
        )
    return results


class _Teller:
    """Says which cell of how many is at work, what each came to, and about how long it takes."""

    def __init__(self, terminal: Terminal, cells: int) -> None:
        self._terminal = terminal
        self._cells = cells
        self._done = 0
        self._stage = ""
        self._began = time.monotonic()

    def begun(self, cell: Cell, number: int) -> None:
        left = self._time_left()
        self._stage = f"[{number}/{self._cells}{left and f', {left}'}] {cell.words}: "

    def progress(self, step: Progress) -> None:
        self._terminal.progress(replace(step, stage=self._stage + step.stage))

    def kept(self, kept: KeptCell) -> None:
        self._done += 1
        self._terminal.stop()
        left = self._time_left()
        self._terminal.say(
            f"{self._done}/{self._cells} {kept.cell.words}: {_outcome(kept)}{left and f' ({left})'}"
        )

    def _time_left(self) -> str:
        """Return the time left if the cells to come take as long as those that are done."""
        if not self._done or self._done == self._cells:
            return ""
        each = (time.monotonic() - self._began) / self._done
        minutes = each * (self._cells - self._done) / 60
        return "about " + (
            f"{minutes / 60:.1f} hours left"
            if minutes >= 90
            else f"{max(1, round(minutes))} min left"
        )


def _outcome(kept: KeptCell) -> str:
    if kept.result is None:
        return f"not computed. {kept.error}"
    return f"F1 {kept.result['adapted']['f1']:.3f} ({kept.result['difference']['f1']:+.3f})"


def _write_json(path: Path, value: dict[str, Any]) -> None:
    with atomic_text(path) as file:
        json.dump(value, file, ensure_ascii=False, indent=1)
        file.write("\n")
