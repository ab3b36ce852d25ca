"""The labels that a file of records uses, where nobody wrote them down."""

from __future__ import annotations

from pathlib import Path

from sfda_desktop.corpora.jsonl import numbered_lines, parse_object
from sfda_desktop.domain.errors import RecordError
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.registry import codec_class


def labels_of_file(path: Path, task: str) -> tuple[str, ...]:
    """Return the label names of all records, sorted: the order of a new head's classes.

    Raises:
        RecordError: a line is not a JSON object, or no record has a label.
    """
    names = labels_mentioned(path, task)
    if not names and next(numbered_lines(path), None) is None:
        raise RecordError(path, 1, tr("the file is empty: it holds no record"))
    if not names:
        raise RecordError(path, 1, f"no record has a label of the task {task}")
    return names


def labels_mentioned(path: Path, task: str) -> tuple[str, ...]:
    """Return the same where there may be none; RecordError: a line is not a JSON object."""
    codec = codec_class(task)
    names: set[str] = set()
    for number, line in numbered_lines(path):
        try:
            names.update(codec.labels_in(parse_object(line)))
        except ValueError as error:
            raise RecordError(path, number, str(error)) from error
    return tuple(sorted(names))
