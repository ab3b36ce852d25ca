"""The open project at a glance: how it stands, what comes next, what it works with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from sfda_desktop.desktop import words
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import (
    Button,
    Card,
    IconLabel,
    PageHeader,
    capped,
    column,
    row,
    scrolled,
    text,
)
from sfda_desktop.desktop.controls.path_field import PathField
from sfda_desktop.desktop.controls.verdict import VerdictLine
from sfda_desktop.desktop.page import Step
from sfda_desktop.desktop.project import creation
from sfda_desktop.desktop.project.next_step import next_step
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.desktop.task_words import task_words
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.workers import Failure, Job
from sfda_desktop.domain.wording import tr, tr_later

WIDEST = 980


class Figure(Card):
    """A number and what it counts."""

    def __init__(self, name: str, meaning: str) -> None:
        self.number = text("–", "title", name=name)
        self.meaning = text(meaning, "caption", wrap=True)
        super().__init__(self.number, self.meaning, None, gap=Space.XS, margin=Space.L + 2)

    def show_number(self, number: str, meaning: str) -> None:
        """Show another number."""
        self.number.setText(number)
        self.meaning.setText(meaning)
        self.setAccessibleName(f"{number} {meaning}")


class Overview(QWidget):
    """Shown on the Project page while a project is open."""

    close_asked = Signal()
    next_asked = Signal(object)  # Step
    settings_changed = Signal()

    def __init__(self, settings: WindowSettings) -> None:
        super().__init__()
        self.setObjectName("overview")
        self._controller: ProjectController | None = None
        self._next = Step.NOTES
        self._words = task_words("ner")  # until a project is open
        self.close_button = Button(tr("Close project"), "overview_close", icon="x", kind="quiet")
        self.header = PageHeader(tr("Project"), self.close_button)
        self.next_title = text("", "heading", wrap=True, name="overview_next_title")
        self.next_sentence = text("", "muted", wrap=True)
        self.next_button = Button(tr("Go on"), "overview_next", icon="arrow-right", kind="primary")
        self.notes = Figure("overview_notes", tr("notes"))
        self.held_out = Figure("overview_held_out", tr("kept for measuring"))
        self.decided = Figure("overview_decided", tr("decided by you"))
        self.models = Figure("overview_models", tr("adapted models"))
        self.model_path = text("", "mono", wrap=True, name="overview_model", selectable=True)
        self.labels = text("", "muted", wrap=True)
        self.llm = PathField(
            "overview_llm",
            tr("Language model file"),
            settings,
            files=tr("Language models (*.gguf);;All files (*)"),
            hint=tr("None: notes are reviewed without suggestions"),
        )
        self.llm_verdict = VerdictLine("overview_llm_verdict")
        self.guideline = QPlainTextEdit()
        self.guideline.setObjectName("overview_guideline")
        self.guideline.setAccessibleName(tr("Guideline"))
        self.guideline.setTabChangesFocus(True)
        self.guideline.setMinimumHeight(180)
        self.save = Button(tr("Save the guideline"), "overview_save_guideline", icon="check")
        self._lay_out()
        self.close_button.clicked.connect(self.close_asked)
        self.next_button.clicked.connect(self._go_on)
        self.llm.chosen.connect(self._llm_chosen)
        self.guideline.textChanged.connect(self._guideline_edited)
        self.save.clicked.connect(self._save_guideline)

    def _lay_out(self) -> None:
        figures = QGridLayout()
        figures.setSpacing(Space.M)
        for position, figure in enumerate((self.notes, self.held_out, self.decided, self.models)):
            figures.addWidget(figure, 0, position)
            figures.setColumnStretch(position, 1)
        next_card = Card()
        inside = QHBoxLayout()
        inside.setSpacing(Space.L)
        inside.addWidget(IconLabel("sparkles", 26, "accent"))
        inside.addLayout(column(self.next_title, self.next_sentence, gap=Space.XS), 1)
        inside.addWidget(self.next_button)
        next_card.parts.addLayout(inside)
        content = QWidget()
        body = column(
            self.header,
            next_card,
            figures,
            Card(
                text(tr("The model it starts from"), "heading"),
                self.model_path,
                self.labels,
            ),
            Card(
                text(tr("The language model that suggests"), "heading"),
                self.llm,
                self.llm_verdict,
            ),
            Card(
                text(tr("Guideline"), "heading"),
                text(
                    tr(
                        "What counts as what. The reviewers see it beside their notes, and the "
                        "language model is told the same."
                    ),
                    "muted",
                    wrap=True,
                ),
                self.guideline,
                row(None, self.save),
            ),
            None,
            gap=Space.L,
        )
        body.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XL)
        content.setLayout(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(capped(content, WIDEST)))

    def open_project(self, controller: ProjectController) -> None:
        """Show the project that is open now."""
        self._controller = controller
        project = controller.project
        if project is None:
            return
        from sfda_desktop.project import LLM_FILE, MODEL_DIRECTORY

        self.header.title.setText(project.name)
        self.header.sentence.setText(str(project.path))
        self.model_path.setText(project.settings.get(MODEL_DIRECTORY) or tr("None chosen"))
        self._words = task_words(project.spec.task)
        self.labels.setText(self._words.finds(project.spec.label_names))
        llm = project.settings.get(LLM_FILE)
        self.llm.line.setText(llm or "")
        self.llm_verdict.say("", "")
        self.guideline.setPlainText(project.spec.guideline)
        self.save.setEnabled(False)
        self.refresh()

    def refresh(self) -> None:
        """Show the figures as they were last counted."""
        summary = self._controller.summary if self._controller is not None else None
        if summary is None:
            return
        documents, unit = words.documents(summary.documents), self._words.unit
        self.notes.show_number(
            words.number(summary.notes),
            tr("{notes} from {documents}", notes=unit, documents=documents),
        )
        self.held_out.show_number(
            words.number(summary.held_out),
            tr(
                "{notes} kept for measuring, {labeled} of them labelled",
                notes=unit,
                labeled=words.number(summary.held_out_labeled),
            ),
        )
        self.decided.show_number(
            words.number(summary.decided), tr("{notes} decided by you", notes=unit)
        )
        adapted = sum(model.run_id is not None for model in summary.models)
        self.models.show_number(
            words.number(adapted), tr("adapted model") if adapted == 1 else tr("adapted models")
        )
        advice = next_step(summary)
        self._next = advice.step
        self.next_title.setText(advice.title)
        self.next_sentence.setText(advice.sentence)
        self.next_button.setText(advice.button)
        self.next_button.setAccessibleName(advice.button)

    @Slot()
    def _go_on(self) -> None:
        self.next_asked.emit(self._next)

    # --- the language model --------------------------------------------------------------------

    @Slot(object)
    def _llm_chosen(self, path: Path | None) -> None:
        if self._controller is None or self._controller.project is None:
            return
        if path is None:
            self._keep_llm(None)
            self.llm_verdict.say(
                "info", tr("No language model: notes are reviewed without suggestions.")
            )
            return
        self.llm_verdict.say("busy", tr("Looking at it…"))
        handle = self._controller.reads.submit(
            Job(
                tr_later("Looking at {file}"),
                lambda _progress, _cancelled: creation.check_llm(path),
                values={"file": path.name},
            )
        )

        def looked_at(found: creation.LlmCheck) -> None:
            if self.llm.path == path:
                self._keep_llm(path)
                self.llm_verdict.say("good" if found.fits else "warn", found.sentence)

        def refused(failure: Failure) -> None:
            if self.llm.path == path:
                self.llm_verdict.say("bad", failure.message)

        handle.succeeded.connect(looked_at)
        handle.failed.connect(refused)

    def _keep_llm(self, path: Path | None) -> None:
        from sfda_desktop.project import LLM_FILE

        if self._controller is not None and self._controller.project is not None:
            self._controller.project.settings.put(LLM_FILE, str(path) if path else None)
            self.settings_changed.emit()

    # --- the guideline -------------------------------------------------------------------------

    @Slot()
    def _guideline_edited(self) -> None:
        project = self._controller.project if self._controller is not None else None
        if project is not None:
            self.save.setEnabled(self.guideline.toPlainText().strip() != project.spec.guideline)

    @Slot()
    def _save_guideline(self) -> None:
        project = self._controller.project if self._controller is not None else None
        if project is not None:
            words_now = self.guideline.toPlainText().strip()
            project.set_spec(replace(project.spec, guideline=words_now))
            self.save.setEnabled(False)
