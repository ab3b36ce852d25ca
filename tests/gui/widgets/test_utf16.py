from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from sfda_desktop.desktop.widgets.utf16 import TextPositions, displayable

PIECES = [
    "a",
    " ",
    "é",
    "e\u0301",
    "患",
    "者",
    "😀",
    "👩🏽\u200d⚕️",
    "שלום",
    "حُمّى",
    "𝒳",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\x0c",
    "\u2028",
]
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60)


def utf16_units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(texts)
def test_every_position_goes_there_and_back(text: str) -> None:
    positions = TextPositions(text)
    for code_point in range(len(text) + 1):
        utf16 = positions.to_utf16(code_point)
        assert utf16 == utf16_units(text[:code_point])
        assert positions.to_code_point(utf16) == code_point
    assert positions.utf16_length == utf16_units(text)


@given(texts)
def test_positions_stay_in_order_and_inside_even_between_halves(text: str) -> None:
    positions = TextPositions(text)
    found = [positions.to_code_point(i) for i in range(positions.utf16_length + 1)]
    assert found == sorted(found)
    assert set(found) == set(range(len(text) + 1))


@pytest.mark.parametrize(
    ("text", "code_point", "utf16"),
    [("a😀b", 1, 1), ("a😀b", 2, 3), ("a😀b", 3, 4), ("患者😀熱", 3, 4), ("", 0, 0)],
)
def test_known_positions(text: str, code_point: int, utf16: int) -> None:
    assert TextPositions(text).to_utf16(code_point) == utf16
    assert TextPositions(text).to_code_point(utf16) == code_point


def test_between_the_halves_of_a_pair_is_before_it() -> None:
    assert TextPositions("a😀b").to_code_point(2) == 1


@given(texts)
def test_qt_shows_as_many_units_as_we_count(text: str) -> None:
    shown = displayable(text)
    assert len(shown) == len(text)
    document = QTextDocument()
    document.setPlainText(shown)
    assert document.characterCount() - 1 == TextPositions(text).utf16_length
