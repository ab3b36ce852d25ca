"""Where the tour stops, and what is said there."""

from __future__ import annotations

from dataclasses import dataclass

from sfda_desktop.desktop.page import Step
from sfda_desktop.domain.wording import tr


@dataclass(frozen=True, slots=True)
class Stop:
    """One callout: the step it is about, the names of widgets it points at (the first in sight)."""

    step: Step
    anchors: tuple[str, ...]
    title: str
    text: str


def stops() -> tuple[Stop, ...]:
    """Return the stops in their order, one for each step."""
    return (
        Stop(
            Step.PROJECT,
            ("start_demonstration", "step_project"),
            tr("Welcome. One project holds it all."),
            tr(
                "Your notes, your decisions and the reports lie in one file on this computer, and "
                "nothing leaves it. To look around first, try the demonstration: its notes are "
                "invented."
            ),
        ),
        Stop(
            Step.NOTES,
            ("step_notes",),
            tr("The model reads your notes"),
            tr("It says where it is unsure. Those notes come first: they teach it most."),
        ),
        Stop(
            Step.REVIEW,
            ("step_review",),
            tr("You decide"),
            tr(
                "A language model on this computer suggests corrections. You accept, edit or "
                "reject them with one key each; everything can be undone."
            ),
        ),
        Stop(
            Step.ADAPT,
            ("step_adapt",),
            tr("The model learns from your decisions"),
            tr("That takes minutes, and you can go on working meanwhile."),
        ),
        Stop(
            Step.REPORT,
            ("step_report",),
            tr("Is it better?"),
            tr(
                "Notes that the model never learned from tell it: before and after, with what was "
                "put right and what went wrong."
            ),
        ),
        Stop(
            Step.EXPORT,
            ("step_export",),
            tr("Take it with you"),
            tr(
                "The adapted model, your decisions, or a table of what it finds in your notes. "
                "Help is always at F2, all keys at ?."
            ),
        ),
    )
