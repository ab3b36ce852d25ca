from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.project import Project
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.migrations import STEPS, migrate
from sfda_desktop.project.schema import SCHEMA_VERSION
from tests.unit.project.conftest import decision


@pytest.fixture
def database(project: Project) -> ProjectDatabase:
    project.decide(decision("s0"))
    return project._database


def version(path: Path) -> int:
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()


def add_ward(database: Database) -> None:
    database.execute("ALTER TABLE sample ADD COLUMN ward TEXT")


def add_bed(database: Database) -> None:
    database.execute("ALTER TABLE sample ADD COLUMN bed TEXT")
    database.execute("UPDATE sample SET bed = ward || '1'")


def fail(database: Database) -> None:
    database.execute("ALTER TABLE sample ADD COLUMN bed TEXT")
    raise RuntimeError


def test_a_file_of_this_version_is_left_alone(database: ProjectDatabase, path: Path) -> None:
    assert migrate(database, SCHEMA_VERSION) is None
    assert [entry.suffix for entry in path.parent.glob("*.sfda")] == [".sfda"]


def test_steps_follow_one_another_after_a_copy(database: ProjectDatabase, path: Path) -> None:
    backup = migrate(database, 1, target=3, steps={1: add_ward, 2: add_bed})
    assert backup == path.with_name("ward.backup-v1.sfda")
    assert database.row("SELECT ward, bed FROM sample WHERE id = 's0'") == (None, None)
    assert database.row("PRAGMA user_version") == (3,)
    with Project.open(backup) as copy:
        assert set(copy.decisions()) == {"s0"}


def test_a_failing_step_leaves_the_file_as_it_was(database: ProjectDatabase, path: Path) -> None:
    with pytest.raises(RuntimeError):
        migrate(database, 1, target=3, steps={1: add_ward, 2: fail})
    assert database.row("PRAGMA user_version") == (1,)
    columns = {row[1] for row in database.rows("PRAGMA table_info(sample)")}
    assert not {"ward", "bed"} & columns
    assert version(path.with_name("ward.backup-v1.sfda")) == 1


def test_an_earlier_copy_is_never_overwritten(database: ProjectDatabase, path: Path) -> None:
    path.with_name("ward.backup-v1.sfda").write_text("precious")
    backup = migrate(database, 1, target=2, steps={1: add_ward})
    assert backup == path.with_name("ward.backup-v1-2.sfda")
    assert path.with_name("ward.backup-v1.sfda").read_text() == "precious"


def test_a_newer_file_and_one_without_a_way_are_refused(database: ProjectDatabase) -> None:
    with pytest.raises(ProjectError, match="newer version of SFDA Desktop"):
        migrate(database, SCHEMA_VERSION + 1)
    with pytest.raises(ProjectError, match="cannot bring up to date"):
        migrate(database, 0)


def test_an_older_file_is_not_changed_for_reading(project: Project, path: Path) -> None:
    readable = ProjectDatabase(path, read_only=True)
    try:
        with pytest.raises(ProjectError, match="Open it once for writing"):
            migrate(readable, 1, target=2, steps={1: add_ward})
    finally:
        readable.close()


def test_there_is_a_step_for_every_version_but_the_newest() -> None:
    assert set(STEPS) == set(range(1, SCHEMA_VERSION))
