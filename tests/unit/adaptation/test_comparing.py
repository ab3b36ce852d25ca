from __future__ import annotations

import json

import pytest

from sfda_desktop.adaptation.comparing import Comparison, compare
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.predictions import Prediction, Uncertainty
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.tasks import codec_for
from tests.tiny_models import TINY_SPEC

CODEC = codec_for(TINY_SPEC)
RIGHT = SpanAnswer((Span(0, 3, "Problem"),))
WRONG = SpanAnswer((Span(0, 3, "Test"),))


def compared(before: list[bool], after: list[bool]) -> Comparison:
    """Compare two models by whether each is right on each note."""
    gold = [LabeledSample(Sample(str(n), "text"), RIGHT) for n in range(len(before))]

    def said(right: list[bool]) -> dict[str, Prediction]:
        return {
            str(n): Prediction(
                str(n), RIGHT if ok else WRONG, Uncertainty(0, 0, 0), (0.9 if ok else 0.5,)
            )
            for n, ok in enumerate(right)
        }

    return compare(CODEC, gold, before=said(before), after=said(after), seed=13)


def test_a_clear_gain_and_a_clear_loss_are_told() -> None:
    half = [n % 2 == 0 for n in range(40)]
    assert compared(half, [True] * 40).verdict_sentence == (
        "The adapted model is better than the source model."
    )
    worse = compared([True] * 40, half)
    assert (worse.verdict, worse.more_notes) == ("worse", None)
    assert worse.verdict_sentence == "The adapted model is worse than the source model."
    assert len(worse.broken) == 20


def test_an_undecided_verdict_says_how_many_notes_would_do() -> None:
    before = [True] * 10 + [False] * 30
    after = [False] * 3 + [True] * 7 + [True] * 6 + [False] * 24
    found = compared(before, after)
    assert found.verdict == "undecided"
    assert found.more_notes is not None
    assert f"about {found.more_notes} more held-out notes would do" in found.verdict_sentence


def test_no_number_of_notes_is_promised_where_nothing_differs() -> None:
    same = compared([True, False] * 5, [True, False] * 5)
    assert (same.verdict, same.more_notes) == ("undecided", None)
    assert "no reasonable number" in same.verdict_sentence


def test_the_report_holds_how_sure_both_models_were() -> None:
    found = compared([True, False] * 5, [True] * 10).to_json()
    assert json.loads(json.dumps(found)) == found
    assert found["calibration"]["adapted"]["ece"] == pytest.approx(0.1)
    assert found["calibration"]["source"]["ece"] == pytest.approx(0.3)
    assert sum(each["count"] for each in found["calibration"]["source"]["bins"]) == 10
