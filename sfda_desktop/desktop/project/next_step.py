"""What to do next, said in a sentence. Knows no Qt widgets."""

from __future__ import annotations

from dataclasses import dataclass

from sfda_desktop.desktop import words
from sfda_desktop.desktop.page import Step
from sfda_desktop.desktop.summary import Summary
from sfda_desktop.desktop.task_words import task_words
from sfda_desktop.domain.wording import tr


@dataclass(frozen=True, slots=True)
class Advice:
    """Where to go, why, and what the button says."""

    step: Step
    title: str
    sentence: str
    button: str


def next_step(summary: Summary) -> Advice:
    """Return the next step of the loop for a project that stands so."""
    task, left = task_words(summary.task), summary.selected - summary.selected_decided
    if not summary.is_ranked:
        return Advice(
            Step.NOTES,
            tr("Next: let the model read the notes"),
            tr("It reads {notes} and shows where it is unsure.", notes=task.units(summary.notes)),
            tr("Go to Notes"),
        )
    if summary.selected == 0:
        return Advice(
            Step.NOTES,
            tr("Next: choose the {notes} to review", notes=task.unit),
            tr("The ones the model is least sure of teach it most."),
            tr("Go to Notes"),
        )
    if left > 0:
        return Advice(
            Step.REVIEW,
            tr("Next: decide {notes}", notes=task.units(left)),
            tr(
                "{done} of {chosen} are done. You can stop at any time and train with what there "
                "is.",
                done=words.number(summary.selected_decided),
                chosen=words.number(summary.selected),
            ),
            tr("Go to Review"),
        )
    if summary.held_out and not summary.held_out_labeled:
        return Advice(
            Step.NOTES,
            tr("Next: label some {notes} for measuring", notes=task.unit),
            tr("Without them nobody can tell whether the adapted model is better."),
            tr("Go to Notes"),
        )
    if summary.report is None:
        return Advice(
            Step.ADAPT,
            tr("Next: train the model on your decisions"),
            tr("The model you started from stays as it is."),
            tr("Go to Adapt"),
        )
    return Advice(
        Step.REPORT,
        tr("Next: read the report"),
        tr("Then export the adapted model, or run it over your notes."),
        tr("Go to Report"),
    )
