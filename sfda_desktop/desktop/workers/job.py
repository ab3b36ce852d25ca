"""What is to be done away from the GUI thread, and how its caller follows it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal

from sfda_desktop.domain.progress import IsCancelled, OnProgress
from sfda_desktop.domain.wording import tr_now

Work = Callable[[OnProgress, IsCancelled], Any]
"""Runs in a worker thread; takes `on_progress` and `cancelled`, may raise `Cancelled`."""


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work: `title` is what the job bar says, in words for the user.

    The title is marked with `tr_later`, its `{names}` stand in `values`: it is said when it is
    shown, because the language may change while the work runs or waits.
    `work` touches no QObject. `pausable` work calls `on_progress` between units that are each
    complete, because pausing holds it there. `key` names work that makes no sense twice in a
    queue, such as one adaptation started by two clicks.
    """

    title: str
    work: Work
    pausable: bool = False
    key: str = ""
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def said(self) -> str:
        """The title in the language that is spoken now."""
        return tr_now(self.title, **self.values)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a job failed: a sentence for the user, and whether the user can act on it.

    `message` never holds text of a note: it comes from an `SfdaError`, or names only the kind of
    exception and the line of the program.
    """

    message: str
    user_fixable: bool
    error: BaseException | None = None


class JobState(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    PAUSED = "paused"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"


class JobHandle(QObject):
    """A submitted job as the GUI thread sees it.

    The handle lives in the GUI thread and all its signals are emitted there, so anything may be
    connected to them. Exactly one of `succeeded`, `failed`, `cancelled` comes, then `finished`.
    """

    progress = Signal(object)  # domain.progress.Progress, at most about ten a second
    succeeded = Signal(object)  # what the work returned
    failed = Signal(object)  # Failure
    cancelled = Signal()
    finished = Signal()
    state_changed = Signal(object)  # JobState

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.job = job
        self.state = JobState.QUEUED
        self.stop_requested = threading.Event()
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    @property
    def is_over(self) -> bool:
        """Tell whether the job has ended, one way or another."""
        return self.state in {JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELLED}

    def enter(self, state: JobState) -> None:
        """Record a new state and tell it."""
        self.state = state
        self.state_changed.emit(state)
