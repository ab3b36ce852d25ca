"""Nothing that was decided is beyond Ctrl+Z, whatever was closed in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.app import make_window
from sfda_desktop.desktop.main_window import MainWindow
from sfda_desktop.desktop.page import Step
from sfda_desktop.desktop.review.page import ReviewPage
from sfda_desktop.desktop.theme import LIGHT, ThemeKeeper
from sfda_desktop.project import Project
from tests.gui.review.clinic import QUEUE, make_project

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
OpenWindow = Callable[[], MainWindow]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    make_project(tmp_path / "clinic.sfda")
    return tmp_path / "clinic.sfda"


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, path: Path) -> Iterator[OpenWindow]:
    opened: list[MainWindow] = []

    def open_() -> MainWindow:
        window = make_window(ThemeKeeper(qapp, forced=LIGHT))
        opened.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        open_project(qtbot, window, path)
        return window

    yield open_
    for window in opened:
        close_window(qtbot, window)
        window.deleteLater()


def open_project(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(window.controller.summary_changed, timeout=20_000):
        window.open_path(path)
    qtbot.waitUntil(lambda: window.controller.reads.is_idle)
    window.go_to(Step.REVIEW)
    qtbot.waitUntil(lambda: window.controller.reads.is_idle)


def close_window(qtbot: QtBot, window: MainWindow) -> None:
    window.controller.stop()
    qtbot.waitUntil(lambda: window.controller.jobs.is_idle and window.controller.reads.is_idle)
    window.close()
    assert window.controller.project is None


def press(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press a key wherever the focus is, as a hand does."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held or Qt.KeyboardModifier.NoModifier)


def current(window: MainWindow) -> str | None:
    page = window.page(Step.REVIEW)
    assert isinstance(page, ReviewPage)
    card = page.desk.card
    return None if card is None else card.sample.id


def decided(path: Path) -> set[str]:
    with Project.open(path, read_only=True) as project:
        return {key for key, found in project.decisions().items() if found.verdict.decides}


def test_every_decision_can_be_taken_back_in_another_window(
    qtbot: QtBot, open_window: OpenWindow, path: Path
) -> None:
    first = open_window()
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_A):
        press(first, key)
    press(first, Qt.Key.Key_E)
    press(first, Qt.Key.Key_W)
    press(first, Qt.Key.Key_1)
    press(first, Qt.Key.Key_Return)
    assert decided(path) == set(QUEUE)
    close_window(qtbot, first)

    second = open_window()
    assert current(second) is None  # all decided: the card at the end
    for taken, left in zip(reversed(QUEUE), (3, 2, 1, 0), strict=True):
        press(second, Qt.Key.Key_Z, CTRL)
        assert current(second) == taken
        assert len(decided(path)) == left
    press(second, Qt.Key.Key_Z, CTRL)
    assert current(second) == QUEUE[0]
    close_window(qtbot, second)

    third = open_window()
    for kept in range(1, 5):
        press(third, Qt.Key.Key_Z, CTRL | SHIFT)
        assert len(decided(path)) == kept


def test_undo_goes_on_when_the_project_is_closed_and_opened_in_the_same_window(
    qtbot: QtBot, open_window: OpenWindow, path: Path
) -> None:
    window = open_window()
    press(window, Qt.Key.Key_A)
    press(window, Qt.Key.Key_Space)
    window.controller.close_project()
    open_project(qtbot, window, path)
    press(window, Qt.Key.Key_Z, CTRL)
    assert current(window) == "d1-2"
    press(window, Qt.Key.Key_Z, CTRL)
    assert current(window) == "d1-1"
    assert decided(path) == set()
