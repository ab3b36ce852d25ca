"""What the pages share: the open project, the job queue, and the news about both."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from sfda_desktop.desktop.summary import Summary, summarise
from sfda_desktop.desktop.workers import Job, JobHandle, JobRunner
from sfda_desktop.domain.progress import IsCancelled, OnProgress
from sfda_desktop.domain.wording import tr_later

if TYPE_CHECKING:
    from sfda_desktop.project import Project

RECOUNT_AFTER = 250  # milliseconds: news that come thick and fast are counted once


class ProjectController(QObject):
    """Holds the open project and runs work on it.

    `jobs` is the queue the job bar shows: one long job at a time. `reads` is for short reads of
    the project that a page needs to show itself; they never wait for a long job. `looks` is for
    what somebody waits for with the eyes on it, such as the rows of a list that is scrolled: it
    never waits for a page that counts 100,000 notes. The signals are
    emitted in the GUI thread by whoever changed something (pages after a decision, the controller
    after a job).
    """

    project_changed = Signal()  # another project is open, or none
    notes_changed = Signal()
    predictions_changed = Signal()
    suggestions_changed = Signal()  # may come often while suggestions arrive
    decisions_changed = Signal()
    report_changed = Signal()
    models_changed = Signal()  # another model is in use
    settings_changed = Signal()  # such as another language model
    reviewer_changed = Signal(str)  # somebody gave another name
    summary_changed = Signal()  # `summary` was counted again, a moment after any of the above
    open_failed = Signal(object, object)  # Path, Failure
    quiet = Signal()  # nothing is being read any more

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.path: Path | None = None
        self.reviewer = ""
        self.jobs = JobRunner(self)
        self.reads = JobRunner(self)
        self.looks = JobRunner(self)
        for lane in (self.reads, self.looks):
            lane.idle.connect(self._tell_quiet)
        self.summary: Summary | None = None
        self._ranking_is_stale = True
        self._counting = False
        self._recount = QTimer(self)
        self._recount.setSingleShot(True)
        self._recount.setInterval(RECOUNT_AFTER)
        self._recount.timeout.connect(self._count)
        for news in (
            self.suggestions_changed,
            self.decisions_changed,
            self.report_changed,
            self.models_changed,
        ):
            news.connect(self._recount_soon)
        for news in (self.notes_changed, self.predictions_changed):
            news.connect(self._recount_all_soon)

    def start(self, job: Job) -> JobHandle:
        """Queue long work; the job bar shows it."""
        return self.jobs.submit(job)

    def read(
        self,
        work: Callable[[Project], Any],
        then: Callable[[Any], None],
        *,
        failed: Callable[[Any], None] | None = None,
    ) -> JobHandle:
        """Run `work(project)` off the GUI thread and hand its result to `then` in it.

        The answer, or why there is none, is dropped when another project was opened meanwhile.
        """
        return self._read_in(self.reads, work, then, failed)

    def look(self, work: Callable[[Project], Any], then: Callable[[Any], None]) -> JobHandle:
        """Do the same for a read of a few milliseconds that somebody is looking at."""
        return self._read_in(self.looks, work, then, None)

    @property
    def is_quiet(self) -> bool:
        """Tell whether nothing is being read."""
        return self.reads.is_idle and self.looks.is_idle

    @property
    def is_settled(self) -> bool:
        """Tell whether nothing is being read and `summary` counts all news there were."""
        return self.is_quiet and not self._recount.isActive()

    @Slot()
    def _tell_quiet(self) -> None:
        if self.is_quiet:
            self.quiet.emit()

    def _read_in(
        self,
        lane: JobRunner,
        work: Callable[[Project], Any],
        then: Callable[[Any], None],
        failed: Callable[[Any], None] | None,
    ) -> JobHandle:
        project = self.project
        if project is None:
            raise RuntimeError("no project is open")

        def read(_on_progress: OnProgress, _cancelled: IsCancelled) -> Any:
            return work(project)

        def deliver(result: Any) -> None:
            if self.project is project:
                then(result)

        def tell(failure: Any) -> None:
            if failed is not None and self.project is project:
                failed(failure)

        handle = lane.submit(Job(tr_later("Reading the project"), read))
        handle.succeeded.connect(deliver)
        handle.failed.connect(tell)
        return handle

    def open(self, path: Path) -> JobHandle:
        """Open a project file in the background; `project_changed` comes when it is open."""
        reviewer = self.reviewer

        def work(_on_progress: OnProgress, _cancelled: IsCancelled) -> Any:
            from sfda_desktop.project import Project

            project = Project.open(path)
            _sign_in(project, reviewer)
            return project

        handle = self.reads.submit(
            Job(
                tr_later("Opening {file}"),
                work,
                key=f"open {path}",
                values={"file": path.name},
            )
        )
        handle.succeeded.connect(lambda project: self._opened(path, project))
        handle.failed.connect(lambda failure: self.open_failed.emit(path, failure))
        return handle

    def name_reviewer(self, name: str) -> None:
        """Keep decisions under this name from now on, in the open project and those to come."""
        self.reviewer = name
        if self.project is not None:
            self.read(lambda project: _sign_in(project, name), self._named)

    @Slot(object)
    def _named(self, _nothing: object) -> None:
        self.reviewer_changed.emit(self.reviewer)

    def close_project(self) -> None:
        """Close the project, where one is open; no job may be running on it."""
        if self.project is not None:
            project, self.project, self.path = self.project, None, None
            self.summary = None
            self._recount.stop()
            project.close()
            self.project_changed.emit()

    @Slot()
    def _opened(self, path: Path, project: Project) -> None:
        old, self.project, self.path = self.project, project, path
        self.summary = None
        if old is not None:
            old.close()
        self.project_changed.emit()
        self._ranking_is_stale = True
        self._count()

    def stop(self) -> None:
        """Cancel all work and take no more; every lane says `idle` when it is quiet."""
        for lane in (self.jobs, self.reads, self.looks):
            lane.close()

    def wait(self) -> None:
        """Block until no thread runs: an object of a live QThread must not be destroyed."""
        for lane in (self.jobs, self.reads, self.looks):
            lane.wait()

    # --- figures -------------------------------------------------------------------------------

    @Slot()
    def _recount_soon(self) -> None:
        if self.project is not None and not self._recount.isActive():
            self._recount.start()

    @Slot()
    def _recount_all_soon(self) -> None:
        self._ranking_is_stale = True
        self._recount_soon()

    @Slot()
    def _count(self) -> None:
        if self.project is None:
            return
        if self._counting:
            self._recount.start()
            return
        known = None
        if not self._ranking_is_stale and self.summary is not None:
            known = self.summary.ranked
        self._ranking_is_stale = False
        self._counting = True
        handle = self.read(lambda project: summarise(project, known), self._counted)
        handle.finished.connect(self._stop_counting)

    def _counted(self, summary: Summary) -> None:
        self.summary = summary
        self.summary_changed.emit()

    @Slot()
    def _stop_counting(self) -> None:
        self._counting = False


def _sign_in(project: Project, reviewer: str) -> None:
    """Write down who reviews now; a project that came from elsewhere keeps its name without one."""
    from sfda_desktop.project import REVIEWER

    if reviewer and not project.read_only and project.settings.get(REVIEWER) != reviewer:
        project.settings.put(REVIEWER, reviewer)
