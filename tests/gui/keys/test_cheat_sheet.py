from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.keys.presets import Preset
from sfda_desktop.desktop.keys.verbs import Verb
from sfda_desktop.desktop.main_window import MainWindow
from sfda_desktop.desktop.page import Step
from sfda_desktop.desktop.theme import LIGHT, ThemeKeeper
from tests.gui.projects import make_project
from tests.gui.windows import open_project, shown_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, ThemeKeeper(qapp, forced=LIGHT), active=True) as made:
        open_project(qtbot, made, make_project(tmp_path / "ward.sfda", ranked=True))
        made.go_to(Step.REVIEW)
        yield made


def shown(window: MainWindow) -> list[str]:
    labels = window.help._keys.findChildren(QLabel)
    return [label.text() for label in labels if not label.isHidden()]


def test_the_cheat_sheet_leads_to_changing_keys_and_follows(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Question)
    assert window.help.isVisible()
    assert shown(window)[:3] == ["Review", "A", "Accept the final answer as it stands"]
    QTest.mouseClick(window.help.change, Qt.MouseButton.LeftButton)
    editor = window.help.editor
    assert editor is not None
    assert editor.isVisible()
    editor.preset.setFocus()
    QTest.keyClick(editor.preset, Qt.Key.Key_Down)
    assert editor.preset.currentData() == Preset.PRODIGY
    assert "Backspace\nCtrl+Z" in shown(window)
    QTest.keyClick(window, Qt.Key.Key_H)
    assert not window.help.isVisible()
    assert window.rail.keys.toolTip() == "These shortcuts (H)"


def test_letters_being_set_do_nothing_else(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Question)
    QTest.mouseClick(window.help.change, Qt.MouseButton.LeftButton)
    editor = window.help.editor
    assert editor is not None
    recorder = editor.rows[Verb.GUIDELINE].recorder
    recorder.setFocus()
    recorder.click()
    QTest.keyClick(recorder, Qt.Key.Key_F3)
    QTest.keyClick(window, Qt.Key.Key_F3)
    assert window.help.title.text() == "Guideline"
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.help.isVisible()
