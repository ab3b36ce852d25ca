"""Bringing a project file of an older schema up to date, after a backup copy."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from sqlite_utils import Database

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.wording import tr
from sfda_desktop.project.backup import copy_to
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.schema import JUDGEMENT_TABLES, SCHEMA_VERSION, VERSION_TABLES, sign
from sfda_desktop.project.searching import add_words

Step = Callable[[Database], None]


def allow_gold_notes(database: Database) -> None:
    """Version 2: the split `gold`, for labeled notes of the target that are no part of the pool.

    A constraint leaves no trace in the stored rows, so SQLite's documentation (ALTER TABLE, other
    kinds of changes) has its text replaced. Rebuilding `sample` would drop the old table, and with
    it, by cascade, gold and predictions.
    """
    [(cookie,)] = database.execute("PRAGMA schema_version").fetchall()
    database.execute("PRAGMA writable_schema = ON")
    changed = database.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE type = 'table' "
        "AND name = 'sample' AND instr(sql, ?)",
        ["'new', 'dev')", "'new', 'dev', 'gold')", "'new', 'dev')"],
    ).rowcount
    database.execute(f"PRAGMA schema_version = {int(cookie) + 1:d}")
    database.execute("PRAGMA writable_schema = RESET")  # off, and this connection reads it anew
    if changed != 1:
        raise ProjectError(
            tr(
                "This project file is not as the version that made it would have left it, and "
                "cannot be brought up to date. Restore a backup."
            )
        )


def tell_judgements_apart(database: Database) -> None:
    """Version 3: how a decision came about, random draws, the queue and the search.

    What the queue says follows from answers, which a step cannot read: `QueueIndex.fill` does it
    when the file is opened.
    """
    origins = "'review', 'bulk', 'automatic', 'second', 'adjudicated'"
    for column in (
        f"origin TEXT NOT NULL DEFAULT 'review' CHECK (origin IN ({origins}))",
        "hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))",
        "batch INTEGER",
    ):
        database.execute(f"ALTER TABLE decision ADD COLUMN {column}")
    for statement in _statements(JUDGEMENT_TABLES):
        database.execute(statement)
    database.execute(
        "INSERT INTO queue (position) SELECT position FROM sample WHERE split = 'pool'"
    )
    database.execute("INSERT INTO setting (name, value) VALUES ('queue_unfilled', 'true')")
    add_words(database, database.execute("SELECT position, text FROM sample").fetchall())


def remember_model_choices(database: Database) -> None:
    """Version 4: which model is in use, and which were before. Nobody has chosen yet."""
    for statement in _statements(VERSION_TABLES):
        database.execute(statement)


def remember_demonstrations(database: Database) -> None:
    """Version 5: the examples that stood in each prompt. Of earlier prompts nobody knows them."""
    database.execute("ALTER TABLE suggestion ADD COLUMN demonstrations TEXT")


def _statements(script: str) -> Iterator[str]:
    """Cut a script into statements: `executescript` would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


STEPS: Final[Mapping[int, Step]] = MappingProxyType(
    {
        1: allow_gold_notes,
        2: tell_judgements_apart,
        3: remember_model_choices,
        4: remember_demonstrations,
    }
)
"""What leads from each schema version to the next. Version 1 is the first there was."""


def migrate(
    database: ProjectDatabase,
    found: int,
    *,
    target: int = SCHEMA_VERSION,
    steps: Mapping[int, Step] = STEPS,
) -> Path | None:
    """Bring a file of version `found` to `target`; return the backup made, `None` if up to date.

    All steps are one transaction: the file is of the old version or of the new one, never between.
    """
    if found > target:
        raise ProjectError(
            tr(
                "{path} was made by a newer version of SFDA Desktop (file version "
                "{found}, this program reads up to {target}). Update the program; the "
                "file was not changed.",
                path=database.path,
                found=found,
                target=target,
            )
        )
    if found == target:
        return None
    missing = [version for version in range(found, target) if version not in steps]
    if missing:
        raise ProjectError(
            tr(
                "{path} has file version {found}, which this program cannot bring up "
                "to date. Open it once with the version of SFDA Desktop that made it, "
                "or restore a backup.",
                path=database.path,
                found=found,
            )
        )
    if database.read_only:
        raise ProjectError(
            tr(
                "{path} was made by an older version of SFDA Desktop. Open it once for "
                "writing, so that it can be brought up to date.",
                path=database.path,
            )
        )
    backup = _free_name(database.path, found)
    copy_to(database, backup)
    with database.writing() as connection:
        for version in range(found, target):
            steps[version](connection)
        sign(connection, target)
    return backup


def _free_name(path: Path, version: int) -> Path:
    stem = f"{path.stem}.backup-v{version}"
    candidate = path.with_name(stem + path.suffix)
    number = 2
    while candidate.exists():
        candidate = path.with_name(f"{stem}-{number}{path.suffix}")
        number += 1
    return candidate
