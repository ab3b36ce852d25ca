"""What leaves the project: the adapted model, and the annotations."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from sfda_desktop.adaptation.adapting import accepted_unseen, decisions_of, last_suggestions
from sfda_desktop.corpora.annotations import export_annotations as write_annotations
from sfda_desktop.corpora.formats import format_named
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.decisions import Origin
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.files import atomic_directory
from sfda_desktop.domain.samples import Record
from sfda_desktop.domain.wording import tr
from sfda_desktop.encoder import inspect_model
from sfda_desktop.project import Model, ModelRole, Project, Split

ACCEPTED = {
    Origin.BULK: "suggestion, accepted in bulk",
    Origin.AUTOMATIC: "suggestion, accepted automatically",
}


def adapted_in_use(project: Project) -> Model:
    """Return the adapted model in use; ProjectError where there is none or the source is."""
    model = project.model_in_use()
    if model is None:
        raise ProjectError(
            tr(
                "There is no adapted model to export yet. Review some notes and adapt the model "
                "first."
            )
        )
    if model.role is ModelRole.SOURCE:
        raise ProjectError(
            tr(
                "The model in use is the one this project started from, so there is no adapted "
                "model to export. Take an adapted one into use on the Report page first."
            )
        )
    return model


def model_files(model: Model) -> list[Path]:
    """Return the files of a model directory that an export copies; no other ever leaves."""
    from sfda_desktop.encoder.export import EXPORTED

    return sorted(path for path in model.path.iterdir() if path.name in EXPORTED)


def export_model(project: Project, model: Model, out: Path) -> list[Path]:
    """Copy a model directory of the project, whole or not at all; return the files.

    Refused where the weights are not those the project's report was made with.
    """
    directory = inspect_model(model.path, spec=project.spec)
    if directory.weights.sha256() != model.sha256:
        raise ProjectError(
            tr(
                "The weights in {path} are not those that were measured. Adapt again "
                "before exporting.",
                path=model.path,
            )
        )
    if any(_is_folder_of(each, out) for each in project.models()):
        raise ProjectError(
            tr(
                "{out} is the folder of a model that this project was made with: an export never "
                "takes its place. Choose another folder.",
                out=out,
            )
        )
    files = model_files(model)
    with atomic_directory(out, marker="sfda_task.json") as target:
        for file in files:
            shutil.copyfile(file, target / file.name)
    return [out / file.name for file in files]


def _is_folder_of(model: Model, folder: Path) -> bool:
    return folder.exists() and model.path.exists() and folder.samefile(model.path)


def export_annotations(
    project: Project,
    out: Path,
    annotation_format: str,
    *,
    suggestions: bool = False,
    with_text: bool = True,
) -> tuple[int, tuple[str, ...]]:
    """Write the notes people decided, with the held-out notes they labeled in the window.

    Imported gold is never written: whoever trained on it would train on what measures the model.
    With `suggestions` the language model's answers nobody decided are written too. Where the format
    keeps further keys, every record says in `annotated_by` whose answer it carries. Without text
    only offsets and labels leave. Returns how many records were written, and a sentence for each
    thing the format cannot hold.
    """
    answers: dict[str, tuple[Answer, str]] = {}
    if suggestions:
        answers |= {i: (s.answer, "suggestion") for i, s in last_suggestions(project).items()}
    answers |= {
        i: (decision.answer, ACCEPTED[decision.origin])
        for i, decision in accepted_unseen(project).items()
        if decision.answer is not None
    }
    answers |= {i: (answer, "person") for i, answer in decisions_of(project).items()}
    answers |= {
        i: (decision.answer, "person, held out")
        for i, decision in project.decisions(Split.HELD_OUT).items()
        if decision.answer is not None
    }
    records = []
    for sample in project.samples():
        if sample.id in answers:
            answer, origin = answers[sample.id]
            # Where it cannot be held it would but cause a warning of what is lost.
            keeps = format_named(annotation_format).keeps_keys
            told = {"annotated_by": origin} if keeps else {}
            extra = {**sample.extra, **told}
            records.append(Record(replace(sample, extra=extra), answer))
    if not records:
        raise ProjectError(
            tr(
                "There are no annotations to export yet: nobody has decided on a note. Review some "
                "first, or export the language model's suggestions as well."
            )
        )
    return write_annotations(out, records, project.codec, annotation_format, with_text=with_text)
