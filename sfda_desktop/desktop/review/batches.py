"""Deciding many notes at one stroke, and taking that back, away from the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.workers import Failure
from sfda_desktop.domain.journal import JournalEntry
from sfda_desktop.review import ReviewSession

if TYPE_CHECKING:
    from sfda_desktop.project import Project

_AT_ONCE = 1000  # lines a turn of the event loop, a few milliseconds


class Batches(QObject):
    """Writes batches in a worker and tells the session of their lines, some at a time.

    A batch may hold 100,000 notes: neither the file nor the session may keep the window waiting.
    """

    began = Signal()
    done = Signal(object)  # tuple of sample ids: it is on the disk, and the session knows
    failed = Signal(object)  # Failure
    ended = Signal()  # after either

    def __init__(self, parent: QObject) -> None:
        """Start at rest."""
        super().__init__(parent)
        self._session: ReviewSession | None = None
        self._left: Iterator[JournalEntry] = iter(())
        self._ids: tuple[str, ...] = ()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._receive)

    @property
    def is_busy(self) -> bool:
        """Whether a batch is on its way."""
        return self._session is not None

    def run(
        self,
        controller: ProjectController,
        session: ReviewSession,
        work: Callable[[Project], Sequence[JournalEntry]],
    ) -> None:
        """Do `work`, which returns the lines it added to the journal; one at a time."""
        if self.is_busy:
            return
        self._session = session
        self.began.emit()
        controller.read(work, self._written, failed=self._fail)

    def forget(self) -> None:
        """Tell no session any more: the project is closed, or read anew."""
        self._turn.stop()
        self._session, self._left = None, iter(())

    def _written(self, lines: Sequence[JournalEntry]) -> None:
        self._ids = tuple(line.sample_id for line in lines)
        self._left = iter(lines)
        self._turn.start()

    @Slot()
    def _receive(self) -> None:
        session = self._session
        some = list(islice(self._left, _AT_ONCE))
        if session is not None and some:
            session.receive_entries(some)
            return
        self.forget()
        self.done.emit(self._ids)
        self.ended.emit()

    @Slot(object)
    def _fail(self, failure: Failure) -> None:
        self.forget()
        self.failed.emit(failure)
        self.ended.emit()
