"""The card that says whether it is worth deciding more notes, or one can stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from sfda_desktop.desktop import services
from sfda_desktop.desktop.adapt.effort_words import can_be_estimated, effort_words
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import Button, Card, IconLabel, column, row, text
from sfda_desktop.desktop.controls.verdict import VerdictLine
from sfda_desktop.desktop.task_words import task_words
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.workers import Failure, Job
from sfda_desktop.domain.wording import tr, tr_later

if TYPE_CHECKING:
    from sfda_desktop.adaptation.effort import Effort
    from sfda_desktop.adaptation.plans import AdaptationPlan
    from sfda_desktop.project import Project

CURVE_JOB = "learning curve"


def read_effort(project: Project, more: int) -> Effort:
    """Forecast the effort of deciding `more` notes; reads the journal and the reports."""
    from sfda_desktop.adaptation.workflow import effort

    return effort(project, more)


class EffortCard(Card):
    """Hidden until something was decided; `plan` gives the settings an estimate trains with."""

    def __init__(self, plan: Callable[[], AdaptationPlan]) -> None:
        self._plan = plan
        self._controller: ProjectController | None = None
        self._icon = IconLabel("info", 22, "info")
        self.headline = text("", "heading", wrap=True, name="effort_headline")
        self.sentence = text("", "muted", wrap=True, name="effort_sentence")
        self.estimate = Button(
            tr("Estimate it"), "effort_estimate", icon="chart-column", kind="quiet"
        )
        self.estimate.setToolTip(
            tr(
                "Trains on parts of your notes, about as long as one training. Only the figures "
                "are kept."
            )
        )
        self.verdict = VerdictLine("effort_verdict")
        super().__init__(
            row(
                column(self._icon, None),
                column(self.headline, self.sentence, gap=Space.XS),
                self.estimate,
                gap=Space.M,
            ),
            self.verdict,
        )
        self.setObjectName("effort_card")
        self.estimate.clicked.connect(self._estimate)
        self.hide()

    def attach(self, controller: ProjectController) -> None:
        """Give the card its controller, once."""
        self._controller = controller

    def clear(self) -> None:
        """Forget the forecast: another project comes."""
        self.verdict.say("", "")
        self.hide()

    @Slot()
    def refresh(self) -> None:
        """Forecast anew, for the notes that wait to be decided or for another round."""
        controller = self._controller
        if controller is None or controller.project is None or controller.summary is None:
            return
        more = controller.summary.selected - controller.summary.selected_decided
        controller.read(lambda project: read_effort(project, more), self._show)

    def _show(self, found: Effort) -> None:
        summary = self._controller.summary if self._controller is not None else None
        words = effort_words(found, task_words(summary.task if summary is not None else "ner"))
        self._icon.show_icon("circle-check" if words.tone == "good" else "info", words.tone)
        self.headline.setText(words.headline)
        self.sentence.setText(words.sentence)
        self.estimate.setVisible(can_be_estimated(found))
        self.setVisible(found.decided > 0)

    @Slot()
    def _estimate(self) -> None:
        controller = self._controller
        if controller is None or controller.project is None:
            return
        if controller.jobs.find(CURVE_JOB) is not None:
            return
        self.estimate.setEnabled(False)
        self.verdict.say("busy", tr("Learning from parts of your notes…"))
        handle = controller.start(
            Job(
                tr_later("Estimating what more notes bring"),
                services.measure_curve(controller.project, self._plan()),
                pausable=True,
                key=CURVE_JOB,
            )
        )
        handle.succeeded.connect(self._estimated)
        handle.failed.connect(self._failed)
        handle.cancelled.connect(self._cancelled)
        handle.finished.connect(self._over)

    @Slot()
    def _estimated(self) -> None:
        self.verdict.say("", "")
        self.refresh()

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        self.verdict.say("bad", failure.message)

    @Slot()
    def _cancelled(self) -> None:
        self.verdict.say("info", tr("Stopped. Nothing was estimated."))

    @Slot()
    def _over(self) -> None:
        self.estimate.setEnabled(True)
