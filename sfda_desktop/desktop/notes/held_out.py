"""The notes kept for measuring: how many are labelled, and the ways to label the others."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHeaderView, QProgressBar, QVBoxLayout, QWidget

from sfda_desktop.desktop import services, words
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import Button, Card, flow, row, text
from sfda_desktop.desktop.controls.verdict import VerdictLine
from sfda_desktop.desktop.notes.note_table import make_table
from sfda_desktop.desktop.notes.rows import NoteTable, read_held_out
from sfda_desktop.desktop.notes.table_model import Column, NoteTableModel
from sfda_desktop.desktop.project.file_reading import FileReading
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.workers import Failure, Job
from sfda_desktop.domain.wording import tr, tr_later, trn

IMPORT_JOB = "import held out"
ENOUGH = 100  # labelled notes below which the report can seldom tell better from worse


class HeldOutTab(QWidget):
    """Shows the held-out set without anything a model said: labels are given blind."""

    label_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._controller: ProjectController | None = None
        self._labeled = -1
        self.title = text("", "heading", name="held_out_title")
        self.sentence = text("", "muted", wrap=True)
        self.bar = QProgressBar()
        self.bar.setObjectName("held_out_bar")
        self.bar.setAccessibleName(tr("Held-out notes that are labelled"))
        self.bar.setTextVisible(False)
        self.label = Button(
            tr("Label held-out notes"), "held_out_label", icon="eye-off", kind="primary"
        )
        self.add = Button(tr("Add a labelled file…"), "held_out_add", icon="file-plus")
        self.verdict = VerdictLine("held_out_verdict")
        self.reading = FileReading("held_out_added", self.verdict, labeled=True)
        self.take = Button(tr("Add these notes"), "held_out_take", icon="check", kind="primary")
        self.take.hide()
        self._file: Path | None = None
        self.model = NoteTableModel(self)
        self.table = make_table(self.model, "held_out_table")
        for column in (Column.UNSURE, Column.FINDINGS):
            self.table.setColumnHidden(column, True)
        self.table.horizontalHeader().setSectionResizeMode(
            Column.TEXT, QHeaderView.ResizeMode.Stretch
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, Space.L, 0, 0)
        layout.setSpacing(Space.M)
        layout.addWidget(
            Card(
                self.title,
                self.sentence,
                self.bar,
                flow(self.label, self.add, gap=Space.M),
                self.verdict,
                self.reading,
                row(self.take, None),
                gap=Space.M,
            )
        )
        layout.addWidget(self.table, 1)
        self.label.clicked.connect(self.label_asked)
        self.add.clicked.connect(self._choose)
        self.take.clicked.connect(self._import)
        self.reading.looked.connect(self._looked)

    def attach(self, controller: ProjectController) -> None:
        """Take the controller."""
        self._controller = controller

    def clear(self) -> None:
        """Show nothing."""
        self._labeled = -1
        self.model.set_rows(())
        self._put_file_away()
        self.verdict.say("", "")

    def refresh(self) -> None:
        """Show the figures, and read the notes again where labels were added."""
        controller = self._controller
        summary = controller.summary if controller is not None else None
        if controller is None or summary is None:
            return
        labeled, total = summary.held_out_labeled, summary.held_out
        self.title.setText(
            tr(
                "{labelled} of {all} are labelled",
                labelled=words.number(labeled),
                all=words.number(total),
            )
        )
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(labeled)
        self.bar.setVisible(total > 0)
        self.label.setEnabled(labeled < total)
        if total == 0:
            self.sentence.setText(
                tr(
                    "No notes are kept for measuring, so the report cannot say whether the adapted "
                    "model is better. Add a labelled file."
                )
            )
        elif labeled == total:
            self.sentence.setText(
                tr("The model never learns from these notes; the report measures on all of them.")
            )
        else:
            self.sentence.setText(
                tr(
                    "You label them without seeing any answer of a model, so that the measure is "
                    "fair. About {number} labelled notes make the report’s verdict trustworthy.",
                    number=ENOUGH,
                )
            )
        if labeled != self._labeled:
            self._labeled = labeled
            controller.read(read_held_out, self._show)

    def _show(self, table: NoteTable) -> None:
        self.model.set_rows(table.rows)

    @Slot()
    def _choose(self) -> None:
        from sfda_desktop.desktop.project.questions import record_files

        chosen, _ = QFileDialog.getOpenFileName(self, tr("A labelled file"), "", record_files())
        if chosen:
            self.import_file(Path(chosen))

    def import_file(self, path: Path) -> None:
        """Add a labelled file to the held-out notes, or say why it cannot be.

        Where the file leaves open how it is to be read, that is asked first.
        """
        if self._controller is not None and self._controller.project is not None:
            self._file = path
            self.take.hide()
            self.reading.look_at(self._controller, path)

    @Slot()
    def _looked(self) -> None:
        if self.reading.is_readable and not self.reading.asks:
            self._import()
            return
        self.take.setVisible(self.reading.asks)
        self.take.setEnabled(self.reading.is_readable)

    def _put_file_away(self) -> None:
        self._file = None
        self.reading.forget()
        self.take.hide()

    @Slot()
    def _import(self) -> None:
        controller, path = self._controller, self._file
        project = controller.project if controller is not None else None
        if controller is None or project is None or path is None:
            return
        work = services.add_labeled(project, path, "held-out", self.reading.options)
        self._put_file_away()
        title, values = tr_later("Adding {file}"), {"file": path.name}
        handle = controller.start(Job(title, work, key=IMPORT_JOB, values=values))
        handle.succeeded.connect(self._added)
        handle.failed.connect(self._refused)

    @Slot(object)
    def _added(self, count: int) -> None:
        self.verdict.say(
            "good", trn("{count} labelled note added.", "{count} labelled notes added.", count)
        )
        if self._controller is not None:
            self._controller.notes_changed.emit()

    @Slot(object)
    def _refused(self, failure: Failure) -> None:
        self.verdict.say("bad", failure.message)
