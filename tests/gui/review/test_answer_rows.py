from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.desktop.review.answer_rows import answer_rows
from sfda_desktop.desktop.widgets.text_marks import Change
from sfda_desktop.domain.answers import LabelAnswer, Span, SpanAnswer

TEXT = "LANTUS (INSULIN GLARGINE) 35 UNITS at bedtime for diabetes"
spans = st.builds(
    lambda start, length, label: Span(start, min(start + length, len(TEXT)), label),
    st.integers(0, len(TEXT) - 1),
    st.integers(1, 12),
    st.sampled_from(["Problem", "Treatment"]),
)
answers = st.lists(spans, max_size=7).map(SpanAnswer.of)


@given(answers, answers, answers)
def test_every_finding_stands_in_exactly_one_row(
    model: SpanAnswer, suggestion: SpanAnswer, final: SpanAnswer
) -> None:
    rows = answer_rows(TEXT, model, suggestion, final)
    for answer, cells in (
        (model, [row.model for row in rows]),
        (suggestion, [row.suggestion for row in rows]),
        (final, [row.final for row in rows]),
    ):
        assert sorted(cell.span for cell in cells if cell and cell.span) == list(answer.spans)


@given(answers)
def test_what_all_say_differs_nowhere(answer: SpanAnswer) -> None:
    rows = answer_rows(TEXT, answer, answer, answer)
    assert len(rows) == len(answer.spans)
    assert not any(row.differs for row in rows)


def test_a_boundary_stands_in_one_row_with_its_sign() -> None:
    model = SpanAnswer.of([Span(0, 6, "Treatment")])
    suggestion = SpanAnswer.of([Span(0, 25, "Treatment")])
    (row,) = answer_rows(TEXT, model, suggestion, suggestion)
    assert row.model is not None
    assert row.suggestion is not None
    assert row.model.words == "LANTUS"
    assert row.suggestion.sign is Change.MOVED


def test_what_is_left_out_has_no_final_cell() -> None:
    model = SpanAnswer.of([Span(0, 6, "Treatment")])
    (row,) = answer_rows(TEXT, model, SpanAnswer(), SpanAnswer())
    assert row.model is not None
    assert row.model.sign is Change.REMOVED
    assert row.final is None


def test_labels_of_a_whole_sample_have_one_row() -> None:
    (row,) = answer_rows(TEXT, LabelAnswer("Negated"), LabelAnswer("Affirmed"), None)
    assert row.model is not None
    assert row.suggestion is not None
    assert (row.model.label, row.suggestion.label) == ("Negated", "Affirmed")
    assert row.suggestion.sign is Change.RELABELED
    assert row.final is None
