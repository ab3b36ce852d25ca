"""One piece of work in a thread: its progress thinned out, its end always told."""

from __future__ import annotations

import logging
import threading
import time
import traceback
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from sfda_desktop.desktop.workers.job import Failure, Work
from sfda_desktop.domain.errors import Cancelled, SfdaError
from sfda_desktop.domain.progress import Progress
from sfda_desktop.domain.wording import tr

log = logging.getLogger(__name__)

PROGRESS_INTERVAL = 0.1  # seconds: ten repaints of a bar a second are enough for any eye
PAUSE_POLL = 0.1  # seconds between looks at the cancel flag while paused


class Worker(QObject):
    """Runs `work` when `run` is called in the thread this object was moved to.

    Exactly one of `succeeded`, `failed`, `cancelled` is emitted, and `finished` always follows.
    Payloads travel as `object`: `Signal(int)` silently drops what does not fit in 32 bits.
    """

    progress = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(
        self,
        work: Work,
        *,
        stop_requested: threading.Event | None = None,
        may_go_on: threading.Event | None = None,
    ) -> None:
        super().__init__()
        self._work = work
        # Events, not slots: a queued slot never reaches a worker that is busy.
        self._stop_requested = stop_requested or threading.Event()
        self._may_go_on = may_go_on
        self._last_told = -PROGRESS_INTERVAL
        self._last_stage = ""

    def cancel(self) -> None:
        """Ask the work to stop at its next step; may be called from any thread."""
        self._stop_requested.set()

    @Slot()
    def run(self) -> None:
        """Do the work and tell how it ended."""
        try:
            result = self._work(self._on_progress, self._stop_requested.is_set)
        except Cancelled:
            self.cancelled.emit()
        except SfdaError as error:
            log.info("a job ended with a fault in what was given: %s", type(error).__name__)
            self.failed.emit(Failure(str(error), user_fixable=True, error=error))
        except BaseException as error:  # noqa: BLE001 - past here an exception reaches nobody
            self.failed.emit(unexpected(error))
        else:
            self.succeeded.emit(result)
        finally:
            self.finished.emit()

    def _on_progress(self, progress: Progress) -> None:
        now = time.monotonic()
        is_news = progress.stage != self._last_stage or progress.done == progress.total
        if is_news or now - self._last_told >= PROGRESS_INTERVAL:
            self._last_told, self._last_stage = now, progress.stage
            self.progress.emit(progress)
        # Reports come between complete units of work, so this is where waiting harms nothing.
        while (
            self._may_go_on is not None
            and not self._stop_requested.is_set()
            and not self._may_go_on.wait(PAUSE_POLL)
        ):
            pass


def unexpected(error: BaseException) -> Failure:
    """Turn a fault of the program into a failure that names the place and quotes nothing.

    The exception's own text may hold words of a note, so neither the log nor the user sees it.
    """
    frames = traceback.extract_tb(error.__traceback__)
    kind = type(error).__name__
    log.error(
        "unexpected %s\n%s",
        kind,
        "\n".join(f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames),
    )
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    if isinstance(error, MemoryError):
        return Failure(
            tr(
                "This computer ran out of memory. Close other programs and try again; everything "
                "finished before is saved."
            ),
            user_fixable=True,
            error=error,
        )
    return Failure(
        tr(
            "A fault in the program stopped this work ({kind} at {where}). Everything finished "
            "before is saved; you can try again. If it happens again, tell whoever looks after "
            "this program.",
            kind=kind,
            where=where,
        ),
        user_fixable=False,
        error=error,
    )
