"""All cells of a comparison, one after the other or in several processes at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from sfda_desktop.adaptation.cell_workers import in_processes
from sfda_desktop.adaptation.cells import (
    Cell,
    KeptCell,
    forget_models,
    kept_cell,
    prepare,
    run_cell,
)
from sfda_desktop.adaptation.comparison_plan import ComparisonPlan
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    Progress,
    ignore_progress,
    never_cancelled,
)

OnBegun = Callable[[Cell, int], None]
"""Hears which cell begins, and its number among those still to be done, from 1."""
OnKept = Callable[[KeptCell], None]


def run_grid(
    plan: ComparisonPlan,
    home: Path,
    *,
    jobs: int = 1,
    keep_models: bool = False,
    on_progress: OnProgress = ignore_progress,
    on_begun: OnBegun = lambda _cell, _number: None,
    on_kept: OnKept = lambda _kept: None,
    cancelled: IsCancelled = never_cancelled,
) -> tuple[list[KeptCell], Path]:
    """Return every cell with what it came to, and the project they all began with.

    What an earlier call finished is not done again; what it had begun goes on. With several
    `jobs` nothing is heard of a cell between its beginning and its end.
    """
    with _alone(home):
        cells = list({cell.key: cell for cell in plan.cells}.values())
        known = {cell.key: kept for cell in cells if (kept := kept_cell(cell, home)) is not None}
        if not keep_models:
            for kept in known.values():
                forget_models(kept.cell, home)
        waiting = [cell for cell in cells if cell.key not in known]
        shared = prepare(
            plan.given, plan.digests, home, on_progress=on_progress, cancelled=cancelled
        )
        if jobs > 1 and len(waiting) > 1:
            on_progress(Progress("Comparing", 0, len(waiting), unit="cells"))
            finished = in_processes(
                waiting, home, jobs=jobs, keep_models=keep_models, cancelled=cancelled
            )
            for done, kept in enumerate(finished, 1):
                known[kept.cell.key] = kept
                on_kept(kept)
                on_progress(Progress("Comparing", done, len(waiting), unit="cells"))
        else:
            for number, cell in enumerate(waiting, 1):
                on_begun(cell, number)
                known[cell.key] = run_cell(
                    cell,
                    home,
                    keep_models=keep_models,
                    on_progress=on_progress,
                    cancelled=cancelled,
                )
                on_kept(known[cell.key])
    return [_called(known[cell.key], cell) for cell in plan.cells], shared


def _called(kept: KeptCell, cell: Cell) -> KeptCell:
    """Two rows may be the same cell under different labels."""
    result = None if kept.result is None else kept.result | {"label": cell.label}
    return KeptCell(cell, result, kept.error)


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Keep every other comparison out of a directory; the system frees it however this ends."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        lock = FileLock(home / ".comparing", blocking=False)
        lock.acquire()
    except Timeout:
        raise InputError(
            f"Another comparison is at work in {home}. Wait for it, or choose another --out."
        ) from None
    except OSError as error:
        raise InputError(f"{home} cannot be written to: {error.strerror}.") from None
    try:
        yield
    finally:
        lock.release()
