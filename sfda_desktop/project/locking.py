"""One process at a time writes to a project file."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.wording import tr


class ProjectLock:
    """The operating system's lock on `NAME.sfda-lock` beside the project.

    The system frees it when its holder ends, however it ends, so a crash or `kill -9` never
    leaves a project locked; the empty file may stay and means nothing. The lock stands on a file
    of its own because closing any handle of the database file would drop SQLite's own locks.
    """

    def __init__(self, project: Path) -> None:
        """Take the lock or say who could have it."""
        # is_singleton=False: a second window of the same process is refused as well.
        # thread_local=False: the window opens a project in one thread and closes it in another.
        self._lock = FileLock(
            project.with_name(project.name + "-lock"),
            blocking=False,
            is_singleton=False,
            thread_local=False,
        )
        try:
            self._lock.acquire()
        except Timeout as error:
            raise ProjectError(
                tr(
                    "{project} is already open in another window or command on this "
                    "computer. Close it there first.",
                    project=project,
                )
            ) from error
        except OSError as error:
            raise ProjectError(
                tr(
                    "{project} cannot be opened for writing: {reason}. Check that you may "
                    "write in its folder, or copy the project to one where you may.",
                    project=project,
                    reason=error.strerror or tr("access denied"),
                )
            ) from error

    def release(self) -> None:
        """Give the lock back; a second call does nothing."""
        self._lock.release()
