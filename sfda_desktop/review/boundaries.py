"""Where words and visible characters begin and end: pure functions, offsets in code points."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_HAN = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HIRAGANA = "\u3041-\u309f"
_KATAKANA = "\u30a0-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_OTHER = f"[^\\W{_HAN}{_HIRAGANA}{_KATAKANA}]"
# combining marks are no word characters for `re`; most stand in these blocks or are added by hand
_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
_SPACED = f"{_OTHER}(?:{_OTHER}|[{_MARKS}'’.-](?={_OTHER})|[{_MARKS}])*"
_KANA = re.compile(f"[{_HIRAGANA}{_KATAKANA}]")
_JAPANESE = re.compile(f"[{_HAN}]+|[{_KATAKANA}]+|[{_HIRAGANA}]+|{_SPACED}")
_WORDS = re.compile(f"[{_HAN}]|[{_KATAKANA}]+|[{_HIRAGANA}]+|{_SPACED}")

_JOINERS = "\u200d\ufe0e\ufe0f\u20e3\uff9e\uff9f"
_ZWJ = "\u200d"


def word_from(text: str, position: int) -> tuple[int, int] | None:
    """Return the word a caret is in or before, else the next one; `None` where none is left.

    Where no blanks are written a word is a run of one script in Japanese, where scripts change
    with the words, and a single character in Chinese, where a run may be the whole sentence.
    """
    pattern = _JAPANESE if _KANA.search(text) else _WORDS
    return next((found.span() for found in pattern.finditer(text) if found.end() > position), None)


def visible_boundary(text: str, position: int, direction: int) -> int:
    """Return the nearest position, in a direction, that cuts no visible character.

    Accents, vowel signs, joined and coloured emoji and flags hang together. A `direction` of 0
    changes nothing.
    """
    while direction and 0 < position < len(text) and _hangs_together(text, position):
        position += 1 if direction > 0 else -1
    return position


def reads_right_to_left(words: str) -> bool:
    """Tell whether the first strong character is of a script written from the right."""
    return next((direction != "L" for direction in _strong(words)), False)


def _strong(words: str) -> Iterator[str]:
    for character in words:
        direction = unicodedata.bidirectional(character)
        if direction in {"L", "R", "AL"}:
            yield direction


def _hangs_together(text: str, position: int) -> bool:
    """Tell whether the characters before and after a position are seen as one."""
    before, after = text[position - 1], text[position]
    if before == "\r" and after == "\n":
        return True
    if _is_regional(before) and _is_regional(after):
        return _regionals_before(text, position) % 2 == 1
    return (
        unicodedata.category(after) in {"Mn", "Mc", "Me"}
        or after in _JOINERS
        or before == _ZWJ
        or "\U0001f3fb" <= after <= "\U0001f3ff"  # colours of skin
        or "\U000e0020" <= after <= "\U000e007f"  # of the flags of parts of a country
    )


def _is_regional(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _regionals_before(text: str, position: int) -> int:
    """Count the letters of flags right before a position: two make one."""
    first = position
    while first > 0 and _is_regional(text[first - 1]):
        first -= 1
    return position - first
