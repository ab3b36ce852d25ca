"""Step 6: the facts from the notes, and what leaves this computer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QVBoxLayout, QWidget

from sfda_desktop.desktop import services, words
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import PageHeader, capped, column, scrolled
from sfda_desktop.desktop.controls.verdict import VerdictLine
from sfda_desktop.desktop.endings import with_ending
from sfda_desktop.desktop.export.annotations_card import AnnotationsCard
from sfda_desktop.desktop.export.cards import FactsCard, ModelCard
from sfda_desktop.desktop.export.leaving import Leaving, read_leaving
from sfda_desktop.desktop.page import Step, StepPage, StepStatus
from sfda_desktop.desktop.report.version_words import in_use_marked
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.desktop.task_words import task_words
from sfda_desktop.desktop.theme import Space
from sfda_desktop.desktop.workers import Failure, Job, JobHandle
from sfda_desktop.domain.wording import tr, tr_later, trn

FACTS_JOB = "facts"
WIDEST = 1100


class ExportPage(StepPage):
    """Facts first: they are what the hospital wanted; then the model, then the decisions."""

    step = Step.EXPORT

    def __init__(self, settings: WindowSettings) -> None:
        super().__init__()
        self._settings = settings
        self._leaving: Leaving | None = None
        self._found: services.FoundFacts | None = None
        self._in_use: int | None = None
        self._exported = False
        self.facts = FactsCard(settings)
        self.model = ModelCard()
        self.annotations = AnnotationsCard()
        header = PageHeader(tr("Export"))
        header.sentence.setText(
            tr(
                "Files are written where you say, on this computer or a disk of yours. Nothing is "
                "sent."
            )
        )
        body = column(header, self.facts, self.model, self.annotations, None, gap=Space.L)
        body.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XL)
        content = QWidget()
        content.setLayout(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(capped(content, WIDEST)))
        self.facts.run.clicked.connect(self._run)
        self.facts.path.chosen.connect(self._new_notes_chosen)
        self.facts.csv.clicked.connect(self._save_csv)
        self.facts.jsonl.clicked.connect(self._save_jsonl)
        self.model.export.clicked.connect(self._choose_model_folder)
        self.model.model.currentIndexChanged.connect(self._show_files)
        self.annotations.save.clicked.connect(self._save_annotations)

    # --- the project ---------------------------------------------------------------------------

    def open_project(self, controller: ProjectController) -> None:
        """Begin with no facts."""
        self.close_project()
        reading = controller.jobs.find(FACTS_JOB)
        if reading is not None:  # this page was made while it runs
            self._follow(reading)

    def keep(self) -> tuple[services.FoundFacts | None, bool, dict[str, object]]:
        """Return the facts that were found, and the settings."""
        return self._found, self._exported, super().keep()

    def take_up(self, kept: tuple[services.FoundFacts | None, bool, dict[str, object]]) -> None:
        """Show the facts again."""
        found, self._exported, inputs = kept
        super().take_up(inputs)
        if found is not None:
            self._show_found(found)

    def close_project(self) -> None:
        """Forget everything."""
        self._leaving = self._found = self._in_use = None
        self._exported = False
        self.facts.reading.forget()
        self.facts.show_facts(())
        self.facts.found.setText("")
        self.model.missing.say("", "")
        for card in (self.facts, self.model, self.annotations):
            card.verdict.say("", "")

    def status(self) -> StepStatus:
        """Done once something was exported or saved in this session."""
        return StepStatus(done=self._exported)

    @Slot()
    def on_summary_changed(self) -> None:
        """Look again at what could leave."""
        if self.controller.project is not None:
            self.controller.read(read_leaving, self._show)

    def _show(self, leaving: Leaving) -> None:
        project = self.controller.project
        if project is None:
            return
        task = task_words(project.spec.task)
        self._leaving = leaving
        summary = self.controller.summary
        ids = [model.id for model in leaving.models]
        choices = [(_model_words(leaving, model_id), model_id) for model_id in ids]
        moved, self._in_use = leaving.in_use != self._in_use, leaving.in_use
        _fill(self.model.model, choices, leaving.in_use if moved else None)
        self.model.show_missing(leaving.missing, others=bool(leaving.models))
        if summary is not None and summary.source_model is not None:
            source = summary.source_model
            choices.append((_model_words(leaving, source), source))
        _fill(self.facts.model, choices, leaving.in_use if moved else None)
        self.facts.show_scope(leaving.notes, leaving.held_out, task)
        self.facts.run.setEnabled(bool(choices))
        if not choices:
            self.facts.found.setText(tr("First let the model read the notes, on the Notes page."))
        elif self._found is None:
            self.facts.found.setText("")
        total = leaving.decided + leaving.labeled
        self.annotations.counts.setText(
            tr(
                "{decided} you decided and {labelled} labelled for measuring.",
                decided=task.units(leaving.decided),
                labelled=task.units(leaving.labeled),
            )
        )
        self.annotations.suggestions.setVisible(leaving.suggested > leaving.decided)
        self.annotations.allow(any_labels=total > 0)
        self.annotations.open_for(project.codec)
        self._show_files()

    @Slot()
    def _show_files(self) -> None:
        model_id = self.model.model.currentData()
        if self._leaving is None:
            self.model.show_files(())
            return
        files = self._leaving.files.get(model_id, ())
        self.model.show_files(files, self._leaving.warnings.get(model_id, ""))

    # --- facts ---------------------------------------------------------------------------------

    @Slot(object)
    def _new_notes_chosen(self, path: Path | None) -> None:
        if self.controller.project is not None:
            self.facts.reading.look_at(self.controller, path)

    @Slot()
    def _run(self) -> None:
        project, model_id = self.controller.project, self.facts.model.currentData()
        if project is None or model_id is None:
            return
        notes = self.facts.path.path if self.facts.new_notes.isChecked() else None
        if self.facts.new_notes.isChecked() and notes is None:
            self.facts.verdict.say("bad", tr("Choose the new notes first: a file or a folder."))
            return
        if notes is not None and not self.facts.reading.is_readable:
            return  # what is wrong, or to be chosen first, stands below
        if self.controller.jobs.find(FACTS_JOB) is not None:
            return
        handle = self.controller.start(
            Job(
                tr_later("Running the model over the notes"),
                services.extract(project, int(model_id), notes, self.facts.reading.options),
                pausable=True,
                key=FACTS_JOB,
            )
        )
        self._follow(handle)

    def _follow(self, handle: JobHandle) -> None:
        self.facts.verdict.say("busy", tr("The model is reading the notes…"))
        self.facts.run.setEnabled(False)
        handle.succeeded.connect(self._found_facts)
        handle.failed.connect(self._facts_failed)
        handle.cancelled.connect(self._facts_cancelled)
        handle.finished.connect(self._facts_over)

    @Slot(object)
    def _found_facts(self, found: services.FoundFacts) -> None:
        self.facts.verdict.say("", "")
        self._show_found(found)

    def _show_found(self, found: services.FoundFacts) -> None:
        project = self.controller.project
        if project is None:
            return
        self._found = found
        task = task_words(project.spec.task)
        counted = tr(
            "{facts} in {notes}",
            facts=trn("{count} fact", "{count} facts", len(found.rows)),
            notes=task.units(len(found.answers)),
        )
        guessed = sum(not prediction.complete for _sample, prediction in found.answers)
        if guessed:
            counted = tr(
                "{facts}. In {notes} the model guesses: what is asked about lies too far apart.",
                facts=counted,
                notes=task.units(guessed),
            )
        self.facts.found.setText(counted)
        self.facts.show_facts(found.rows)

    @Slot(object)
    def _facts_failed(self, failure: Failure) -> None:
        self.facts.verdict.say("bad", failure.message)

    @Slot()
    def _facts_cancelled(self) -> None:
        self.facts.verdict.say("info", tr("Stopped. Nothing was written."))

    @Slot()
    def _facts_over(self) -> None:
        self.facts.run.setEnabled(True)

    @Slot()
    def _save_csv(self) -> None:
        self._save_facts(".csv", tr("Table (*.csv)"))

    @Slot()
    def _save_jsonl(self) -> None:
        self._save_facts(".jsonl", tr("JSON Lines (*.jsonl)"))

    def _save_facts(self, ending: str, kinds: str) -> None:
        out = self._ask_file(tr("Save the facts"), "facts", kinds, (ending,))
        if out is not None:
            self.save_facts(out)

    def save_facts(self, out: Path) -> None:
        """Write the facts that were found."""
        project, found = self.controller.project, self._found
        if project is None or found is None:
            return
        handle = self.controller.start(
            Job(
                tr_later("Saving {file}"),
                services.save_facts(project, found, out),
                values={"file": out.name},
            )
        )
        sentence = trn(
            "{count} fact saved in {file}",
            "{count} facts saved in {file}",
            len(found.rows),
            file=out,
        )
        self._tell(handle, self.facts.verdict, sentence)

    # --- the model -----------------------------------------------------------------------------

    @Slot()
    def _choose_model_folder(self) -> None:
        start = self._settings.folder("export")
        folder = QFileDialog.getExistingDirectory(self, tr("Export into which folder?"), start)
        if folder:
            self._settings.remember_folder("export", Path(folder))
            self.export_model(Path(folder))

    def export_model(self, folder: Path) -> None:
        """Copy the chosen model into a folder of its own name inside `folder`."""
        project, leaving = self.controller.project, self._leaving
        model_id = self.model.model.currentData()
        if project is None or leaving is None or model_id is None:
            return
        model = next(model for model in leaving.models if model.id == model_id)
        out = folder / f"{project.path.stem}-{model.path.name}"
        handle = self.controller.start(
            Job(tr_later("Exporting the model"), services.export_model(project, model, out))
        )
        self._tell(handle, self.model.verdict, tr("The model was copied to {folder}", folder=out))

    # --- the annotations -----------------------------------------------------------------------

    @Slot()
    def _save_annotations(self) -> None:
        chosen = self.annotations.chosen
        endings = () if chosen.folder else chosen.suffixes
        kind = tr("A new folder (*)") if chosen.folder else f"{chosen.title} (*{endings[0]})"
        out = self._ask_file(tr("Save your decisions"), "decisions", kind, endings)
        if out is not None:
            self.export_annotations(out, chosen.name)

    def export_annotations(self, out: Path, annotation_format: str) -> None:
        """Write the decisions in one of the formats, with or without the text as is chosen."""
        project = self.controller.project
        if project is None:
            return
        work = services.export_annotations(
            project,
            out,
            annotation_format,
            suggestions=self.annotations.suggestions.isChecked(),
            with_text=self.annotations.with_text,
        )
        handle = self.controller.start(
            Job(tr_later("Saving {file}"), work, values={"file": out.name})
        )

        def saved(result: tuple[int, tuple[str, ...]]) -> None:
            count, lost = result
            sentence = trn(
                "{count} note saved in {file}.", "{count} notes saved in {file}.", count, file=out
            )
            tone = "warn" if lost else "good"
            self.annotations.verdict.say(tone, words.sentences(sentence, *lost))

        handle.succeeded.connect(saved)
        self._tell(handle, self.annotations.verdict, "")

    # --- both ----------------------------------------------------------------------------------

    def _ask_file(self, title: str, name: str, kinds: str, endings: Sequence[str]) -> Path | None:
        start = str(Path(self._settings.folder("export")) / f"{name}{''.join(endings[:1])}")
        chosen, _ = QFileDialog.getSaveFileName(self, title, start, kinds)
        if not chosen:
            return None
        path = with_ending(Path(chosen), endings)
        self._settings.remember_folder("export", path.parent)
        return path

    def _tell(self, handle: JobHandle, verdict: VerdictLine, sentence: str) -> None:
        verdict.say("busy", tr("Writing…"))

        def succeeded(_result: object) -> None:
            self._exported = True
            self.status_changed.emit()
            if sentence:
                verdict.say("good", sentence)

        def failed(failure: Failure) -> None:
            verdict.say("bad", failure.message)

        def cancelled() -> None:
            verdict.say("info", tr("Stopped. Nothing was written."))

        handle.succeeded.connect(succeeded)
        handle.failed.connect(failed)
        handle.cancelled.connect(cancelled)


def _model_words(leaving: Leaving, model_id: int) -> str:
    return in_use_marked(leaving.names[model_id], is_in_use=model_id == leaving.in_use)


def _fill(box: QComboBox, choices: list[tuple[str, int]], wanted: int | None) -> None:
    """Put choices into a box: take the one wanted, else keep what was chosen."""
    chosen = box.currentData() if wanted is None else wanted
    box.blockSignals(True)
    box.clear()
    for words_, value in choices:
        box.addItem(words_, value)
    position = box.findData(chosen)
    box.setCurrentIndex(max(0, position) if choices else -1)
    box.blockSignals(False)
