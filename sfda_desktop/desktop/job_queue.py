"""The jobs that wait for the running one, each of which can be taken out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sfda_desktop.desktop.controls.buttons import Button, IconLabel
from sfda_desktop.desktop.controls.labels import text
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.workers import JobHandle
from sfda_desktop.domain.wording import tr


class WaitingJobs(QFrame):
    """A line for each waiting job, next first; `taken_out` names the one nobody wants any more."""

    taken_out = Signal(object)  # JobHandle

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("job_queue")
        self.setAccessibleName(tr("Work that waits"))
        self.lines: list[WaitingJob] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, Space.XS)
        self._layout.setSpacing(2)

    def show_jobs(self, handles: Sequence[JobHandle]) -> None:
        """Show other jobs."""
        for line in self.lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [WaitingJob(handle, place) for place, handle in enumerate(handles, 1)]
        for line in self.lines:
            line.taken_out.connect(self.taken_out)
            self._layout.addWidget(line)


class WaitingJob(QWidget):
    """One waiting job and the button that takes it out."""

    taken_out = Signal(object)  # JobHandle

    def __init__(self, handle: JobHandle, place: int) -> None:
        super().__init__()
        self._handle = handle
        job = handle.job.said
        words = tr("Next: {job}", job=job) if place == 1 else tr("Then: {job}", job=job)
        self.title = text(words, name=f"job_waiting_{place}")
        self.take_out = Button(tr("Take out"), f"job_take_out_{place}", icon="x", kind="quiet")
        self.take_out.setAccessibleName(tr("Take out: {job}", job=job))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addWidget(IconLabel("clock", 16, "muted"))
        layout.addWidget(self.title)
        layout.addWidget(self.take_out)
        layout.addStretch(1)
        self.take_out.clicked.connect(self._take_out)

    @Slot()
    def _take_out(self) -> None:
        self.taken_out.emit(self._handle)
