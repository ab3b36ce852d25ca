"""A new project, question by question on one page, each answer checked at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import (
    Button,
    PageHeader,
    back_button,
    capped,
    column,
    row,
    scrolled_alone,
    text,
)
from sfda_desktop.desktop.dropping import Dropped
from sfda_desktop.desktop.project import creation
from sfda_desktop.desktop.project.answer_checks import AnswerChecks
from sfda_desktop.desktop.project.entities import EntitiesQuestion
from sfda_desktop.desktop.project.entities_first import EntitiesFirst
from sfda_desktop.desktop.project.mapping import MappingQuestion
from sfda_desktop.desktop.project.notes_reading import NotesLook, look_at_notes
from sfda_desktop.desktop.project.questions import (
    GuidelineQuestion,
    HeldOutQuestion,
    LlmQuestion,
    ModelQuestion,
    NameQuestion,
    NotesQuestion,
    Question,
)
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.workers import Failure, Job, JobHandle
from sfda_desktop.domain.samples import Record
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.domain.wording import tr, tr_later, tr_now
from sfda_desktop.tasks import TaskCodec, codec_for

if TYPE_CHECKING:
    from sfda_desktop.encoder import ModelDirectory

WIDEST = 860


class Assistant(QWidget):
    """Collects a `creation.Draft`; `created` tells the path of the finished project file."""

    created = Signal(object)  # Path
    left = Signal()

    def __init__(self, settings: WindowSettings) -> None:
        super().__init__()
        self.setObjectName("assistant")
        self._controller: ProjectController | None = None
        self._model: ModelDirectory | None = None
        self.name = NameQuestion(settings)
        self.model = ModelQuestion(settings)
        self.mapping = MappingQuestion()
        self.notes = NotesQuestion(settings)
        self.entities = EntitiesQuestion(settings)
        self.held_out = HeldOutQuestion(settings)
        self.llm = LlmQuestion(settings)
        self.guideline = GuidelineQuestion()
        self._checks = AnswerChecks(self)
        self._entities_first = EntitiesFirst(
            self.entities, self.notes, self._checks, self._task_spec
        )
        self.questions: list[Question] = [
            self.name,
            self.model,
            self.mapping,
            self.notes,
            self.entities,
            self.held_out,
            self.llm,
            self.guideline,
        ]
        self.create_button = Button(
            tr("Create project"), "assistant_create", icon="check", kind="primary"
        )
        self.back = back_button("assistant_back")
        self.missing = text("", "muted", name="assistant_missing", wrap=True)
        header = PageHeader(tr("New project"))
        header.sentence.setText(
            tr(
                "Each answer is checked as you give it. Nothing is copied but the text of your "
                "notes, into one project file on this computer."
            )
        )
        content = QWidget()
        body = column(row(self.back, None), header, *self.questions, None, gap=Space.L)
        body.setContentsMargins(Space.XXL, Space.L, Space.XXL, Space.XL)
        content.setLayout(body)
        foot = row(self.missing, self.create_button, gap=Space.L)
        foot.setContentsMargins(Space.XXL, Space.M, Space.XXL, Space.M)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._area = scrolled_alone(capped(content, WIDEST))
        layout.addWidget(self._area, 1)
        foot_area = QWidget()
        foot_area.setLayout(foot)
        layout.addWidget(capped(foot_area, WIDEST))
        self.back.clicked.connect(self.left)
        self.create_button.clicked.connect(self._create)
        self.name.changed.connect(self._update)
        self.model.path.chosen.connect(self._check_model)
        self.model.task.currentIndexChanged.connect(self._task_chosen)
        self.mapping.confirmed.connect(self._check_mapped)
        self.notes.path.chosen.connect(self._notes_chosen)
        self.notes.reading.changed.connect(self._check_notes)
        self.entities.source_changed.connect(self._check_notes)
        self._entities_first.found.connect(self._entities_found)
        self.held_out.path.chosen.connect(self._held_out_chosen)
        self.held_out.reading.changed.connect(self._check_held_out)
        self.held_out.changed.connect(self._update)
        self.llm.path.chosen.connect(self._check_llm)
        self._checks.changed.connect(self._update)
        self._update()

    def attach(self, controller: ProjectController) -> None:
        """Take the controller whose lanes do the checking and the making."""
        self._controller = controller
        self._checks.attach(controller)

    def begin(self) -> None:
        """Put the cursor where the first answer goes."""
        self._area.verticalScrollBar().setValue(0)
        self.name.name.setFocus()
        self.name.name.selectAll()

    def take(self, dropped: Dropped) -> None:
        """Give the answers that were dropped on the window."""
        for field, path in (
            (self.model.path, dropped.model),
            (self.notes.path, dropped.notes),
            (self.llm.path, dropped.llm),
        ):
            if path is not None:
                field.set_path(path)
                self._area.ensureWidgetVisible(field)

    # --- checking ------------------------------------------------------------------------------

    @Slot()
    def _check_model(self) -> None:
        self.mapping.dismiss()
        self._look_at_model()

    @Slot()
    def _check_mapped(self) -> None:
        self._look_at_model()

    def _look_at_model(self) -> None:
        self._model = None
        path, task = self.model.path.path, str(self.model.task.currentData())
        mapping = self.mapping.mapping
        self._checks.look_at(
            self.model,
            path,
            lambda chosen: creation.check_model(chosen, task, mapping),
            self._model_looked_at,
        )

    @Slot()
    def _task_chosen(self) -> None:
        if creation.provisional_codec(str(self.model.task.currentData())).roles:
            self.entities.ask()
        else:
            self.entities.dismiss()
        self._check_model()
        self._check_notes()

    def _model_looked_at(self, found: ModelDirectory | creation.UnknownClasses) -> None:
        if isinstance(found, creation.UnknownClasses):
            self.model.refuse(found.refusal)
            self.model.verdict.say(
                "warn", tr("It has names of its own for its answers: see below.")
            )
            self.mapping.ask(found)
            return
        self._model_fits(found)

    def _model_fits(self, directory: ModelDirectory) -> None:
        self._model = directory
        self._entities_first.offer_again()
        self.model.accept(creation.describe_model(directory))
        self.guideline.fill(directory.spec.guideline)
        if self.held_out.path.path is not None:
            self._check_held_out()

    @Slot()
    def _notes_chosen(self) -> None:
        self.notes.reading.forget()
        self._check_notes()

    @Slot()
    def _check_notes(self) -> None:
        codec = creation.provisional_codec(str(self.model.task.currentData()))
        path = self.notes.path.path
        self._entities_first.forget()
        if self.entities.is_needed:
            self._entities_first.find(path)
            return
        self.notes.reading.ask_about(len(codec.roles))
        options = self.notes.reading.options
        self._checks.look_at(
            self.notes,
            path,
            lambda chosen: look_at_notes(chosen, codec, options),
            self._notes_looked_at,
        )

    def _notes_looked_at(self, look: NotesLook) -> None:
        self.notes.reading.show_look(look)
        self.notes.answer_with(look, look.sentence)
        if look.check is not None:
            columns = self.notes.reading.options.columns
            self.held_out.offer_patient_keys(look.check.keys, columns.patient if columns else None)

    @Slot(object)
    def _entities_found(self, records: list[Record]) -> None:
        self.held_out.offer_patient_keys(
            tuple(dict.fromkeys(key for record in records for key in record.sample.extra))
        )

    def _task_spec(self) -> TaskSpec:
        task = str(self.model.task.currentData())
        return self._model.spec if self._model else creation.provisional_codec(task).spec

    @Slot()
    def _held_out_chosen(self) -> None:
        self.held_out.reading.forget()
        self._check_held_out()

    @Slot()
    def _check_held_out(self) -> None:
        path, codec = self.held_out.path.path, self._codec()
        if codec is None:
            self.held_out.wait(tr("This file is checked once the model is chosen."))
            return
        self.held_out.reading.ask_about(len(codec.roles))
        options = self.held_out.reading.options
        self._checks.look_at(
            self.held_out,
            path,
            lambda chosen: look_at_notes(chosen, codec, options, labeled=True),
            self._held_out_looked_at,
        )

    def _held_out_looked_at(self, look: NotesLook) -> None:
        self.held_out.reading.show_look(look)
        self.held_out.answer_with(look, tr("{found} All have labels.", found=look.sentence))

    @Slot()
    def _check_llm(self) -> None:
        self._checks.look_at(self.llm, self.llm.path.path, creation.check_llm, self._llm_looked_at)

    def _llm_looked_at(self, found: creation.LlmCheck) -> None:
        if found.fits:
            self.llm.accept(found.sentence)
        else:
            self.llm.warn(found.sentence)

    def _codec(self) -> TaskCodec | None:
        return codec_for(self._model.spec) if self._model is not None else None

    # --- making --------------------------------------------------------------------------------

    @Slot()
    def _update(self) -> None:
        # Without the meaning of its answers the model is no answer either: that is asked first.
        asked = [self.mapping, *self.questions]
        open_questions = [question for question in asked if not question.is_answered]
        self.create_button.setEnabled(not open_questions)
        if open_questions:
            needed = tr_now(open_questions[0].needed)
            self.missing.setText(tr("Still needed: {needed}.", needed=needed))
        else:
            self.missing.setText(tr("Everything needed is there."))

    def draft(self) -> creation.Draft:
        """Return what was chosen; all questions must be answered."""
        notes, model = self.notes.path.path, self._model
        if notes is None or model is None:
            raise RuntimeError("not all questions are answered")
        return creation.Draft(
            path=self.name.path,
            spec=self.guideline.applied_to(
                creation.with_pairs(model.spec, self.entities.chosen)
                if self.entities.is_needed
                else model.spec
            ),
            candidates=self.entities.candidates if self.entities.is_needed else None,
            model=model.path,
            notes=notes,
            notes_reading=self.notes.reading.options,
            held_out=self.held_out.file,
            held_out_reading=self.held_out.reading.options,
            share=self.held_out.share,
            patient_key=self.held_out.patient_key,
            llm=self.llm.path.path if self.llm.is_accepted else None,
        )

    @Slot()
    def _create(self) -> None:
        if self._controller is None or not self.create_button.isEnabled():
            return
        draft = self.draft()
        self.create_button.setEnabled(False)
        self.missing.setText(tr("Making the project…"))
        handle: JobHandle = self._controller.start(
            Job(
                tr_later("Making the project {name}"),
                lambda progress, cancelled: creation.create_project(draft, progress, cancelled),
                key="create project",
                values={"name": draft.path.stem},
            )
        )
        handle.succeeded.connect(self.created)
        handle.failed.connect(self._not_created)
        handle.cancelled.connect(self._update)

    @Slot(object)
    def _not_created(self, failure: Failure) -> None:
        self.create_button.setEnabled(True)
        self.missing.setText(failure.message)
