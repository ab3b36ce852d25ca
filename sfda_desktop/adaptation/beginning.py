"""Beginning a project whole: what dies while filling one, or is refused, leaves nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sfda_desktop.adaptation.models import model_home
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


@contextmanager
def unless_refused(path: Path) -> Iterator[None]:
    """Take the project at `path` away again where the block began it and ends in an InputError.

    Folders that were not there before go too. What took long stays, for the same call to go on
    with once the input is mended: answers of a language model and all that was learned.
    """
    folders = [folder for folder in path.parents if not folder.exists()]
    begun = not path.exists()
    try:
        yield
    except InputError:
        if begun and not (path.exists() and _holds_work(path)):
            remove_project(path)
            with suppress(OSError):  # something else lies there by now
                for folder in folders:
                    folder.rmdir()
        raise


def _holds_work(path: Path) -> bool:
    """Whether a language model has answered or anything was learned in a project."""
    with Project.open(path, read_only=True) as project:
        # The first round of active learning is chosen by the source model: nothing is learned yet.
        return model_home(project).exists() or any(
            not run.iterations().keys() <= {1} or run.choice().suggested for run in project.runs()
        )
