"""What the table of the five pairs says of its own criterion."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.five_pairs import REVIEWED_ANCHORED, criterion, write_table
from tests.benchmarks.source_settings import PAIRS


def _pair(gain: float, high: float, *, supervised: float) -> dict[str, Any]:
    row = {
        "label": REVIEWED_ANCHORED[0],
        "gain": {"mean": gain},
        "difference": {"ci95": [gain - 0.05, high]},
    }
    summary = {"source": {"f1": 0.5}, "supervised_f1": supervised, "rows": [row]}
    return {"summary": summary}


def test_the_criterion_counts_wide_gaps_and_names_every_pair_that_got_worse() -> None:
    found = {
        "better": _pair(0.06, 0.1, supervised=0.6),
        "surely worse": _pair(-0.01, -0.001, supervised=0.51),
        "much worse by chance": _pair(-0.03, 0.01, supervised=0.58),
        "a little worse by chance": _pair(-0.01, 0.02, supervised=0.51),
    }
    outcome = criterion(found)[REVIEWED_ANCHORED[0]]
    assert outcome["worse_on"] == ["surely worse", "much worse by chance"]
    assert outcome["gains"] == pytest.approx(0.03)
    assert outcome["gaps"] == pytest.approx(0.18)
    assert criterion(found)[REVIEWED_ANCHORED[1]]["closed"] is None


def test_pairs_run_one_by_one_come_into_one_table(tmp_path: Path) -> None:
    spread = {"mean": 0.5, "sd": None}
    results = _pair(0.06, 0.1, supervised=0.6)
    results["summary"]["rows"][0] |= {"f1": spread, "p_holm": None}
    for pair in reversed(PAIRS[:2]):
        write_table(tmp_path, {pair.name: results})
    names = [pair.name for pair in PAIRS[:2]]
    found = json.loads((tmp_path / "five_pairs.json").read_text(encoding="utf-8"))
    assert list(found["pairs"]) == names
    head = (tmp_path / "five_pairs.md").read_text(encoding="utf-8").splitlines()[0]
    assert head == f"| method | {' | '.join(names)} |"
