"""The queue of jobs: one runs, the others wait; closing waits for the running one."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from sfda_desktop.desktop.workers.job import Failure, Job, JobHandle, JobState
from sfda_desktop.desktop.workers.worker import Worker
from sfda_desktop.domain.wording import tr

STACK_SIZE = 16 * 1024 * 1024  # macOS gives a QThread 512 KB, too little for torch and numpy


class JobRunner(QObject):
    """Runs jobs one after the other, each in a thread of its own that is joined afterwards."""

    job_added = Signal(object)  # JobHandle
    job_started = Signal(object)
    job_finished = Signal(object)
    idle = Signal()
    _start_soon = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: deque[JobHandle] = deque()
        self._running: JobHandle | None = None
        self._worker: Worker | None = None
        self._thread: QThread | None = None
        self._outcome: tuple[JobState, object] | None = None
        self._closing = False
        self._start_soon.connect(self._start_next, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> JobHandle | None:
        """The job at work now."""
        return self._running

    @property
    def queued(self) -> tuple[JobHandle, ...]:
        """The jobs that wait, next first."""
        return tuple(self._queue)

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing runs and nothing waits."""
        return self._running is None and not self._queue

    def find(self, key: str) -> JobHandle | None:
        """Return the running or waiting job with that key."""
        jobs = [*([self._running] if self._running else []), *self._queue]
        return next((handle for handle in jobs if key and handle.job.key == key), None)

    def submit(self, job: Job) -> JobHandle:
        """Queue a job; a second one with the key of an unfinished one joins that one.

        After `close` it is cancelled as soon as the caller has had time to connect to its handle.
        """
        if (same := self.find(job.key)) is not None:
            return same
        handle = JobHandle(job)
        self._queue.append(handle)
        self.job_added.emit(handle)
        if self._running is None:
            # Not at once: the caller has to connect to the handle first.
            self._start_soon.emit()
        return handle

    def cancel(self, handle: JobHandle) -> None:
        """Stop a job: a waiting one at once, the running one at its next step."""
        if handle in self._queue:
            self._queue.remove(handle)
            self._end(handle, JobState.CANCELLED, None)
        elif handle is self._running:
            handle.stop_requested.set()
            handle.may_go_on.set()
            handle.enter(handle.state)

    def pause(self, handle: JobHandle) -> None:
        """Hold the running job at its next complete unit."""
        if handle is self._running and handle.job.pausable:
            handle.may_go_on.clear()
            handle.enter(JobState.PAUSED)

    def resume(self, handle: JobHandle) -> None:
        """Let a paused job go on."""
        if handle is self._running and handle.state is JobState.PAUSED:
            handle.may_go_on.set()
            handle.enter(JobState.RUNNING)

    def close(self) -> None:
        """Cancel everything and take no more jobs; `idle` comes when the last one has ended."""
        self._closing = True
        for handle in self.queued:
            self.cancel(handle)
        if self._running is not None:
            self.cancel(self._running)
        else:
            self.idle.emit()

    def wait(self, seconds: float = 30.0) -> bool:
        """Block until the running thread has ended (the program is quitting anyway)."""
        return self._thread is None or self._thread.wait(int(seconds * 1000))

    @Slot()
    def _start_next(self) -> None:
        if self._running is not None or not self._queue:
            return
        if self._closing:
            for waiting in self.queued:
                self.cancel(waiting)
            self.idle.emit()
            return
        handle = self._queue.popleft()
        thread = QThread(self)
        thread.setObjectName(f"job: {handle.job.title}")
        thread.setStackSize(STACK_SIZE)
        worker = Worker(
            handle.job.work, stop_requested=handle.stop_requested, may_go_on=handle.may_go_on
        )
        worker.moveToThread(thread)
        thread.started.connect(worker.run)
        worker.progress.connect(self._on_progress)
        worker.succeeded.connect(self._on_succeeded)
        worker.failed.connect(self._on_failed)
        worker.cancelled.connect(self._on_cancelled)
        worker.finished.connect(thread.quit, Qt.ConnectionType.DirectConnection)
        thread.finished.connect(self._on_thread_finished)
        self._running, self._worker, self._thread, self._outcome = handle, worker, thread, None
        handle.enter(JobState.RUNNING)
        self.job_started.emit(handle)
        thread.start()

    @Slot(object)
    def _on_progress(self, progress: object) -> None:
        if self._running is not None:
            self._running.progress.emit(progress)

    @Slot(object)
    def _on_succeeded(self, result: object) -> None:
        self._outcome = (JobState.SUCCEEDED, result)

    @Slot(object)
    def _on_failed(self, failure: object) -> None:
        self._outcome = (JobState.FAILED, failure)

    @Slot()
    def _on_cancelled(self) -> None:
        self._outcome = (JobState.CANCELLED, None)

    @Slot()
    def _on_thread_finished(self) -> None:
        handle, thread = self._running, self._thread
        if handle is None or thread is None:
            return
        # The thread said it is done; join it before anything can delete its object.
        thread.wait()
        thread.deleteLater()
        state, value = self._outcome or (
            JobState.FAILED,
            Failure(tr("The work ended without a result."), user_fixable=False),
        )
        self._running = self._worker = self._thread = self._outcome = None
        self._end(handle, state, value)
        if self._queue:
            self._start_next()
        else:
            self.idle.emit()

    def _end(self, handle: JobHandle, state: JobState, value: object) -> None:
        handle.enter(state)
        if state is JobState.SUCCEEDED:
            handle.succeeded.emit(value)
        elif state is JobState.FAILED:
            handle.failed.emit(value)
        else:
            handle.cancelled.emit()
        handle.finished.emit()
        self.job_finished.emit(handle)
