"""Things that a column names, found in the text of their row."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.corpora.formats.named_things import MISSING, TWICE, spans_named

TEXT = "No pain. Painful knee, pain at night; chest  pain 👩‍⚕️ fièvre."


def found(cell: str, *, once: bool = False, text: str = TEXT) -> tuple[list[str], Counter[str]]:
    told: Counter[str] = Counter()
    spans = spans_named(text, cell, "Problem", told, once=once)
    assert all(span.label == "Problem" for span in spans)
    return [text[span.start : span.end] for span in spans], told


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("pain", ["pain", "pain", "pain"]),  # whole words: not the knee
        ("Painful", ["Painful"]),
        ("PAINFUL KNEE", ["Painful knee"]),
        ("chest pain", ["chest  pain"]),
        ("fièvre; knee", ["knee", "fièvre"]),
        ("3-7", ["pain"]),
        ("3:7 ; 17-21", ["pain", "knee"]),
        ("👩‍⚕️", ["👩‍⚕️"]),
        ("", []),
        (" ; ", []),
    ],
)
def test_things_are_found_by_words_or_place(cell: str, words: list[str]) -> None:
    assert found(cell) == (words, Counter())


@pytest.mark.parametrize("cell", ["ache", "7-3", "0-900", "999999999-999999999", "ain", "0-0"])
def test_what_is_not_there_is_passed_over_and_counted(cell: str) -> None:
    assert found(f"{cell}; knee") == (["knee"], Counter({MISSING: 1}))


def test_words_that_stand_there_twice_do_not_say_which_is_meant() -> None:
    assert found("pain; knee", once=True) == (["knee"], Counter({TWICE: 1}))
    assert found("3-7; knee", once=True) == (["pain", "knee"], Counter())


def test_japanese_words_need_no_blanks_round_them() -> None:
    assert found("胸痛", text="患者は胸痛なし。") == (["胸痛"], Counter())


@given(st.text(max_size=40), st.text(max_size=10))
def test_whatever_a_cell_holds_spans_lie_in_the_text(text: str, cell: str) -> None:
    for span in spans_named(text, cell, "k", Counter(), once=False):
        assert 0 <= span.start < span.end <= len(text)


@given(st.data())
def test_a_place_is_found_as_it_was_said(data: st.DataObject) -> None:
    text = data.draw(st.text(min_size=1, max_size=40))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    [span] = spans_named(text, f"{start}-{end}", "k", Counter(), once=True)
    assert (span.start, span.end) == (start, end)
