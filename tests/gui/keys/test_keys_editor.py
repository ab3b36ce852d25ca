from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.keys.editor import KeysEditor, VerbRow
from sfda_desktop.desktop.keys.keyboard import Keyboard
from sfda_desktop.desktop.keys.presets import Preset
from sfda_desktop.desktop.keys.verbs import Verb
from sfda_desktop.desktop.settings import WindowSettings

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def keyboard() -> Keyboard:
    return Keyboard()


@pytest.fixture
def editor(qtbot: QtBot, keyboard: Keyboard) -> KeysEditor:
    made = KeysEditor(keyboard)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def listen(editor: KeysEditor, verb: Verb) -> VerbRow:
    row = editor.rows[verb]
    row.recorder.setFocus()
    QTest.keyClick(row.recorder, Qt.Key.Key_Space)
    assert row.recorder.text() == "Press a key…"
    return row


def test_a_key_is_set_by_pressing_it_and_is_kept(editor: KeysEditor, keyboard: Keyboard) -> None:
    row = listen(editor, Verb.ACCEPT)
    QTest.keyClick(row.recorder, Qt.Key.Key_G, CTRL)
    assert keyboard.keys.keys(Verb.ACCEPT) == ("Ctrl+G",)
    assert row.recorder.text() == "Ctrl+G"
    assert row.recorder.accessibleName() == "Accept the final answer as it stands: Ctrl+G"
    assert row.reset.isVisible()
    assert Keyboard(WindowSettings()).keys == keyboard.keys


def test_shift_alone_is_waited_through(editor: KeysEditor, keyboard: Keyboard) -> None:
    row = listen(editor, Verb.ACCEPT)
    QTest.keyClick(row.recorder, Qt.Key.Key_Shift)
    assert row.recorder.isChecked()
    QTest.keyClick(row.recorder, Qt.Key.Key_Q, SHIFT)
    assert keyboard.keys.keys(Verb.ACCEPT) == ("Shift+Q",)


def test_a_taken_key_is_told_and_may_be_taken(editor: KeysEditor, keyboard: Keyboard) -> None:
    row = listen(editor, Verb.ACCEPT)
    QTest.keyClick(row.recorder, Qt.Key.Key_X)
    assert keyboard.keys.keys(Verb.ACCEPT) == ("A",)
    assert "Reject" in row.reply.message.text()
    assert row.reply.take.hasFocus()
    QTest.keyClick(row.reply.take, Qt.Key.Key_Space)
    assert keyboard.keys.keys(Verb.ACCEPT) == ("X",)
    assert editor.rows[Verb.REJECT].recorder.text() == "No key"
    assert not row.reply.message.isVisible()


def test_a_key_of_the_system_is_refused(editor: KeysEditor, keyboard: Keyboard) -> None:
    row = listen(editor, Verb.ACCEPT)
    QTest.keyClick(row.recorder, Qt.Key.Key_C, CTRL)
    assert keyboard.keys.keys(Verb.ACCEPT) == ("A",)
    assert row.reply.message.text() == (
        "Ctrl+C is needed for reading and selecting text. Choose another key."
    )


def test_tab_leads_out_of_the_waiting(editor: KeysEditor, keyboard: Keyboard) -> None:
    row = listen(editor, Verb.ACCEPT)
    QTest.keyClick(row.recorder, Qt.Key.Key_Tab)
    assert not row.recorder.isChecked()
    assert QApplication.focusWidget() is row.reply.none
    QTest.keyClick(row.reply.none, Qt.Key.Key_Space)  # single letters can be switched off
    assert keyboard.keys.keys(Verb.ACCEPT) == ()
    assert row.recorder.text() == "No key"


def test_sets_are_chosen_by_name_and_changes_taken_back(
    editor: KeysEditor, keyboard: Keyboard
) -> None:
    assert [editor.preset.itemText(place) for place in range(editor.preset.count())] == [
        "SFDA Desktop",
        "Prodigy",
        "Label Studio",
    ]
    QTest.keyClick(editor.preset, Qt.Key.Key_Down)
    assert keyboard.keys.preset is Preset.PRODIGY
    assert "Backspace" in editor.rows[Verb.UNDO].recorder.text()
    row = listen(editor, Verb.UNDO)
    QTest.keyClick(row.recorder, Qt.Key.Key_Q)
    row.reset.click()
    assert keyboard.keys.keys(Verb.UNDO) == ("Backspace", "Ctrl+Z")
    listen(editor, Verb.UNDO)
    QTest.keyClick(row.recorder, Qt.Key.Key_Q)
    editor.reset.click()
    assert keyboard.keys.changed == {}
    assert keyboard.keys.preset is Preset.PRODIGY


def test_every_control_has_a_name(editor: KeysEditor) -> None:
    names = set()
    for row in editor.rows.values():
        for control in (row.recorder, row.reply.none, row.reply.take, row.reset):
            assert control.accessibleName()
            names.add(control.objectName())
    assert len(names) == 4 * len(Verb)
