"""Looking at a model directory without running or loading any of it (CONTRACT section 2).

Only JSON files and the header of the weights are read; torch is not imported. What passes here
and is loaded with `Encoder.load` has a trained head for the task, exact labels, and runs no code
of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sfda_desktop.domain.errors import InputError, ModelRefused
from sfda_desktop.domain.model_mapping import ModelMapping
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.domain.wording import tr
from sfda_desktop.encoder.bounded_json import read_json
from sfda_desktop.encoder.families import FAMILIES, Family
from sfda_desktop.encoder.model_config import clean_config, labels_of, positions_of
from sfda_desktop.encoder.tokenizer_files import added_tokens, check_tokenizer_files
from sfda_desktop.encoder.weight_files import WeightFiles, read_weight_files
from sfda_desktop.tasks.codec import TaskCodec
from sfda_desktop.tasks.model_mapping import recognised_markers
from sfda_desktop.tasks.registry import TASK_NAMES, codec_class, codec_for, infer_spec

CONFIG = "config.json"
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
class BaseDirectory:
    """An encoder that was looked at and may be loaded; it need not have a head for a task.

    `config` is the contents of config.json without anything that could choose code to run.
    `positions` is the longest input of the model in word pieces, special ones included.
    """

    path: Path
    model_type: str
    config: Mapping[str, Any]
    weights: WeightFiles
    positions: int

    @property
    def family(self) -> Family:
        """What models of this type look like."""
        return FAMILIES[self.model_type]

    @property
    def parameters(self) -> int:
        """The number of weights."""
        return self.weights.parameters


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
        names = _renamed(self.own_labels, self.spec)
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
    _check_task(task, base.path)
    own_labels = labels_of(base.config, base.path)
    tokens = added_tokens(base.path)
    try:
        wanted = _spec(task, own_labels, own=own, spec=spec, mapping=mapping, tokens=tokens)
        codec = codec_for(wanted)
        model_labels = tuple(dict.fromkeys(_renamed(own_labels, wanted)))
        _check_labels(codec, model_labels)
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
    _check_head(base, codec, len(own_labels))
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


def inspect_base(path: Path | str) -> BaseDirectory:
    """Look at an encoder that is to get a new head (`sfda train-source`); raise ModelRefused."""
    directory = Path(path).expanduser()
    try:
        directory = directory.resolve(strict=True)
        names = [entry.name for entry in directory.iterdir()]
    except FileNotFoundError as fault:
        raise ModelRefused(
            tr("There is no model directory {path}. Check the path.", path=path)
        ) from fault
    except NotADirectoryError as fault:
        raise ModelRefused(
            tr(
                "{path} is a file. Choose the directory that holds config.json and "
                "model.safetensors.",
                path=path,
            )
        ) from fault
    except (OSError, RuntimeError, ValueError) as fault:
        raise ModelRefused(
            tr("The directory {path} cannot be opened. Check the path.", path=path)
        ) from fault
    _refuse_foreign_files(directory, names)
    if not (directory / CONFIG).is_file():
        raise ModelRefused(
            tr(
                "{directory} has no config.json. Choose the directory that holds the "
                "model itself: config.json, model.safetensors and tokenizer.json lie "
                "side by side there.",
                directory=directory,
            )
        )
    config = clean_config(read_json(directory / CONFIG), directory)
    model_type = str(config["model_type"])
    family = FAMILIES[model_type]
    weights = read_weight_files(directory)
    _check_body(weights, family, config, directory)
    check_tokenizer_files(directory, family, rows=_embedding_rows(weights, directory))
    return BaseDirectory(
        path=directory,
        model_type=model_type,
        config=config,
        weights=weights,
        positions=positions_of(config, family),
    )


def _refuse_foreign_files(directory: Path, names: Sequence[str]) -> None:
    code = sorted(name for name in names if name.lower().endswith((".py", ".pyc", ".so", ".pyd")))
    if code:
        raise ModelRefused(
            tr(
                "{directory} holds program code ({code}). This program never runs code "
                "that comes with a model. Choose a model of an ordinary kind (BERT, "
                "RoBERTa, ...), saved without code of its own.",
                directory=directory,
                code=code[0][:60],
            )
        )
    if "adapter_config.json" in names:
        raise ModelRefused(
            tr(
                "{directory} holds an adapter (LoRA and the like), not a whole model. "
                "Merge it into its base model with peft's merge_and_unload, save that, "
                "and choose its directory.",
                directory=directory,
            )
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


def _check_task(task: str, directory: Path) -> None:
    try:
        codec_class(task)
    except InputError as fault:
        raise ModelRefused(f"{directory / TASK_FILE}: {fault}") from fault


def _spec(
    task: str,
    own_labels: Sequence[str],
    *,
    own: TaskSpec | None,
    spec: TaskSpec | None,
    mapping: ModelMapping | None,
    tokens: Sequence[str],
) -> TaskSpec:
    """Return the task as it holds for these weights; ValueError where the labels do not fit it."""
    given = mapping or ModelMapping()
    plain = {name.partition("-")[2] for name in own_labels}
    if strange := [name for name in given.labels if name not in {*own_labels, *plain}]:
        raise ValueError(
            tr(
                "the label map names {strange}, which the model does not have; its "
                "classes are {own_labels}",
                strange=_listed(strange),
                own_labels=_listed(own_labels),
            )
        )
    sources = [source for source in (own, spec) if source is not None]
    maps = [source.label_map for source in sources if source.label_map]
    label_map = {**(maps[0] if maps else {}), **given.labels}
    codec = codec_class(task)
    markers = (
        given.markers
        or next((s.markers for s in sources if s.markers), None)
        or recognised_markers(tokens, codec.roles)
    )
    wanted = spec or own
    if wanted is None:
        names = [codec.renamed(name, label_map) for name in own_labels]
        wanted = infer_spec(task, tuple(dict.fromkeys(names)))
    changed = {"label_map": label_map or None, "markers": markers}
    if all(getattr(wanted, key) == value for key, value in changed.items()):
        return wanted
    return replace(wanted, label_map=label_map or None, markers=markers)


def _renamed(own_labels: Sequence[str], spec: TaskSpec) -> list[str]:
    codec = codec_class(spec.task)
    return [codec.renamed(name, spec.label_map or {}) for name in own_labels]


def _check_labels(codec: TaskCodec, model_labels: Sequence[str]) -> None:
    names = codec.infer_labels(model_labels)
    if strange := sorted(set(names) ^ set(codec.spec.label_names)):
        raise ValueError(
            tr(
                "the labels of the model ({names}) and those of the task "
                "({label_names}) differ in {strange}",
                names=_listed(names),
                label_names=_listed(codec.spec.label_names),
                strange=_listed(strange),
            )
        )


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(name[:40] for name in names[:8])
    return shown + (", ..." if len(names) > 8 else "")


def _check_head(base: BaseDirectory, codec: TaskCodec, classes: int) -> None:
    family, tensors = base.family, base.weights.tensors
    architectures = base.config.get("architectures")
    expected = family.class_name(codec.head)
    other = tr(
        "Choose a model that was saved as {expected}, or train one with sfda train-source.",
        expected=expected,
    )
    if isinstance(architectures, list) and architectures and expected not in architectures:
        raise ModelRefused(
            tr(
                "{path} was saved as {kind}, which does not do the task {name!r}. {other}",
                path=base.path,
                kind=str(architectures[0])[:60],
                name=codec.name,
                other=other,
            )
        )
    wanted = family.head_weights(codec.head)
    if missing := [name for name in wanted if name not in tensors]:
        raise ModelRefused(
            tr(
                "{path} has no trained head for the task {name!r} ({missing} is "
                "missing): it would answer at random. {other}",
                path=base.path,
                name=codec.name,
                missing=missing[0],
                other=other,
            )
        )
    last = next(name for name in reversed(wanted) if name.endswith(".weight"))
    shape = tensors[last].shape
    bias = tensors[last.removesuffix("weight") + "bias"].shape
    if len(shape) != 2 or shape[0] != classes or bias != (classes,):
        raise ModelRefused(
            tr(
                "{path}: the head has {found} classes, but {config} names {classes} "
                "labels in id2label. Choose a directory whose files belong together.",
                path=base.path,
                found=shape[0] if shape else 0,
                config=CONFIG,
                classes=classes,
            )
        )


def _check_body(
    weights: WeightFiles, family: Family, config: Mapping[str, Any], directory: Path
) -> None:
    layers = config.get("num_hidden_layers", config.get("n_layers", 0))
    for number in range(layers if isinstance(layers, int) else 0):
        marks = [mark.format(number) for mark in family.layer_marks]
        if not any(mark in name for name in weights.tensors for mark in marks):
            raise ModelRefused(
                tr(
                    "{directory}: the weights of layer {number} of {layers} are missing. "
                    "Copy the model again from where it came from.",
                    directory=directory,
                    number=number + 1,
                    layers=layers,
                )
            )


def _embedding_rows(weights: WeightFiles, directory: Path) -> int:
    for name, tensor in weights.tensors.items():
        if name.endswith(("word_embeddings.weight", "embeddings.tok_embeddings.weight")):
            return tensor.shape[0] if tensor.shape else 0
    raise ModelRefused(
        tr(
            "{directory}: the word embeddings are missing from the weights. Copy "
            "the model again from where it came from.",
            directory=directory,
        )
    )
