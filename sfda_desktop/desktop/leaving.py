"""Leaving the program: at once when nothing runs, else asked once, then waited for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.page import Notice
from sfda_desktop.domain.wording import tr

_NOTICE = "leaving"
_ASKED_FOR = 15_000  # milliseconds; whoever closes the window later than that is asked again


class Leaving(QObject):
    """Stops the work before the window closes, so that nothing is lost and no thread is left."""

    began = Signal()  # nothing more is to be done but to wait for the work to stop
    over = Signal()  # it has stopped: the window can close
    notice = Signal(object)  # Notice
    notice_gone = Signal(str)

    def __init__(self, controller: ProjectController, parent: QObject) -> None:
        """Watch the work of a controller."""
        super().__init__(parent)
        self._controller = controller
        self._asked = False
        self.has_begun = False
        controller.jobs.idle.connect(self._look)
        controller.quiet.connect(self._look)

    def may_close(self) -> bool:
        """Tell whether the window may close now; where it may not, ask, or stop the work."""
        if self._nothing_runs:
            return True
        jobs = self._controller.jobs
        if not jobs.is_idle and not self._asked:
            self._asked = True
            title = jobs.running.job.said if jobs.running is not None else tr("A job")
            self.notice.emit(
                Notice(
                    tr("“{job}” is still running.", job=title),
                    tr(
                        "Close the window once more to stop it and leave. What is done is saved "
                        "and the work goes on from there next time."
                    ),
                    "warn",
                    key=_NOTICE,
                )
            )
            QTimer.singleShot(_ASKED_FOR, self, self._forget)
            return False
        self.has_begun = True
        self.began.emit()
        self._controller.stop()
        return False

    @property
    def _nothing_runs(self) -> bool:
        return self._controller.jobs.is_idle and self._controller.is_quiet

    @Slot()
    def _forget(self) -> None:
        if not self.has_begun:
            self._asked = False
            self.notice_gone.emit(_NOTICE)

    @Slot()
    def _look(self) -> None:
        if self.has_begun and self._nothing_runs:
            self.over.emit()
