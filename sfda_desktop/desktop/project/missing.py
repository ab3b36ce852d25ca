"""Which of the recent projects are gone, found out without anybody waiting for it."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal


class MissingFiles(QObject):
    """Looks in a thread of its own.

    A network drive that is away can take a minute to say so; neither the window nor the opening
    of another project may wait for that.
    """

    found = Signal(object)  # frozenset of paths as text

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None

    def look(self, paths: Sequence[str]) -> None:
        """Find out which of the files are not there, unless that is going on already."""
        if paths and (self._thread is None or not self._thread.is_alive()):
            self._thread = threading.Thread(
                target=self._look, args=(tuple(paths),), name="missing files", daemon=True
            )
            self._thread.start()

    def _look(self, paths: tuple[str, ...]) -> None:
        missing = frozenset(path for path in paths if not Path(path).is_file())
        try:
            self.found.emit(missing)
        except RuntimeError:
            return  # the window was closed meanwhile
