from __future__ import annotations

import json

import pytest

from sfda_desktop.desktop.keys.chords import chord, is_single_character, printed
from sfda_desktop.desktop.keys.key_map import OF_THE_WINDOW, KeyMap, refusal
from sfda_desktop.desktop.keys.presets import DEFAULTS, PRESETS, Preset
from sfda_desktop.desktop.keys.verbs import Verb, When, groups, verb_words


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("a", "A"),
        ("shift+ctrl+z", "Ctrl+Shift+Z"),
        ("Delete", "Del"),
        ("Shift+Alt+Right", "Alt+Shift+Right"),
        ("Shift+?", "?"),
        ("Shift+1", "1"),  # digits need Shift on a French keyboard
        ("Shift+a", "Shift+A"),
        ("Ctrl++", "Ctrl++"),
        ("+", "+"),
        ("é", "É"),
        ("Wobble", None),
        ("Ctrl+", None),
        ("Strg+A", None),
        ("", None),
    ],
)
def test_a_chord_is_always_written_the_same_way(words: str, written: str | None) -> None:
    assert chord(words) == written


def test_chords_are_printed_as_on_the_caps() -> None:
    assert printed("Ctrl+Shift+Z", mac=False) == "Ctrl+Shift+Z"
    assert printed("Alt+Shift+Right", mac=False) == "Alt+Shift+→"
    assert printed("Return", mac=False) == "Enter"
    assert printed("Ctrl+Shift+Z", mac=True) == "⌘⇧Z"


def test_writing_keys_are_told_from_others() -> None:
    assert all(map(is_single_character, ("A", "Shift+A", "1", "?")))
    assert not any(map(is_single_character, ("Ctrl+A", "Del", "F1", "Space")))


@pytest.mark.parametrize("preset", list(Preset))
def test_a_preset_gives_every_verb_a_key_and_no_key_two_things(preset: Preset) -> None:
    keys = KeyMap(preset)
    assert keys.conflicts() == []
    for verb in Verb:
        assert keys.keys(verb)
        for each in keys.keys(verb):
            assert chord(each) == each
            assert refusal(each) == ""


def test_presets_have_the_keys_their_tools_have() -> None:
    prodigy, studio = KeyMap(Preset.PRODIGY), KeyMap(Preset.LABEL_STUDIO)
    told = [prodigy.cap(v) for v in (Verb.ACCEPT, Verb.REJECT, Verb.SKIP, Verb.UNDO, Verb.LABEL_1)]
    assert told == ["A", "X", "Space", "Backspace", "1"]
    assert prodigy.cap(Verb.CHEAT_SHEET) == "H"
    told = [studio.cap(v) for v in (Verb.ACCEPT, Verb.SKIP, Verb.UNDO, Verb.REDO, Verb.REMOVE)]
    assert told == ["Ctrl+Enter", "Ctrl+Space", "Ctrl+Z", "Ctrl+Shift+Z", "Backspace"]
    assert studio.cap(Verb.NOTE_AFTER) == "Ctrl+→"
    assert studio.cap(Verb.CANCEL) == "Esc"


def test_backspace_does_nothing_unless_it_is_asked_to() -> None:
    assert "Backspace" not in KeyMap().chords()


def test_one_key_does_what_fits_the_moment() -> None:
    keys = KeyMap().with_keys(Verb.SKIP, ["Return"])
    assert keys.conflicts() == []
    assert keys.verb("Return", When.DECIDING) is Verb.SKIP
    assert keys.verb("Return", When.EDITING) is Verb.FINISH
    assert keys.verb("Q", When.DECIDING) is None


def test_a_key_taken_from_another_verb_is_told_and_moves() -> None:
    keys = KeyMap()
    assert keys.holder(Verb.ACCEPT, "Space") is Verb.SKIP
    assert keys.holder(Verb.FINISH, "Space") is None  # skipping rests while editing
    moved = keys.with_keys(Verb.ACCEPT, ["Space"])
    assert moved.keys(Verb.ACCEPT) == ("Space",)
    assert moved.keys(Verb.SKIP) == ()
    assert moved.cap(Verb.SKIP) == ""
    assert moved.conflicts() == []
    assert keys == KeyMap()


def test_a_verb_goes_back_to_the_keys_of_its_set() -> None:
    keys = KeyMap(Preset.PRODIGY).with_keys(Verb.ACCEPT, ["Space"])
    back = keys.reset(Verb.SKIP).reset(Verb.ACCEPT)
    assert back == KeyMap(Preset.PRODIGY)


def test_a_map_outlives_the_settings() -> None:
    keys = KeyMap(Preset.LABEL_STUDIO).with_keys(Verb.ACCEPT, ["F", "F3"])
    keys = keys.with_keys(Verb.NEGATE, [])
    assert KeyMap.from_json(keys.to_json()) == keys


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "nonsense",
        "[]",
        '{"preset": "Emacs", "changed": {}}',
        '{"preset": "SFDA Desktop", "changed": {"accept": ["Meta+A"]}}',
        '{"preset": "SFDA Desktop", "changed": {"accept": [17], "dance": ["D"]}}',
        '{"preset": "SFDA Desktop", "changed": {"accept": ["Space"]}}',  # skipping has it
        '{"preset": "SFDA Desktop", "changed": {"accept": "Q"}}',
        '{"preset": "SFDA Desktop", "changed": 5}',
    ],
)
def test_settings_that_make_no_sense_leave_the_keys_as_they_come(kept: str) -> None:
    assert KeyMap.from_json(kept) == KeyMap()


def test_what_is_usable_of_other_settings_is_used() -> None:
    kept = json.dumps(
        {"preset": "Prodigy", "changed": {"accept": ["q", "Tab"], "dance": ["D"], "skip": []}}
    )
    keys = KeyMap.from_json(kept)
    assert keys.preset is Preset.PRODIGY
    assert keys.keys(Verb.ACCEPT) == ("Q",)
    assert keys.keys(Verb.SKIP) == ()


@pytest.mark.parametrize(
    "wanted",
    [
        "Tab",
        "Meta+A",
        "Alt+F4",
        "Ctrl+Alt+E",
        "Print",
        "Ctrl+C",
        "Shift+Left",
        "Up",
        "Ctrl+Q",
        "F2",
    ],
)
def test_keys_of_the_system_the_window_and_the_text_are_refused(wanted: str) -> None:
    assert refusal(wanted).endswith(".")


def test_other_keys_may_be_used() -> None:
    for wanted in ("Q", "Left", "Ctrl+Right", "Alt+Shift+Left", "F3", "Ctrl+S", "Backspace"):
        assert refusal(wanted) == ""


def test_every_verb_has_words_and_is_listed_once() -> None:
    listed = [verb for _heading, verbs in groups() for verb in verbs]
    assert sorted(listed) == sorted(Verb)
    assert len({verb_words(verb) for verb in Verb}) == len(Verb)


def test_nothing_that_decides_repeats_while_its_key_is_held() -> None:
    for verb in (Verb.ACCEPT, Verb.REJECT, Verb.SKIP, Verb.UNDO, Verb.FINISH, Verb.REMOVE):
        assert not verb.repeats
    assert set(DEFAULTS) == set(Verb)
    assert set(PRESETS) == set(Preset)
    assert "Ctrl+1" in OF_THE_WINDOW
