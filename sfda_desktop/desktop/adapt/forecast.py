"""What training will be: on what, and about how long. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sfda_desktop.desktop import words
from sfda_desktop.desktop.task_words import task_words, words_of_report
from sfda_desktop.desktop.undecided_words import undecided_words
from sfda_desktop.domain.wording import tr, trn

if TYPE_CHECKING:
    from sfda_desktop.adaptation.plans import AdaptationPlan
    from sfda_desktop.project import Project

USUAL_EPOCHS = 10
NOTES_A_SECOND = 25.0  # of 25 million weights on two cores, measured; the first run replaces it
WEIGHTS = 25_000_000
AROUND = 15.0  # seconds for loading the model and measuring it before and after
CROSS_CHECKED = 5.0  # one training on all notes and five on four fifths of them


@dataclass(frozen=True, slots=True)
class TrainingMaterial:
    """What there is to learn from."""

    decided: int
    suggested: int  # suggestions nobody has decided about
    weights: int  # of the source model
    seconds_a_note: float | None  # per note and epoch, from the last report
    notes: int = 0  # to learn from, in all
    labeled: int = 0  # of these, with labels they came with
    held_out: int = 0  # labelled notes to measure by
    gold: int = 0  # labelled notes that weigh the others
    task: str = "ner"


def read_material(project: Project) -> TrainingMaterial:
    """Count the training material; reads the project file and the header of the model."""
    from sfda_desktop.domain.errors import InputError
    from sfda_desktop.encoder import inspect_model
    from sfda_desktop.project import MODEL_DIRECTORY, Split

    run = next((run for run in reversed(project.runs()) if run.kind == "suggest"), None)
    choice = run.choice() if run is not None else None
    path = project.settings.get(MODEL_DIRECTORY)
    try:
        weights = inspect_model(path, spec=project.spec).parameters if path else WEIGHTS
    except InputError:
        weights = WEIGHTS  # the sentence comes when the training is started
    report = project.latest_report()
    counts = project.counts()
    return TrainingMaterial(
        decided=counts.decided,
        suggested=choice.suggested_open if choice is not None else 0,
        weights=weights,
        seconds_a_note=measured_pace(report.report) if report is not None else None,
        notes=counts.samples[Split.POOL],
        labeled=counts.gold[Split.POOL],
        held_out=counts.gold[Split.HELD_OUT],
        gold=counts.gold[Split.GOLD],
        task=project.spec.task,
    )


def measured_pace(report: dict[str, Any]) -> float | None:
    """Return the seconds a note and epoch that a report tells of; `None` where it tells of none."""
    training, counts = report.get("training", {}), report.get("counts", {})
    notes = counts.get("decided", 0) + counts.get("suggested", 0)
    seconds, epochs = training.get("seconds"), training.get("epochs")
    if not (isinstance(seconds, float | int) and isinstance(epochs, int)):
        return None
    read = notes * epochs * (CROSS_CHECKED if training.get("averaged_models", 1) > 1 else 1.0)
    return float(seconds) / read if read and seconds else None


def forecast(material: TrainingMaterial, plan: AdaptationPlan) -> str:
    """Return the plan in one sentence, with a rough time."""
    suggested = material.suggested if plan.use_suggestions else 0
    total = material.decided + suggested
    if total == 0:
        return tr(
            "There is nothing to learn from yet. Choose notes on the Notes page and decide some "
            "in Review."
        )
    return _train_on(material, suggested, _how_long(material, plan, total))


def _how_long(material: TrainingMaterial, plan: AdaptationPlan, total: int) -> str:
    each = material.seconds_a_note or material.weights / WEIGHTS / NOTES_A_SECOND
    seconds = total * (plan.epochs or USUAL_EPOCHS) * each
    if plan.anchor == "auto" and material.decided >= 30:
        seconds *= CROSS_CHECKED
    return words.about(seconds + AROUND)


def _train_on(material: TrainingMaterial, suggested: int, time: str) -> str:
    units, decided = task_words(material.task).units, material.decided
    if decided and suggested:
        return tr(
            "Train on {notes}, {decided} decided and {suggested} suggested, {time} on this PC.",
            notes=units(decided + suggested),
            decided=words.number(decided),
            suggested=words.number(suggested),
            time=time,
        )
    if decided:
        return tr(
            "Train on {notes} that you decided, {time} on this PC.",
            notes=units(decided),
            time=time,
        )
    return tr(
        "Train on {notes} with suggestions, {time} on this PC.", notes=units(suggested), time=time
    )


def forecast_of(method: str, material: TrainingMaterial, plan: AdaptationPlan) -> str:
    """Return what a method that needs no choice of notes will do, in a sentence."""
    from sfda_desktop.adaptation.methods import LabeledBy, method_named

    units = task_words(material.task).units
    match method_named(method).labeled_by:
        case LabeledBy.SMALL_MODEL:
            return tr(
                "Let the model teach itself on {notes}, in up to {rounds}.",
                notes=units(material.notes),
                rounds=trn("{count} round", "{count} rounds", plan.rounds),
            )
        case LabeledBy.POOL:
            material = replace(material, decided=material.notes, suggested=0)
            return tr(
                "Train on {notes} with labels, {time} on this PC.",
                notes=units(material.notes),
                time=_how_long(material, plan, material.notes),
            )
        case _:
            return tr(
                "Measure the model as it is on {notes} with labels. Nothing is learned.",
                notes=units(material.held_out),
            )


def verdict(report: dict[str, Any]) -> tuple[str, str, str]:
    """Return (tone, title, sentence) for a report."""
    source, adapted = report.get("source"), report.get("adapted")
    undecided = undecided_words(report)
    if not source or not adapted:
        if undecided is not None:
            return "warn", undecided.headline, undecided.advice
        return (
            "info",
            tr("The model is trained."),
            (
                tr(
                    "No labelled notes are kept for measuring, so nobody can tell whether it is "
                    "better. Label some on the Notes page and train again."
                )
            ),
        )
    before, after = source["f1"], adapted["f1"]
    figures = tr(
        "F1 on the {items} kept for measuring: {before:.2f} before, {after:.2f} after.",
        items=words_of_report(report).unit,
        before=before,
        after=after,
    )
    if undecided is not None:
        return "warn", undecided.headline, words.sentences(figures, undecided.advice)
    if report["verdict"] == "better":
        return "good", tr("The adapted model is better."), figures
    return (
        "bad",
        tr("The adapted model is worse."),
        words.sentences(figures, tr("Keep the one you had.")),
    )


def learned_in_part(report: Mapping[str, Any]) -> str:
    """Return how much of what was learned from the model could not read whole; "" where all."""
    incomplete = report.get("training", {}).get("incomplete")
    if not incomplete:
        return ""
    return tr(
        "Learned only in part: {notes}, where what is asked about lies too far apart to be read "
        "together.",
        notes=words_of_report(report).units(incomplete),
    )
