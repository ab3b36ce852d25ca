"""The labels that a file of any format uses, where nobody wrote them down."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from sfda_desktop.corpora.formats.annotated import AnnotatedText
from sfda_desktop.corpora.formats.options import ReadOptions
from sfda_desktop.corpora.formats.registry import Format
from sfda_desktop.corpora.label_inventory import labels_mentioned
from sfda_desktop.corpora.lines import raw_lines
from sfda_desktop.corpora.token_tags import is_tag
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.registry import codec_class


def spec_of_file(path: Path, chosen: Format, task: str, options: ReadOptions) -> TaskSpec:
    """Return a task with the labels that a file mentions, and those usual for it that are missing.

    Raises:
        RecordError: the file cannot be read.
        InputError: the labels do not fit the task, so they must be named.
    """
    codec = codec_class(task)
    found = mentioned_labels(path, chosen, task, options)
    spec = _spec(task, found)
    try:
        codec.check(spec)
    except ValueError:
        spec = _spec(task, found | set(codec.usual_labels))
    try:
        codec.check(spec)
    except ValueError as error:
        raise InputError(
            tr(
                "The labels of {path} do not fit the task {task}: {error}.",
                path=path,
                task=task,
                error=error,
            )
        ) from error
    return spec


def _spec(task: str, names: set[str]) -> TaskSpec:
    return TaskSpec(task, tuple(LabelSpec(name) for name in sorted(names)))


def mentioned_labels(path: Path, chosen: Format, task: str, options: ReadOptions) -> set[str]:
    """Return the labels that a file mentions; RecordError: it cannot be read."""
    if chosen.texts is not None:
        roles = tuple(codec_class(task).roles)
        texts = chosen.texts(path, options, Counter())
        return {label for text in texts for label in _labels(text, roles)}
    if chosen.name == "conll":
        tags = (line.decode("utf-8", "replace").split()[-1:] for _, line in raw_lines(path))
        named = (tag[0].partition("-")[2] for tag in tags if tag and is_tag(tag[0]))
        return {label for label in named if label}
    return set(labels_mentioned(path, task)) if chosen.name == "own" else set()


def _labels(text: AnnotatedText, roles: tuple[str, ...]) -> set[str]:
    """Return the labels that answers hang on: what marked entities are is another matter."""
    whole = {text.choice} if text.choice is not None else set()
    if len(roles) > 1:
        return whole | {relation.label for relation in text.relations if relation.label}
    answers = (span for span in text.spans if not (roles and span.is_kind))
    return whole | {span.told for span in answers} - set(roles)
