"""The one place where the window reaches for the services of `adaptation/`.

Each function is a piece of `workers.Work` bound to a project: it runs in a worker thread, imports
what is heavy there, and touches no QObject.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sfda_desktop.domain.progress import IsCancelled, OnProgress

if TYPE_CHECKING:
    from sfda_desktop.adaptation.plans import AdaptationPlan, AnnotationPlan
    from sfda_desktop.corpora.formats.options import ReadOptions
    from sfda_desktop.desktop.workers.job import Work
    from sfda_desktop.domain.predictions import Prediction
    from sfda_desktop.domain.samples import Sample
    from sfda_desktop.project import Model, Project


@dataclass(frozen=True, slots=True)
class FoundFacts:
    """What a model found: its answers by sample, and the facts as rows of a table."""

    answers: list[tuple[Sample, Prediction]]
    rows: tuple[dict[str, Any], ...]


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


def next_round(project: Project) -> Work:
    """Have a model learn from the rounds decided so far, and choose the notes of the next."""

    def work(on_progress: OnProgress, cancelled: IsCancelled) -> Any:
        from sfda_desktop.adaptation.workflow import plans_of
        from sfda_desktop.adaptation.workflow import suggest as run_suggest
        from sfda_desktop.desktop.summary import latest_choice

        leave_a_core()
        run = latest_choice(project)
        assert run is not None  # noqa: S101 - a round is offered after another
        plan, training = plans_of(run)
        watch: dict[str, Any] = {"on_progress": on_progress, "cancelled": cancelled}
        return run_suggest(project, plan, training=training, **watch)

    return work


def adapt(project: Project, plan: AdaptationPlan, method: str | None = None) -> Work:
    """Train on what was decided, or by a method that needs no choice; measure on held-out notes.

    A method that learns nothing only measures the model as it is.
    """

    def work(on_progress: OnProgress, cancelled: IsCancelled) -> Any:
        from sfda_desktop.adaptation.methods import Learning, method_named
        from sfda_desktop.adaptation.plans import AnnotationPlan
        from sfda_desktop.adaptation.workflow import adapt as run_adapt
        from sfda_desktop.adaptation.workflow import evaluate_source

        leave_a_core()
        rule = method_named(method) if method is not None else None
        watch: dict[str, Any] = {"on_progress": on_progress, "cancelled": cancelled}
        if rule is not None and rule.learning is Learning.NONE:
            return evaluate_source(project, AnnotationPlan(method=rule.name), **watch)
        return run_adapt(project, plan, method=rule, **watch)

    return work


def measure_curve(project: Project, plan: AdaptationPlan) -> Work:
    """Train on parts of the decisions, to estimate what more of them would bring."""

    def work(on_progress: OnProgress, cancelled: IsCancelled) -> Any:
        from sfda_desktop.adaptation.workflow import measure_curve as run_measure

        leave_a_core()
        return run_measure(project, plan, on_progress=on_progress, cancelled=cancelled)

    return work


def add_labeled(
    project: Project, path: Path, split: str, reading: ReadOptions | None = None
) -> Work:
    """Add a labeled file to a split of the project ("held-out", "gold"); tells how many.

    `reading` is what was said of the file: its encoding, the columns of a table.
    """

    def work(on_progress: OnProgress, cancelled: IsCancelled) -> Any:
        from sfda_desktop.desktop.project.notes_reading import PLAIN, read_notes
        from sfda_desktop.project import Split

        watch: dict[str, Any] = {"on_progress": on_progress, "cancelled": cancelled}
        notes = read_notes(path, project.codec, reading or PLAIN, labeled=True, **watch)
        return project.add_records(notes.records, split=Split(split), source_name=path.name)

    return work


def export_model(project: Project, model: Model, out: Path) -> Work:
    """Copy a model's directory, whole or not at all."""

    def work(_on_progress: OnProgress, _cancelled: IsCancelled) -> Any:
        from sfda_desktop.adaptation.workflow import export_model as run_export

        return run_export(project, model, out)

    return work


def export_annotations(
    project: Project, out: Path, annotation_format: str, *, suggestions: bool, with_text: bool
) -> Work:
    """Write what people decided to a file or folder."""

    def work(_on_progress: OnProgress, _cancelled: IsCancelled) -> Any:
        from sfda_desktop.adaptation.workflow import export_annotations as run_export

        return run_export(
            project, out, annotation_format, suggestions=suggestions, with_text=with_text
        )

    return work


def extract(
    project: Project, model_id: int, notes: Path | None, reading: ReadOptions | None = None
) -> Work:
    """Run a model over new notes, or over all of the project's own.

    `reading` is what was said of the new ones: their encoding, the columns of a table.
    """

    def work(on_progress: OnProgress, cancelled: IsCancelled) -> Any:
        from sfda_desktop.adaptation.workflow import extract as run_extract
        from sfda_desktop.adaptation.workflow import facts
        from sfda_desktop.desktop.project.notes_reading import PLAIN, read_notes

        leave_a_core()
        watch: dict[str, Any] = {"on_progress": on_progress, "cancelled": cancelled}
        samples = None
        if notes is not None:
            records = read_notes(notes, project.codec, reading or PLAIN, **watch).records
            samples = [record.sample for record in records]
        found = run_extract(project, model_id, samples, **watch)
        return FoundFacts(found, tuple(facts(found, project.codec)))

    return work


def compare_versions(project: Project, before: Model, after: Model) -> Work:
    """Hold two models of the project against each other on the held-out notes."""

    def work(on_progress: OnProgress, cancelled: IsCancelled) -> Any:
        from sfda_desktop.adaptation.workflow import compare_versions as run_compare

        leave_a_core()
        watch: dict[str, Any] = {"on_progress": on_progress, "cancelled": cancelled}
        return run_compare(project, before, after, **watch)

    return work


def save_report(
    project: Project, report_id: int | None, out: Path, *, with_text: bool, language: str
) -> Work:
    """Write a report to a `.pdf` or `.html` file, whole or not at all.

    What Qt makes of it for paper lives and dies in the worker thread.
    """

    def work(_on_progress: OnProgress, _cancelled: IsCancelled) -> Any:
        from sfda_desktop.desktop.report.contents import read_report
        from sfda_desktop.desktop.report.document import report_html
        from sfda_desktop.desktop.report.pdf import report_pdf
        from sfda_desktop.domain.files import atomic_bytes

        contents = read_report(project, report_id)
        told: dict[str, Any] = {
            "project": project.name,
            "with_text": with_text,
            "language": language,
        }
        if out.suffix.lower() == ".pdf":
            document = report_pdf(contents, **told)
        else:
            document = report_html(contents, **told).encode("utf-8")
        with atomic_bytes(out) as file:
            file.write(document)

    return work


def save_facts(project: Project, found: FoundFacts, out: Path) -> Work:
    """Write the facts to a `.csv` or `.jsonl` file."""

    def work(_on_progress: OnProgress, _cancelled: IsCancelled) -> Any:
        from sfda_desktop.adaptation.workflow import save_facts as run_save

        return run_save(out, found.answers, project.codec)

    return work
