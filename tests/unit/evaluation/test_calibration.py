from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.domain.answers import Answer, LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.predictions import Prediction, Uncertainty
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.evaluation import calibration

SURE = st.integers(0, 997).map(lambda n: n / 997)  # never on the border of two bins
UNSURE = Uncertainty(0.0, 0.0, 0.0)


def said(
    claims: list[tuple[Answer, Answer, tuple[float, ...]]],
) -> tuple[list[LabeledSample], dict[str, Prediction]]:
    gold = [LabeledSample(Sample(str(n), "text"), truth) for n, (truth, _, _) in enumerate(claims)]
    predicted = {
        str(n): Prediction(str(n), answer, UNSURE, confidences)
        for n, (_, answer, confidences) in enumerate(claims)
    }
    return gold, predicted


def test_each_predicted_span_is_a_claim_and_only_an_exact_one_is_right() -> None:
    truth = SpanAnswer((Span(0, 3, "A"), Span(5, 8, "A")))
    found = SpanAnswer((Span(0, 3, "A"), Span(5, 9, "A")))
    measured = calibration(*said([(truth, found, (0.95, 0.99)), (truth, SpanAnswer(), ())]))
    [used] = [each for each in measured.bins if each.count]
    assert (used.count, used.accuracy) == (2, 0.5)
    assert used.confidence == pytest.approx(0.97)
    assert measured.ece == pytest.approx(0.47)


@given(st.lists(st.tuples(SURE, st.booleans()), max_size=30))
def test_the_error_is_the_definitions(claims: list[tuple[float, bool]]) -> None:
    made = [(LabelAnswer("A"), LabelAnswer("A" if ok else "B"), (p,)) for p, ok in claims]
    measured = calibration(*said([*made]))
    expected = 0.0
    for number, each in enumerate(measured.bins):
        low, high = number / 15, (number + 1) / 15
        members = [c for c in claims if low < c[0] <= high or (number == 0 and c[0] == 0)]
        assert each.count == len(members)
        if members:
            gap = sum(p for p, _ in members) - sum(ok for _, ok in members)
            expected += abs(gap) / len(claims)
    assert measured.ece == pytest.approx(expected)
    assert sum(each.count for each in measured.bins) == len(claims)


def test_no_claim_no_error() -> None:
    assert calibration([], {}).ece == 0
