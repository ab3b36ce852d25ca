from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.desktop.widgets.text_marks import (
    MOST_LOWER,
    Change,
    Origin,
    TextMark,
    caption_lanes,
    lanes,
)


def mark(start: int, end: int, change: Change | None = None) -> TextMark:
    return TextMark(start, end, "Drug", 0, Origin.MODEL, change, "1")


spans = st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda pair: (pair[0], sum(pair)))
changes = st.sampled_from([None, *Change])


@given(
    st.lists(
        st.builds(lambda span, change: mark(span[0], span[1], change), spans, changes), max_size=25
    )
)
def test_no_two_marks_of_a_lane_overlap(marks: list[TextMark]) -> None:
    found = lanes(marks)
    for i, one in enumerate(marks):
        for j in range(i):
            other = marks[j]
            if found[i] == found[j]:
                assert one.end <= other.start or other.end <= one.start


def test_what_was_removed_hangs_below_what_stays() -> None:
    assert lanes([mark(0, 6, Change.REMOVED), mark(0, 20, Change.MOVED)]) == [1, 0]


def test_marks_apart_share_the_first_lane() -> None:
    assert lanes([mark(0, 5), mark(5, 9), mark(20, 21)]) == [0, 0, 0]


@given(
    st.lists(
        st.builds(lambda span, change: mark(span[0], span[1], change), spans, changes), max_size=25
    ),
    st.integers(0, 15),
)
def test_no_caption_that_was_moved_crosses_another_mark_or_caption(
    marks: list[TextMark], length: int
) -> None:
    lines = lanes(marks)
    reaches = [one.start + length for one in marks]
    captions = caption_lanes(marks, lines, reaches)
    for i, one in enumerate(marks):
        assert lines[i] <= captions[i] <= lines[i] + MOST_LOWER
        if captions[i] == lines[i]:
            continue
        for j, other in enumerate(marks):
            if j != i and lines[j] == captions[i]:
                assert max(reaches[i], one.end) <= other.start or other.end <= one.start


def test_a_caption_that_its_neighbour_would_cut_hangs_lower() -> None:
    short = [mark(0, 2), mark(3, 5), mark(30, 32)]
    assert caption_lanes(short, [0, 0, 0], [9, 12, 39]) == [1, 0, 0]
    assert caption_lanes(short, [0, 0, 0], [2, 5, 32]) == [0, 0, 0]


def test_captions_do_not_go_down_for_ever() -> None:
    crowded = [mark(3 * n, 3 * n + 2) for n in range(6)]
    found = caption_lanes(crowded, [0] * 6, [3 * n + 40 for n in range(6)])
    assert max(found) == MOST_LOWER


def test_the_change_is_told_by_a_sign() -> None:
    assert mark(0, 5, Change.ADDED).full_caption == "+ Drug"
    assert mark(0, 5, Change.REMOVED).short_caption == "−1"
    assert mark(0, 5).full_caption == "Drug"
