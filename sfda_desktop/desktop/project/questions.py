"""The questions of the new-project assistant: what is asked, why, and how the answer fares."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from sfda_desktop.corpora.formats.tables import names_a_patient
from sfda_desktop.desktop.controls import Card, Field, column, flow, row, text
from sfda_desktop.desktop.controls.numbers import NumberBox
from sfda_desktop.desktop.controls.path_field import PathField
from sfda_desktop.desktop.controls.verdict import VerdictLine
from sfda_desktop.desktop.project.notes_reading import NotesLook
from sfda_desktop.desktop.project.reading_choices import ReadingChoices
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.desktop.task_words import task_words
from sfda_desktop.desktop.theme import Space
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.domain.wording import tr, tr_later
from sfda_desktop.tasks import TASK_NAMES


def record_files() -> str:
    """Return what a file dialog offers where notes are asked for."""
    endings = (
        "*.txt *.csv *.tsv *.xlsx *.xlsm *.jsonl *.json *.ann *.conll *.bio *.iob *.iob2 *.bioes"
    )
    return tr("Notes ({endings});;All files (*)", endings=endings)


class Question(Card):
    """A card: a title, why it is asked, the means to answer, and the verdict on the answer.

    `ticket` changes with every new answer, so that the verdict on an old one is not shown.
    """

    changed = Signal()
    needed = tr_later("an answer")  # said after "Still needed:"
    optional = False

    def __init__(self, name: str, title: str, why: str, *parts: QWidget | QHBoxLayout) -> None:
        self.verdict = VerdictLine(f"{name}_verdict")
        self._answered = self.optional
        self.is_accepted = False
        self.ticket = 0
        super().__init__(
            text(title, "heading", wrap=True),
            text(why, "muted", wrap=True),
            2,
            *parts,
            self.verdict,
        )
        self.setObjectName(f"question_{name}")

    @property
    def is_answered(self) -> bool:
        """Tell whether the project can be made as far as this question goes."""
        return self._answered

    def start_over(self) -> None:
        """Forget the verdict: there is another answer, or none."""
        self.ticket += 1
        self._answered = self.optional
        self.is_accepted = False
        self.verdict.say("", "")

    def wait(self, sentence: str) -> None:
        """Say that the answer is being looked at; until then it does not count."""
        self._answered = False
        self.verdict.say("busy", sentence)

    def accept(self, sentence: str) -> None:
        """Say that the answer is good."""
        self._answered = self.is_accepted = True
        self.verdict.say("good", sentence)

    def warn(self, sentence: str) -> None:
        """Take the answer, with a warning."""
        self._answered = self.is_accepted = True
        self.verdict.say("warn", sentence)

    def answer_with(self, look: NotesLook, sentence: str) -> None:
        """Say what a file holds, or what must be said of it first."""
        if look.check is None:
            self._answered = self.is_accepted = False
            self.verdict.say("warn", look.ask)
        elif look.check.warnings:
            self.warn(" ".join((sentence, *look.check.warnings)))
        else:
            self.accept(sentence)

    def refuse(self, sentence: str) -> None:
        """Say why the answer cannot be used."""
        self._answered = self.is_accepted = False
        self.verdict.say("bad", sentence)


class NameQuestion(Question):
    """What the project is called and where its file goes."""

    needed = tr_later("a name for the project")

    def __init__(self, settings: WindowSettings) -> None:
        self.name = QLineEdit(tr("My ward"))
        self.name.setObjectName("assistant_name")
        self.folder = PathField(
            "project_folder", tr("Folder for the project file"), settings, folder=True
        )
        self.folder.line.setText(
            str(_folder_to_begin_with(Path(settings.folder("project_folder"))))
        )
        super().__init__(
            "name",
            tr("What is the project called?"),
            tr("Its file holds your notes, your decisions and the reports."),
            row(Field(tr("Name"), self.name), gap=Space.L),
            Field(tr("Folder"), self.folder),
        )
        self.name.textChanged.connect(self._look)
        self.folder.chosen.connect(self._look)
        self._look()

    @property
    def path(self) -> Path:
        """Where the project file will be."""
        return (self.folder.path or Path.home()) / f"{self._file_name}.sfda"

    @property
    def _file_name(self) -> str:
        """The name as every system takes it for a file; empty where nothing of it is left."""
        typed = self.name.text().strip()
        return "".join(c if c.isalnum() or c in " -_.()" else "-" for c in typed).strip(". ")

    @Slot()
    def _look(self) -> None:
        if not self._file_name:
            self.start_over()
        else:
            self._answered = True
            self.verdict.say("info", tr("The file will be {path}", path=self.path))
        self.changed.emit()


def _folder_to_begin_with(last: Path) -> Path:
    """Return a folder that is there: the last one used, else that for documents, else home."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    home = Path.home()
    candidates = [last if last != home else None, Path(documents) if documents else None]
    return next((each for each in candidates if each is not None and each.is_dir()), home)


