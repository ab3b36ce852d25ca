"""A file of notes that is looked at before it is taken, and asked about where it must be."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls.verdict import VerdictLine
from sfda_desktop.desktop.project.notes_reading import NotesLook, look_at_notes
from sfda_desktop.desktop.project.reading_choices import ReadingChoices
from sfda_desktop.desktop.workers import Failure
from sfda_desktop.domain.wording import tr


class FileReading(ReadingChoices):
    """The choices for one file of an open project; what is found is said in a line beside it.

    `labeled` files must have labels throughout. `looked` comes when `is_readable` is known anew;
    `asks` tells whether the file leaves something to choose.
    """

    looked = Signal()

    def __init__(self, name: str, verdict: VerdictLine, *, labeled: bool = False) -> None:
        super().__init__(name)
        self._verdict, self._labeled = verdict, labeled
        self._controller: ProjectController | None = None
        self._path: Path | None = None
        self.is_readable = self.asks = False
        self.changed.connect(self._look)

    def forget(self) -> None:
        """There is no file."""
        super().forget()
        self._path, self.is_readable, self.asks = None, False, False

    def look_at(self, controller: ProjectController, path: Path | None) -> None:
        """Look at another file, or none."""
        self.forget()
        self._controller, self._path = controller, path
        self._verdict.say("", "")
        if controller.project is not None:
            self.ask_about(len(controller.project.codec.roles))
        self._look()

    @Slot()
    def _look(self) -> None:
        controller, path = self._controller, self._path
        options, labeled = self.options, self._labeled
        if controller is None or path is None:
            return
        self.is_readable = False
        self._verdict.say("busy", tr("Looking at it…"))

        def is_current() -> bool:
            return (self._path, self.options) == (path, options)

        def show(look: NotesLook) -> None:
            if is_current():
                self._show(look)

        def refuse(failure: Failure) -> None:
            if is_current():
                self._verdict.say("bad", failure.message)
                self.looked.emit()

        controller.read(
            lambda project: look_at_notes(path, project.codec, options, labeled=labeled),
            show,
            failed=refuse,
        )

    def _show(self, look: NotesLook) -> None:
        self.show_look(look)
        self.is_readable = look.check is not None
        self.asks = look.asks_encoding or look.table is not None
        if look.check is None:
            self._verdict.say("warn", look.ask)
        else:
            tone = "warn" if look.check.warnings else "good"
            self._verdict.say(tone, " ".join((look.sentence, *look.check.warnings)))
        self.looked.emit()
