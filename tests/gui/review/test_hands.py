"""Keys as the user has bound them, and findings made by keyboard alone, in every script."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sfda_desktop.desktop.keys.key_map import KeyMap
from sfda_desktop.desktop.keys.presets import Preset
from sfda_desktop.desktop.keys.verbs import Verb
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.project import Project, Split
from tests.gui.review.clinic import SPEC, Opened, OpenPage, answer

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT, RIGHT, HOME = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home


@pytest.fixture
def opened(open_page: OpenPage, path: Path) -> Opened:
    return open_page(path)


def press(opened: Opened, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(opened.page.desk.note, key, held)


def bind(opened: Opened, keys: KeyMap) -> None:
    opened.page._keyboard.bind(keys)


def editing(opened: Opened) -> bool:
    return opened.page.desk.is_editing


def spans(opened: Opened) -> list[tuple[str, str]]:
    draft = opened.page.desk.draft
    assert isinstance(draft, SpanAnswer)
    text = opened.page.desk.note.note
    return [(text[span.start : span.end], span.label) for span in draft.spans]


def test_another_key_decides_and_the_old_one_rests(opened: Opened) -> None:
    bind(opened, KeyMap().with_keys(Verb.ACCEPT, ["Q"]))
    press(opened, Qt.Key.Key_A)
    assert opened.current == "d1-1"
    press(opened, Qt.Key.Key_Q)
    assert opened.current == "d1-2"


def test_buttons_hints_and_cheat_sheet_show_the_keys_as_bound(opened: Opened) -> None:
    desk = opened.page.desk
    bar = desk.actions_bar
    assert bar.accept.accessibleName() == "Accept (A)"
    assert bar.accept.toolTip() == "Keep the final answer as it stands (A)"
    assert desk.labels.buttons[1].accessibleName() == "Treatment (2)"
    assert opened.page.head.undo.accessibleName() == "Undo (Ctrl+Z)"
    assert ("1 … 9", "Give that label: to the selection, or to the note") in (
        opened.page.shortcuts()
    )
    keys = KeyMap(Preset.PRODIGY).with_keys(Verb.ACCEPT, ["Q"]).with_keys(Verb.LABEL_2, ["T"])
    bind(opened, keys.with_keys(Verb.REJECT, []))
    assert bar.accept.accessibleName() == "Accept (Q)"
    assert bar.accept.toolTip() == "Keep the final answer as it stands (Q)"
    assert bar.reject.accessibleName() == "Reject"
    assert desk.labels.buttons[1].accessibleName() == "Treatment (T)"
    assert opened.page.head.undo.accessibleName() == "Undo (Backspace)"
    told = {words: caps for caps, words in opened.page.shortcuts()}
    assert told["Undo"] == "Backspace\nCtrl+Z"
    assert "1 T 3" in told["Give that label: to the selection, or to the note"]
    assert "Reject: keep the model's own answer" not in told
    press(opened, Qt.Key.Key_E)
    assert "the label's key" in desk.label_desk.hint.text()


def test_backspace_is_harmless_but_undoes_in_prodigys_set(opened: Opened) -> None:
    press(opened, Qt.Key.Key_A, Qt.Key.Key_Backspace)
    assert opened.current == "d1-2"
    bind(opened, KeyMap(Preset.PRODIGY))
    press(opened, Qt.Key.Key_Backspace)
    assert opened.current == "d1-1"


def test_label_studios_set_decides_with_ctrl(opened: Opened) -> None:
    bind(opened, KeyMap(Preset.LABEL_STUDIO))
    press(opened, Qt.Key.Key_A, Qt.Key.Key_Space)
    assert opened.current == "d1-1"
    press(opened, Qt.Key.Key_Return, held=CTRL)
    assert opened.current == "d1-2"
    press(opened, Qt.Key.Key_Space, held=CTRL)
    assert opened.current == "d1-3"
    press(opened, Qt.Key.Key_E, RIGHT)
    press(opened, Qt.Key.Key_Down, held=ALT)
    press(opened, Qt.Key.Key_Backspace)
    assert spans(opened) == []


def test_the_key_pads_enter_is_enter(opened: Opened) -> None:
    press(opened, Qt.Key.Key_E, Qt.Key.Key_Enter)
    assert opened.current == "d1-2"


def test_arrows_choose_findings_until_an_edit_needs_them(opened: Opened) -> None:
    press(opened, Qt.Key.Key_A)
    desk = opened.page.desk
    press(opened, RIGHT)
    first = desk.editing.focused
    assert first is not None
    assert desk.note.note[first.start : first.end] == "chest pain"
    assert desk.note.caret == first.start
    press(opened, RIGHT)
    assert desk.editing.focused != first
    press(opened, LEFT)
    assert desk.editing.focused == first
    press(opened, Qt.Key.Key_E, RIGHT, RIGHT)
    assert desk.note.caret == first.start + 2


def test_ctrl_and_arrows_move_by_words_in_an_edit_and_by_notes_outside(opened: Opened) -> None:
    note = opened.page.desk.note
    press(opened, Qt.Key.Key_E, HOME)
    press(opened, RIGHT, held=CTRL)
    assert (opened.current, note.caret) == ("d1-1", len("Started "))
    press(opened, RIGHT, held=CTRL | SHIFT)
    assert note.selected_span() == (len("Started "), len("Started on"))
    press(opened, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    press(opened, RIGHT, held=CTRL)
    assert opened.current == "d1-2"


def test_a_finding_is_made_word_by_word(opened: Opened) -> None:
    press(opened, Qt.Key.Key_E, HOME)
    press(opened, RIGHT, RIGHT, held=CTRL)
    press(opened, Qt.Key.Key_W, Qt.Key.Key_W, Qt.Key.Key_3)
    assert spans(opened)[0] == ("LANTUS (INSULIN", "Test")


def test_escape_drops_a_selection_before_it_drops_the_edit(opened: Opened) -> None:
    press(opened, Qt.Key.Key_E, HOME, Qt.Key.Key_W, Qt.Key.Key_1)
    assert spans(opened)[0] == ("Started", "Problem")
    press(opened, Qt.Key.Key_W, Qt.Key.Key_Escape)
    assert editing(opened)
    assert opened.page.desk.note.selected_span() is None
    press(opened, Qt.Key.Key_Escape)
    assert not editing(opened)
    assert ("Started", "Problem") not in spans(opened)


SCRIPTS = {
    "ja": "既往に高血圧とアレルギー😀あり。",
    "zh": "患者有高血压病史。",
    "emoji": "Pain 👩🏽\u200d⚕️🇯🇵 then cafe\u0301 CT.",
    "he": "המטופל מקבל אספירין כל יום.",
    "ar": "المريض يأخذ أسبرين يوميا.",
}


@pytest.fixture
def scripts(open_page: OpenPage, tmp_path: Path) -> Opened:
    path = tmp_path / "scripts.sfda"
    with Project.create(path, spec=SPEC) as project:
        records = [Record(Sample(key, text)) for key, text in SCRIPTS.items()]
        project.add_records(records, split=Split.POOL, source_name="pool")
        project.start_run("annotate", {"method": "none"}).save_selection(list(SCRIPTS))
    return open_page(path)


def show(opened: Opened, key: str) -> str:
    opened.page.desk.go_to(key)
    press(opened, Qt.Key.Key_E, HOME)
    return SCRIPTS[key]


def stored(opened: Opened, key: str) -> tuple[Span, ...]:
    press(opened, Qt.Key.Key_Return)
    with Project.open(opened.path, read_only=True) as project:
        found = project.decisions()[key].answer
    assert isinstance(found, SpanAnswer)
    return found.spans


def found_in(text: str, words: str, label: str = "Problem") -> Span:
    return Span(text.index(words), text.index(words) + len(words), label)


def test_a_japanese_finding_by_keyboard_alone(scripts: Opened) -> None:
    text = show(scripts, "ja")
    press(scripts, *[RIGHT] * 3, Qt.Key.Key_W, Qt.Key.Key_1)
    press(scripts, *[RIGHT] * 1, Qt.Key.Key_W, Qt.Key.Key_1)
    press(scripts, RIGHT, held=ALT)  # the emoji is one step, though Qt counts two
    assert stored(scripts, "ja") == (found_in(text, "高血圧"), found_in(text, "アレルギー😀"))


def test_a_chinese_finding_by_keyboard_alone(scripts: Opened) -> None:
    text = show(scripts, "zh")
    press(scripts, *[RIGHT] * 3)
    press(scripts, *[RIGHT] * 3, held=SHIFT)
    press(scripts, Qt.Key.Key_1)
    assert stored(scripts, "zh") == (found_in(text, "高血压"),)


def test_emoji_and_accents_are_taken_whole(scripts: Opened) -> None:
    text = show(scripts, "emoji")
    press(scripts, *[RIGHT] * 5)
    press(scripts, RIGHT, held=SHIFT)
    press(scripts, Qt.Key.Key_1)
    press(scripts, RIGHT, held=ALT)
    assert spans(scripts) == [("👩🏽\u200d⚕️🇯🇵", "Problem")]
    press(scripts, LEFT, held=ALT)
    press(scripts, *[RIGHT] * 2, Qt.Key.Key_W, Qt.Key.Key_W, Qt.Key.Key_2)
    press(scripts, LEFT, LEFT, held=ALT)
    assert stored(scripts, "emoji") == (
        found_in(text, "👩🏽\u200d⚕️"),
        found_in(text, "then ca", "Treatment"),
    )


@pytest.mark.parametrize(("key", "words"), [("he", "אספירין"), ("ar", "أسبرين")])
def test_in_text_from_the_right_arrows_point_where_things_go(
    scripts: Opened, key: str, words: str
) -> None:
    text = show(scripts, key)
    note = scripts.page.desk.note
    press(scripts, LEFT, LEFT, held=CTRL)  # two words on, which is to the left
    assert note.caret == text.index(words)
    press(scripts, LEFT, LEFT, held=SHIFT)
    assert note.selected_span() == (note.caret - 2, note.caret)
    press(scripts, Qt.Key.Key_1)
    press(scripts, *[LEFT] * (len(words) - 1), held=ALT)
    press(scripts, RIGHT, held=ALT)
    press(scripts, RIGHT, held=ALT | SHIFT)
    press(scripts, LEFT, held=ALT | SHIFT)
    assert stored(scripts, key) == (found_in(text, words),)


def test_held_out_notes_are_labelled_by_keyboard_without_asking_to_edit(
    opened: Opened,
) -> None:
    from tests.gui.review.clinic import settle

    opened.page.shown("held-out")
    settle(opened.controller)
    press(opened, Qt.Key.Key_W, Qt.Key.Key_2, Qt.Key.Key_Return)
    with Project.open(opened.path, read_only=True) as project:
        assert project.gold(Split.HELD_OUT)["h1-1"] == answer("h1-1", ("Metformin", "Treatment"))
