"""The one place where the window reaches for the services of `adaptation/`.

Each function is a piece of `workers.Work` bound to a project: it runs in a worker thread, imports
what is heavy there, and touches no QObject.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sfda_desktop.domain.progress import IsCancelled, OnProgress

if TYPE_CHECKING:
    from sfda_desktop.adaptation.plans import AdaptationPlan, AnnotationPlan
    from sfda_desktop.desktop.workers.job import Work
    from sfda_desktop.project import Project


def leave_a_core() -> None:
    """Let torch take all cores of this thread's work but one, which the window keeps."""
    import psutil

    from sfda_desktop.encoder import set_threads

    set_threads(max(1, (psutil.cpu_count(logical=False) or 2) - 1))


def rank(project: Project) -> Work:
    """Have the source model read the notes."""

    def work(on_progress: OnProgress, cancelled: IsCancelled) -> Any:
        from sfda_desktop.adaptation.workflow import rank_notes

        leave_a_core()
        return rank_notes(project, on_progress=on_progress, cancelled=cancelled)

    return work


def suggest(project: Project, plan: AnnotationPlan) -> Work:
    """Choose notes and have the language model suggest corrections."""

    def work(on_progress: OnProgress, cancelled: IsCancelled) -> Any:
        from sfda_desktop.adaptation.workflow import suggest as run_suggest

        leave_a_core()
        return run_suggest(project, plan, on_progress=on_progress, cancelled=cancelled)

    return work


def adapt(project: Project, plan: AdaptationPlan) -> Work:
    """Train on what was decided, and measure on the held-out notes."""

    def work(on_progress: OnProgress, cancelled: IsCancelled) -> Any:
        from sfda_desktop.adaptation.workflow import adapt as run_adapt

        leave_a_core()
        return run_adapt(project, plan, on_progress=on_progress, cancelled=cancelled)

    return work


def export_model(project: Project, model_id: int, out: Path) -> Work:
    """Copy a model's directory, whole or not at all."""

    def work(on_progress: OnProgress, cancelled: IsCancelled) -> Any:
        from sfda_desktop.adaptation.workflow import export_model as run_export

        return run_export(project, model_id, out)

    return work
