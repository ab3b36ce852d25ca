"""The project file: one SQLite file per adaptation, safe against a crash at any moment."""

from sfda_desktop.project.backup import remove_project
from sfda_desktop.project.counting import Counts
from sfda_desktop.project.draws import Draw, Purpose
from sfda_desktop.project.models import Model, ModelChoice, ModelRole
from sfda_desktop.project.notes import Split
from sfda_desktop.project.project import Project
from sfda_desktop.project.queue import QueueState
from sfda_desktop.project.queue_view import (
    QueueCounts,
    QueueFilter,
    QueueOrder,
    QueueRow,
    QueueView,
)
from sfda_desktop.project.reports import Report
from sfda_desktop.project.runs import Run, RunInfo, RunState
from sfda_desktop.project.settings import (
    ALL_SETTINGS,
    ANCHOR,
    ANSWER_MEMORY,
    BLIND_SHARE,
    BUDGET,
    CHAT_FORMAT,
    ITERATIONS,
    LLM_FILE,
    METHOD,
    MODEL_DIRECTORY,
    REVIEWER,
    SECOND_REVIEWER,
    SEED,
    STRATEGY,
    WINDOW,
    Setting,
    Settings,
)

__all__ = [
    "ALL_SETTINGS",
    "ANCHOR",
    "ANSWER_MEMORY",
    "BLIND_SHARE",
    "BUDGET",
    "CHAT_FORMAT",
    "ITERATIONS",
    "LLM_FILE",
    "METHOD",
    "MODEL_DIRECTORY",
    "REVIEWER",
    "SECOND_REVIEWER",
    "SEED",
    "STRATEGY",
    "WINDOW",
    "Counts",
    "Draw",
    "Model",
    "ModelChoice",
    "ModelRole",
    "Project",
    "Purpose",
    "QueueCounts",
    "QueueFilter",
    "QueueOrder",
    "QueueRow",
    "QueueState",
    "QueueView",
    "Report",
    "Run",
    "RunInfo",
    "RunState",
    "Setting",
    "Settings",
    "Split",
    "remove_project",
]
