"""What a project extracts: the task, its labels and the guideline people annotate by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.wording import tr

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LabelSpec:
    """One label: its name as the model knows it, and what it means in a sentence or two.

    `verbalisation` is the name in words, for prompts that are to read like language (LLMaAA).
    """

    name: str
    description: str = ""
    verbalisation: str = ""

    def to_json(self) -> dict[str, str]:
        """Return the JSON object of the label."""
        value = {"name": self.name, "description": self.description}
        return value | ({"verbalisation": self.verbalisation} if self.verbalisation else {})


@dataclass(frozen=True, slots=True)
class TaskSpec:
    """The contents of `sfda_task.json` (CONTRACT section 2).

    `label_map` translates a model's own class names into those of the task. `pairs` are the types
    (head, tail) of entities between which a relation may hold; without it all may.
    """

    task: str
    labels: tuple[LabelSpec, ...]
    guideline: str = ""
    negative_label: str | None = None
    markers: Mapping[str, tuple[str, str]] | None = None
    max_length: int | None = None
    label_map: Mapping[str, str] | None = None
    pairs: tuple[tuple[str, str], ...] | None = None

    @property
    def label_names(self) -> tuple[str, ...]:
        """The label names in their order."""
        return tuple(label.name for label in self.labels)

    def to_json(self) -> dict[str, Any]:
        """Return the JSON object of `sfda_task.json`; what is not set is left out."""
        value: dict[str, Any] = {
            "task": self.task,
            "labels": [label.to_json() for label in self.labels],
        }
        if self.negative_label is not None:
            value["negative_label"] = self.negative_label
        if self.markers is not None:
            value["markers"] = {role: list(pair) for role, pair in self.markers.items()}
        if self.max_length is not None:
            value["max_length"] = self.max_length
        if self.label_map:
            value["label_map"] = dict(self.label_map)
        if self.pairs is not None:
            value["pairs"] = [list(pair) for pair in self.pairs]
        if self.guideline:
            value["guideline"] = self.guideline
        return value

    @classmethod
    def from_json(cls, value: object, *, where: str) -> TaskSpec:
        """Read `sfda_task.json`; `where` names the file in the error sentence."""
        if not isinstance(value, Mapping):
            raise InputError(
                tr('{where}: expected a JSON object with "task" and "labels".', where=where)
            )
        task, labels = value.get("task"), value.get("labels")
        if not isinstance(task, str):
            raise InputError(tr('{where}: "task" is missing or not a text.', where=where))
        if not isinstance(labels, list) or not labels:
            raise InputError(tr('{where}: "labels" is missing or empty.', where=where))
        specs = tuple(_label_spec(label, where) for label in labels)
        names = [spec.name for spec in specs]
        if len(set(names)) != len(names):
            raise InputError(tr('{where}: "labels" names a label twice.', where=where))
        return cls(
            task=task,
            labels=specs,
            guideline=_optional(value, "guideline", str, where) or "",
            negative_label=_optional(value, "negative_label", str, where),
            markers=read_markers(value.get("markers"), where),
            max_length=_max_length(_optional(value, "max_length", int, where), where),
            label_map=read_label_map(value.get("label_map"), where),
            pairs=_pairs(value.get("pairs"), where),
        )


def _label_spec(value: object, where: str) -> LabelSpec:
    if isinstance(value, str) and value:
        return LabelSpec(value)
    if isinstance(value, Mapping) and isinstance(value.get("name"), str) and value["name"]:
        return LabelSpec(
            value["name"], str(value.get("description", "")), str(value.get("verbalisation", ""))
        )
    raise InputError(tr('{where}: every label needs a "name".', where=where))


def _optional(value: Mapping[str, Any], key: str, kind: type[T], where: str) -> T | None:
    found = value.get(key)
    if found is None:
        return None
    if not isinstance(found, kind) or isinstance(found, bool):
        raise InputError(tr('{where}: "{key}" has the wrong type.', where=where, key=key))
    return found


def _max_length(value: int | None, where: str) -> int | None:
    if value is not None and value < 8:
        raise InputError(tr('{where}: "max_length" must be at least 8 word pieces.', where=where))
    return value


def read_markers(value: object, where: str) -> dict[str, tuple[str, str]] | None:
    """Read `markers`: a role's two marks, or just the pairs in the order of the roles."""
    if value is None:
        return None
    if isinstance(value, list):
        value = {str(number): pair for number, pair in enumerate(value, start=1)}
    if not isinstance(value, Mapping):
        raise InputError(tr('{where}: "markers" has the wrong type.', where=where))
    markers: dict[str, tuple[str, str]] = {}
    for role, pair in value.items():
        if not (
            isinstance(pair, list)
            and len(pair) == 2
            and all(isinstance(m, str) and m.strip() for m in pair)
        ):
            raise InputError(
                tr('{where}: "markers" must map a role to its two marks.', where=where)
            )
        markers[str(role)] = (pair[0], pair[1])
    return markers


def read_label_map(value: object, where: str) -> dict[str, str] | None:
    """Read a mapping of a model's own class names to the task's labels."""
    if value is None:
        return None
    if not isinstance(value, Mapping) or not all(isinstance(v, str) and v for v in value.values()):
        raise InputError(
            tr("{where}: the label map must map each class of the model to a label.", where=where)
        )
    return {str(own): str(label) for own, label in value.items()}


def _pairs(value: object, where: str) -> tuple[tuple[str, str], ...] | None:
    if value is None:
        return None
    if not isinstance(value, list) or not all(
        isinstance(pair, list) and len(pair) == 2 and all(isinstance(kind, str) for kind in pair)
        for pair in value
    ):
        raise InputError(
            tr('{where}: "pairs" must list pairs of entity types, head first.', where=where)
        )
    return tuple((head, tail) for head, tail in value)
