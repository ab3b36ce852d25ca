"""What the table of the five pairs says of its own criterion."""

from __future__ import annotations

from typing import Any

import pytest

from tests.benchmarks.five_pairs import REVIEWED_ANCHORED, criterion


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
