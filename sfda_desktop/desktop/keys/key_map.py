"""Which key does what, as the user has it; told what cannot be. Knows no Qt."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from sfda_desktop.desktop.keys.chords import Chord, chord, key_of, modifiers_of, printed
from sfda_desktop.desktop.keys.presets import PRESETS, Preset
from sfda_desktop.desktop.keys.verbs import Verb, When
from sfda_desktop.domain.wording import tr

_CARET = {"Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"}
_OF_THE_SYSTEM = {"Alt+F4", "Alt+Space", "Alt+Tab", "Alt+Esc", "Ctrl+Esc", "Ctrl+Shift+Esc", "F10"}
_OF_TEXT = {"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Up", "Down", "Home", "End", "PgUp", "PgDown"}
OF_THE_WINDOW = frozenset(
    {"Ctrl+O", "Ctrl+N", "Ctrl+Q", "Ctrl+,", "F2", *(f"Ctrl+{step}" for step in range(1, 7))}
)
"""What the window itself does on every page; these stay as they are."""


@dataclass(frozen=True, slots=True)
class KeyMap:
    """A preset, and what the user has changed of it; never changed itself."""

    preset: Preset = Preset.SFDA
    changed: Mapping[Verb, tuple[Chord, ...]] = field(default_factory=dict)

    def keys(self, verb: Verb) -> tuple[Chord, ...]:
        """Return the chords of a verb; the first is the one that is shown."""
        return self.changed[verb] if verb in self.changed else PRESETS[self.preset][verb]

    def cap(self, verb: Verb) -> str:
        """Return what a button of the verb has printed on it, empty where no key does it."""
        keys = self.keys(verb)
        return printed(keys[0]) if keys else ""

    def caps(self, verb: Verb) -> str:
        """Return all chords of a verb as they are printed, one a line."""
        return "\n".join(printed(each) for each in self.keys(verb))

    def verb(self, pressed: Chord, when: When) -> Verb | None:
        """Return what a chord does at a moment."""
        return next((v for v in Verb if v.when & when and pressed in self.keys(v)), None)

    def chords(self) -> dict[Chord, list[Verb]]:
        """Return every chord that does something, with what it does (at different moments)."""
        found: dict[Chord, list[Verb]] = {}
        for verb in Verb:
            for each in self.keys(verb):
                found.setdefault(each, []).append(verb)
        return found

    # --- changing ------------------------------------------------------------------------------

    def holder(self, verb: Verb, wanted: Chord) -> Verb | None:
        """Return the other verb that a chord does where `verb` means something."""
        others = (v for v in Verb if v is not verb and v.when & verb.when)
        return next((v for v in others if wanted in self.keys(v)), None)

    def with_keys(self, verb: Verb, keys: Iterable[Chord]) -> KeyMap:
        """Let these chords, and no others, do a verb; other verbs that have them lose them."""
        wanted = tuple(dict.fromkeys(keys))
        changed = {**self.changed, verb: wanted}
        for other in Verb:
            if other is not verb and other.when & verb.when and set(self.keys(other)) & set(wanted):
                changed[other] = tuple(key for key in self.keys(other) if key not in wanted)
        standard = PRESETS[self.preset]
        return replace(self, changed={v: k for v, k in changed.items() if k != standard[v]})

    def reset(self, verb: Verb) -> KeyMap:
        """Give a verb the keys it has in the preset again."""
        return self.with_keys(verb, PRESETS[self.preset][verb])

    def conflicts(self) -> list[tuple[Chord, Verb, Verb]]:
        """Return the chords that would do two things at one moment."""
        return [
            (each, first, second)
            for each, verbs in self.chords().items()
            for place, first in enumerate(verbs)
            for second in verbs[place + 1 :]
            if first.when & second.when
        ]

    # --- keeping -------------------------------------------------------------------------------

    def to_json(self) -> str:
        """Return the map for the settings."""
        changed = {verb.value: list(keys) for verb, keys in self.changed.items()}
        return json.dumps({"preset": self.preset.value, "changed": changed})

    @classmethod
    def from_json(cls, kept: str) -> Self:
        """Read a map from the settings; what cannot be used is as in the preset.

        The settings may be those of another version, or written by hand.
        """
        try:
            read = json.loads(kept)
            preset = Preset(read["preset"])
            entries = dict(read["changed"])
        except (ValueError, KeyError, TypeError):
            return cls()
        changed: dict[Verb, tuple[Chord, ...]] = {}
        for name, keys in entries.items():
            if name in set(Verb) and isinstance(keys, list):
                found = [chord(key) for key in keys if isinstance(key, str)]
                usable = tuple(key for key in found if key is not None and not refusal(key))
                if usable or not keys:
                    changed[Verb(name)] = usable
        made = cls(preset, changed)
        return cls(preset) if made.conflicts() else made


def refusal(wanted: Chord) -> str:
    """Return why a chord cannot be given to a verb, empty where it can."""
    key, held = key_of(wanted), modifiers_of(wanted)
    shown = printed(wanted)
    if key in {"Tab", "Backtab"}:
        return tr("{key} moves from one control to the next.", key=shown)
    # Ctrl+Alt is AltGr, with which many keyboards write signs
    if "Meta" in held or {"Ctrl", "Alt"} <= held or wanted in _OF_THE_SYSTEM or key == "Print":
        return tr("{key} belongs to the operating system.", key=shown)
    if wanted in OF_THE_WINDOW:
        return tr("{key} does something on every page of the window.", key=shown)
    if wanted in _OF_TEXT or (key in _CARET and "Shift" in held and "Alt" not in held):
        return tr("{key} is needed for reading and selecting text.", key=shown)
    return ""