class ModelQuestion(Question):
    """The task and the model trained for it elsewhere."""

    needed = tr_later("the model folder")

    def __init__(self, settings: WindowSettings) -> None:
        self.task = QComboBox()
        self.task.setObjectName("assistant_task")
        for name in TASK_NAMES:
            self.task.addItem(task_words(name).purpose, name)
        # a sentence must not make the page wider than a small window with large text
        self.task.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.task.setMinimumContentsLength(20)
        self.task.currentTextChanged.connect(self.task.setToolTip)
        self.task.setToolTip(self.task.currentText())
        self.path = PathField(
            "assistant_model",
            tr("Model folder"),
            settings,
            folder=True,
            hint=tr("The folder that holds config.json and model.safetensors"),
        )
        super().__init__(
            "model",
            tr("Which model do you start from?"),
            tr(
                "A small model that was trained on another hospital’s notes. It stays as it is; "
                "the adapted model becomes a new one."
            ),
            Field(tr("What it should do"), self.task),
            Field(tr("Model folder"), self.path),
        )


class NotesQuestion(Question):
    """The notes to adapt to."""

    needed = tr_later("the notes")

    def __init__(self, settings: WindowSettings) -> None:
        self.path = PathField(
            "assistant_notes",
            tr("Notes"),
            settings,
            folder=True,
            files=record_files(),
            hint=tr("A file of notes, or a folder of .txt files"),
        )
        self.reading = ReadingChoices("notes")
        super().__init__(
            "notes",
            tr("Where are the notes?"),
            tr(
                "A folder of text files or a table is split into sentences. A file may also come "
                "from Prodigy, doccano, Label Studio, brat or CoNLL; labels in it are left aside."
            ),
            Field(tr("File or folder"), self.path),
        )
        self.parts.addWidget(self.reading)  # below the verdict, which says what is to be chosen


