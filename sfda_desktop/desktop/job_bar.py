"""One bar for all long work: what it does, how fast, how long still, pause and cancel."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from sfda_desktop.desktop import words
from sfda_desktop.desktop.controls.buttons import Button, IconLabel
from sfda_desktop.desktop.controls.frames import column, row
from sfda_desktop.desktop.controls.labels import ElidedLabel, text
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.workers import JobHandle, JobRunner, JobState
from sfda_desktop.desktop.workers.pace import Pace
from sfda_desktop.domain.progress import Progress


class JobBar(QFrame):
    """Shows the queue of `runner`; the right end says where everything happens: offline."""

    def __init__(self, runner: JobRunner) -> None:
        super().__init__()
        self.setObjectName("job_bar")
        self.setAccessibleName("Work in progress")
        self.setProperty("role", "bar")
        self._runner = runner
        self._handle: JobHandle | None = None
        self._pace = Pace()
        self._began = 0.0
        self.icon = IconLabel("circle-check", 18, "faint")
        self.title = text("Nothing is running", name="job_title")
        self.detail = ElidedLabel("job_detail")
        self.progress = QProgressBar()
        self.progress.setObjectName("job_progress")
        self.progress.setAccessibleName("Progress")
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(120)
        self.pause = Button("Pause", "job_pause", icon="pause", kind="quiet")
        self.cancel = Button("Cancel", "job_cancel", icon="x", kind="quiet")
        self.where = text("", "caption", name="job_where")
        self._controls = QWidget()
        inner = QHBoxLayout(self._controls)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(Space.XS)
        inner.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignVCenter)
        inner.addSpacing(Space.S)
        inner.addWidget(self.pause)
        inner.addWidget(self.cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.XL, 6, Space.XL, 6)
        layout.setSpacing(Space.M)
        layout.addWidget(self.icon)
        layout.addLayout(column(self.title, self.detail, gap=0), 1)
        layout.addWidget(self._controls)
        layout.addSpacing(Space.M)
        layout.addLayout(row(IconLabel("wifi-off", 14, "muted"), self.where, gap=6))
        self.setMinimumHeight(54)
        self.pause.clicked.connect(self._pause_or_resume)
        self.cancel.clicked.connect(self._cancel)
        runner.job_started.connect(self._started)
        runner.job_added.connect(self._queue_changed)
        runner.job_finished.connect(self._finished)
        self.set_where("CPU", "")
        self._rest("Nothing is running", "circle-check", "faint")

    def set_where(self, device: str, llm: str) -> None:
        """Say on what the work runs; nothing ever leaves this computer."""
        self.where.setText(" · ".join(part for part in ("Offline", device, llm) if part))
        self.where.setToolTip("This program never connects to a network.")

    @Slot(object)
    def _started(self, handle: JobHandle) -> None:
        self._handle = handle
        self._pace = Pace()
        self._began = time.monotonic()
        self.icon.show_icon("loader", "accent")
        self.title.setText(handle.job.title)
        self.progress.setRange(0, 0)
        self.progress.setValue(0)
        self.pause.setVisible(handle.job.pausable)
        self.cancel.setEnabled(True)
        self.cancel.setText("Cancel")
        self._controls.show()
        handle.progress.connect(self._progressed)
        handle.state_changed.connect(self._state_changed)
        self._state_changed(handle.state)
        self._tell("Starting")

    @Slot(object)
    def _progressed(self, progress: Progress) -> None:
        if self._handle is None:
            return
        self._pace.update(progress, time.monotonic())
        if progress.total > 0:
            self.progress.setRange(0, 1000)
            self.progress.setValue(round(1000 * progress.done / progress.total))
        else:
            self.progress.setRange(0, 0)
        # What matters most stands first: a narrow window cuts off the end.
        parts = []
        if progress.total > 0:
            done, total = words.number(progress.done), words.number(progress.total)
            parts.append(f"{done} of {total} {progress.unit}".rstrip())
        if (left := self._pace.seconds_left) is not None:
            parts.append(f"{words.duration(left)} left")
        if (speed := self._pace.per_second) is not None:
            parts.append(words.rate(speed, progress.unit))
        if progress.stage != self._handle.job.title or not parts:
            parts.append(progress.stage)
        if not self._handle.stop_requested.is_set():
            self._tell(" · ".join(part for part in parts if part))

    @Slot(object)
    def _state_changed(self, state: JobState) -> None:
        if self._handle is None:
            return
        paused = state is JobState.PAUSED
        self.pause.setText("Go on" if paused else "Pause")
        self.pause.setAccessibleName(self.pause.text())
        self.pause.set_icon_name("play" if paused else "pause")
        if paused:
            self._pace.pause(time.monotonic())
            self._tell("Paused after the note it is at")
        else:
            self._pace.resume(time.monotonic())
        if self._handle.stop_requested.is_set():
            self.cancel.setEnabled(False)
            self.pause.hide()
            self._tell("Stopping at the next step; what is done is kept")

    @Slot(object)
    def _finished(self, handle: JobHandle) -> None:
        if handle is not self._handle:
            self._queue_changed(handle)
            return
        self._handle = None
        took = words.duration(time.monotonic() - self._began)
        if handle.state is JobState.SUCCEEDED:
            self._rest(f"{handle.job.title}: done in {took}", "circle-check", "good")
        elif handle.state is JobState.CANCELLED:
            self._rest(f"{handle.job.title}: stopped", "circle", "muted")
        else:
            self._rest(f"{handle.job.title}: did not finish", "triangle-alert", "warn")

    @Slot(object)
    def _queue_changed(self, handle: JobHandle) -> None:
        waiting = len(self._runner.queued)
        if self._handle is not None:
            later = f"  (+{waiting} waiting)" if waiting else ""
            self.title.setText(self._handle.job.title + later)

    @Slot()
    def _pause_or_resume(self) -> None:
        if self._handle is None:
            return
        if self._handle.state is JobState.PAUSED:
            self._runner.resume(self._handle)
        else:
            self._runner.pause(self._handle)

    @Slot()
    def _cancel(self) -> None:
        if self._handle is not None:
            self._runner.cancel(self._handle)

    def _tell(self, sentence: str) -> None:
        self.detail.setText(sentence)
        self.detail.show()

    def _rest(self, sentence: str, icon: str, tone: str) -> None:
        self.icon.show_icon(icon, tone)
        self.title.setText(sentence)
        self.detail.hide()
        self._controls.hide()
