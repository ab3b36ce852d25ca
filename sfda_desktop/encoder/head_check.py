"""Whether a model has a trained head for its task; a bare encoder would answer at random."""

from __future__ import annotations

from sfda_desktop.domain.errors import ModelRefused
from sfda_desktop.domain.wording import tr
from sfda_desktop.encoder.base_directory import CONFIG, BaseDirectory
from sfda_desktop.tasks.codec import TaskCodec


def check_head(base: BaseDirectory, codec: type[TaskCodec], classes: int) -> None:
    """Raise `ModelRefused` where no trained head answers in so many classes for the task."""
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
                "{path}: the head has {found} classes, but {config} is for {classes}. Choose a "
                "directory whose files belong together, or write the names of all classes into "
                "id2label of {config}.",
                path=base.path,
                found=shape[0] if shape else 0,
                config=CONFIG,
                classes=classes,
            )
        )
