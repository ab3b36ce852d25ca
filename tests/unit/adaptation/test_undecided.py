from __future__ import annotations

from typing import Any

import pytest

from sfda_desktop.adaptation.undecided import (
    Undecided,
    anchor_was_found,
    went_back_sentence,
    why_undecided,
)

MEASURED: dict[str, Any] = {"source": {}, "adapted": {}, "training": {"anchor": 0.5}}
BACK: dict[str, Any] = {"anchor": 0.0, "anchor_f1": {"0.0": 0.5, "0.5": 0.4}}


@pytest.mark.parametrize(
    ("report", "why"),
    [
        ({"verdict": "better"}, None),
        ({"verdict": "worse", "more_notes": None}, None),
        ({"verdict": "undecided", "more_notes": 40}, Undecided.TOO_FEW),
        ({"verdict": "undecided", "more_notes": None}, Undecided.ALIKE),
        ({"verdict": "undecided"}, Undecided.TOO_FEW),  # before it was foretold
        ({}, Undecided.TOO_FEW),
        ({"verdict": "undecided", "more_notes": None, "training": BACK}, Undecided.WENT_BACK),
        ({"verdict": "undecided", "more_notes": None, "training": None}, Undecided.ALIKE),
    ],
)
def test_there_is_a_reason_for_every_verdict_that_is_none(
    report: dict[str, Any], why: Undecided | None
) -> None:
    assert why_undecided(MEASURED | report) is why


def test_what_nobody_measured_is_known_only_where_nothing_changed() -> None:
    assert why_undecided({"training": {"anchor": 0.5}}) is None
    assert why_undecided({"training": {"anchor": 0}}) is Undecided.WENT_BACK
    assert why_undecided({}) is None


def test_what_is_to_do_depends_on_who_chose_the_anchor() -> None:
    found, chosen = {"training": BACK}, {"training": {"anchor": 0.0, "anchor_f1": {}}}
    assert anchor_was_found(found)
    assert "cross-validation" in went_back_sentence(found)
    assert "Review more notes" in went_back_sentence(found)
    assert not anchor_was_found(chosen)
    assert "the anchor was set to 0" in went_back_sentence(chosen)
    assert "--anchor auto" in went_back_sentence(chosen)
