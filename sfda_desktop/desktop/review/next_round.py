"""The next round of a review: chosen once at a time, and told how that ended."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from sfda_desktop.desktop import services
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.page import Notice
from sfda_desktop.desktop.workers import Failure, Job
from sfda_desktop.domain.wording import tr, tr_later

NEXT_ROUND_JOB = "next round"


class NextRound(QObject):
    """Starts the job in which the model learns and chooses what it is least sure of then."""

    changed = Signal()  # `is_being_chosen` may have changed
    notice = Signal(object)  # Notice

    def __init__(self, parent: QObject) -> None:
        """Start without a project."""
        super().__init__(parent)
        self._controller: ProjectController | None = None

    def attach(self, controller: ProjectController) -> None:
        """Take the controller, once."""
        self._controller = controller

    @property
    def is_being_chosen(self) -> bool:
        """Whether the notes of the next round are being chosen, whoever asked for it."""
        controller = self._controller
        return controller is not None and controller.jobs.find(NEXT_ROUND_JOB) is not None

    @Slot()
    def choose(self) -> None:
        """Choose the notes of the next round, unless that goes on already."""
        controller = self._controller
        if controller is None or controller.project is None or self.is_being_chosen:
            return
        handle = controller.start(
            Job(
                tr_later("Choosing the next round"),
                services.next_round(controller.project),
                pausable=True,
                key=NEXT_ROUND_JOB,
            )
        )
        handle.succeeded.connect(self._chosen)
        handle.failed.connect(self._failed)
        handle.finished.connect(self.changed)
        self.changed.emit()

    @Slot()
    def _chosen(self) -> None:
        if self._controller is not None:
            self._controller.suggestions_changed.emit()

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        title = tr("The next round could not be chosen.")
        self.notice.emit(Notice(title, failure.message, "bad", key="review"))
