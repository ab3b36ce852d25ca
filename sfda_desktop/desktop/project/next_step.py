"""What to do next, said in a sentence. Knows no Qt widgets."""

from __future__ import annotations

from dataclasses import dataclass

from sfda_desktop.desktop import words
from sfda_desktop.desktop.page import Step
from sfda_desktop.desktop.summary import Summary


@dataclass(frozen=True, slots=True)
class Advice:
    """Where to go, why, and what the button says."""

    step: Step
    title: str
    sentence: str
    button: str


def next_step(summary: Summary) -> Advice:
    """Return the next step of the loop for a project that stands so."""
    left = summary.selected - summary.selected_decided
    if not summary.is_ranked:
        return Advice(
            Step.NOTES,
            "Next: let the model read the notes",
            f"It reads {words.counted(summary.notes, 'note')} and shows where it is unsure.",
            "Go to Notes",
        )
    if summary.selected == 0:
        return Advice(
            Step.NOTES,
            "Next: choose the notes to review",
            "The ones the model is least sure of teach it most.",
            "Go to Notes",
        )
    if left > 0:
        return Advice(
            Step.REVIEW,
            f"Next: decide {words.counted(left, 'note')}",
            f"{words.number(summary.selected_decided)} of {words.number(summary.selected)} are "
            "done. You can stop at any time and train with what there is.",
            "Go to Review",
        )
    if summary.held_out and not summary.held_out_labeled:
        return Advice(
            Step.NOTES,
            "Next: label some notes for measuring",
            "Without them nobody can tell whether the adapted model is better.",
            "Go to Notes",
        )
    if summary.report is None:
        return Advice(
            Step.ADAPT,
            "Next: train the model on your decisions",
            "The model you started from stays as it is.",
            "Go to Adapt",
        )
    return Advice(
        Step.REPORT,
        "Next: read the report",
        "Then export the adapted model, or run it over your notes.",
        "Go to Report",
    )
