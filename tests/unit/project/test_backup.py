from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.project import Project
from tests.unit.project.conftest import decision


def test_a_copy_holds_what_was_decided_a_moment_ago(project: Project, tmp_path: Path) -> None:
    project.decide(decision("s0"))
    copy = tmp_path / "copy.sfda"
    project.backup_to(copy)
    project.decide(decision("s1"))
    if sys.platform != "win32":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with Project.open(copy) as other:
        assert set(other.decisions()) == {"s0"}
        assert other.check() == []
    assert set(project.decisions()) == {"s0", "s1"}


def test_a_copy_takes_the_place_of_an_older_one(project: Project, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sfda"
    copy.write_text("older")
    project.backup_to(copy)
    Project.open(copy).close()
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.endswith(".part")] == []


def test_a_project_is_not_copied_onto_itself(project: Project, path: Path) -> None:
    with pytest.raises(ProjectError, match="is the project itself"):
        project.backup_to(path)
    assert project.check() == []


def test_a_copy_needs_a_folder(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="does not exist"):
        project.backup_to(tmp_path / "nowhere" / "copy.sfda")
    (tmp_path / "folder").mkdir()
    with pytest.raises(ProjectError, match="cannot be written"):
        project.backup_to(tmp_path / "folder")
