"""Long work away from the GUI thread: one job at a time, told, pausable, cancellable."""

from sfda_desktop.desktop.workers.job import Failure, Job, JobHandle, JobState
from sfda_desktop.desktop.workers.runner import JobRunner
from sfda_desktop.desktop.workers.worker import Worker

__all__ = ["Failure", "Job", "JobHandle", "JobRunner", "JobState", "Worker"]
