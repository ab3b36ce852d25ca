"""How a model from elsewhere says what the task says: its class names and its entity markers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.task_spec import read_label_map, read_markers


@dataclass(frozen=True, slots=True)
class ModelMapping:
    """A model's own class names → the task's; several may become one. `markers`: see `TaskSpec`.

    Classes that are not named keep their names.
    """

    labels: Mapping[str, str] = field(default_factory=dict)
    markers: Mapping[str, tuple[str, str]] | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the JSON object that `--label-map` takes."""
        value: dict[str, Any] = {"labels": dict(self.labels)}
        if self.markers is not None:
            value["markers"] = {role: list(pair) for role, pair in self.markers.items()}
        return value

    @classmethod
    def from_json(cls, value: object, *, where: str) -> ModelMapping:
        """Read `{"labels": {"own": "task's"}, "markers": {"role": [before, after]}}`."""
        if not isinstance(value, Mapping) or not value.keys() & {"labels", "markers"}:
            raise InputError(
                f'{where}: expected a JSON object with "labels" (the model\'s own class names, '
                'each with the label of the task) and, where they are not the usual, "markers".'
            )
        return cls(
            labels=read_label_map(value.get("labels"), where) or {},
            markers=read_markers(value.get("markers"), where),
        )
