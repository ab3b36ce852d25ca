"""The versions of a project's model: what each was made of, how good it is, which is in use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sfda_desktop.adaptation.comparing import Comparison, compare
from sfda_desktop.adaptation.models import load_model
from sfda_desktop.adaptation.ranking import predicted
from sfda_desktop.adaptation.training_set import labeled_samples
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.predictions import Prediction
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.domain.scores import Interval
from sfda_desktop.domain.wording import tr
from sfda_desktop.evaluation import score
from sfda_desktop.project import REVIEWER, Model, ModelRole, Project, Split


@dataclass(frozen=True, slots=True)
class Version:
    """A model of the project. `number` counts the adapted ones as they were made; 0 = the source.

    `f1` and its interval are `None` where nobody measured. With `is_current` they were measured on
    the held-out labels of today, else on the `measured_on` notes that were labeled at the time: two
    such figures must not be held against each other.
    """

    model: Model
    number: int
    method: str
    decided: int
    suggested: int
    f1: float | None
    ci95: Interval | None
    measured_on: int
    is_current: bool
    is_in_use: bool
    is_there: bool
    """Whether its folder is; without it a version can be neither used nor exported."""

    @property
    def name(self) -> str:
        """What the window calls it."""
        return version_name(self.number)


def version_name(number: int) -> str:
    """Return what a version is called: 'Version 2', or the model all began with."""
    return tr("Version {number}", number=number) if number else tr("The model you started from")


def version_numbers(models: Sequence[Model]) -> dict[int, int]:
    """Return model id → number: adapted models in the order made from 1, 0 for a source model."""
    adapted = [model.id for model in models if model.role is ModelRole.ADAPTED]
    return {model.id: 0 for model in models} | {i: place for place, i in enumerate(adapted, 1)}


def versions(project: Project) -> list[Version]:
    """Return the adapted models, newest first, and the newest source model below them."""
    models = project.models()
    numbers = version_numbers(models)
    reports = {report.report.get("model_id"): report.report for report in project.reports()}
    in_use = project.model_in_use()
    gold = labeled_samples(project, Split.HELD_OUT)
    shown = [model for model in reversed(models) if model.role is ModelRole.ADAPTED]
    sources = [model for model in models if model.role is ModelRole.SOURCE]
    found = []
    for model in [*shown, *sources[-1:]]:
        report = reports.get(model.id, {})
        counts = report.get("counts", {})
        now = _measured_now(project, model, gold)
        f1, ci95, measured_on = now or _measured_then(report)
        found.append(
            Version(
                model=model,
                number=numbers[model.id],
                method=str(report.get("method", "")),
                decided=int(counts.get("decided", 0)),
                suggested=int(counts.get("suggested", 0)),
                f1=f1,
                ci95=ci95,
                measured_on=measured_on,
                is_current=now is not None,
                is_in_use=in_use is not None and in_use.id == model.id,
                is_there=model.path.is_dir(),
            )
        )
    return found


def earlier_version(project: Project) -> int:
    """Return the number of the version made before the one in use; ProjectError: there is none."""
    numbers = version_numbers(project.models())
    in_use = project.model_in_use()
    if in_use is None or numbers[in_use.id] == 0:
        raise ProjectError(
            tr(
                "The model in use is the one this project started from: there is no version before "
                "it."
            )
        )
    return numbers[in_use.id] - 1


def use_version(project: Project, number: int) -> None:
    """Take a version into use, under the name of the project's reviewer.

    Raises:
        ProjectError: there is no version of that number, or its folder is gone.
    """
    found = {version.number: version for version in versions(project)}
    if not found:
        raise ProjectError(tr("This project has no version of its model yet: adapt it first."))
    if number not in found:
        raise ProjectError(
            tr(
                "There is no version {number}: the versions are {numbers}.",
                number=number,
                numbers=", ".join(str(known) for known in sorted(found)),
            )
        )
    version = found[number]
    if not version.is_there:
        raise ProjectError(
            tr(
                "The folder of version {number} is missing: {folder}. Put it back, or choose "
                "another version.",
                number=number,
                folder=version.model.path,
            )
        )
    project.use_model(version.model.id, reviewer=project.settings.get(REVIEWER) or "")


def compare_versions(
    project: Project,
    before: Model,
    after: Model,
    *,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Comparison:
    """Hold any two models of the project against each other on the held-out notes of today.

    In the result `before` stands where a report has the source model, `after` where it has the
    adapted one. What a model has not said yet about a note it is asked, and that is kept.
    """
    gold = labeled_samples(project, Split.HELD_OUT)
    if not gold:
        raise ProjectError(
            tr(
                "No held-out note has labels yet, so nothing can be compared. Label some on the "
                "Review page first."
            )
        )
    said = [
        _answers(project, model, gold, on_progress=on_progress, cancelled=cancelled)
        for model in (before, after)
    ]
    return compare(project.codec, gold, before=said[0], after=said[1], seed=13)


def _answers(
    project: Project,
    model: Model,
    gold: Sequence[LabeledSample],
    *,
    on_progress: OnProgress,
    cancelled: IsCancelled,
) -> Mapping[str, Prediction]:
    known = project.predictions(model.id, Split.HELD_OUT)
    if all(item.sample.id in known for item in gold):
        return known  # without loading the model
    return predicted(
        project,
        model,
        load_model(project, model),
        [item.sample for item in gold],
        on_progress=on_progress,
        cancelled=cancelled,
    )


_Measured = tuple[float | None, Interval | None, int]


def _measured_now(
    project: Project, model: Model, gold: Sequence[LabeledSample]
) -> _Measured | None:
    known = project.predictions(model.id, Split.HELD_OUT)
    if not gold or any(item.sample.id not in known for item in gold):
        return None
    scores = score(project.codec, gold, {i: said.answer for i, said in known.items()})
    return scores.f1, scores.ci95, len(gold)


def _measured_then(report: Mapping[str, Any]) -> _Measured:
    scores = report.get("adapted")
    if not scores:
        return None, None, 0
    low, high = scores["ci95"]
    return float(scores["f1"]), (low, high), int(report.get("counts", {}).get("held_out", 0))
