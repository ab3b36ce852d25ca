"""The tasks by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.codec import TaskCodec
from sfda_desktop.tasks.negation import Negation
from sfda_desktop.tasks.relations import Relations
from sfda_desktop.tasks.spans import NamedEntities, TimeExpressions

_CODECS: dict[str, type[TaskCodec]] = {
    codec.name: codec for codec in (NamedEntities, Relations, Negation, TimeExpressions)
}

TASK_NAMES: tuple[str, ...] = tuple(_CODECS)


def codec_class(task: str) -> type[TaskCodec]:
    """Return the codec of a task; InputError names the tasks there are."""
    if task not in _CODECS:
        known = ", ".join(TASK_NAMES)
        raise InputError(
            tr("There is no task named {task!r}. The tasks are: {known}.", task=task, known=known)
        )
    return _CODECS[task]


def codec_for(spec: TaskSpec) -> TaskCodec:
    """Return the codec of a project's task, bound to its labels.

    InputError says why the labels do not fit the task, and what to do.
    """
    codec = codec_class(spec.task)
    try:
        codec.check(spec)
    except ValueError as fault:
        raise InputError(
            tr("The labels do not fit the task {task!r}: {fault}.", task=spec.task, fault=fault)
        ) from fault
    return codec(spec)


def codec_for_texts(task: str) -> TaskCodec:
    """Return a codec for reading records whose labels are not known and play no part."""
    codec = codec_class(task)
    return codec(TaskSpec(task, tuple(LabelSpec(name) for name in codec.usual_labels)))


def task_shown_by(value: Mapping[str, Any]) -> str:
    """Return the task whose marks a raw record carries; one of spans where it carries none."""
    shown = (
        name
        for name, codec in _CODECS.items()
        if codec.roles and all(isinstance(value.get(role), Mapping) for role in codec.roles)
    )
    return next(shown, NamedEntities.name)


def infer_spec(task: str, model_labels: Sequence[str]) -> TaskSpec:
    """Return the task description that a model's own labels imply.

    ValueError says why the labels do not fit the task.
    """
    names = codec_class(task).infer_labels(model_labels)
    return TaskSpec(task=task, labels=tuple(LabelSpec(name) for name in names))
