from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.project import Project, Split
from sfda_desktop.project.faults import translated
from tests.unit.project.conftest import decision, record


def test_a_full_disk_loses_nothing_and_work_goes_on_afterwards(project: Project) -> None:
    project.decide(decision("s0"))
    pages = project._database.row("PRAGMA page_count")
    assert pages is not None
    # SQLite answers a full disk and a full quota of pages alike.
    project._database.row(f"PRAGMA max_page_count = {pages[0] + 5}")
    big = [record(f"n{n}", text="secret " * 1000) for n in range(40)]
    with pytest.raises(ProjectError, match="the disk is full") as caught:
        project.add_records(big, split=Split.POOL, source_name="x")
    assert "secret" not in str(caught.value)
    assert project.counts().total == 9
    project._database.row("PRAGMA max_page_count = 1000000")
    assert project.add_records(big, split=Split.POOL, source_name="x") == 40
    assert set(project.decisions()) == {"s0"}
    assert project.check() == []


def test_a_locked_file_is_told(project: Project, path: Path) -> None:
    project._database.row("PRAGMA busy_timeout = 20")
    other = sqlite3.connect(path)
    try:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ProjectError, match="another program holds the file"):
            project.decide(decision("s0"))
        other.rollback()
    finally:
        other.close()
    assert project.decide(decision("s0")) == 1


def test_faults_of_the_program_pass_as_they_are(path: Path) -> None:
    connection = sqlite3.connect(":memory:")
    try:
        with pytest.raises(sqlite3.OperationalError, match="no such table"), translated(path):
            connection.execute("SELECT * FROM missing")
    finally:
        connection.close()


def test_damage_in_the_middle_is_told(project: Project, path: Path) -> None:
    project.close()
    with path.open("r+b") as file:
        size = path.stat().st_size
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    with pytest.raises(ProjectError, match="damaged"):
        Project.open(path)
