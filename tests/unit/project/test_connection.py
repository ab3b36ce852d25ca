from __future__ import annotations

import contextlib
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.project import Project, opening
from sfda_desktop.project.connection import ProjectDatabase
from tests.unit.project.conftest import decision, suggestion


@pytest.mark.parametrize("network", [False, True])
def test_many_threads_write_and_read_and_nothing_is_lost(
    project: Project, path: Path, monkeypatch: pytest.MonkeyPatch, network: bool
) -> None:
    project.close()
    if network:
        monkeypatch.setattr(opening, "network_file_system", lambda path: "cifs")
    with Project.open(path) as shared:
        run = shared.start_run("adapt", {})
        together = threading.Barrier(4)

        def work(number: int) -> None:
            together.wait()
            for step in range(10):
                shared.decide(decision(f"s{number}"))
                run.save_suggestion(step, suggestion(f"s{number}"))
                assert len(shared.samples()) == 9

        with ThreadPoolExecutor(4) as threads:
            for done in [threads.submit(work, number) for number in range(4)]:
                done.result()
        assert [entry.seq for entry in shared.journal()] == list(range(1, 41))
        assert all(len(run.suggestions(step)) == 4 for step in range(10))
        assert shared.check() == []


def put(database: ProjectDatabase, name: str, *, fail: bool = False) -> None:
    with database.writing() as connection:
        connection.execute("INSERT INTO setting (name, value) VALUES (?, '1')", [name])
        if fail:
            raise RuntimeError


def put_both(database: ProjectDatabase, *, fail: bool) -> None:
    with database.writing():
        put(database, "outer")
        with contextlib.suppress(RuntimeError):
            put(database, "inner", fail=True)
        if fail:
            raise RuntimeError


def test_a_failure_in_the_middle_takes_everything_back(project: Project) -> None:
    with pytest.raises(RuntimeError):
        put_both(project._database, fail=True)
    assert not {"outer", "inner"} & set(project.settings.all())
    put(project._database, "later")
    assert project.settings.get_json("later") == 1


def test_an_inner_failure_that_is_dealt_with_leaves_the_rest(project: Project) -> None:
    put_both(project._database, fail=False)
    assert project.settings.get_json("outer") == 1
    assert project.settings.get_json("inner") is None


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("temp_store", 2),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("busy_timeout", 10_000),
    ],
)
def test_every_connection_is_set_up_alike(project: Project, pragma: str, value: str | int) -> None:
    ask = f"PRAGMA {pragma}"
    assert project._database.row(ask) == (value,)
    with ThreadPoolExecutor(1) as other:
        assert other.submit(project._database.row, ask).result() == (value,)


def test_closing_from_another_thread_ends_all_connections(project: Project, path: Path) -> None:
    with ThreadPoolExecutor(1) as other:
        other.submit(project.counts).result()
        project.close()
        with pytest.raises(ProjectError, match="has been closed"):
            other.submit(project.counts).result()
    assert not path.with_name("ward.sfda-wal").exists()


def test_closing_waits_for_what_another_thread_is_reading(project: Project) -> None:
    """Else the rows that are still to come are read from a connection that is no more: a crash."""
    database = project._database
    reading, go_on = threading.Event(), threading.Event()

    def row(_cursor: object, values: tuple[object, ...]) -> tuple[object, ...]:
        reading.set()
        assert go_on.wait(10)
        return values

    def read() -> int:
        database._here().conn.row_factory = row
        return len(database.rows("SELECT id FROM sample"))

    with ThreadPoolExecutor(2) as threads:
        read_there = threads.submit(read)
        assert reading.wait(10)
        closing = threads.submit(project.close)
        try:
            with pytest.raises(TimeoutError):
                closing.result(timeout=0.2)
        finally:
            go_on.set()
        assert read_there.result(timeout=10) == 9
        closing.result(timeout=10)
    with pytest.raises(ProjectError, match="has been closed"):
        database.rows("SELECT 1")
