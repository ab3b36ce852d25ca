"""Selection, annotation, fine-tuning and evaluation in one resumable go, kept in one directory."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sfda_desktop.adaptation.adapting import adapt
from sfda_desktop.adaptation.beginning import opened_or_begun, unless_refused
from sfda_desktop.adaptation.methods import Learning, Method
from sfda_desktop.adaptation.plans import AdaptationPlan, AnnotationPlan
from sfda_desktop.adaptation.recorded_reviewer import RecordedReviewer, by_hand
from sfda_desktop.adaptation.run_inputs import OnWarning, RunInputs, read_inputs
from sfda_desktop.adaptation.suggesting import suggest
from sfda_desktop.adaptation.unadapted import evaluate_source
from sfda_desktop.corpora.jsonl import write_lines, write_records
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.samples import Record
from sfda_desktop.domain.wording import trn
from sfda_desktop.project import CHAT_FORMAT, LLM_FILE, MODEL_DIRECTORY, Project, Split

RUN_FILE = "run.sfda"
PREDICTIONS_FILE = "predictions.jsonl"
_INPUTS = "command_line_inputs"


def run_whole(
    given: RunInputs,
    annotation: AnnotationPlan,
    adaptation: AdaptationPlan,
    out: Path,
    *,
    on_warning: OnWarning,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> dict[str, Any]:
    """Return the result object of CONTRACT section 3; project, model and predictions are in `out`.

    The same call goes on where an earlier one was interrupted. What is refused before a language
    model has answered or anything was learned, such as a decision that does not fit the note it is
    about, leaves nothing in `out` that was not there.
    """
    _refuse_what_is_missing(given, annotation, adaptation)
    with (
        unless_refused(out / RUN_FILE),
        open_run(given, out, method=annotation.rule, on_warning=on_warning) as project,
    ):
        result = adapt_in(
            project,
            annotation,
            adaptation,
            given.decisions,
            reviewed=given.reviewed,
            on_progress=on_progress,
            cancelled=cancelled,
        )
        result["predictions"] = str(_write_predictions(project, result, out))
    result["model"] = str(Path(result["model"]).resolve())
    write_lines(out / "result.json", [result])
    return result


def adapt_in(
    project: Project,
    annotation: AnnotationPlan,
    adaptation: AdaptationPlan,
    decisions: Path | None,
    *,
    reviewed: int | None = None,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> dict[str, Any]:
    """Run the whole adaptation inside a project file and return its report."""
    if annotation.rule.learning is Learning.NONE:
        return evaluate_source(project, annotation, on_progress=on_progress, cancelled=cancelled)
    reviewer = None if decisions is None else RecordedReviewer(decisions, project, reviewed)
    suggest(
        project,
        annotation,
        training=adaptation.training,
        decided=reviewer,
        on_progress=on_progress,
        cancelled=cancelled,
    )
    return adapt(
        project, adaptation, decided=reviewer, on_progress=on_progress, cancelled=cancelled
    )


def open_run(given: RunInputs, out: Path, *, method: Method, on_warning: OnWarning) -> Project:
    """Open the run in `out` where it is the same, or begin it.

    Nothing is written before all that was given has been read.
    """
    inputs = read_inputs(given, method=method, on_warning=on_warning)

    def fill(project: Project) -> None:
        for split, path, records in inputs.splits:
            project.add_records(records, split=split, source_name=str(path))
        project.settings.put_json(_INPUTS, inputs.digests)

    project = opened_or_begun(out / RUN_FILE, inputs.spec, fill=fill)
    if project.settings.get_json(_INPUTS) != inputs.digests:
        project.close()
        raise InputError(
            f"{out} holds a run with another model or other files. Choose another "
            "--out, or remove that directory."
        )
    project.settings.put(MODEL_DIRECTORY, str(inputs.model.path))
    project.settings.put(LLM_FILE, None if given.llm is None else str(given.llm.resolve()))
    project.settings.put(CHAT_FORMAT, given.chat_format)
    _tell_of_earlier_decisions(project, given.decisions, out, on_warning)
    return project


def _tell_of_earlier_decisions(
    project: Project, recorded: Path | None, out: Path, on_warning: OnWarning
) -> None:
    """Say how many decisions the run holds that are not of the file: they count, too.

    They are never dropped: they may have been made by hand, in the window, and such a decision
    stands before the file's on the same note.
    """
    made = project.decisions()
    earlier = len(made if recorded is None else by_hand(made))
    if earlier:
        on_warning(
            trn(
                "{out} holds a decision on {count} note, made before: it counts where the note is "
                "selected. For a run without it choose another --out.",
                "{out} holds decisions on {count} notes, made before: they count where the notes "
                "are selected. For a run without them choose another --out.",
                earlier,
                out=out,
            )
        )


def _refuse_what_is_missing(
    given: RunInputs, annotation: AnnotationPlan, adaptation: AdaptationPlan
) -> None:
    if annotation.asks_llm and given.llm is None and not annotation.rule.asks_llm:
        raise InputError(
            f"The strategy {annotation.strategy} asks a language model: name a GGUF file with "
            "--llm."
        )
    if adaptation.learn_weights and given.gold is None:
        raise InputError(
            "Learned weights need a clean set: labeled notes of the target, apart from pool and "
            "test. Name them with --gold."
        )


def _write_predictions(project: Project, result: dict[str, Any], out: Path) -> Path:
    """Write the adapted model's answers on the test set in the task's record form."""
    path = out.resolve() / PREDICTIONS_FILE
    answers = project.predictions(result["model_id"], Split.HELD_OUT)
    write_records(
        path,
        (
            Record(sample, answers[sample.id].answer)
            for sample in project.samples(Split.HELD_OUT)
            if sample.id in answers
        ),
        project.codec,
    )
    return path
