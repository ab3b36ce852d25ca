"""The small models a project has used, known by what their weights hash to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.wording import tr
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.serial import from_time, now


class ModelRole(StrEnum):
    """Where a model comes from."""

    SOURCE = "source"
    ADAPTED = "adapted"


@dataclass(frozen=True, slots=True)
class Model:
    """A model directory as it was when registered; `sha256` is that of its weights."""

    id: int
    role: ModelRole
    path: Path
    sha256: str
    run_id: int | None
    note: str
    registered_at: datetime


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Somebody took a model into use."""

    model_id: int
    reviewer: str
    chosen_at: datetime


class ModelStore:
    """Registers models; predictions belong to one, and one of them is in use."""

    def __init__(self, database: ProjectDatabase) -> None:
        """Work on the given file."""
        self._database = database

    def register(
        self, path: Path, sha256: str, role: ModelRole, *, run_id: int | None, note: str
    ) -> Model:
        """Return the model with these weights in this role, registered now or before.

        A directory that was moved keeps its predictions: only the path is brought up to date.
        """
        with self._database.writing() as database:
            row = self._database.row(
                "SELECT id FROM model WHERE sha256 = ? AND role = ? AND run_id IS ?",
                [sha256, role.value, run_id],
            )
            if row is None:
                row = (
                    database.execute(
                        "INSERT INTO model (role, path, sha256, run_id, note, registered_at) "
                        "VALUES (?, ?, ?, ?, ?, ?)",
                        [role.value, str(path), sha256, run_id, note, now()],
                    ).lastrowid,
                )
            else:
                database.execute("UPDATE model SET path = ? WHERE id = ?", [str(path), row[0]])
            return self.model(row[0])

    def models(self) -> list[Model]:
        """Return all models, oldest first."""
        rows = self._database.rows(
            "SELECT id, role, path, sha256, run_id, note, registered_at FROM model ORDER BY id"
        )
        return [_model(row) for row in rows]

    def model(self, model_id: int) -> Model:
        """Return one model."""
        row = self._database.row(
            "SELECT id, role, path, sha256, run_id, note, registered_at FROM model WHERE id = ?",
            [model_id],
        )
        if row is None:
            raise ProjectError(
                tr(
                    "{path} knows no model number {model_id}.",
                    path=self._database.path,
                    model_id=model_id,
                )
            )
        return _model(row)

    def choose(self, model_id: int, reviewer: str) -> None:
        """Take a model into use; the one before stays on record."""
        self.model(model_id)
        with self._database.writing() as database:
            database.execute(
                "INSERT INTO model_choice (model_id, reviewer, chosen_at) VALUES (?, ?, ?)",
                [model_id, reviewer, now()],
            )

    def choices(self) -> list[ModelChoice]:
        """Return every choice that was made, oldest first."""
        rows = self._database.rows(
            "SELECT model_id, reviewer, chosen_at FROM model_choice ORDER BY seq"
        )
        return [ModelChoice(model_id, by, from_time(at)) for model_id, by, at in rows]

    def in_use(self) -> Model | None:
        """Return the model that was chosen last; before any choice the newest adapted one."""
        choices = self.choices()
        if choices:
            return self.model(choices[-1].model_id)
        adapted = [model for model in self.models() if model.role is ModelRole.ADAPTED]
        return adapted[-1] if adapted else None


def _model(row: tuple[Any, ...]) -> Model:
    model_id, role, path, sha256, run_id, note, registered_at = row
    return Model(
        model_id, ModelRole(role), Path(path), sha256, run_id, note, from_time(registered_at)
    )
