"""Keys as they are written and as they are printed on a cap. Knows no Qt.

A chord is a key with its modifiers, written as Qt's portable text writes it (`Ctrl+Shift+Z`,
`Del`, `?`), so that it can be kept in the settings and handed to Qt as it stands.
"""

from __future__ import annotations

import sys

from sfda_desktop.domain.wording import tr

Chord = str

MODIFIERS = ("Meta", "Ctrl", "Alt", "Shift")
"""In the order in which Qt writes them."""

_NAMED = (
    *("Return", "Enter", "Space", "Esc", "Del", "Backspace", "Ins", "Tab", "Backtab"),
    *("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Print", "Menu"),
    *(f"F{number}" for number in range(1, 25)),
)
_ALIASES = {"delete": "Del", "escape": "Esc", "insert": "Ins", "pagedown": "PgDown"} | {
    name.casefold(): name for name in _NAMED
}
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_MAC = {"Meta": "⌃", "Ctrl": "⌘", "Alt": "⌥", "Shift": "⇧"}


def chord(words: str) -> Chord | None:
    """Return a chord as it is always written, `None` where the words name no key.

    Shift says nothing of its own beside a sign or a digit: where `?` needs Shift, `?` is pressed.
    """
    *held, key = _split(words.strip())
    folded = {each.casefold() for each in held}
    modifiers = {name for name in MODIFIERS if name.casefold() in folded}
    if len(modifiers) != len(held):
        return None
    if len(key) == 1:
        key = key.upper()
        if not key.isalpha():
            modifiers.discard("Shift")
    elif key.casefold() in _ALIASES:
        key = _ALIASES[key.casefold()]
    else:
        return None
    return "+".join([*(name for name in MODIFIERS if name in modifiers), key])


def key_of(which: Chord) -> str:
    """Return a chord's key without its modifiers."""
    return _split(which)[-1]


def modifiers_of(which: Chord) -> frozenset[str]:
    """Return what is held down."""
    return frozenset(_split(which)[:-1])


def is_single_character(which: Chord) -> bool:
    """Tell whether a letter, digit or sign is pressed alone, as in writing (WCAG 2.1.4)."""
    return len(key_of(which)) == 1 and not modifiers_of(which) - {"Shift"}


def printed(which: Chord, *, mac: bool = sys.platform == "darwin") -> str:
    """Return a chord as the keyboard's caps say it, in the language of the window."""
    key = key_of(which)
    names = {
        "Return": tr("Enter", comment="key"),
        "Enter": tr("Enter", comment="key"),
        "Space": tr("Space", comment="key"),
        "Esc": tr("Esc", comment="key"),
        "Del": tr("Del", comment="key"),
        "Backspace": tr("Backspace", comment="key"),
        "Ins": tr("Ins", comment="key"),
        "Home": tr("Home", comment="key"),
        "End": tr("End", comment="key"),
        "Ctrl": tr("Ctrl", comment="key"),
        "Alt": tr("Alt", comment="key"),
        "Shift": tr("Shift", comment="key"),
        **_ARROWS,
        **(_MAC if mac else {}),
    }
    held = [names.get(name, name) for name in MODIFIERS if name in modifiers_of(which)]
    return ("" if mac else "+").join([*held, names.get(key, key)])


def _split(words: str) -> list[str]:
    if words == "+" or words.endswith("++"):
        return [*filter(None, words[:-1].split("+")), "+"]
    return words.split("+")
