"""What a model's task is for its weights: the classes under the task's names, and the markers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sfda_desktop.domain.model_mapping import ModelMapping
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.codec import TaskCodec
from sfda_desktop.tasks.model_mapping import recognised_markers
from sfda_desktop.tasks.registry import codec_class, infer_spec


def task_of_weights(
    task: str,
    own_labels: Sequence[str],
    *,
    own: TaskSpec | None,
    spec: TaskSpec | None,
    mapping: ModelMapping | None,
    tokens: Sequence[str],
) -> TaskSpec:
    """Return the task as it holds for these weights; ValueError where the labels do not fit it.

    `own` is what the directory says, `spec` what the project says, `mapping` what a person
    confirmed; `tokens` are the tokenizer's added word pieces.
    """
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


def renamed(own_labels: Sequence[str], spec: TaskSpec) -> list[str]:
    """Return the task's names for the output classes, by index."""
    codec = codec_class(spec.task)
    return [codec.renamed(name, spec.label_map or {}) for name in own_labels]


def check_labels(codec: TaskCodec, model_labels: Sequence[str]) -> None:
    """Raise ValueError where the model's labels, named as the task names them, are others."""
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
