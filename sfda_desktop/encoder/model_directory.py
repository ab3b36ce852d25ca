"""Looking at a model directory without running or loading any of it (CONTRACT section 2).

Only JSON files and the header of the weights are read; torch is not imported. What passes here
and is loaded with `Encoder.load` has a trained head for the task, exact labels, and runs no code
of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sfda_desktop.domain.errors import InputError, ModelRefused
from sfda_desktop.domain.model_mapping import ModelMapping
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.domain.wording import tr
from sfda_desktop.encoder.base_directory import BaseDirectory, inspect_base
from sfda_desktop.encoder.bounded_json import read_json
from sfda_desktop.encoder.head_check import check_head
from sfda_desktop.encoder.model_config import labels_of
from sfda_desktop.encoder.task_of_weights import check_labels, renamed, task_of_weights
from sfda_desktop.encoder.tokenizer_files import added_tokens
from sfda_desktop.tasks.codec import TaskCodec
from sfda_desktop.tasks.registry import TASK_NAMES, codec_class, codec_for

TASK_FILE = "sfda_task.json"


class TaskNotNamed(ModelRefused):
    """A directory without `sfda_task.json`, and the caller did not name the task: ask for it."""


class LabelsDoNotFit(ModelRefused):
    """The classes of a model are not the task's labels: perhaps a mapping says what they mean.

    `model_labels` are the classes, `tokens` the tokenizer's added word pieces: what
    `tasks.model_mapping.propose_mapping` takes.
    """

    def __init__(
        self, message: str, model_labels: Sequence[str] = (), tokens: Sequence[str] = ()
    ) -> None:
        """Keep what a proposal is made from."""
        super().__init__(message)
        self.model_labels = tuple(model_labels)
        self.tokens = tuple(tokens)


@dataclass(frozen=True, slots=True)
class ModelDirectory(BaseDirectory):
    """A source model that was looked at and fits its task.

    `own_labels` are the names of the output classes by index as the model has them;
    `model_labels` are the task's names for them, each once.
    """

    spec: TaskSpec
    own_labels: tuple[str, ...]
    model_labels: tuple[str, ...]

    @property
    def codec(self) -> TaskCodec:
        """The task of the model."""
        return codec_for(self.spec)

    @property
    def label_of_class(self) -> tuple[int, ...]:
        """The index in `model_labels` of each output class."""
        names = renamed(self.own_labels, self.spec)
        return tuple(self.model_labels.index(name) for name in names)


def inspect_model(
    path: Path | str,
    *,
    task: str | None = None,
    spec: TaskSpec | None = None,
    mapping: ModelMapping | None = None,
) -> ModelDirectory:
    """Look at a source model directory; raise ModelRefused with what to do if it cannot be used.

    Without `sfda_task.json` in it, `task` or `spec` says what the model is for (else
    `TaskNotNamed`). A `spec` (the project's) takes the place of the directory's own and must name
    the same labels. Label map and markers belong to the weights: those of the directory's own file
    go before those of `spec`, and `mapping`, which a person confirmed, before both. What is found
    goes into the `spec` of the result, and with it into the project and the exported model.
    """
    base = inspect_base(path)
    if spec is not None:
        task = spec.task
    own = _read_task_file(base.path)
    if own is not None and task is not None and own.task != task:
        raise ModelRefused(
            tr(
                "{path} was trained for the task {task!r}, not {wanted!r}. Choose a "
                "model trained for this task, or begin a project for the other.",
                path=base.path,
                task=own.task,
                wanted=task,
            )
        )
    if own is None and task is None:
        raise TaskNotNamed(
            tr(
                "{path} has no {task_file}, so it does not say what it was trained "
                "for. Name the task: {task_names}.",
                path=base.path,
                task_file=TASK_FILE,
                task_names=", ".join(TASK_NAMES),
            )
        )
    task = task or str(own and own.task)
    own_labels = labels_of(base.config, base.path)
    # Before the names: a bare encoder has none, and nobody should be asked what they mean.
    check_head(base, _codec_class(task, base.path), len(own_labels))
    tokens = added_tokens(base.path)
    try:
        wanted = task_of_weights(
            task, own_labels, own=own, spec=spec, mapping=mapping, tokens=tokens
        )
        codec = codec_for(wanted)
        model_labels = tuple(dict.fromkeys(renamed(own_labels, wanted)))
        check_labels(codec, model_labels)
    except (ValueError, InputError) as fault:
        problem = str(fault).rstrip(".")
        raise LabelsDoNotFit(
            tr(
                "{path}: {problem}, so the model does not fit the task {task!r}. "
                "Choose a model trained for this task and these labels, say what its "
                "classes mean (--label-map FILE), or train one (sfda train-source).",
                path=base.path,
                problem=problem,
                task=task,
            ),
            own_labels,
            tokens,
        ) from fault
    return ModelDirectory(
        path=base.path,
        model_type=base.model_type,
        config=base.config,
        weights=base.weights,
        positions=base.positions,
        spec=wanted,
        own_labels=own_labels,
        model_labels=model_labels,
    )


def _read_task_file(directory: Path) -> TaskSpec | None:
    path = directory / TASK_FILE
    if not path.exists():
        return None
    try:
        return TaskSpec.from_json(read_json(path), where=str(path))
    except ModelRefused:
        raise
    except InputError as fault:
        raise ModelRefused(
            tr("{fault} Mend the file or take it away and name the task.", fault=fault)
        ) from fault


def _codec_class(task: str, directory: Path) -> type[TaskCodec]:
    try:
        return codec_class(task)
    except InputError as fault:
        raise ModelRefused(f"{directory / TASK_FILE}: {fault}") from fault
