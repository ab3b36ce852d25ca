from __future__ import annotations

import os
import sqlite3
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sfda_desktop.domain.errors import InputError, ProjectError
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import Project, opening
from sfda_desktop.project.locking import ProjectLock
from sfda_desktop.project.schema import APPLICATION_ID, SCHEMA_VERSION
from tests.unit.project.conftest import FEVER, decision


def test_a_new_project_is_whole_signed_and_private(path: Path, spec: TaskSpec) -> None:
    with Project.create(path, spec=spec) as project:
        assert project.name == path.stem
        assert project.spec == spec
        assert project.path == path
        assert project.warning is None
        assert project.migration_backup is None
        assert project.check() == []
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    finally:
        connection.close()
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_but_the_project_and_its_lock_is_left_beside_it(path: Path, spec: TaskSpec) -> None:
    Project.create(path, spec=spec).close()
    assert {entry.name for entry in path.parent.iterdir()} <= {"ward.sfda", "ward.sfda-lock"}


def test_creating_never_overwrites(project: Project, path: Path, spec: TaskSpec) -> None:
    project.close()
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="already exists"):
        Project.create(path, spec=spec)
    assert path.read_bytes() == before


def test_creating_needs_a_folder(tmp_path: Path, spec: TaskSpec) -> None:
    with pytest.raises(ProjectError, match="does not exist"):
        Project.create(tmp_path / "nowhere" / "ward.sfda", spec=spec)


def test_a_task_unknown_to_the_program_leaves_no_file(path: Path) -> None:
    spec = TaskSpec("astrology", (LabelSpec("Sun"),))
    with pytest.raises(InputError, match="astrology"):
        Project.create(path, spec=spec)
    assert list(path.parent.iterdir()) == []


def test_a_refusal_holds_no_lock(project: Project, path: Path) -> None:
    project.close()
    # `refused` keeps the error and all that its frames refer to.
    with pytest.raises(ProjectError, match="already exists") as refused:
        Project.create(path, spec=project.spec)
    Project.open(path).close()
    path.write_bytes(b"spoiled" * 1000)
    with pytest.raises(ProjectError, match="not a project file") as refused_again:
        Project.open(path)
    ProjectLock(path).release()
    assert refused.value is not refused_again.value


def test_everything_is_there_when_opened_again(project: Project, path: Path) -> None:
    project.decide(decision("s1"))
    project.close()
    with Project.open(path) as again:
        assert again.decisions()["s1"].answer == FEVER
        assert again.counts().total == 9


def recipes(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: None, "There is no file"),
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.touch(), "is empty"),
        (lambda path: path.write_text("fever, cough " * 1000), "not a project file"),
        (lambda path: path.write_bytes(os.urandom(8192)), "not a project file"),
        (recipes, "is not a project of SFDA Desktop"),
    ],
)
def test_what_is_no_project_is_refused_and_left_as_it_was(
    path: Path, make: object, sentence: str
) -> None:
    make(path)  # type: ignore[operator]
    before = path.read_bytes() if path.is_file() else None
    for read_only in (False, True):
        with pytest.raises(ProjectError, match=sentence):
            Project.open(path, read_only=read_only)
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_file_cut_short_is_refused(project: Project, path: Path, share: float) -> None:
    project.close()
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(ProjectError, match="damaged"):
        Project.open(path)


def test_a_newer_file_is_refused_unchanged(project: Project, path: Path) -> None:
    project.close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="newer version"):
        Project.open(path)
    assert path.read_bytes() == before


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may write everywhere"
)
def test_a_read_only_file_is_refused_with_a_way_out(project: Project, path: Path) -> None:
    project.close()
    path.chmod(0o400)
    with pytest.raises(ProjectError, match="read-only. Copy it"):
        Project.open(path)
    with Project.open(path, read_only=True) as readable:
        assert readable.counts().total == 9


def test_reading_only_changes_nothing(project: Project, path: Path) -> None:
    project.close()
    with Project.open(path, read_only=True) as readable:
        assert readable.read_only
        with pytest.raises(ProjectError, match="for reading only"):
            readable.decide(decision("s0"))
        assert readable.counts().total == 9


def test_a_second_window_is_told_and_may_read(project: Project, path: Path) -> None:
    with pytest.raises(ProjectError, match="already open in another window"):
        Project.open(path)
    with pytest.raises(ProjectError, match="already open in another window"):
        Project.create(path, spec=project.spec)
    with Project.open(path, read_only=True) as readable:
        project.decide(decision("s0"))
        assert set(readable.decisions()) == {"s0"}
    project.close()
    Project.open(path).close()


def test_a_network_share_is_worked_on_without_write_ahead_log(
    project: Project, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.decide(decision("s0"))
    project.close()
    monkeypatch.setattr(opening, "network_file_system", lambda path: "nfs4")
    with Project.open(path) as shared:
        assert shared.warning is not None
        assert "network share (nfs4)" in shared.warning
        shared.decide(decision("s1"))
        assert not path.with_name("ward.sfda-wal").exists()
    monkeypatch.undo()
    with Project.open(path) as local:
        assert set(local.decisions()) == {"s0", "s1"}


def test_closing_twice_and_using_afterwards(project: Project) -> None:
    project.close()
    project.close()
    with pytest.raises(ProjectError, match="has been closed"):
        project.counts()


@pytest.mark.parametrize("name", ["Wärd #1 50%.sfda", "病棟.sfda", "a&mode=memory.sfda"])
def test_any_file_name_is_taken_as_it_is(tmp_path: Path, spec: TaskSpec, name: str) -> None:
    path = tmp_path / name
    with Project.create(path, spec=spec) as project:
        assert path.stat().st_size
        assert project.name == path.stem
    Project.open(path, read_only=True).close()


def test_the_folder_the_program_works_in_may_change(
    project: Project, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.close()
    monkeypatch.chdir(path.parent)
    with Project.open(path.name) as relative, ThreadPoolExecutor(1) as other:
        monkeypatch.chdir("/")
        assert other.submit(relative.counts).result().total == 9


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_an_open_project_is_the_same_project(project: Project, path: Path) -> None:
    link = path.with_name("link.sfda")
    link.symlink_to(path)
    with pytest.raises(ProjectError, match="already open"):
        Project.open(link)
