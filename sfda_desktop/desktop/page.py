"""One step of the loop as a page of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, ClassVar

from PySide6.QtCore import QSize, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QWidget

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.kept_inputs import fill_inputs, keep_inputs
from sfda_desktop.desktop.shown_examples import ShownExamples
from sfda_desktop.domain.wording import tr


class Step(IntEnum):
    """The six steps, in the order they are lived."""

    PROJECT = 0
    NOTES = 1
    REVIEW = 2
    ADAPT = 3
    REPORT = 4
    EXPORT = 5


def step_name(step: Step) -> str:
    """Return what a step is called."""
    return {
        Step.PROJECT: tr("Project"),
        Step.NOTES: tr("Notes"),
        Step.REVIEW: tr("Review"),
        Step.ADAPT: tr("Adapt"),
        Step.REPORT: tr("Report"),
        Step.EXPORT: tr("Export"),
    }[step]


@dataclass(frozen=True, slots=True)
class Notice:
    """What the banner says: what happened, and why and what to do about it.

    `tone` is good | info | warn | bad. A notice with the same `key` replaces the earlier one.
    """

    title: str
    text: str = ""
    tone: str = "info"
    key: str = ""


@dataclass(frozen=True, slots=True)
class StepStatus:
    """What the rail shows for a step: a short count ("41 of 96") and whether it is done."""

    count: str = ""
    done: bool = False


class StepPage(QWidget):
    """Base of the six pages.

    The main window calls `open_project` each time a project was opened (or changed into another)
    and `close_project` when none is open. A page overrides the hooks below; all run in the GUI
    thread and must return within a few milliseconds: anything that reads files or many rows is
    submitted to `controller.reads` (short, silent) or `controller.jobs` (long, shown).
    """

    step: ClassVar[Step]

    status_changed = Signal()  # the rail asks `status()` again
    notice = Signal(object)  # Notice for the banner above the pages
    notice_gone = Signal(str)  # key of a notice that is no longer true
    examples_changed = Signal()  # another note is on the screen: `examples()` says something else
    go_to = Signal(object, object)  # (Step, topic): another page, and what to show there or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"page_{self.step.name.lower()}")
        self.setAccessibleName(step_name(self.step))
        self._controller: ProjectController | None = None

    @property
    def controller(self) -> ProjectController:
        """The controller, once `attach` was called."""
        if self._controller is None:
            raise RuntimeError("the page has no controller yet")
        return self._controller

    def attach(self, controller: ProjectController) -> None:
        """Give the page its controller, once, before anything else."""
        self._controller = controller
        for news, hook in self._news_of(controller):
            news.connect(hook)

    def retire(self) -> None:
        """Hear no more news: another page takes this one's place.

        Work that this page has started still tells it how it ended, and it passes that on.
        """
        for news, hook in self._news_of(self.controller):
            news.disconnect(hook)

    def _news_of(
        self, controller: ProjectController
    ) -> tuple[tuple[SignalInstance, Callable[[], None]], ...]:
        return (
            (controller.notes_changed, self.on_notes_changed),
            (controller.predictions_changed, self.on_predictions_changed),
            (controller.suggestions_changed, self.on_suggestions_changed),
            (controller.decisions_changed, self.on_decisions_changed),
            (controller.report_changed, self.on_report_changed),
            (controller.summary_changed, self.on_summary_changed),
        )

    # --- hooks ---------------------------------------------------------------------------------

    def open_project(self, controller: ProjectController) -> None:
        """Show the project that `controller.project` now is."""

    def close_project(self) -> None:
        """Forget the project: none is open, or another one comes."""

    def shown(self, topic: object = None) -> None:
        """The page came to the front; `topic` is what the sender of `go_to` wants shown."""

    def fit_into(self, room: QSize) -> None:
        """Leave out what can be done without, where the page would not fit into so much room."""

    def status(self) -> StepStatus:
        """Return what the rail shows for this step."""
        return StepStatus()

    def keep(self) -> Any:
        """Return what the page that takes this one's place must know.

        That happens when the language changes: all pages are made anew. A page that overrides
        this overrides `take_up` too.
        """
        return keep_inputs(self)

    def take_up(self, kept: Any) -> None:
        """Go on where the page before was; comes after `open_project`."""
        fill_inputs(self, kept)

    def shortcuts(self) -> list[tuple[str, str]]:
        """Return (keys, what they do) for the cheat sheet."""
        return []

    def examples(self) -> ShownExamples | None:
        """Return what the language model was shown with the note on the screen.

        `None` where no note is.
        """
        return None

    @Slot()
    def on_notes_changed(self) -> None:
        """Notes were added, or held-out labels were given."""

    @Slot()
    def on_predictions_changed(self) -> None:
        """The model has read the notes (again)."""

    @Slot()
    def on_suggestions_changed(self) -> None:
        """Suggestions were added."""

    @Slot()
    def on_decisions_changed(self) -> None:
        """The reviewer decided, or took a decision back."""

    @Slot()
    def on_report_changed(self) -> None:
        """A report was added."""

    @Slot()
    def on_summary_changed(self) -> None:
        """`controller.summary` was counted again, a moment after any of the news above."""
