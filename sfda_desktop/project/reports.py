"""Reports: what a run came to, as it was shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.serial import from_json, from_time, now, to_json


@dataclass(frozen=True, slots=True)
class Report:
    """A stored report; `report` is its JSON object."""

    id: int
    run_id: int | None
    report: dict[str, Any]
    saved_at: datetime


class ReportStore:
    """Keeps every report."""

    def __init__(self, database: ProjectDatabase) -> None:
        """Work on the given file."""
        self._database = database

    def save(self, run_id: int | None, report: dict[str, Any]) -> int:
        """Store a report; return its number."""
        with self._database.writing() as database:
            cursor = database.execute(
                "INSERT INTO report (run_id, report, saved_at) VALUES (?, ?, ?)",
                [run_id, to_json(report), now()],
            )
            return int(cursor.lastrowid or 0)

    def reports(self) -> list[Report]:
        """Return all reports, oldest first."""
        rows = self._database.rows("SELECT id, run_id, report, saved_at FROM report ORDER BY id")
        return [_report(row) for row in rows]

    def latest(self) -> Report | None:
        """Return the newest report."""
        row = self._database.row(
            "SELECT id, run_id, report, saved_at FROM report ORDER BY id DESC LIMIT 1"
        )
        return None if row is None else _report(row)


def _report(row: tuple[Any, ...]) -> Report:
    report_id, run_id, report, saved_at = row
    return Report(report_id, run_id, from_json(report), from_time(saved_at))
