"""The report: the verdict in words first, then the figures and the notes behind it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
)

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import (
    Body,
    Button,
    Card,
    Fold,
    IconLabel,
    PageHeader,
    column,
    row,
    scrolled,
    set_tone,
    text,
)
from sfda_desktop.desktop.page import Step, StepPage, StepStatus
from sfda_desktop.desktop.report.confusion_card import ConfusionCard
from sfda_desktop.desktop.report.contents import ReportContents, changes, read_report
from sfda_desktop.desktop.report.dumbbell import DumbbellPlot
from sfda_desktop.desktop.report.errors_view import ErrorExamples
from sfda_desktop.desktop.report.reliability import ReliabilityPlot
from sfda_desktop.desktop.report.save_card import SaveReportCard
from sfda_desktop.desktop.report.score_rows import dumbbell_rows
from sfda_desktop.desktop.report.score_table import Column, ScoreTableModel
from sfda_desktop.desktop.report.tables import card_table, fit_height
from sfda_desktop.desktop.report.trust_card import TrustCard
from sfda_desktop.desktop.report.versions_card import VersionsCard
from sfda_desktop.desktop.report.wording import (
    ReportDict,
    calibration_words,
    how_it_was_done,
    is_measured,
    verdict_words,
)
from sfda_desktop.desktop.task_words import words_of_report
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr

HELD_OUT = "held-out"  # the topic of blind labelling on the Review page
_LEAST_WIDTH = 360
_TONE_ICONS = {"good": "circle-check", "warn": "info", "bad": "triangle-alert"}


class ReportPage(StepPage):
    """Shows one report, the newest unless another is chosen."""

    step = Step.REPORT

    def __init__(self) -> None:
        super().__init__()
        self._labels: tuple[str, ...] = ()
        self._best = ""
        self.earlier = QComboBox()
        self.earlier.setObjectName("report_choice")
        self.earlier.setAccessibleName(tr("Which report"))
        self.earlier.activated.connect(self._chosen)
        self.to_save = Button(tr("Save…"), "report_save", icon="file-text")
        self.to_save.setToolTip(tr("Save this report as a PDF or a web page"))
        self.to_save.clicked.connect(self._go_to_save)
        self.header = PageHeader(tr("Report"), self.earlier, self.to_save)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_empty())
        self._stack.addWidget(self._make_report())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XXL, Space.XL, Space.XXL, 0)
        layout.setSpacing(Space.L)
        layout.addWidget(self.header)
        layout.addWidget(self._stack, 1)
        self._show(ReportContents())

    # --- parts ---------------------------------------------------------------------------------

    def _make_empty(self) -> Card:
        to_adapt = Button(
            tr("Go to Adapt"), "report_go_to_adapt", kind="primary", icon="arrow-right"
        )
        to_adapt.clicked.connect(self._ask_for_adapt)
        words = tr("Adapt the model first: the report compares it with the one you had.")
        sentence = text(words, "muted", wrap=True)
        sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return Card(
            None,
            row(None, IconLabel("chart-column", 48, "faint"), None),
            Space.S,
            row(None, text(tr("No report yet"), "heading"), None),
            sentence,
            Space.S,
            row(None, to_adapt, None),
            None,
        )

    def _make_report(self) -> QScrollArea:
        self._icon = IconLabel("info", 40, "muted")
        self.verdict = text("", "title", wrap=True, name="report_verdict")
        self.figures = text("", "lead", wrap=True, name="report_figures", selectable=True)
        self.advice = text("", "muted", wrap=True, name="report_advice")
        self.measure = Button(
            tr("Label the held-out notes"), "report_label_held_out", kind="primary", icon="eye-off"
        )
        self.measure.clicked.connect(self._ask_for_labels)
        verdict_card = Card(
            row(
                column(self._icon, None),
                column(self.verdict, self.figures, self.advice, row(self.measure, None), gap=6),
                gap=Space.L,
            )
        )
        self.plot = DumbbellPlot()
        plot_card = Card(
            text(tr("Before and after, label by label"), "heading"),
            text(
                tr(
                    "Hollow = the model you had, full = the adapted one. The thin bars show where "
                    "the figure may really lie (95\u00a0% interval). 1.0 would be everything "
                    "exactly right."
                ),
                "muted",
                wrap=True,
            ),
            Space.S,
            self.plot,
        )
        self.reliability = ReliabilityPlot()
        self.calibration = text("", "", wrap=True, name="report_calibration")
        self._reliability_card = Card(
            text(tr("How far its confidence can be trusted"), "heading"),
            row(
                self.reliability,
                column(
                    self.calibration,
                    text(
                        tr(
                            "Across: how sure the model was. Up: how often it was right. Hollow = "
                            "the model you had, full = the adapted one, larger where there are "
                            "more answers. On the broken line it means what it says; below, it is "
                            "too sure."
                        ),
                        "muted",
                        wrap=True,
                    ),
                    None,
                    gap=Space.S,
                ),
                gap=Space.XL,
            ),
        )
        self.scores = ScoreTableModel()
        self.table = card_table(
            "score_table", tr("Scores of each label before and after"), self.scores
        )
        self.fixed = ErrorExamples(
            "errors_fixed", tr("+ is what the old model missed, − is what it found wrongly.")
        )
        self.made = ErrorExamples(
            "errors_made", tr("+ is what the adapted model misses, − is what it finds wrongly.")
        )
        # a bar and not a tab widget: the page is as high as the list that shows
        self.errors = QTabBar()
        self.errors.setObjectName("report_errors")
        self.errors.setAccessibleName(tr("Errors fixed and errors made"))
        self.errors.setDrawBase(False)
        self.errors.setExpanding(False)
        self.errors.addTab("")
        self.errors.addTab("")
        self.errors.currentChanged.connect(self._errors_chosen)
        self._how = QGridLayout()
        self._how.setHorizontalSpacing(Space.XL)
        self._how.setVerticalSpacing(Space.S)
        self._how.setColumnStretch(1, 1)
        self.how = Fold(tr("How it was done, for the file"), "report_how", self._how)
        figures_card = Card(text(tr("In figures"), "heading"), self.table)
        errors_card = Card(
            text(tr("What changed, one by one"), "heading"), self.errors, self.fixed, self.made
        )
        self.confusion = ConfusionCard()
        self.trust = TrustCard()
        self.versions = VersionsCard()
        self.save = SaveReportCard()
        self._measured = (plot_card, figures_card, errors_card)
        body = column(
            verdict_card,
            plot_card,
            figures_card,
            self.confusion,
            self._reliability_card,
            errors_card,
            self.trust,
            self.save,
            self.versions,
            Card(self.how, margin=Space.L),
            Space.L,
            None,
            gap=Space.L,
        )
        body.setContentsMargins(0, 0, Space.M, 0)
        self._scroll = scrolled(Body(body, _LEAST_WIDTH))
        self._scroll.setObjectName("report_scroll")
        self._scroll.setAccessibleName(tr("Report"))
        # Only now: shown without a parent, a list would flash up as a window of its own.
        self._errors_chosen(0)
        return self._scroll

    # --- the step ------------------------------------------------------------------------------

    def attach(self, controller: ProjectController) -> None:
        """Let the cards that do something reach the project too."""
        super().attach(controller)
        self.versions.attach(controller)
        self.save.attach(controller)

    def open_project(self, controller: ProjectController) -> None:
        """Read the newest report and the versions."""
        self._read(None)
        self.versions.clear()
        self.versions.read()

    def close_project(self) -> None:
        """Forget the report."""
        self.versions.clear()
        self._show(ReportContents())

    def shown(self, topic: object = None) -> None:
        """Let the keys scroll the report; held-out labels may have been given meanwhile."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)
        self.versions.read()

    def status(self) -> StepStatus:
        """Say how the shown report ended."""
        return StepStatus(self._best, bool(self._best))

    @Slot()
    def on_report_changed(self) -> None:
        """Show the new report."""
        if self.controller.project is not None:
            self._read(None)
            self.versions.read()

    def _read(self, wanted: int | None) -> None:
        self.controller.read(lambda project: read_report(project, wanted), self._show)

    @Slot(int)
    def _errors_chosen(self, tab: int) -> None:
        self.fixed.setVisible(tab == 0)
        self.made.setVisible(tab == 1)

    @Slot(int)
    def _chosen(self, position: int) -> None:
        self._read(self.earlier.itemData(position))

    @Slot()
    def _go_to_save(self) -> None:
        self._scroll.ensureWidgetVisible(self.save)
        self.save.pdf.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask_for_labels(self) -> None:
        self.go_to.emit(Step.REVIEW, HELD_OUT)

    @Slot()
    def _ask_for_adapt(self) -> None:
        self.go_to.emit(Step.ADAPT, None)

    def _show(self, contents: ReportContents) -> None:
        report = contents.report
        self._stack.setCurrentIndex(0 if report is None else 1)
        self.to_save.setVisible(report is not None)
        self.earlier.setVisible(len(contents.reports) > 1)
        self.earlier.clear()
        for report_id, line in contents.reports:
            self.earlier.addItem(line, report_id)
        self.earlier.setCurrentIndex(self.earlier.findData(contents.shown))
        self._best = ""
        self._scroll.verticalScrollBar().setValue(0)
        self.header.sentence.setText(
            tr("Whether the adapted model is better than the one you had.")
        )
        if report is not None:
            self._show_report(report, contents)
        self.status_changed.emit()

    def _show_report(self, report: dict[str, Any], contents: ReportContents) -> None:
        words = verdict_words(report)
        measured = is_measured(report)
        self._best = words.in_short
        for card in self._measured:
            card.setVisible(measured)
        self.calibration.setText(calibration_words(report))
        self._reliability_card.setVisible(measured and bool(self.calibration.text()))
        self.reliability.show_report(report)
        self.confusion.show_report(report)
        self.trust.show_report(report)
        self.save.show_report(contents.shown, measured=measured)
        self.measure.setVisible(not measured)
        self._icon.show_icon(_TONE_ICONS[words.tone], words.tone)
        self.verdict.setText(words.headline)
        set_tone(self.verdict, words.tone)
        self.figures.setText(words.figures)
        self.advice.setText(words.advice)
        if measured:
            self._show_scores(report, contents)
        self._show_how(report, contents)

    def _show_scores(self, report: ReportDict, contents: ReportContents) -> None:
        self.plot.show_rows(dumbbell_rows(report, contents.labels))
        self.scores.show_report(report, contents.labels)
        fit_height(self.table)
        self.table.setColumnWidth(Column.LABEL, 200)
        task = words_of_report(report)
        notes, units = task.unit, task.units
        fixed, made = changes(report)
        self.fixed.show_examples(
            contents.fixed,
            contents.labels,
            units,
            total=fixed,
            explanation=tr("These {notes} were wrong before and are right now.", notes=notes),
            none=tr("None of the {notes} that were wrong before is right now.", notes=notes),
        )
        self.made.show_examples(
            contents.made,
            contents.labels,
            units,
            total=made,
            explanation=tr("These {notes} were right before and are wrong now.", notes=notes),
            none=tr("None of the {notes} that were right before is wrong now.", notes=notes),
        )
        self.errors.setTabText(0, tr("Mended: {notes}", notes=units(fixed)))
        self.errors.setTabText(1, tr("New errors: {notes}", notes=units(made)))

    def _show_how(self, report: ReportDict, contents: ReportContents) -> None:
        while (item := self._how.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line, (what, how) in enumerate(how_it_was_done(report, contents.saved_at)):
            self._how.addWidget(text(what, "muted"), line, 0, Qt.AlignmentFlag.AlignTop)
            words = text(how, wrap=True, selectable=True)
            self._how.addWidget(words, line, 1)
