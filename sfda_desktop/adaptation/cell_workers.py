"""Cells in several processes: each takes the next cell until none is left."""

from __future__ import annotations

import _thread
import logging
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path

from sfda_desktop.adaptation.cells import Cell, KeptCell, run_cell
from sfda_desktop.domain.errors import Cancelled, SfdaError
from sfda_desktop.domain.offline import go_offline
from sfda_desktop.domain.progress import IsCancelled, never_cancelled, raise_if_cancelled

_PATIENCE = 20.0
"""Seconds a worker has to leave its cell in a resumable state once it was told to stop."""
_THREAD_LIMITS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class _Share:
    """What one worker may use."""

    home: Path
    keep_models: bool
    cores: frozenset[int] | None


def in_processes(
    cells: Sequence[Cell],
    home: Path,
    *,
    jobs: int,
    keep_models: bool,
    cancelled: IsCancelled = never_cancelled,
) -> Iterator[KeptCell]:
    """Yield the cells as they are finished, in any order.

    The processor's cores are dealt out among the workers. Whatever ends the iteration early ends
    the workers too; they leave their cells in a resumable state.

    Raises:
        SfdaError: a cell failed for another reason than what it was given, or a worker died.
    """
    waiting = deque(cells)
    jobs = min(jobs, len(cells))
    at_work: dict[Connection, Cell] = {}
    processes = []
    try:
        for number in range(jobs):
            ours, theirs = multiprocessing.Pipe()
            cores = _cores(number, jobs)
            # Not a daemon: a worker has a child of its own, the language model's process.
            process = multiprocessing.get_context("spawn").Process(
                target=_work, args=(theirs, _Share(home, keep_models, cores)), daemon=False
            )
            with _threads(len(cores) if cores else 1):
                process.start()
            theirs.close()
            processes.append(process)
            at_work[ours] = waiting.popleft()
            ours.send(at_work[ours])
        while at_work:
            raise_if_cancelled(cancelled)
            for ready in wait(list(at_work), timeout=0.5):
                assert isinstance(ready, Connection)  # noqa: S101 - only those were waited for
                yield _received(ready, at_work.pop(ready))
                if waiting:
                    at_work[ready] = waiting.popleft()
                    ready.send(at_work[ready])
                else:
                    ready.close()
    finally:
        for connection in at_work:
            connection.close()
        _end(processes, told=bool(at_work))


def _received(connection: Connection, cell: Cell) -> KeptCell:
    try:
        answer = connection.recv()
    except (EOFError, OSError):
        raise SfdaError(
            f"The process at work on the cell “{cell.words}” was ended from outside, perhaps "
            "for lack of memory. Try fewer --jobs; what was finished is kept."
        ) from None
    if isinstance(answer, KeptCell):
        return answer
    raise SfdaError(str(answer))


def _end(processes: Sequence[multiprocessing.process.BaseProcess], *, told: bool) -> None:
    for process in processes:
        if told and process.is_alive():
            process.terminate()
    for process in processes:
        process.join(_PATIENCE)
        if process.is_alive():
            process.kill()
            process.join()


def _cores(number: int, jobs: int) -> frozenset[int] | None:
    """Return the cores of one worker of `jobs`; `None` where a system cannot deal them out."""
    if not hasattr(os, "sched_getaffinity"):
        return None
    cores = sorted(os.sched_getaffinity(0))
    return frozenset(cores[number % len(cores) :: jobs]) or frozenset({cores[number % len(cores)]})


@contextmanager
def _threads(number: int) -> Iterator[None]:
    """Set what numerical libraries read as they are loaded, for processes started inside."""
    before = {name: os.environ.get(name) for name in _THREAD_LIMITS}
    os.environ.update(dict.fromkeys(_THREAD_LIMITS, str(number)))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _work(connection: Connection, share: _Share) -> None:
    """Compute one cell after the other; what is no kept cell goes back as a sentence."""
    go_offline()
    logging.disable(logging.CRITICAL)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if share.cores is not None:
        os.sched_setaffinity(0, share.cores)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        while True:
            cell = connection.recv()
            connection.send(_answer(cell, share))
    except (EOFError, OSError, KeyboardInterrupt, Cancelled):
        return


def _answer(cell: Cell, share: _Share) -> KeptCell | str:
    try:
        return run_cell(cell, share.home, keep_models=share.keep_models)
    except SfdaError as error:
        return str(error)
    except Exception as fault:  # noqa: BLE001 - its own message may quote a note: none is shown
        return (
            f"The program failed in the cell “{cell.words}” ({type(fault).__name__}). This is a "
            "fault of ours, not of your data. The same command with --jobs 1 says where."
        )


def _end_with_parent() -> None:
    """Stop as on Ctrl-C when the command that started this process is gone."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        _thread.interrupt_main()
