"""What the report page reads from a project in one go. Knows no Qt widgets."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sfda_desktop.desktop.report.wording import ReportDict, summary_line
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.samples import Sample

if TYPE_CHECKING:
    from sfda_desktop.project import Project

MOST_EXAMPLES = 200


@dataclass(frozen=True, slots=True)
class ErrorExample:
    """A held-out note, its right answer, and the wrong one that a model gave."""

    sample: Sample
    right: Answer
    wrong: Answer | None


@dataclass(frozen=True, slots=True)
class ReportContents:
    """What the page shows, read in one go."""

    reports: list[tuple[int, str]] = field(default_factory=list)
    shown: int | None = None
    report: dict[str, Any] | None = None
    labels: tuple[str, ...] = ()
    saved_at: datetime | None = None
    fixed: list[ErrorExample] = field(default_factory=list)
    made: list[ErrorExample] = field(default_factory=list)


def read_report(project: Project, wanted: int | None) -> ReportContents:
    """Read the list of reports and one of them (the newest where `wanted` is None)."""
    reports = list(reversed(project.reports()))
    labels = project.spec.label_names
    if not reports:
        return ReportContents(labels=labels)
    chosen = next((report for report in reports if report.id == wanted), reports[0])
    return ReportContents(
        reports=[(each.id, summary_line(each.report, each.saved_at)) for each in reports],
        shown=chosen.id,
        report=chosen.report,
        labels=labels,
        saved_at=chosen.saved_at,
        fixed=_examples(project, chosen.report, "errors_fixed", "source"),
        made=_examples(project, chosen.report, "errors_made", "adapted"),
    )


def changes(report: ReportDict) -> tuple[int, int]:
    """Return how many errors were mended and made; of both no more than some are shown."""
    return len(report.get("errors_fixed") or ()), len(report.get("errors_made") or ())


def _examples(project: Project, report: ReportDict, key: str, role: str) -> list[ErrorExample]:
    ids = [str(sample_id) for sample_id in report.get(key) or ()][:MOST_EXAMPLES]
    if not ids:
        return []
    from sfda_desktop.project import Split

    gold = project.gold(Split.HELD_OUT)
    model_id = _model_id(project, report, role)
    predicted = {} if model_id is None else project.predictions(model_id, Split.HELD_OUT)
    return [
        ErrorExample(
            project.sample(sample_id),
            gold[sample_id],
            predicted[sample_id].answer if sample_id in predicted else None,
        )
        for sample_id in ids
        if sample_id in gold
    ]


def _model_id(project: Project, report: ReportDict, role: str) -> int | None:
    models = [model for model in project.models() if model.role.value == role]
    if role == "adapted":
        models = [model for model in models if model.id == report.get("model_id")] or models
    return models[-1].id if models else None
