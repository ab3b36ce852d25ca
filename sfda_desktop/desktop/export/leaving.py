"""What will leave this computer, file by file. Knows no Qt; reads the model's folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sfda_desktop.domain.wording import tr_later, tr_now

if TYPE_CHECKING:
    from sfda_desktop.project import Model, Project


@dataclass(frozen=True, slots=True)
class LeavingFile:
    """A file of an export: its name, its size in bytes, and what is in it."""

    name: str
    size: int
    contents: str


@dataclass(frozen=True, slots=True)
class Leaving:
    """The adapted models, newest first, and the files of each; which model is in use.

    `missing` are the folders of adapted models that are not where they were.
    """

    models: tuple[Model, ...]
    missing: tuple[Path, ...]
    names: dict[int, str]  # by model id, of every model of the project
    in_use: int | None
    files: dict[int, tuple[LeavingFile, ...]]  # by model id
    warnings: dict[int, str]  # by model id, where nothing says that it is better than the source
    decided: int
    labeled: int  # held-out notes with labels
    suggested: int
    notes: int  # all of the project, those kept for measuring too
    held_out: int


_CONTENTS = {
    "model.safetensors": tr_later("the weights"),
    "config.json": tr_later("the shape of the model"),
    "README.md": tr_later("the model card: what it was trained on, how good it is"),
    "sfda_task.json": tr_later("the labels and the guideline"),
}


def read_leaving(project: Project) -> Leaving:
    """Look at what could be exported."""
    from sfda_desktop.adaptation.export_warning import export_warning
    from sfda_desktop.adaptation.versions import version_name, version_numbers
    from sfda_desktop.adaptation.workflow import model_files
    from sfda_desktop.project import ModelRole, Split

    adapted = [m for m in reversed(project.models()) if m.role is ModelRole.ADAPTED]
    models = tuple(model for model in adapted if model.path.is_dir())
    files = {
        model.id: tuple(
            LeavingFile(
                path.name,
                path.stat().st_size,
                tr_now(_CONTENTS.get(path.name, tr_later("the words the model knows"))),
            )
            for path in model_files(model)
        )
        for model in models
    }
    run = next((run for run in reversed(project.runs()) if run.kind == "suggest"), None)
    counts = project.counts()
    in_use = project.model_in_use()
    numbers = version_numbers(project.models())
    return Leaving(
        models=models,
        missing=tuple(model.path for model in adapted if model not in models),
        names={model_id: version_name(number) for model_id, number in numbers.items()},
        in_use=in_use.id if in_use is not None else None,
        files=files,
        warnings={
            model.id: warning
            for model in models
            if (warning := export_warning(project, model)) is not None
        },
        decided=counts.decided,
        labeled=counts.gold[Split.HELD_OUT],
        notes=counts.total,
        held_out=counts.samples[Split.HELD_OUT],
        suggested=run.choice().suggested if run is not None else 0,
    )
