"""What a command writes is never what it reads: a name given twice must not cost anybody a file."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

from sfda_desktop.adaptation.whole_run import RUN_FILE
from sfda_desktop.domain.errors import InputError

_WRITTEN = ("out", "json")
_MODELS = ("model", "base", "against", "sentence_model", "ner_model")


def refuse_overwriting(arguments: argparse.Namespace) -> None:
    """Raise InputError where an output is what another option names, or a file of a model."""
    given = {name: value for name, value in vars(arguments).items() if isinstance(value, Path)}
    written = {name: given.pop(name) for name in _WRITTEN if name in given}
    for name, path in written.items():
        others = {other: where for other, where in written.items() if other != name}
        for other, where in _files_of({**given, **others}):
            if _is_same(path, where):
                raise InputError(
                    f"{_option(name)} would replace {path}, which {_option(other)} names: give "
                    "another name. Nothing was changed."
                )
        for other in _MODELS:
            if other in given and path.exists() and _lies_in(path, given[other]):
                raise InputError(
                    f"{_option(name)} would replace {path}, a file of the model that "
                    f"{_option(other)} names: give another name. Nothing was changed."
                )


def _files_of(given: dict[str, Path]) -> Iterator[tuple[str, Path]]:
    """Yield every path, and the project in it where it is the folder of a run."""
    for name, path in given.items():
        yield name, path
        if name in {"project", "out"}:
            yield name, path / RUN_FILE


def _is_same(one: Path, other: Path) -> bool:
    if one.exists() and other.exists():
        return one.samefile(other) and (one.is_file() or one.is_dir())
    return os.path.realpath(one) == os.path.realpath(other)


def _lies_in(path: Path, folder: Path) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _option(name: str) -> str:
    return "PROJECT" if name == "project" else f"--{name.replace('_', '-')}"
