"""Beginning a project whole: a run that dies while filling one leaves nothing half done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.project import Project, remove_project


def opened_or_begun(path: Path, spec: TaskSpec, *, fill: Callable[[Project], None]) -> Project:
    """Open the project at `path`, or begin it with what `fill` puts in.

    It is filled under a hidden name and appears under its own when it is complete.
    """
    if path.exists():
        return Project.open(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{path.parent} cannot be made: {error.strerror}.") from None
    filling = path.with_name(f".{path.name}.new")
    remove_project(filling)
    try:
        with Project.create(filling, spec=spec) as project:
            fill(project)
            project.backup_to(path)
    finally:
        remove_project(filling)
    return Project.open(path)
