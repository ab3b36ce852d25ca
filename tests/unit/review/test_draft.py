from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.review import (
    add_span,
    clear_spans,
    nudge_span,
    relabel_span,
    remove_span,
    snapped_to_words,
    span_at,
    trimmed,
)

TEXT = "s/p CABG, no  chest pain"
CABG = Span(4, 8, "Treatment")
ONE = SpanAnswer((CABG,))


@pytest.mark.parametrize(
    ("start", "end", "kept"),
    [
        (3, 8, (4, 8)),
        (8, 3, (4, 8)),
        (12, 14, None),
        (5, 5, None),
        (-5, 99, (0, 24)),
        (30, 40, None),
    ],
)
def test_a_selection_loses_the_white_space_at_its_ends(
    start: int, end: int, kept: tuple[int, int] | None
) -> None:
    assert trimmed(TEXT, start, end) == kept


@given(st.text(), st.integers(-3, 20), st.integers(-3, 20))
def test_a_trimmed_selection_is_within_the_text_and_begins_and_ends_with_something(
    text: str, start: int, end: int
) -> None:
    kept = trimmed(text, start, end)
    if kept is None:
        low, high = sorted((max(start, 0), max(end, 0)))
        assert not text[low:high].strip()
        return
    chosen = text[kept[0] : kept[1]]
    assert chosen
    assert chosen == chosen.strip()


@pytest.mark.parametrize(
    ("start", "end", "widened"),
    [(5, 7, (4, 8)), (4, 8, (4, 8)), (16, 21, (14, 24)), (8, 9, (8, 9)), (6, 6, (4, 8))],
)
def test_a_selection_can_be_widened_to_whole_words(
    start: int, end: int, widened: tuple[int, int]
) -> None:
    assert snapped_to_words(TEXT, start, end) == widened


def test_offsets_count_code_points() -> None:
    text = "😀 fièvre élevée"
    answer = add_span(SpanAnswer(), text, 1, 9, "Problem")
    assert [text[s.start : s.end] for s in answer.spans] == ["fièvre"]


def test_adding() -> None:
    assert add_span(ONE, TEXT, 13, 25, "Problem").spans == (CABG, Span(14, 24, "Problem"))
    assert add_span(ONE, TEXT, 12, 14, "Problem") == ONE
    assert add_span(ONE, TEXT, 16, 21, "Problem", whole_words=True).spans[1] == Span(
        14, 24, "Problem"
    )


def test_adding_where_a_label_is_gives_it_the_new_one() -> None:
    assert add_span(ONE, TEXT, 4, 8, "Test").spans == (Span(4, 8, "Test"),)


def test_overlapping_spans_are_kept_in_order() -> None:
    assert add_span(ONE, TEXT, 0, 8, "Problem").spans == (Span(0, 8, "Problem"), CABG)


def test_relabelling_removing_clearing() -> None:
    assert relabel_span(ONE, CABG, "Test").spans == (Span(4, 8, "Test"),)
    assert relabel_span(ONE, Span(0, 1, "Test"), "Problem") == ONE
    assert remove_span(ONE, CABG) == SpanAnswer()
    assert remove_span(ONE, Span(0, 1, "Test")) == ONE
    assert clear_spans(ONE) == SpanAnswer()


@pytest.mark.parametrize(
    ("start", "end", "moved"),
    [
        (-4, 0, (0, 8)),
        (0, 1, (4, 9)),
        (1, -1, (5, 7)),
        (-5, 0, (4, 8)),
        (0, 17, (4, 8)),
        (4, 0, (4, 8)),
        (0, 16, (4, 24)),
    ],
)
def test_a_boundary_moves_as_far_as_the_text_and_the_span_allow(
    start: int, end: int, moved: tuple[int, int]
) -> None:
    assert nudge_span(ONE, TEXT, CABG, start=start, end=end).spans == (Span(*moved, "Treatment"),)


def test_the_shortest_span_under_the_caret() -> None:
    wide = Span(0, 8, "Problem")
    answer = SpanAnswer.of([wide, CABG])
    assert span_at(answer, 4) == CABG
    assert span_at(answer, 2) == wide
    assert span_at(answer, 8) is None