class HeldOutQuestion(Question):
    """How to tell afterwards whether the adapted model is better."""

    needed = tr_later("the notes kept for measuring")

    def __init__(self, settings: WindowSettings) -> None:
        self.by_share = QRadioButton(tr("Set some of my notes aside; I label them later"))
        self.by_share.setObjectName("held_out_share")
        self.by_file = QRadioButton(tr("Use a file that is labelled already"))
        self.by_file.setObjectName("held_out_file")
        self.percent = NumberBox()
        self.percent.setObjectName("held_out_percent")
        self.percent.setAccessibleName(tr("Share of the notes to set aside, per cent"))
        self.percent.setRange(5, 50)
        self.percent.setSingleStep(5)
        self.percent.setValue(20)
        self.percent.setSuffix(tr(" %"))
        self.percent.setFixedWidth(96)
        self.patient = QComboBox()
        self.patient.setObjectName("held_out_patient")
        self.patient.setAccessibleName(tr("Keep together by"))
        self.patient.addItem(tr("each document"), "")
        self.patient.setMinimumWidth(190)
        self.path = PathField(
            "assistant_held_out", tr("Labelled file"), settings, files=record_files()
        )
        kept_together = QLabel(tr("of the notes, keeping together"))
        self._share_row = flow(self.percent, kept_together, self.patient)
        self._share_row.setContentsMargins(26, 0, 0, 0)
        self.reading = ReadingChoices("held_out")
        self._file_row = QWidget()
        beneath = column(self.path, self.reading)
        beneath.setContentsMargins(26, 0, 0, 0)
        self._file_row.setLayout(beneath)
        super().__init__(
            "held_out",
            tr("How will you know that it became better?"),
            tr("Some notes are kept for measuring only. The model never learns from them."),
            self.by_share,
            self._share_row,
            self.by_file,
            self._file_row,
        )
        self.by_share.setChecked(True)
        self.by_share.toggled.connect(self._choose)
        self._choose()

    @property
    def file(self) -> Path | None:
        """The labeled file, where that was chosen."""
        return self.path.path if self.by_file.isChecked() else None

    @property
    def share(self) -> float:
        """The share to set aside, where that was chosen."""
        return self.percent.value() / 100 if self.by_share.isChecked() else 0.0

    @property
    def patient_key(self) -> str:
        """The column that names the patient, empty for splitting by document."""
        return str(self.patient.currentData() or "")

    def offer_patient_keys(self, keys: tuple[str, ...], patient: str | None = None) -> None:
        """Offer the columns of the notes as what keeps notes together; `patient` names patients."""
        self.patient.clear()
        self.patient.addItem(tr("each document"), "")
        for key in keys:
            self.patient.addItem(tr("all notes with the same “{key}”", key=key), key)
            if key == patient or (patient is None and names_a_patient(key)):
                self.patient.setCurrentIndex(self.patient.count() - 1)

    @Slot()
    def _choose(self) -> None:
        by_share = self.by_share.isChecked()
        self._share_row.setVisible(by_share)
        self._file_row.setVisible(not by_share)
        self.start_over()
        self._answered = by_share
        if not by_share and self.path.path is not None:
            self.path.chosen.emit(self.path.path)
        self.changed.emit()


class LlmQuestion(Question):
    """The language model that suggests corrections."""

    needed = tr_later("a language model file that can be used, or none")
    optional = True

    def __init__(self, settings: WindowSettings) -> None:
        self.path = PathField(
            "assistant_llm",
            tr("Language model file"),
            settings,
            files=tr("Language models (*.gguf);;All files (*)"),
            hint=tr("A file ending in .gguf; leave empty to review without suggestions"),
        )
        super().__init__(
            "llm",
            tr("Is there a language model to suggest corrections?  (optional)"),
            tr(
                "It runs on this computer. Larger ones suggest better and take longer; you can "
                "add one later."
            ),
            Field(tr("Language model file"), self.path),
        )


class GuidelineQuestion(Question):
    """What counts as what: read by the reviewers and by the language model."""

    needed = tr_later("a guideline")
    optional = True

    def __init__(self) -> None:
        self.edit = QPlainTextEdit()
        self.edit.setObjectName("assistant_guideline")
        self.edit.setAccessibleName(tr("Guideline"))
        self.edit.setPlaceholderText(
            tr("For example: mark the whole drug name with its dose form …")
        )
        self.edit.setMinimumHeight(140)
        self.edit.setTabChangesFocus(True)
        self._filled = ""
        super().__init__(
            "guideline",
            tr("What counts as what?  (optional)"),
            tr(
                "The reviewers see this beside their notes, and the language model is told "
                "the same."
            ),
            self.edit,
        )

    def fill(self, guideline: str) -> None:
        """Take over the model's guideline unless somebody wrote another."""
        if self.edit.toPlainText() == self._filled:
            self.edit.setPlainText(guideline)
            self._filled = guideline

    def applied_to(self, spec: TaskSpec) -> TaskSpec:
        """Return the task with the guideline as it stands here."""
        return replace(spec, guideline=self.edit.toPlainText().strip())
