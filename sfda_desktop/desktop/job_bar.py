"""One bar for all long work: what runs, how fast, how long still, and what waits for it."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from sfda_desktop.desktop import words
from sfda_desktop.desktop.controls.buttons import Button, IconLabel
from sfda_desktop.desktop.controls.frames import column, row
from sfda_desktop.desktop.controls.labels import ElidedLabel, text
from sfda_desktop.desktop.job_queue import WaitingJobs
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.workers import Failure, JobHandle, JobRunner, JobState
from sfda_desktop.desktop.workers.pace import Pace
from sfda_desktop.domain.progress import Progress
from sfda_desktop.domain.wording import tr, trn


class JobBar(QFrame):
    """Shows the queue of `runner`; the right end says where everything happens: offline."""

    def __init__(self, runner: JobRunner) -> None:
        super().__init__()
        self.setObjectName("job_bar")
        self.setAccessibleName(tr("Work in progress"))
        self.setProperty("role", "bar")
        self._runner = runner
        self._handle: JobHandle | None = None
        self._pace = Pace()
        self._began = 0.0
        self._reason = ""
        self.icon = IconLabel("circle-check", 18, "faint")
        self.title = text(tr("Nothing is running"), name="job_title")
        self.detail = ElidedLabel("job_detail")
        self.progress = QProgressBar()
        self.progress.setObjectName("job_progress")
        self.progress.setAccessibleName(tr("Progress"))
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(120)
        self.pause = Button(tr("Pause"), "job_pause", icon="pause", kind="quiet")
        self.cancel = Button(tr("Cancel"), "job_cancel", icon="x", kind="quiet")
        self.waiting = Button("", "job_waiting", icon="chevron-up", kind="quiet")
        self.waiting.setCheckable(True)
        self.waiting.hide()
        self.queue = WaitingJobs()
        self.queue.hide()
        self.where = text("", "caption", name="job_where")
        self._lay_out()
        self.pause.clicked.connect(self._pause_or_resume)
        self.cancel.clicked.connect(self._cancel)
        self.waiting.toggled.connect(self._open_queue)
        self.queue.taken_out.connect(self._take_out)
        runner.job_started.connect(self._started)
        runner.job_added.connect(self._show_queue)
        runner.job_finished.connect(self._finished)
        self.set_where("CPU", "")
        self._show_queue()
        self._rest(tr("Nothing is running"), "circle-check", "faint")
        if runner.running is not None:  # the window was made anew meanwhile
            self._started(runner.running)

    def _lay_out(self) -> None:
        self._controls = QWidget()
        inner = QHBoxLayout(self._controls)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(Space.XS)
        inner.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignVCenter)
        inner.addSpacing(Space.S)
        inner.addWidget(self.pause)
        inner.addWidget(self.cancel)
        layout = QHBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addWidget(self.icon)
        layout.addLayout(column(self.title, self.detail, gap=0), 1)
        layout.addWidget(self.waiting)
        layout.addWidget(self._controls)
        layout.addSpacing(Space.M)
        layout.addLayout(row(IconLabel("wifi-off", 14, "muted"), self.where, gap=6))
        whole = column(self.queue, gap=0)
        whole.addLayout(layout)
        whole.setContentsMargins(Space.XL, 6, Space.XL, 6)
        self.setLayout(whole)
        self.setMinimumHeight(54)

    def set_where(self, device: str, llm: str) -> None:
        """Say on what the work runs; nothing ever leaves this computer."""
        self.where.setText(" · ".join(part for part in (tr("Offline"), device, llm) if part))
        self.where.setToolTip(tr("This program never connects to a network."))

    @Slot(object)
    def _started(self, handle: JobHandle) -> None:
        self._handle = handle
        self._pace = Pace()
        self._began = time.monotonic()
        self.icon.show_icon("loader", "accent")
        self.title.setText(handle.job.said)
        self.progress.setRange(0, 0)
        self.progress.setValue(0)
        self.pause.setVisible(handle.job.pausable)
        self.cancel.setEnabled(True)
        self.cancel.setText(tr("Cancel"))
        self._controls.show()
        handle.progress.connect(self._progressed)
        handle.state_changed.connect(self._state_changed)
        handle.failed.connect(self._failed)
        self._tell(tr("Starting"))
        self._state_changed(handle.state)
        self._show_queue()

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
            counted = tr("{done} of {total} {unit}", done=done, total=total, unit=progress.unit)
            parts.append(counted.strip())
        if (left := self._pace.seconds_left) is not None:
            parts.append(tr("{time} left", time=words.duration(left)))
        if (speed := self._pace.per_second) is not None:
            parts.append(words.rate(speed, progress.unit))
        if progress.stage != self._handle.job.said or not parts:
            parts.append(progress.stage)
        if not self._handle.stop_requested.is_set():
            self._tell(" · ".join(part for part in parts if part))

    @Slot(object)
    def _state_changed(self, state: JobState) -> None:
        if self._handle is None:
            return
        paused = state is JobState.PAUSED
        self.pause.setText(tr("Go on") if paused else tr("Pause"))
        self.pause.setAccessibleName(self.pause.text())
        self.pause.set_icon_name("play" if paused else "pause")
        if paused:
            self._pace.pause(time.monotonic())
            self._tell(tr("Paused after the note it is at"))
        else:
            self._pace.resume(time.monotonic())
        if self._handle.stop_requested.is_set():
            self.cancel.setEnabled(False)
            self.pause.hide()
            self._tell(tr("Stopping at the next step; what is done is kept"))

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        self._reason = failure.message

    @Slot(object)
    def _finished(self, handle: JobHandle) -> None:
        self._show_queue()
        if handle is not self._handle:
            return
        self._handle = None
        title, took = handle.job.said, words.duration(time.monotonic() - self._began)
        if handle.state is JobState.SUCCEEDED:
            self._rest(tr("{job}: done in {time}", job=title, time=took), "circle-check", "good")
        elif handle.state is JobState.CANCELLED:
            self._rest(tr("{job}: stopped", job=title), "circle", "muted")
        else:
            self._rest(tr("{job}: did not finish", job=title), "triangle-alert", "warn")
            self._tell(self._reason)  # the page that started it may not be in front

    @Slot()
    def _show_queue(self) -> None:
        """Say how many jobs wait."""
        jobs = self._runner.queued
        if jobs and self._runner.running is None:
            return  # the first of them is about to start
        self.queue.show_jobs(jobs)
        if not jobs:
            self.waiting.setChecked(False)
        self.waiting.setVisible(bool(jobs))
        self.waiting.setText(trn("{count} waiting", "{count} waiting", len(jobs)))
        self.waiting.setAccessibleName(
            trn("{count} job waits: show it", "{count} jobs wait: show them", len(jobs))
        )

    @Slot(bool)
    def _open_queue(self, is_open: bool) -> None:
        self.queue.setVisible(is_open)
        self.waiting.set_icon_name("chevron-down" if is_open else "chevron-up")

    @Slot(object)
    def _take_out(self, handle: JobHandle) -> None:
        self._runner.cancel(handle)

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
