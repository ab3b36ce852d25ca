"""The keys people know already: ours, and those of two tools they may come from. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from sfda_desktop.desktop.keys.chords import Chord
from sfda_desktop.desktop.keys.verbs import LABELS, Verb


class Preset(StrEnum):
    """A set of keys under the name of the tool they are known from; names are not translated."""

    SFDA = "SFDA Desktop"
    PRODIGY = "Prodigy"
    LABEL_STUDIO = "Label Studio"


Keys = Mapping[Verb, tuple[Chord, ...]]

# Backspace deletes in one tool, undoes in another and discards in a third: alone it does nothing.
DEFAULTS: Keys = {
    Verb.ACCEPT: ("A",),
    Verb.EDIT: ("E",),
    Verb.REJECT: ("X",),
    Verb.SKIP: ("Space",),
    Verb.ACCEPT_SHOWN: ("Ctrl+Shift+A",),
    Verb.UNDO: ("Ctrl+Z",),
    Verb.REDO: ("Ctrl+Shift+Z", "Ctrl+Y"),
    Verb.NOTE_BEFORE: ("Ctrl+Left",),
    Verb.NOTE_AFTER: ("Ctrl+Right",),
    Verb.FINISH: ("Return", "Ctrl+Return"),
    Verb.CANCEL: ("Esc",),
    Verb.FINDING_BEFORE: ("Left", "Alt+Up"),
    Verb.FINDING_AFTER: ("Right", "Alt+Down"),
    Verb.SELECT_WORD: ("W",),
    Verb.END_LEFT: ("Alt+Left",),
    Verb.END_RIGHT: ("Alt+Right",),
    Verb.START_LEFT: ("Alt+Shift+Left",),
    Verb.START_RIGHT: ("Alt+Shift+Right",),
    Verb.REMOVE: ("Del",),
    **{verb: (str(place),) for place, verb in enumerate(LABELS, 1)},
    Verb.LABEL_SEARCH: ("L",),
    Verb.NEGATE: ("N",),
    Verb.SEARCH: ("Ctrl+F",),
    Verb.SHOW: ("Ctrl+Shift+F",),
    Verb.HEAT: ("H",),
    Verb.PAIRS: ("P",),
    Verb.GUIDELINE: ("F1",),
    Verb.CHEAT_SHEET: ("?",),
}

PRESETS: Mapping[Preset, Keys] = {
    Preset.SFDA: DEFAULTS,
    Preset.PRODIGY: {
        **DEFAULTS,
        Verb.UNDO: ("Backspace", "Ctrl+Z"),
        Verb.FINISH: ("Return", "Ctrl+Return", "Ctrl+S"),
        Verb.CHEAT_SHEET: ("H", "?"),
        Verb.HEAT: ("Shift+H",),
    },
    Preset.LABEL_STUDIO: {
        **DEFAULTS,
        Verb.ACCEPT: ("Ctrl+Return",),
        Verb.FINISH: ("Return",),
        Verb.SKIP: ("Ctrl+Space",),
        Verb.REMOVE: ("Backspace", "Del"),
    },
}
"""What a tool has no key for keeps ours."""
