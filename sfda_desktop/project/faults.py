"""SQLite's errors as sentences a person can act on. None of them ever holds text of a note."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.wording import tr, tr_later, tr_now

_SENTENCES = {
    sqlite3.SQLITE_FULL: tr_later(
        "the disk is full. Nothing saved before is lost. Free some space and try again."
    ),
    sqlite3.SQLITE_BUSY: tr_later(
        "another program holds the file. Close it there (or wait for a backup or virus scan "
        "to end) and try again."
    ),
    sqlite3.SQLITE_LOCKED: tr_later(
        "another part of the program holds the file. Try again in a moment."
    ),
    sqlite3.SQLITE_READONLY: tr_later(
        "the file or its folder is read-only. Copy the project to a folder where you may write."
    ),
    sqlite3.SQLITE_CANTOPEN: tr_later(
        "it cannot be opened. Check that the folder exists and that you may read and write there."
    ),
    sqlite3.SQLITE_PERM: tr_later("you have no permission to use it. Ask whoever owns the folder."),
    sqlite3.SQLITE_IOERR: tr_later(
        "the disk reported an error while reading or writing. If it is a network share or a USB "
        "stick, check the connection; copy the project to a local disk before going on."
    ),
    sqlite3.SQLITE_CORRUPT: tr_later(
        "the file is damaged. Do not go on working in it; use the last backup copy."
    ),
    sqlite3.SQLITE_NOTADB: tr_later(
        "it is not a project file, or its beginning is damaged. Use the last backup copy."
    ),
    sqlite3.SQLITE_TOOBIG: tr_later("a note is too large to be stored (over 1,000,000,000 bytes)."),
    sqlite3.SQLITE_NOMEM: tr_later(
        "there is not enough memory. Close other programs and try again."
    ),
}


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise `ProjectError` in place of an SQLite error that the user can do something about.

    Other SQLite errors are faults of the program and pass as they are; they name tables and
    columns, never values.
    """
    try:
        yield
    except sqlite3.Error as error:
        # Extended codes keep the kind in the lowest byte; Python's own errors carry no code.
        code = getattr(error, "sqlite_errorcode", None)
        sentence = _SENTENCES.get(code & 0xFF) if code is not None else None
        if sentence is None:
            raise
        raise ProjectError(
            tr("{path}: {sentence}", path=path, sentence=tr_now(sentence))
        ) from error
