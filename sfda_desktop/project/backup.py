"""Copies of a project that are whole: made by SQLite, checked, then named."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.files import sync_directory
from sfda_desktop.domain.wording import tr
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.faults import translated


def copy_to(database: ProjectDatabase, target: Path) -> None:
    """Copy the project as it stands to `target`, in place of an older copy of that name.

    The copy appears under its name only when it is complete and has passed SQLite's check.
    """
    if target.exists() and target.samefile(database.path):
        raise ProjectError(
            tr("{target} is the project itself. Choose another name for the copy.", target=target)
        )
    if not target.parent.is_dir():
        raise ProjectError(
            tr("The folder {parent} does not exist. Make it first.", parent=target.parent)
        )
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        partial.unlink(missing_ok=True)
        partial.touch(mode=0o600)  # notes of patients: for their owner only
        with translated(target):
            copy = sqlite3.connect(partial)
            try:
                database.backup(copy)
                # The copy is one file: without this it would expect a write-ahead log beside it.
                copy.execute("PRAGMA journal_mode = DELETE").close()
                verdict = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
            finally:
                copy.close()
        if verdict != "ok":
            raise ProjectError(
                tr(
                    "The copy of {path} did not pass SQLite's check and was not kept: the "
                    "project or the disk is damaged. Copy your older backups to a safe "
                    "place.",
                    path=database.path,
                )
            )
        partial.replace(target)
        sync_directory(target.parent)
    except OSError as error:
        raise ProjectError(
            tr("{target} cannot be written: {reason}.", target=target, reason=error.strerror)
        ) from error
    finally:
        partial.unlink(missing_ok=True)


def remove_project(path: Path) -> None:
    """Remove a project file of the program's own making, with what SQLite and the lock left."""
    for ending in ("", "-wal", "-shm", "-journal", "-lock"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
