"""What is kept of a cell."""

from __future__ import annotations

import json
from pathlib import Path

from sfda_desktop.adaptation.cells import Cell, kept_cell
from sfda_desktop.adaptation.plans import AdaptationPlan, AnnotationPlan
from sfda_desktop.adaptation.run_inputs import RunInputs

CELL = Cell(
    "none",
    RunInputs(Path("model"), Path("pool"), Path("test")),
    AnnotationPlan(method="none"),
    AdaptationPlan(),
    {"model": "a"},
)


def test_a_comparison_may_move(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    predictions = old / "cells" / CELL.key / "predictions.jsonl"
    predictions.parent.mkdir(parents=True)
    (old / "results").mkdir()
    result = {"result": {"predictions": str(predictions)}, "error": None}
    (old / "results" / f"{CELL.key}.json").write_text(json.dumps(result))
    assert kept_cell(CELL, old) is None  # its predictions are gone: it is computed again
    predictions.touch()
    old.rename(new)
    kept = kept_cell(CELL, new)
    assert kept is not None
    assert kept.result is not None
    assert Path(kept.result["predictions"]).is_relative_to(new)
