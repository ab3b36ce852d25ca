"""The card from which a report leaves: as PDF or as a page for a browser, text of notes or not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QFileDialog

from sfda_desktop.desktop import services
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import Button, Card, IconLabel, row, text
from sfda_desktop.desktop.controls.verdict import VerdictLine
from sfda_desktop.desktop.endings import with_ending
from sfda_desktop.desktop.languages import spoken_language
from sfda_desktop.desktop.report.document import text_notice
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.workers import Failure, Job
from sfda_desktop.domain.wording import tr, tr_later

PDF, HTML = (".pdf",), (".html", ".htm")
"""How files of each format end."""


class SaveReportCard(Card):
    """Saves the report that the page shows."""

    def __init__(self) -> None:
        self._controller: ProjectController | None = None
        self._settings = WindowSettings()
        self._report_id: int | None = None
        self._out = ""
        self.with_text = QCheckBox(tr("With the notes in which something changed, and their text"))
        self.with_text.setObjectName("report_with_text")
        self._icon = IconLabel("info", 16, "muted")
        self.notice = text("", "muted", wrap=True, name="report_text_notice")
        self.pdf = Button(tr("Save as PDF…"), "report_save_pdf", icon="file-text")
        self.html = Button(tr("Save as web page…"), "report_save_html", icon="file-text")
        self.verdict = VerdictLine("report_save_verdict")
        super().__init__(
            text(tr("Keep this report"), "heading"),
            self.with_text,
            row(self._icon, self.notice, gap=Space.S),
            row(self.pdf, self.html, None, gap=Space.M),
            self.verdict,
            gap=Space.M,
        )
        self.setObjectName("report_save_card")
        self.with_text.toggled.connect(self._tell_of_text)
        self.pdf.clicked.connect(self._ask_for_pdf)
        self.html.clicked.connect(self._ask_for_html)
        self._tell_of_text()

    def attach(self, controller: ProjectController) -> None:
        """Give the card its controller, once."""
        self._controller = controller

    def show_report(self, report_id: int | None, *, measured: bool) -> None:
        """Offer another report; one that measured nothing has no notes to show."""
        self._report_id = report_id
        self.with_text.setEnabled(measured)
        self.with_text.setChecked(False)
        self.verdict.say("", "")

    @Slot()
    def _tell_of_text(self) -> None:
        with_text = self.with_text.isChecked()
        self.notice.setText(text_notice(with_text=with_text))
        self._icon.show_icon(*(("triangle-alert", "warn") if with_text else ("info", "muted")))

    @Slot()
    def _ask_for_pdf(self) -> None:
        self._ask(PDF, tr("PDF document (*.pdf)"))

    @Slot()
    def _ask_for_html(self) -> None:
        self._ask(HTML, tr("Web page (*.html)"))

    def _ask(self, endings: Sequence[str], kind: str) -> None:
        if self._controller is None or self._controller.project is None:
            return
        name = tr("{project}, report", project=self._controller.project.path.stem)
        name += endings[0]
        start = str(Path(self._settings.folder("export")) / name)
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save the report"), start, kind)
        if chosen:
            out = Path(chosen)
            self._settings.remember_folder("export", out.parent)
            self.save(with_ending(out, endings))

    def save(self, out: Path) -> None:
        """Write the report in the format that the ending of `out` names."""
        if self._controller is None or self._controller.project is None:
            return
        self._out = str(out)
        self.verdict.say("busy", tr("Writing…"))
        handle = self._controller.start(
            Job(
                tr_later("Saving {file}"),
                services.save_report(
                    self._controller.project,
                    self._report_id,
                    out,
                    with_text=self.with_text.isChecked(),
                    language=spoken_language(),
                ),
                values={"file": out.name},
            )
        )
        handle.succeeded.connect(self._succeeded)
        handle.failed.connect(self._failed)
        handle.cancelled.connect(self._cancelled)

    @Slot(object)
    def _succeeded(self, _result: object) -> None:
        self.verdict.say("good", tr("The report was saved in {file}", file=self._out))

    @Slot(object)
    def _failed(self, failure: Failure) -> None:
        self.verdict.say("bad", failure.message)

    @Slot()
    def _cancelled(self) -> None:
        self.verdict.say("info", tr("Stopped. Nothing was written."))
