"""The small models of a project: the source model and what it was adapted to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sfda_desktop.adaptation.bench import SourceModel
from sfda_desktop.adaptation.plans import TrainingPlan
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.wording import tr
from sfda_desktop.encoder import ModelDirectory, inspect_model
from sfda_desktop.project import MODEL_DIRECTORY, Model, ModelRole, Project

if TYPE_CHECKING:
    from sfda_desktop.encoder import Encoder

TRAINING_DEFAULTS = TrainingPlan()


def source_directory(project: Project) -> ModelDirectory:
    """Return the project's source model, looked at again: files change under a project."""
    path = project.settings.get(MODEL_DIRECTORY)
    if path is None:
        raise ProjectError(
            tr("This project has no source model yet. Choose one on the Project page.")
        )
    return inspect_model(path, spec=project.spec)


def registered(project: Project, directory: ModelDirectory, *, run_id: int | None = None) -> Model:
    """Return the project's entry for a model, known by its weights; one of a run is adapted."""
    role = ModelRole.SOURCE if run_id is None else ModelRole.ADAPTED
    return project.register_model(directory.path, directory.weights.sha256(), role, run_id=run_id)


def load_source(project: Project, plan: TrainingPlan = TRAINING_DEFAULTS) -> SourceModel:
    """Load the source model with the training settings of `plan`."""
    from sfda_desktop.encoder import Encoder

    directory = source_directory(project)
    config = plan.config(project.codec, directory.parameters)
    return SourceModel(directory, Encoder.load(directory), project.codec, config)


def load_model(project: Project, model: Model) -> Encoder:
    """Load any model of the project."""
    from sfda_desktop.encoder import Encoder

    directory = inspect_model(model.path, spec=project.spec)
    if directory.weights.sha256() != model.sha256:
        raise ProjectError(
            tr(
                "The weights in {path} are not those this project knows. Somebody "
                "changed or replaced them; restore the directory, or adapt again.",
                path=model.path,
            )
        )
    return Encoder.load(directory)


def model_home(project: Project) -> Path:
    """Return the directory beside the project file that holds its adapted models."""
    return project.path.with_name(f"{project.path.stem}.models")
