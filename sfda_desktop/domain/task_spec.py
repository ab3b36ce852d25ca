"""What a project extracts: the task, its labels and the guideline people annotate by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from sfda_desktop.domain.errors import InputError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LabelSpec:
    """One label: its name as the model knows it, and what it means in a sentence or two."""

    name: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class TaskSpec:
    """The contents of `sfda_task.json` (CONTRACT section 2)."""

    task: str
    labels: tuple[LabelSpec, ...]
    guideline: str = ""
    negative_label: str | None = None
    markers: Mapping[str, tuple[str, str]] | None = None
    max_length: int | None = None

    @property
    def label_names(self) -> tuple[str, ...]:
        """The label names in their order."""
        return tuple(label.name for label in self.labels)

    def to_json(self) -> dict[str, Any]:
        """Return the JSON object of `sfda_task.json`; what is not set is left out."""
        value: dict[str, Any] = {
            "task": self.task,
            "labels": [
                {"name": label.name, "description": label.description} for label in self.labels
            ],
        }
        if self.negative_label is not None:
            value["negative_label"] = self.negative_label
        if self.markers is not None:
            value["markers"] = {role: list(pair) for role, pair in self.markers.items()}
        if self.max_length is not None:
            value["max_length"] = self.max_length
        if self.guideline:
            value["guideline"] = self.guideline
        return value

    @classmethod
    def from_json(cls, value: object, *, where: str) -> TaskSpec:
        """Read `sfda_task.json`; `where` names the file in the error sentence."""
        if not isinstance(value, Mapping):
            raise InputError(f'{where}: expected a JSON object with "task" and "labels".')
        task, labels = value.get("task"), value.get("labels")
        if not isinstance(task, str):
            raise InputError(f'{where}: "task" is missing or not a text.')
        if not isinstance(labels, list) or not labels:
            raise InputError(f'{where}: "labels" is missing or empty.')
        specs = tuple(_label_spec(label, where) for label in labels)
        names = [spec.name for spec in specs]
        if len(set(names)) != len(names):
            raise InputError(f'{where}: "labels" names a label twice.')
        return cls(
            task=task,
            labels=specs,
            guideline=_optional(value, "guideline", str, where) or "",
            negative_label=_optional(value, "negative_label", str, where),
            markers=_markers(value.get("markers"), where),
            max_length=_max_length(_optional(value, "max_length", int, where), where),
        )


def _label_spec(value: object, where: str) -> LabelSpec:
    if isinstance(value, str) and value:
        return LabelSpec(value)
    if isinstance(value, Mapping) and isinstance(value.get("name"), str) and value["name"]:
        return LabelSpec(value["name"], str(value.get("description", "")))
    raise InputError(f'{where}: every label needs a "name".')


def _optional(value: Mapping[str, Any], key: str, kind: type[T], where: str) -> T | None:
    found = value.get(key)
    if found is None:
        return None
    if not isinstance(found, kind) or isinstance(found, bool):
        raise InputError(f'{where}: "{key}" has the wrong type.')
    return found


def _max_length(value: int | None, where: str) -> int | None:
    if value is not None and value < 8:
        raise InputError(f'{where}: "max_length" must be at least 8 word pieces.')
    return value


def _markers(value: object, where: str) -> dict[str, tuple[str, str]] | None:
    if value is None:
        return None
    if not isinstance(value, Mapping):
        raise InputError(f'{where}: "markers" has the wrong type.')
    markers: dict[str, tuple[str, str]] = {}
    for role, pair in value.items():
        if not (
            isinstance(pair, list) and len(pair) == 2 and all(isinstance(m, str) for m in pair)
        ):
            raise InputError(f'{where}: "markers" must map a role to its two marks.')
        markers[str(role)] = (pair[0], pair[1])
    return markers
