"""What an interrupted cross-validation has finished, so that it goes on from there."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.files import atomic_text
from sfda_desktop.domain.task_spec import TaskSpec

if TYPE_CHECKING:
    from sfda_desktop.encoder import Encoder

Counts = dict[float, NDArray[np.int64]]
"""Share → HIT, SPURIOUS, MISSED of the folds so far, shape (3,)."""


@dataclass(frozen=True, slots=True)
class KeptFolds:
    """The counts of the folds that are done, and the mean of their models: one, not five.

    The directory belongs to one run, whose settings and labels never change.
    """

    directory: Path
    spec: TaskSpec

    def write(self, done: int, counts: Mapping[float, NDArray[np.int64]], mean: Encoder) -> None:
        """Keep the state after `done` folds in place of the one before."""
        mean.save(self._mean(done), self.spec)
        state = {"done": done, "counts": {str(s): c.tolist() for s, c in counts.items()}}
        with atomic_text(self._state) as file:
            json.dump(state, file)
        shutil.rmtree(self._mean(done - 1), ignore_errors=True)

    def read(self) -> tuple[int, Counts, Encoder] | None:
        """Return what `write` kept; `None` where there is nothing."""
        from sfda_desktop.encoder import Encoder, inspect_model

        if not self._state.is_file():
            return None
        state = json.loads(self._state.read_text(encoding="utf-8"))
        counts = {float(s): np.array(c, dtype=np.int64) for s, c in state["counts"].items()}
        return state["done"], counts, Encoder.load(inspect_model(self._mean(state["done"])))

    @property
    def _state(self) -> Path:
        return self.directory / "folds.json"

    def _mean(self, done: int) -> Path:
        return self.directory / f"folds-{done}"
