from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.encoder.windows import Window, sliding_windows, window_round


@given(st.integers(0, 3_000), st.integers(1, 512))
def test_windows_fit_and_together_answer_for_every_piece_once(pieces: int, capacity: int) -> None:
    windows = sliding_windows(pieces, capacity)
    answered = [p for w in windows for p in range(w.keep_start, w.keep_stop)]
    assert answered == list(range(pieces))
    for window in windows:
        assert len(window) <= capacity
        assert 0 <= window.start <= window.keep_start <= window.keep_stop <= window.stop <= pieces


@given(st.integers(1, 2_000), st.integers(8, 200))
def test_each_piece_is_answered_where_it_lies_most_centrally(pieces: int, capacity: int) -> None:
    windows = sliding_windows(pieces, capacity)

    def margin(window: Window, piece: int) -> int:
        return min(piece - window.start, window.stop - 1 - piece)

    for window in windows:
        for piece in range(window.keep_start, window.keep_stop):
            best = max(margin(w, piece) for w in windows if w.start <= piece < w.stop)
            assert margin(window, piece) >= best - 1


def test_neighbours_share_a_quarter() -> None:
    windows = sliding_windows(1_000, 100)
    shared = [a.stop - b.start for a, b in pairwise(windows)]
    assert min(shared) >= 25


def test_a_short_text_is_one_window_and_an_empty_one_none() -> None:
    assert sliding_windows(7, 10) == [Window(0, 7, 0, 7)]
    assert sliding_windows(0, 10) == []


@given(st.integers(1, 500), st.integers(1, 100), st.data())
def test_the_window_round_a_focus_holds_it_where_it_fits(
    pieces: int, capacity: int, data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, pieces - 1))
    last = data.draw(st.integers(first, pieces))
    window, fits = window_round(pieces, capacity, first, last)
    assert 0 <= window.start < window.stop <= pieces
    assert len(window) == min(pieces, capacity)
    assert fits == (last - first <= capacity or pieces <= capacity)
    if fits:
        assert window.start <= first
        assert last <= window.stop
