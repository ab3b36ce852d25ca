"""Looking at the answers of a new project away from the window; the newest answer counts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.project.questions import Question
from sfda_desktop.desktop.workers import Failure, Job
from sfda_desktop.desktop.workers.job import Work
from sfda_desktop.domain.wording import tr, tr_later


class AnswerChecks(QObject):
    """Asks about answers and tells their questions; what comes after a newer answer is dropped."""

    changed = Signal()  # a question waits, or has been told how its answer fits

    def __init__(self, parent: QObject) -> None:
        """Start without a controller: until there is one, nothing is looked at."""
        super().__init__(parent)
        self._controller: ProjectController | None = None

    def attach(self, controller: ProjectController) -> None:
        """Take the controller whose lanes do the work."""
        self._controller = controller

    def look_at(
        self,
        question: Question,
        path: Path | None,
        look: Callable[..., Any],
        then: Callable[[Any], None],
        *,
        shown: bool = False,
    ) -> None:
        """Look at a path; where that takes long it is `shown` in the job bar and told of it."""
        question.start_over()
        if path is None or self._controller is None:
            self.changed.emit()
            return
        question.wait(tr("Looking at it…"))
        if shown:
            self.ask(
                question,
                lambda *watch: look(path, *watch),
                then,
                tr_later("Reading {file}"),
                file=path.name,
            )
        else:
            self.ask(question, lambda *_watch: look(path), then)

    def ask(
        self,
        question: Question,
        work: Work,
        then: Callable[[Any], None],
        title: str = "",
        **values: object,
    ) -> None:
        """Do what a question needs; with a `title` (see `Job`) it is shown in the job bar."""
        if self._controller is None:
            return
        question.ticket += 1
        ticket = question.ticket
        lane = self._controller.jobs if title else self._controller.reads
        handle = lane.submit(Job(title or tr_later("Looking at it"), work, values=values))

        def succeeded(found: Any) -> None:
            if question.ticket == ticket:
                then(found)
                self.changed.emit()

        def failed(failure: Failure) -> None:
            if question.ticket == ticket:
                question.refuse(failure.message)
                self.changed.emit()

        handle.succeeded.connect(succeeded)
        handle.failed.connect(failed)
        self.changed.emit()
