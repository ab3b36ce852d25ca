"""From plain notes to what is asked about them: things found, kinds chosen, candidates made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from sfda_desktop.corpora.formats.options import ReadNotes, ReadOptions
from sfda_desktop.desktop import words
from sfda_desktop.desktop.project import creation
from sfda_desktop.desktop.project.answer_checks import AnswerChecks
from sfda_desktop.desktop.project.entities import EntitiesQuestion
from sfda_desktop.desktop.project.notes_reading import NotesLook, look_at_notes
from sfda_desktop.desktop.project.questions import NotesQuestion
from sfda_desktop.desktop.project.reading_choices import THINGS
from sfda_desktop.desktop.task_words import task_words
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.domain.wording import tr

_FINDS = "ner"
"""The task of what finds the things that others ask about."""


class EntitiesFirst(QObject):
    """Leads through the question of what is asked about; each step answers it anew."""

    found = Signal(object)  # the records, each with the things found in it

    def __init__(
        self,
        question: EntitiesQuestion,
        notes: NotesQuestion,
        checks: AnswerChecks,
        spec: Callable[[], TaskSpec],
    ) -> None:
        """Serve a question, which is also the parent; `spec` is the task as far as it is known."""
        super().__init__(question)
        self._question, self._notes = question, notes
        self._checks, self._spec = checks, spec
        self._records: list[Record] = []
        question.kinds_changed.connect(self._make_candidates)

    def forget(self) -> None:
        """Other notes are chosen, or their things come from elsewhere."""
        self._records = []

    def find(self, notes: Path | None) -> None:
        """Find the things in a file of notes, or read those it lists.

        What the file leaves open, such as the columns of a table, is asked first.
        """
        question = self._question
        self._notes.start_over()
        question.offer(())
        finder = question.finder_path
        if notes is None or (question.found.isChecked() and finder is None):
            self._checks.changed.emit()
            return
        self._notes.reading.ask_about(len(THINGS) if question.listed.isChecked() else 0)
        codec, options = creation.provisional_codec(_FINDS), self._notes.reading.options

        def looked(look: NotesLook) -> None:
            self._notes.reading.show_look(look)
            if look.check is None:
                self._notes.answer_with(look, look.sentence)
            else:
                self._find(notes, finder, options)

        self._checks.look_at(
            self._notes,
            notes,
            lambda chosen: look_at_notes(chosen, codec, options),
            looked,
        )

    def _find(self, notes: Path, finder: Path | None, options: ReadOptions) -> None:
        self._checks.look_at(
            self._notes,
            notes,
            lambda chosen, *watch: creation.find_entities(chosen, finder, options, *watch),
            self._show_found,
            shown=True,
        )

    def offer_again(self) -> None:
        """Offer the kinds that the task asks about, where things were found already."""
        if self._records:
            self._offer_kinds()

    def _show_found(self, found: ReadNotes) -> None:
        self._records = list(found.records)
        sentence = tr("{notes}.", notes=words.notes(len(self._records)))
        if found.warnings:
            self._notes.warn(words.sentences(sentence, *found.warnings))
        else:
            self._notes.accept(sentence)
        self.found.emit(self._records)
        self._offer_kinds()

    def _offer_kinds(self) -> None:
        records, spec = self._records, self._spec()
        self._question.wait(tr("Counting what can be asked…"))

        def then(kinds: list[creation.Kinds]) -> None:
            self._question.offer(kinds)
            self._make_candidates()

        self._checks.ask(self._question, lambda *_watch: creation.kinds_in(records, spec), then)

    @Slot()
    def _make_candidates(self) -> None:
        records, spec, kinds = self._records, self._spec(), self._question.chosen
        units = task_words(spec.task).units

        def then(candidates: list[Sample]) -> None:
            asked, notes = units(len(candidates)), words.notes(len(records))
            self._question.show_candidates(
                candidates, tr("{asked} to decide in {notes}.", asked=asked, notes=notes)
            )

        self._question.wait(tr("Counting what is asked…"))
        self._checks.ask(
            self._question, lambda *_watch: creation.candidates_among(records, spec, kinds), then
        )
