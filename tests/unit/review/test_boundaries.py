from __future__ import annotations

import pytest

from sfda_desktop.review import reads_right_to_left, visible_boundary, word_from


def words_of(text: str) -> list[str]:
    found, position = [], 0
    while (word := word_from(text, position)) is not None:
        found.append(text[slice(*word)])
        position = word[1]
    return found


def characters_of(text: str) -> list[str]:
    found, position = [], 0
    while position < len(text):
        end = visible_boundary(text, position + 1, 1)
        found.append(text[position:end])
        position = end
    return found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("LANTUS (INSULIN GLARGINE) 0.5mg", ["LANTUS", "INSULIN", "GLARGINE", "0.5mg"]),
        ("O'Brien: x4, e-mail.", ["O'Brien", "x4", "e-mail"]),
        ("高血圧で通院中。アスピリン100mg", ["高血圧", "で", "通院中", "アスピリン", "100mg"]),
        ("患者有病史", ["患", "者", "有", "病", "史"]),
        ("שלום עולם", ["שלום", "עולם"]),
        ("مرحبا بِكُم", ["مرحبا", "بِكُم"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("cafe\u0301 😀 pain", ["cafe\u0301", "pain"]),
        (" … ", []),
    ],
)
def test_words_of_many_scripts(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_the_word_around_the_caret_comes_first() -> None:
    assert word_from("no pain", 1) == (0, 2)
    assert word_from("no pain", 2) == (3, 7)
    assert word_from("no pain", 7) is None


@pytest.mark.parametrize(
    "characters",
    [
        ["a", "é", "e\u0301", "e\u0301\u0323", "x"],
        ["👩🏽\u200d⚕️", " ", "👍🏿", "☺️", "1️⃣"],
        ["🇯🇵", "🇫🇷", "🇩🇪", "a"],
        ["🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", "b"],
        ["ｶﾞ", "か\u3099", "ﾊ", "名"],
        ["நி", "க", "दु"],
        ["ב\u05bc\u05b0", "כ"],
        ["\r\n", "x"],
    ],
)
def test_what_is_seen_as_one_character_is_never_cut(characters: list[str]) -> None:
    text = "".join(characters)
    assert characters_of(text) == characters
    position, back = len(text), []
    while position > 0:
        begin = visible_boundary(text, position - 1, -1)
        back.append(text[begin:position])
        position = begin
    assert back[::-1] == characters


def test_the_direction_of_reading_is_that_of_the_first_letter() -> None:
    assert reads_right_to_left("12 שלום LANTUS")
    assert not reads_right_to_left("LANTUS שלום")
    assert not reads_right_to_left("35 — ")
