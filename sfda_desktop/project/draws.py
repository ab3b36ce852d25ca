"""Samples drawn at random for a purpose, written down before anything is known about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.wording import tr
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.serial import from_json, from_time, now, to_json


class Purpose(StrEnum):
    """What a draw is for."""

    AUDIT = "audit"
    """Reviewed to learn how often suggestions are right."""
    SPOT_CHECK = "spot-check"
    """Accepted automatically, and looked at afterwards."""
    BLIND = "blind"
    """Reviewed with the suggestion hidden first."""
    SECOND = "second"
    """Annotated by a second reader as well."""


@dataclass(frozen=True, slots=True)
class Draw:
    """One draw; `plan` is what was fixed before it (seed, thresholds, the kinds tested)."""

    id: int
    purpose: Purpose
    run_id: int | None
    plan: Mapping[str, Any]
    ids: tuple[str, ...]
    drawn_at: datetime


class DrawStore:
    """Writes draws down and finds them again; they are never changed."""

    def __init__(self, database: ProjectDatabase) -> None:
        """Work on the given file."""
        self._database = database

    def save(
        self, purpose: Purpose, ids: Sequence[str], plan: Mapping[str, Any], run_id: int | None
    ) -> Draw:
        """Write a draw down; only a second reader's sample may hold held-out notes."""
        with self._database.writing() as database:
            draw_id = int(
                database.execute(
                    "INSERT INTO draw (purpose, run_id, plan, drawn_at) VALUES (?, ?, ?, ?)",
                    [purpose.value, run_id, to_json(dict(plan)), now()],
                ).lastrowid
                or 0
            )
            stored = database.conn.executemany(
                "INSERT INTO drawn (draw_id, rank, position) SELECT ?2, ?3, position FROM sample "
                "WHERE id = ?1 AND (split = 'pool' OR (split = 'held-out' AND ?4))",
                [
                    (sample_id, draw_id, rank, purpose is Purpose.SECOND)
                    for rank, sample_id in enumerate(ids, 1)
                ],
            ).rowcount
            if ids and stored != len(ids):
                raise ProjectError(
                    tr(
                        "{count} of the notes drawn are not in the pool of {path}. Nothing was "
                        "drawn.",
                        count=len(ids) - stored,
                        path=self._database.path,
                    )
                )
        return next(draw for draw in self.draws(purpose, run_id) if draw.id == draw_id)

    def draws(self, purpose: Purpose, run_id: int | None = None) -> list[Draw]:
        """Return the draws for a purpose (of one run, or of all), oldest first."""
        ids: dict[int, list[str]] = {}
        for draw_id, sample_id in self._database.rows(
            "SELECT draw_id, sample.id FROM drawn JOIN draw ON draw.id = draw_id "
            "JOIN sample USING (position) WHERE purpose = ? ORDER BY draw_id, rank",
            [purpose.value],
        ):
            ids.setdefault(draw_id, []).append(sample_id)
        return [
            Draw(
                id=draw_id,
                purpose=purpose,
                run_id=run,
                plan=from_json(plan),
                ids=tuple(ids.get(draw_id, ())),
                drawn_at=from_time(drawn_at),
            )
            for draw_id, run, plan, drawn_at in self._database.rows(
                "SELECT id, run_id, plan, drawn_at FROM draw WHERE purpose = ?1 "
                "AND (?2 IS NULL OR run_id = ?2) ORDER BY id",
                [purpose.value, run_id],
            )
        ]
