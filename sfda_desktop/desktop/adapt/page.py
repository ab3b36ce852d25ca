"""Step 4: train the model on what was decided, and watch it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from sfda_desktop.desktop import methods, services
from sfda_desktop.desktop.adapt.curve import Curve, CurvePoints
from sfda_desktop.desktop.adapt.effort_card import EffortCard
from sfda_desktop.desktop.adapt.forecast import (
    TrainingMaterial,
    forecast,
    forecast_of,
    learned_in_part,
    read_material,
    verdict,
)
from sfda_desktop.desktop.adapt.settings_form import AdaptSettings
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import (
    Button,
    Card,
    IconLabel,
    PageHeader,
    column,
    flow,
    row,
    text,
)
from sfda_desktop.desktop.controls.frames import capped, scrolled
from sfda_desktop.desktop.page import Notice, Step, StepPage, StepStatus
from sfda_desktop.desktop.task_words import task_words
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.words import sentences
from sfda_desktop.desktop.workers import Failure, Job, JobHandle
from sfda_desktop.domain.progress import Progress
from sfda_desktop.domain.wording import tr, tr_later, tr_now, trn

if TYPE_CHECKING:
    from sfda_desktop.adaptation.plans import AdaptationPlan

ADAPT_JOB = "adapt"
WIDEST = 1100


class AdaptPage(StepPage):
    """The plan in one sentence, the start button, the live curve, the result."""

    step = Step.ADAPT

    def __init__(self) -> None:
        super().__init__()
        self.header = PageHeader(tr("Adapt"))
        self.header.sentence.setText(
            tr("The model learns from your decisions. The model you started from stays as it is.")
        )
        self.plan_sentence = text("", "heading", wrap=True, name="adapt_plan")
        self.hint = text("", "muted", wrap=True, name="adapt_hint")
        self.start = Button(tr("Start training"), "adapt_start", icon="play", kind="primary")
        self.learning = QComboBox()
        self.learning.setObjectName("adapt_method")
        self.learning.setAccessibleName(tr("What it learns from"))
        for name, title in methods.LEARNING.items():
            self.learning.addItem(tr_now(title), name)
        self.settings = AdaptSettings()
        self.stage = text("", "heading", name="adapt_stage")
        self.figures = text("", "muted", name="adapt_figures")
        self.curve = Curve()
        self.result_icon = IconLabel("circle-check", 26, "good")
        self.result_title = text("", "heading", wrap=True, name="adapt_result")
        self.result_sentence = text("", "muted", wrap=True, name="adapt_result_sentence")
        self.to_report = Button(tr("Open the report"), "adapt_to_report", icon="chart-column")
        self.effort = EffortCard(self.settings.plan)
        self._material: TrainingMaterial | None = None
        self._lay_out()
        self.start.clicked.connect(self._start)
        self.settings.changed.connect(self._show_plan)
        self.learning.currentIndexChanged.connect(self._show_plan)
        self.to_report.clicked.connect(self._open_report)

    def _lay_out(self) -> None:
        plan = Card(
            row(column(self.plan_sentence, self.hint, gap=Space.XS), self.start, gap=Space.L),
            flow(text(tr("It learns from")), self.learning, gap=Space.M),
            self.settings,
            gap=Space.M,
        )
        self.live_card = Card(row(self.stage, None, self.figures), self.curve, gap=Space.M)
        self.result_card = Card(
            row(
                self.result_icon,
                column(self.result_title, self.result_sentence, gap=Space.XS),
                self.to_report,
                gap=Space.L,
            )
        )
        self.result_card.setObjectName("adapt_result_card")
        body = column(self.header, plan, self.effort, self.result_card, gap=Space.L)
        body.addWidget(self.live_card, 20)
        body.addStretch(1)
        body.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.L)
        content = QWidget()
        content.setLayout(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(capped(content, WIDEST)))

    # --- the project ---------------------------------------------------------------------------

    def attach(self, controller: ProjectController) -> None:
        """Watch the job queue, so that nothing is started twice."""
        super().attach(controller)
        controller.jobs.job_finished.connect(self._show_plan)
        self.effort.attach(controller)

    def open_project(self, controller: ProjectController) -> None:
        """Show the plan for this project."""
        self._material = None
        self.learning.setCurrentIndex(0)
        self.curve.clear()
        self.live_card.hide()
        self.result_card.hide()
        self.effort.clear()
        training = controller.jobs.find(ADAPT_JOB)
        if training is not None:  # this page was made while it runs
            self._follow(training)
        self._show_plan()

    def keep(self) -> tuple[CurvePoints, dict[str, object]]:
        """Return the curve so far, and the settings."""
        return self.curve.points, super().keep()

    def take_up(self, kept: tuple[CurvePoints, dict[str, object]]) -> None:
        """Go on with the curve."""
        points, inputs = kept
        self.curve.show_points(points)
        super().take_up(inputs)

    def close_project(self) -> None:
        """Forget the plan."""
        self._material = None

    def status(self) -> StepStatus:
        """Done once a model was trained."""
        summary = self.controller.summary
        if summary is None:
            return StepStatus()
        models = sum(model.run_id is not None for model in summary.models)
        return StepStatus(
            trn("{count} model", "{count} models", models) if models else "", models > 0
        )

    @Slot()
    def on_summary_changed(self) -> None:
        """Count the training material again."""
        self.status_changed.emit()
        if self.controller.project is not None:
            self.controller.read(read_material, self._take_material)
        summary = self.controller.summary
        if summary is not None and summary.report is not None:
            self._show_result(summary.report)
        if self.isVisible():  # while notes are decided elsewhere it would only cost time
            self.effort.refresh()

    def shown(self, topic: object = None) -> None:
        """Forecast with what was decided meanwhile."""
        self.effort.refresh()

    def _take_material(self, material: TrainingMaterial) -> None:
        self._material = material
        self.settings.allow_weights(allowed=material.gold > 0)
        self._show_plan()

    @Slot()
    def _show_plan(self) -> None:
        if self._controller is None:
            return
        material, summary = self._material, self.controller.summary
        busy = self.controller.jobs.find(ADAPT_JOB) is not None
        if material is None:
            self.plan_sentence.setText(tr("Counting what there is to learn from…"))
            self.hint.setText("")
            self.start.setEnabled(False)
            return
        plan = self.settings.plan()
        method = str(self.learning.currentData())
        if method:
            self._show_method(method, material, plan, busy=busy)
            return
        there = material.decided + (material.suggested if plan.use_suggestions else 0)
        self.plan_sentence.setText(forecast(material, plan))
        self.start.setEnabled(there > 0 and not busy)
        self.start.setText(tr("Training…") if busy else tr("Start training"))
        hint = ""
        if summary is not None and not summary.held_out_labeled:
            hint = tr(
                "No labelled notes are kept for measuring: the model will be trained, but the "
                "report cannot say whether it became better."
            )
        elif summary is not None and summary.selected > summary.selected_decided:
            hint = tr(
                "{notes} not decided yet. You can train now and again later.",
                notes=task_words(summary.task).units(summary.selected - summary.selected_decided),
            )
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def _show_method(
        self, method: str, material: TrainingMaterial, plan: AdaptationPlan, *, busy: bool
    ) -> None:
        summary = self.controller.summary
        lacks = methods.lacking(method, summary) if summary is not None else ""
        learns = methods.learns(method)
        if not lacks and not learns and not material.held_out:
            lacks = tr("No labelled notes are kept for measuring: label some on the Notes page.")
        self.plan_sentence.setText(forecast_of(method, material, plan))
        hint = lacks or methods.caution(method)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.start.setEnabled(not lacks and not busy)
        idle = tr("Start training") if learns else tr("Measure it")
        self.start.setText(tr("Working…") if busy else idle)

    @property
    def _method(self) -> str | None:
        return str(self.learning.currentData()) or None

    # --- training ------------------------------------------------------------------------------

    @Slot()
    def _start(self) -> None:
        project = self.controller.project
        if project is None or self.controller.jobs.find(ADAPT_JOB) is not None:
            return
        handle = self.controller.start(
            Job(
                tr_later("Training the model"),
                services.adapt(project, self.settings.plan(), self._method),
                pausable=True,
                key=ADAPT_JOB,
            )
        )
        self.curve.clear()
        self._follow(handle)
        self._show_plan()

    def _follow(self, handle: JobHandle) -> None:
        self.result_card.hide()
        self.live_card.show()
        self.stage.setText(tr("Getting ready"))
        self.figures.setText("")
        handle.progress.connect(self._progressed)
        handle.succeeded.connect(self._trained)
        handle.failed.connect(self._failed)
        handle.cancelled.connect(self._cancelled)

    @Slot(object)
    def _progressed(self, progress: Progress) -> None:
        self.stage.setText(progress.stage)
        figures = progress.figures
        if "loss" not in figures:
            self.figures.setText("")
            return
        self.curve.add(progress.done, progress.total, figures)
        epoch, epochs = figures.get("epoch", 0), figures.get("epochs", 0)
        parts = [tr("round {round} of {rounds}", round=epoch, rounds=epochs)]
        parts.append(tr("error {error:.3f}", error=figures["loss"]))
        if isinstance(figures.get("dev_f1"), float):
            parts.append(f"F1 {figures['dev_f1']:.2f}")
        self.figures.setText(" · ".join(parts))

    @Slot(object)
    def _trained(self, report: dict[str, Any]) -> None:
        self.stage.setText(tr("Done"))
        if "counts" not in report:  # nothing was learned, and nothing is kept
            self._show_measure(report)
            return
        self._show_result(report)
        self.controller.report_changed.emit()

    def _show_measure(self, report: dict[str, Any]) -> None:
        self.result_icon.show_icon("info", "info")
        self.result_title.setText(tr("The model as it is: F1 {f1:.2f}", f1=report["source"]["f1"]))
        self.result_sentence.setText(
            tr("Measured on the notes kept for that. 1.00 would be everything right.")
        )
        self.to_report.hide()
        self.result_card.show()
        self.live_card.hide()

    def _show_result(self, report: dict[str, Any]) -> None:
        tone, title, sentence = verdict(report)
        icons = {"good": "circle-check", "bad": "octagon-alert", "warn": "triangle-alert"}
        self.result_icon.show_icon(icons.get(tone, "info"), tone)
        self.to_report.show()
        self.result_title.setText(title)
        self.result_sentence.setText(sentences(sentence, learned_in_part(report)))
        if self.controller.jobs.find(ADAPT_JOB) is None:
            self.result_card.show()

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        self.stage.setText(tr("Stopped"))
        self.notice.emit(
            Notice(tr("The training did not finish."), failure.message, "bad", key="adapt")
        )

    @Slot()
    def _cancelled(self) -> None:
        self.stage.setText(tr("Stopped. The next start goes on from here."))

    @Slot()
    def _open_report(self) -> None:
        self.go_to.emit(Step.REPORT, None)
