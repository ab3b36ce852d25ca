from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.project import ModelRole, Project, Split
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.migrations import STEPS, migrate
from sfda_desktop.project.schema import APPLICATION_ID, SCHEMA_VERSION
from tests.unit.project.conftest import FEVER, decision, record, suggestion


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
    assert database.row("PRAGMA user_version") == (SCHEMA_VERSION,)
    columns = {row[1] for row in database.rows("PRAGMA table_info(sample)")}
    assert not {"ward", "bed"} & columns
    assert version(path.with_name("ward.backup-v1.sfda")) == SCHEMA_VERSION


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


@pytest.fixture
def of_version_1(path: Path, ward: Path) -> Path:
    """The ward as the first version of the program would have kept it."""
    connection = sqlite3.connect(path)
    try:
        connection.executescript(
            Path(__file__).with_name("schema_1.sql").read_text(encoding="utf-8")
            + f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = 1;"
        )
        connection.execute("ATTACH ? AS ward", [str(ward)])
        for table in ("task_spec", "setting", "source", "sample", "gold"):
            columns = ", ".join(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))
            connection.execute(
                f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM ward.{table}"  # noqa: S608
            )
        connection.commit()
    finally:
        connection.close()
    return path


def test_a_file_of_version_1_takes_gold_notes_and_loses_nothing(of_version_1: Path) -> None:
    gold = record("g", doc="e0", answer=FEVER)
    with Project.open(of_version_1) as project:
        assert project.migration_backup == of_version_1.with_name("ward.backup-v1.sfda")
        assert len(project.samples(Split.POOL)) == 9
        assert len(project.gold(Split.POOL)) == 3
        project.add_records([gold], split=Split.GOLD, source_name="gold.jsonl")
        assert project.gold(Split.GOLD) == {"g": FEVER}
        assert project.check() == []
    assert version(of_version_1) == SCHEMA_VERSION
    assert version(of_version_1.with_name("ward.backup-v1.sfda")) == 1
    with Project.open(of_version_1) as project:
        assert project.migration_backup is None
        assert project.gold(Split.GOLD) == {"g": FEVER}


def test_a_migrated_file_has_the_tables_of_a_new_one(of_version_1: Path, ward: Path) -> None:
    Project.open(of_version_1).close()
    tables = []
    for path in (of_version_1, ward):
        connection = sqlite3.connect(path)
        try:
            # A column that was added stands on the line of the one before it.
            tables.append(
                [
                    (name, "".join((sql or "").split()))
                    for name, sql in connection.execute("SELECT name, sql FROM sqlite_schema")
                ]
            )
        finally:
            connection.close()
    assert tables[0] == tables[1]


def test_a_file_whose_tables_are_not_those_of_version_1_is_not_touched(of_version_1: Path) -> None:
    connection = sqlite3.connect(of_version_1)
    connection.execute("ALTER TABLE sample RENAME TO notes")
    connection.close()
    with pytest.raises(ProjectError, match="Restore a backup"):
        Project.open(of_version_1)
    assert version(of_version_1) == 1


def test_a_file_of_version_3_keeps_its_newest_model_in_use(project: Project, path: Path) -> None:
    run = project.start_run("adapt", {})
    model = project.register_model("/models/adapted", "ab", ModelRole.ADAPTED, run_id=run.id)
    project.close()
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE model_choice")
    connection.execute("ALTER TABLE suggestion DROP COLUMN demonstrations")
    connection.execute("PRAGMA user_version = 3")
    connection.commit()
    connection.close()
    with Project.open(path) as migrated:
        assert migrated.migration_backup == path.with_name("ward.backup-v3.sfda")
        assert migrated.model_in_use() == model
        migrated.use_model(model.id)
        assert migrated.check() == []


def test_a_file_of_version_4_knows_no_examples_of_its_suggestions(
    project: Project, path: Path
) -> None:
    run = project.start_run("suggest", {})
    run.save_suggestion(1, suggestion("s1"))
    project.close()
    connection = sqlite3.connect(path)
    connection.execute("ALTER TABLE suggestion DROP COLUMN demonstrations")
    connection.execute("PRAGMA user_version = 4")
    connection.commit()
    connection.close()
    with Project.open(path) as migrated:
        assert migrated.migration_backup == path.with_name("ward.backup-v4.sfda")
        assert migrated.suggestion("s1") == replace(suggestion("s1"), demonstrations=None)
        migrated.run(run.id).save_suggestion(1, suggestion("s2"))
        assert migrated.suggestion("s2") == suggestion("s2")
        assert migrated.check() == []
