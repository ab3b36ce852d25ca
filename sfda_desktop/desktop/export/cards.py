"""The cards of the Export page from which the facts and the model leave."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHeaderView,
    QRadioButton,
    QTableView,
    QWidget,
)

from sfda_desktop.desktop import words
from sfda_desktop.desktop.controls import Button, Card, Field, IconLabel, flow, row, text
from sfda_desktop.desktop.controls.path_field import PathField
from sfda_desktop.desktop.controls.tables import TextSizeFollower
from sfda_desktop.desktop.controls.verdict import VerdictLine
from sfda_desktop.desktop.export.fact_table import FactTableModel
from sfda_desktop.desktop.export.leaving import LeavingFile
from sfda_desktop.desktop.project.file_reading import FileReading
from sfda_desktop.desktop.project.questions import record_files
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.desktop.task_words import TaskWords
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.wording import tr, trn


class FactsCard(Card):
    """Run a model over notes, look at what it found, save it as a table."""

    def __init__(self, settings: WindowSettings) -> None:
        self.model = QComboBox()
        self.model.setObjectName("export_facts_model")
        self.model.setMinimumWidth(260)
        self.all_notes = QRadioButton(tr("all notes of this project"))
        self.all_notes.setObjectName("export_all_notes")
        self.all_notes.setChecked(True)
        self.new_notes = QRadioButton(tr("new notes"))
        self.new_notes.setObjectName("export_new_notes")
        self.path = PathField(
            "export_notes",
            tr("New notes"),
            settings,
            folder=True,
            files=record_files(),
            hint=tr("A file of notes, or a folder of .txt files"),
        )
        self.path.hide()
        self.verdict = VerdictLine("export_facts_verdict")
        self.reading = FileReading("export_new", self.verdict)
        self.scope = text("", "caption", wrap=True, name="export_scope")
        self.run = Button(tr("Run the model"), "export_run", icon="play", kind="primary")
        self.csv = Button(tr("Save as CSV…"), "export_save_csv", icon="table")
        self.jsonl = Button(tr("Save as JSON Lines…"), "export_save_jsonl", icon="file-text")
        self.found = text("", "", name="export_found")
        self.facts = FactTableModel()
        self.table = QTableView()
        self.table.setObjectName("export_facts")
        self.table.setAccessibleName(tr("Facts found in the notes"))
        self.table.setModel(self.facts)
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.found.fontMetrics().height() + 16)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setMinimumHeight(230)
        TextSizeFollower(self.table)
        self.table.horizontalHeader().setHighlightSections(False)
        self.results = QWidget()
        super().__init__(
            row(
                IconLabel("table", 22, "accent"),
                text(tr("Get the facts out of the notes"), "heading", wrap=True),
                gap=Space.M,
            ),
            text(
                tr(
                    "The model reads the notes and lists what it finds: document, sentence, text, "
                    "what it is, where it stands, and how sure the model is."
                ),
                "muted",
                wrap=True,
            ),
            flow(
                Field(tr("Model"), self.model),
                Field(tr("Notes"), flow(self.all_notes, self.new_notes, gap=Space.L)),
                gap=Space.XL,
                level=False,
            ),
            self.scope,
            self.path,
            self.verdict,
            self.reading,
            flow(self.run, self.found, self.csv, self.jsonl, gap=Space.M),
            self.table,
            gap=Space.M,
        )
        self.new_notes.toggled.connect(self.path.setVisible)
        self.new_notes.toggled.connect(self._show_what_is_read)
        self.show_facts(())
        self._show_what_is_read()

    @Slot()
    def _show_what_is_read(self) -> None:
        is_new = self.new_notes.isChecked()
        self.scope.setVisible(not is_new and bool(self.scope.text()))
        self.reading.setVisible(is_new and self.reading.asks)

    def show_scope(self, notes: int, held_out: int, task: TaskWords) -> None:
        """Say how many notes the project has, and that those kept for measuring are among them."""
        units = task.units(notes)
        self.scope.setText(
            tr(
                "{notes}, {held_out} of them kept for measuring.",
                notes=units,
                held_out=words.number(held_out),
            )
            if held_out
            else units
        )
        self._show_what_is_read()

    def show_facts(self, rows: tuple[dict[str, object], ...]) -> None:
        """Show the first facts; nothing at all before there are any."""
        self.facts.set_facts(rows)
        for widget in (self.table, self.csv, self.jsonl):
            widget.setVisible(bool(rows))
        header = self.table.horizontalHeader()
        for place, key in enumerate(self.facts.keys):
            stretch = key == "text"
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(place, mode)
            if not stretch:
                self.table.setColumnWidth(place, 70 if key == "confidence" else 120)


class ModelCard(Card):
    """The adapted model: what its folder holds, and the button that copies it."""

    def __init__(self) -> None:
        self.model = QComboBox()
        self.model.setObjectName("export_model_choice")
        self.model.setAccessibleName(tr("Adapted model"))
        self.files = QGridLayout()
        self.files.setHorizontalSpacing(Space.L)
        self.files.setVerticalSpacing(Space.XS)
        self.files.setColumnStretch(2, 1)
        self.export = Button(tr("Export to a folder…"), "export_model", icon="package-open")
        self.warning = VerdictLine("export_model_warning")
        self.verdict = VerdictLine("export_model_verdict")
        self.missing = VerdictLine("export_model_missing")
        self.none = text(
            tr("There is no adapted model yet. Train one on the Adapt page."), "muted", wrap=True
        )
        super().__init__(
            row(
                IconLabel("package-open", 22, "accent"),
                text(tr("The adapted model"), "heading", wrap=True),
                self.model,
                gap=Space.M,
            ),
            text(
                tr(
                    "These files leave this computer when you export. None holds text of your "
                    "notes; but a model can remember rare words, so give it only to those you "
                    "trust."
                ),
                "muted",
                wrap=True,
            ),
            self.none,
            self.missing,
            self.files,
            self.warning,
            row(self.export, None),
            self.verdict,
            gap=Space.M,
        )

    def show_missing(self, folders: Sequence[Path], *, others: bool) -> None:
        """Say which folders of adapted models are not there, where there are `others` or none."""
        if not folders:
            self.missing.say("", "")
        elif others:
            told = trn(
                "{count} version cannot be exported, because its folder is missing: {folder}",
                "{count} versions cannot be exported, because their folders are missing. The "
                "newest: {folder}",
                len(folders),
                folder=folders[0],
            )
            self.missing.say("info", told)
        else:
            told = tr(
                "There is an adapted model, but its folder is missing: {folder}. It may have been "
                "moved or deleted, or the project was copied without it. Put the folder back, or "
                "train again on the Adapt page.",
                folder=folders[0],
            )
            self.missing.say("warn", told)

    def show_files(self, files: tuple[LeavingFile, ...], warning: str = "") -> None:
        """List the files with their size and what is in them, and what speaks against the model."""
        self.warning.say("warn" if warning else "", warning)
        while (entry := self.files.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.none.setVisible(not files and not self.missing.sentence)
        self.model.setVisible(bool(files))
        self.export.setEnabled(bool(files))
        for line, file in enumerate(files):
            self.files.addWidget(text(file.name, "mono"), line, 0)
            size = text(words.size(file.size), "muted")
            self.files.addWidget(size, line, 1, Qt.AlignmentFlag.AlignRight)
            self.files.addWidget(text(file.contents, "muted", wrap=True), line, 2)
