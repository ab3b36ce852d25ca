from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.desktop.widgets.text_marks import Change, Origin, TextMark, lanes


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


def test_the_change_is_told_by_a_sign() -> None:
    assert mark(0, 5, Change.ADDED).full_caption == "+ Drug"
    assert mark(0, 5, Change.REMOVED).short_caption == "−1"
    assert mark(0, 5).full_caption == "Drug"
