from __future__ import annotations

from collections.abc import Iterator

import pytest

from sfda_desktop.domain.wording import install, tr, trn

GERMAN = {
    ("Line {line} is empty.", ""): "Zeile {line} ist leer.",
    ("Open", "a note"): "Offen",
    ("Open", ""): "Öffnen",
    ("{count} notes", ""): "{count} Notizen",
    ("Keep {name}.", ""): "Behalte {nmae}.",
    ("Wait {time}.", ""): "Warte {",
}


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    install(lambda english, comment: GERMAN.get((english, comment)))
    yield
    install(None)


def test_a_sentence_is_translated_with_its_values() -> None:
    assert tr("Line {line} is empty.", line=3) == "Zeile 3 ist leer."


def test_a_comment_tells_two_meanings_apart() -> None:
    assert (tr("Open"), tr("Open", comment="a note")) == ("Öffnen", "Offen")


def test_what_has_no_translation_stays_english() -> None:
    assert tr("Nothing {here}", here="at all") == "Nothing at all"


@pytest.mark.parametrize(("english", "name"), [("Keep {name}.", "name"), ("Wait {time}.", "time")])
def test_a_slip_of_the_translator_falls_back_to_english(english: str, name: str) -> None:
    assert tr(english, **{name: "x"}) == english.format(**{name: "x"})


def test_one_and_many() -> None:
    assert trn("{count} note", "{count} notes", 1) == "1 note"
    assert trn("{count} note", "{count} notes", 1098) == "1,098 Notizen"


def test_braces_of_a_value_are_left_alone() -> None:
    assert tr("Line {line} is empty.", line="{x}") == "Zeile {x} ist leer."


def test_english_comes_back() -> None:
    install(None)
    assert tr("Open") == "Open"
