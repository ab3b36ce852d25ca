"""Things that a column names, found in the text of their row."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.corpora.formats.named_things import MISSING, TWICE, RowText

TEXT = "No pain. Painful knee, Pain at night; chest  pain 👩‍⚕️ fièvre. Adrenaline 1:1000, 5-10 mg."


def found(cell: str, *, once: bool = False, text: str = TEXT) -> tuple[list[str], Counter[str]]:
    told: Counter[str] = Counter()
    spans = RowText(text).spans(cell, "Problem", told, once=once)
    assert all(span.label == "Problem" and span.is_kind for span in spans)
    return [text[span.start : span.end] for span in spans], told


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("pain", ["pain", "Pain", "pain"]),  # whole words, not the knee; however they are written
        ("Painful", ["Painful"]),
        ("PAINFUL KNEE", ["Painful knee"]),
        ("chest pain", ["chest  pain"]),
        ("fièvre; knee", ["knee", "fièvre"]),
        ("knee;knee ; KNEE", ["knee"]),
        ("[3-7]", ["pain"]),
        ("[3-7];[17-21]", ["pain", "knee"]),
        ("5-10 mg;1:1000", ["1:1000", "5-10 mg"]),  # a dose is no place
        ("👩‍⚕️", ["👩‍⚕️"]),
        ("", []),
        (" ; ", []),
    ],
)
def test_things_are_found_by_words_or_place(cell: str, words: list[str]) -> None:
    assert found(cell) == (words, Counter())


@pytest.mark.parametrize(
    "cell",
    [
        *("ache", "[7-3]", "[0-900]", "[999999999-999999999]", "ain", "[0-0]", "[2-3]", "pain kne"),
        "pain " * 100,
    ],
)
def test_what_is_not_there_is_passed_over_and_counted(cell: str) -> None:
    assert found(f"{cell}; knee") == (["knee"], Counter({MISSING: 1}))


def test_words_that_stand_there_twice_do_not_say_which_is_meant() -> None:
    assert found("pain; knee", once=True) == (["knee"], Counter({TWICE: 1}))
    assert found("[3-7]; knee", once=True) == (["pain", "knee"], Counter())
    assert found("pain", once=True, text="Pain on Monday. No pain today.")[1] == {TWICE: 1}


@pytest.mark.parametrize(
    ("text", "cell", "words"),
    [
        ("患者は胸痛なし。", "胸痛", ["胸痛"]),  # no blanks round words
        ("患者は胸痛、発熱なし。", "胸痛；発熱", ["胸痛", "発熱"]),
        ("患者はCOVIDなし。", "covid", ["COVID"]),
        ("발열이 있음", "발열", ["발열"]),  # a particle belongs to it
        ("hoặc ho", "ho", ["ho"]),
        ("cafe\u0301 cafe", "cafe", ["cafe"]),  # é is another letter
        (
            "\u05db\u05d0\u05d1\u05d9\u05dd \u05db\u05d0\u05d1",
            "\u05db\u05d0\u05d1",
            ["\u05db\u05d0\u05d1"],
        ),
        ("2×ramipril", "ramipril", ["ramipril"]),
    ],
)
def test_what_a_word_is_depends_on_the_script(text: str, cell: str, words: list[str]) -> None:
    assert found(cell, text=text) == (words, Counter())


def test_a_hostile_cell_takes_no_time() -> None:
    began = time.process_time()
    text = "a " * 20_000
    found("a " * 2_000 + "b", text=text)
    found("a " * 140 + "b", text=text)
    found(";".join(f"a {n}" for n in range(20_000)), text=text)
    assert time.process_time() - began < 2


@given(st.text(max_size=40), st.text(max_size=10))
def test_whatever_a_cell_holds_spans_lie_in_the_text(text: str, cell: str) -> None:
    for span in RowText(text).spans(cell, "k", Counter(), once=False):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip()


@given(st.data())
def test_a_place_is_found_as_it_was_said(data: st.DataObject) -> None:
    text = data.draw(st.text(min_size=1, max_size=40).filter(str.strip))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    spans = RowText(text).spans(f"[{start}-{end}]", "k", Counter(), once=True)
    wanted = [(start, end)] if text[start:end].strip() else []
    assert [span.place for span in spans] == wanted
