"""From a path to a project file that can be worked in, or a sentence why not."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.files import sync_directory
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.domain.wording import tr
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.faults import translated
from sfda_desktop.project.filesystems import network_file_system
from sfda_desktop.project.locking import ProjectLock
from sfda_desktop.project.migrations import migrate
from sfda_desktop.project.schema import APPLICATION_ID, create_schema
from sfda_desktop.project.serial import now, to_json


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A project file with its lock held, of the newest schema version.

    `warning` is a sentence the user should read; `backup` the copy made before a migration.
    """

    database: ProjectDatabase
    lock: ProjectLock | None
    warning: str | None
    backup: Path | None

    def close(self) -> None:
        """Close the connections, then free the lock."""
        try:
            self.database.close()
        finally:
            if self.lock is not None:
                self.lock.release()


def open_file(path: Path, *, read_only: bool = False) -> OpenedFile:
    """Open an existing project file; `read_only` takes no lock and changes nothing."""
    _refuse_at_sight(path, read_only=read_only)
    lock = None if read_only else ProjectLock(path)
    try:
        return _open_locked(path, lock)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def create_file(path: Path, spec: TaskSpec) -> OpenedFile:
    """Make a new project file and open it. It appears under its name only when it is whole."""
    if not path.parent.is_dir():
        raise ProjectError(
            tr("The folder {parent} does not exist. Make it first.", parent=path.parent)
        )
    lock = ProjectLock(path)
    try:
        if path.exists():
            raise ProjectError(
                tr(
                    "{path} already exists. Open it, or choose another name for the new project.",
                    path=path,
                )
            )
        _build(path, spec)
        return _open_locked(path, lock)
    except BaseException:
        lock.release()
        raise


def _build(path: Path, spec: TaskSpec) -> None:
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        partial.unlink(missing_ok=True)
        partial.touch(mode=0o600)  # notes of patients: for their owner only
        with translated(path):
            database = Database(sqlite3.connect(partial), execute_plugins=False)
            try:
                create_schema(database)
                database.execute(
                    "INSERT INTO task_spec (spec, saved_at) VALUES (?, ?)",
                    [to_json(spec.to_json()), now()],
                )
            finally:
                database.close()
        partial.replace(path)
        sync_directory(path.parent)
    except OSError as error:
        raise ProjectError(
            tr("{path} cannot be made: {reason}.", path=path, reason=error.strerror)
        ) from error
    finally:
        partial.unlink(missing_ok=True)


def _open_locked(path: Path, lock: ProjectLock | None) -> OpenedFile:
    read_only = lock is None
    version = _version(path, read_only=read_only)
    share = network_file_system(path)
    database = ProjectDatabase(path, network=share is not None, read_only=read_only)
    try:
        backup = migrate(database, version)
    except BaseException:
        database.close()
        raise
    warning = None
    if share is not None:
        warning = tr(
            "{path} lies on a network share ({share}). Every decision is still saved at once, but "
            "more slowly, and nobody must open it from another computer meanwhile. A local disk is "
            "safer.",
            path=path,
            share=share,
        )
    return OpenedFile(database, lock, warning, backup)


def _refuse_at_sight(path: Path, *, read_only: bool) -> None:
    # Only the directory entry is looked at: opening the file itself by other means than SQLite
    # and closing it again would drop the locks SQLite holds on it in this process.
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise ProjectError(tr("There is no file {path}. Check the name.", path=path)) from error
    except OSError as error:
        raise ProjectError(
            tr("{path} cannot be opened: {reason}.", path=path, reason=error.strerror)
        ) from error
    if path.is_dir():
        raise ProjectError(
            tr("{path} is a folder. Choose the project file, NAME.sfda, in it.", path=path)
        )
    if not path.is_file():
        raise ProjectError(tr("{path} is not a file. Choose a project file, NAME.sfda.", path=path))
    if status.st_size == 0:
        raise ProjectError(
            tr("{path} is empty: not a project. Use the last backup copy.", path=path)
        )
    if not os.access(path, os.R_OK):
        raise ProjectError(tr("{path} cannot be read: you have no permission.", path=path))
    if not read_only and not os.access(path, os.W_OK):
        raise ProjectError(
            tr(
                "{path} is read-only. Copy it to a folder where you may write, and open the copy.",
                path=path,
            )
        )


def _version(path: Path, *, read_only: bool) -> int:
    """Return the schema version; refuse what is no project before anything is changed in it."""
    database = ProjectDatabase(path, read_only=True) if read_only else _Untouched(path)
    try:
        application = database.row("PRAGMA application_id")
        version = database.row("PRAGMA user_version")
        # A file cut short shows itself on the first read of a table.
        database.rows("SELECT name FROM sqlite_schema")
    finally:
        database.close()
    if application is None or version is None or application[0] != APPLICATION_ID:
        raise ProjectError(
            tr(
                "{path} is not a project of SFDA Desktop. Choose a file that this program made.",
                path=path,
            )
        )
    return int(version[0])


class _Untouched(ProjectDatabase):
    """A look into a file that may be another program's: no setting of ours is applied to it."""

    def _pragmas(self) -> Iterator[str]:
        yield "query_only = ON"
        yield "temp_store = MEMORY"
