"""Step 1: the start screen, the new-project assistant, or the open project at a glance."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.dropping import Dropped
from sfda_desktop.desktop.page import Notice, Step, StepPage, StepStatus
from sfda_desktop.desktop.project.missing import MissingFiles
from sfda_desktop.desktop.project.start import StartScreen
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.desktop.workers import Failure, Job
from sfda_desktop.domain.progress import IsCancelled, OnProgress
from sfda_desktop.domain.wording import tr, tr_later

if TYPE_CHECKING:
    from sfda_desktop.desktop.project.assistant import Assistant
    from sfda_desktop.desktop.project.overview import Overview

DEMONSTRATION_JOB = "demonstration"


class ProjectPage(StepPage):
    """Shows one of its three faces; `shown("open" | "new")` is what Ctrl+O and Ctrl+N ask for."""

    step = Step.PROJECT

    def __init__(self, settings: WindowSettings) -> None:
        super().__init__()
        self._settings = settings
        self.start = StartScreen(settings)
        self._assistant: Assistant | None = None
        self._overview: Overview | None = None
        self._missing = MissingFiles(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.start.new_asked.connect(self._new)
        self.start.open_asked.connect(self._open)
        self.start.demonstration_asked.connect(self._demonstration)
        self.start.project_chosen.connect(self._open_path)
        self._missing.found.connect(self.start.show_missing)

    @property
    def assistant(self) -> Assistant:
        """The new-project assistant, made when it is first wanted."""
        if self._assistant is None:
            from sfda_desktop.desktop.project.assistant import Assistant

            self._assistant = Assistant(self._settings)
            self._assistant.attach(self.controller)
            self._assistant.left.connect(self._rest)
            self._assistant.created.connect(self._open_path)
            self._stack.addWidget(self._assistant)
        return self._assistant

    @property
    def overview(self) -> Overview:
        """The open project at a glance, made when it is first wanted."""
        if self._overview is None:
            from sfda_desktop.desktop.project.overview import Overview

            self._overview = Overview(self._settings)
            self._overview.close_asked.connect(self._close)
            self._overview.next_asked.connect(self._next)
            self._overview.settings_changed.connect(self._settings_changed)
            self._stack.addWidget(self._overview)
        return self._overview

    def open_project(self, controller: ProjectController) -> None:
        """Show the open project."""
        self.overview.open_project(controller)
        self._stack.setCurrentWidget(self.overview)
        project = controller.project
        if project is not None:
            self._settings.remember(project.path, "")
            if project.warning:
                self.notice.emit(Notice(project.warning, tone="warn", key="project warning"))

    def close_project(self) -> None:
        """Back to the start screen."""
        self.start.refresh()
        self._stack.setCurrentWidget(self.start)

    def shown(self, topic: object = None) -> None:
        """Do what the topic asks: "open" a project, make a "new" one, or use what was `Dropped`."""
        if topic == "open":
            self._open()
        elif topic == "new":
            self._new()
        elif isinstance(topic, Dropped):
            self._take(topic)
        if self._stack.currentWidget() is self.start:
            self._missing.look([project.path for project in self._settings.recent])

    def _take(self, dropped: Dropped) -> None:
        """A language model alone is for the open project, anything else begins a new one."""
        only_llm = dropped.llm is not None and dropped.model is None and dropped.notes is None
        if only_llm and self._stack.currentWidget() is self._overview:
            self.overview.llm.set_path(dropped.llm)
            return
        self._new()
        self.assistant.take(dropped)

    def status(self) -> StepStatus:
        """Done once a project is open."""
        return StepStatus(done=self.controller.project is not None)

    def keep(self) -> tuple[bool, dict[str, object]]:
        """Return whether a new project is being made, and the answers so far."""
        return self._stack.currentWidget() is self._assistant, super().keep()

    def take_up(self, kept: tuple[bool, dict[str, object]]) -> None:
        """Go on with the new project, or with what was typed about the open one."""
        is_new, inputs = kept
        if is_new:
            self._new()
        super().take_up(inputs)

    def shortcuts(self) -> list[tuple[str, str]]:
        """Return the keys of this page."""
        return [("Esc", tr("Back from a new project"))]

    @Slot()
    def on_summary_changed(self) -> None:
        """Show the new figures, here and on the project's card."""
        self.overview.refresh()
        summary, project = self.controller.summary, self.controller.project
        if summary is not None and project is not None:
            self._settings.remember(project.path, summary.short)
        self.status_changed.emit()

    @Slot()
    def _new(self) -> None:
        self._stack.setCurrentWidget(self.assistant)
        self.assistant.begin()

    @Slot()
    def _rest(self) -> None:
        is_open = self.controller.project is not None
        self._stack.setCurrentWidget(self.overview if is_open else self.start)

    @Slot()
    def _open(self) -> None:
        folder = self._settings.folder("project")
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("Open a project"), folder, tr("Projects (*.sfda);;All files (*)")
        )
        if chosen:
            path = Path(chosen)
            self._settings.remember_folder("project", path.parent)
            self._open_path(path)

    @Slot(object)
    def _open_path(self, path: Path) -> None:
        if self._may_leave_project():
            self.notice_gone.emit("open")
            self.controller.open(path)

    @Slot()
    def _close(self) -> None:
        if self._may_leave_project():
            self.controller.close_project()

    @Slot(object)
    def _next(self, step: Step) -> None:
        self.go_to.emit(step, None)

    @Slot()
    def _settings_changed(self) -> None:
        self.controller.settings_changed.emit()

    def _may_leave_project(self) -> bool:
        if self.controller.jobs.is_idle:
            return True
        self.notice.emit(
            Notice(
                tr("Work is still running."),
                tr("Wait until it is done, or cancel it below. What is done is kept."),
                "warn",
                key="busy",
            )
        )
        return False

    # --- the demonstration ---------------------------------------------------------------------

    @Slot(str)
    def _demonstration(self, task: str) -> None:
        if self.controller.jobs.find(DEMONSTRATION_JOB) is not None:
            return

        def work(on_progress: OnProgress, cancelled: IsCancelled) -> Path:
            from sfda_desktop.adaptation.demonstration import prepare_demo_project

            return prepare_demo_project(task=task, on_progress=on_progress, cancelled=cancelled)

        self.notice.emit(
            Notice(
                tr("Preparing the demonstration."),
                tr(
                    "The first time, a small model is trained on the notes of the first hospital. "
                    "The bar below shows how far it is."
                ),
                key="demonstration",
            )
        )
        handle = self.controller.start(
            Job(tr_later("Preparing the demonstration"), work, key=DEMONSTRATION_JOB)
        )
        handle.succeeded.connect(self._demonstration_ready)
        handle.failed.connect(self._demonstration_failed)
        handle.cancelled.connect(self._demonstration_over)

    @Slot(object)
    def _demonstration_ready(self, path: Path) -> None:
        self._demonstration_over()
        self.controller.open(path)

    @Slot(object)
    def _demonstration_failed(self, failure: Failure) -> None:
        self.notice.emit(
            Notice(
                tr("The demonstration could not be prepared."),
                failure.message,
                "bad",
                key="demonstration",
            )
        )

    @Slot()
    def _demonstration_over(self) -> None:
        self.notice_gone.emit("demonstration")
