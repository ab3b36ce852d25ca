"""What the small models said about the notes, and the ranking that follows from it."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import Any

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.predictions import Prediction, Uncertainty
from sfda_desktop.domain.wording import tr
from sfda_desktop.project.connection import ProjectDatabase
from sfda_desktop.project.notes import Split
from sfda_desktop.project.queue import QueueIndex
from sfda_desktop.project.serial import from_json, to_json
from sfda_desktop.project.task import ProjectTask

_UNSURE_AT = struct.Struct("<iid")
"""(start, end, entropy): one for every word piece, too many to be read as JSON."""


class PredictionStore:
    """One prediction a model and sample."""

    def __init__(self, database: ProjectDatabase, task: ProjectTask, queue: QueueIndex) -> None:
        """Work on the given file in terms of the given task."""
        self._database = database
        self._task = task
        self._queue = queue

    def save(self, model_id: int, predictions: Iterable[Prediction]) -> int:
        """Store predictions in one transaction, in place of earlier ones; return how many."""
        # Encoding takes most of the time and needs no lock: a reviewer's decision that comes
        # meanwhile does not wait for it.
        given = list(predictions)
        rows = [self._row(model_id, prediction) for prediction in given]
        if not rows:
            return 0
        with self._database.writing() as database:
            stored = database.conn.executemany(
                "INSERT OR REPLACE INTO prediction (model_id, position, entropy, "
                "least_confidence, breaking_ties, answer, details, unsure_at) "
                "SELECT ?2, position, ?3, ?4, ?5, ?6, ?7, ?8 FROM sample WHERE id = ?1",
                rows,
            ).rowcount
            if stored != len(rows):
                raise ProjectError(
                    tr(
                        "{count} predictions are about notes that {path} does not have. None "
                        "was stored.",
                        count=len(rows) - stored,
                        path=self._database.path,
                    )
                )
            self._queue.predicted(database, model_id, given)
        return len(rows)

    def predictions(self, model_id: int, split: Split | None) -> dict[str, Prediction]:
        """Return a model's predictions by sample id, in the order of the files."""
        rows = self._database.rows(
            "SELECT sample.id, sample.text, entropy, least_confidence, breaking_ties, answer, "
            "details, unsure_at FROM prediction JOIN sample USING (position) "
            "WHERE model_id = ?1 AND (?2 IS NULL OR split = ?2) ORDER BY position",
            [model_id, None if split is None else split.value],
        )
        return {row[0]: self._prediction(row) for row in rows}

    def prediction(self, model_id: int, sample_id: str) -> Prediction | None:
        """Return a model's prediction for one sample."""
        row = self._database.row(
            "SELECT sample.id, sample.text, entropy, least_confidence, breaking_ties, answer, "
            "details, unsure_at FROM sample JOIN prediction USING (position) "
            "WHERE model_id = ? AND sample.id = ?",
            [model_id, sample_id],
        )
        return None if row is None else self._prediction(row)

    def count(self, model_id: int, split: Split) -> int:
        """Return how many samples of a split a model has read."""
        row = self._database.row(
            "SELECT COUNT(*) FROM prediction INDEXED BY prediction_by_entropy "
            "WHERE model_id = ? AND position IN (SELECT position FROM sample WHERE split = ?)",
            [model_id, split.value],
        )
        return 0 if row is None else int(row[0])

    def ranked(self, model_id: int, split: Split) -> list[tuple[str, float]]:
        """Return (sample id, entropy in nats), most uncertain first, ties by position."""
        rows: list[Any] = self._database.rows(
            "SELECT sample.id, entropy FROM prediction JOIN sample USING (position) "
            "WHERE model_id = ? AND +split = ? ORDER BY entropy DESC, position",
            [model_id, split.value],
        )
        return rows

    def _row(self, model_id: int, prediction: Prediction) -> tuple[Any, ...]:
        uncertainty = prediction.uncertainty
        details: dict[str, Any] = {
            "confidences": [float(value) for value in prediction.confidences]
        }
        if prediction.probabilities is not None:
            details["probabilities"] = {
                name: float(value) for name, value in prediction.probabilities.items()
            }
        if not prediction.complete:
            details["complete"] = False
        return (
            prediction.sample_id,
            model_id,
            float(uncertainty.entropy),
            float(uncertainty.least_confidence),
            float(uncertainty.breaking_ties),
            self._task.write_answer(prediction.answer),
            to_json(details),
            b"".join(_UNSURE_AT.pack(*at) for at in prediction.unsure_at),
        )

    def _prediction(self, row: tuple[Any, ...]) -> Prediction:
        sample_id, text, entropy, least_confidence, breaking_ties, answer, stored, unsure_at = row
        details = from_json(stored)
        return Prediction(
            sample_id=sample_id,
            answer=self._task.read_answer(answer, text),
            uncertainty=Uncertainty(entropy, least_confidence, breaking_ties),
            confidences=tuple(details["confidences"]),
            probabilities=details.get("probabilities"),
            unsure_at=tuple(_UNSURE_AT.iter_unpack(unsure_at)),
            complete=details.get("complete", True),
        )
