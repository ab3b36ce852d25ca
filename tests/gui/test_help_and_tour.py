from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.help.view import HelpView
from sfda_desktop.desktop.main_window import MainWindow
from sfda_desktop.desktop.page import Step
from sfda_desktop.desktop.theme import LIGHT, ThemeKeeper
from sfda_desktop.desktop.tour.callout import Callout
from sfda_desktop.desktop.tour.stops import stops
from tests.gui.projects import make_project
from tests.gui.windows import shown_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    with shown_window(qtbot, ThemeKeeper(qapp, forced=LIGHT), active=True) as made:
        yield made


def manual(window: MainWindow) -> HelpView:
    assert window.help.manual is not None
    return window.help.manual


def callout(window: MainWindow) -> Callout:
    assert window.tour.callout is not None
    return window.tour.callout


def test_help_opens_at_the_page_in_front_and_closes_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.controller.summary_changed, timeout=20_000):
        window.open_path(make_project(tmp_path / "ward.sfda"))
    window.go_to(Step.REPORT)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    assert window.help.showing == "help"
    assert manual(window).page.toPlainText().startswith("Report")
    assert manual(window).search.hasFocus()
    window.toggle_keys()
    assert window.help.showing == "keys"
    qtbot.keyClick(window, Qt.Key.Key_F2)
    qtbot.keyClick(manual(window).search, Qt.Key.Key_Escape)
    assert not window.help.isVisible()


def test_pages_are_found_while_words_are_typed(qtbot: QtBot, window: MainWindow) -> None:
    window.toggle_help()
    view = manual(window)
    everything = view.list.count()
    qtbot.keyClicks(view.search, "omission")
    assert view.nothing.isVisible()
    view.search.clear()
    assert view.list.count() == everything
    qtbot.keyClicks(view.search, "gguf")
    assert view.list.count() == 1
    assert view.page.textCursor().selectedText().lower() == "gguf"


def test_the_tour_goes_through_the_steps_by_keyboard_and_is_shown_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.controller.summary_changed, timeout=20_000):
        window.open_path(make_project(tmp_path / "ward.sfda"))
    assert not window.settings.tour_seen
    window.tour.start()
    seen = []
    for stop in stops():
        seen.append(window.current_page.step)
        assert callout(window).title.text() == stop.title
        assert window.rect().contains(callout(window).geometry())
        assert QApplication.activeModalWidget() is None
        qtbot.keyClick(callout(window).next, Qt.Key.Key_Return)
    assert seen == list(Step)
    assert not window.tour.is_running
    assert window.settings.tour_seen


def test_the_tour_points_at_the_demonstration_and_can_be_left(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.tour.start()
    card = window.findChild(QWidget, "start_demonstration")
    assert card is not None
    below = card.mapTo(window, card.rect().bottomLeft()).y()
    assert callout(window).y() == pytest.approx(below, abs=4)  # and hides nothing of the card
    assert callout(window).next.hasFocus()
    qtbot.keyClick(callout(window).next, Qt.Key.Key_Escape)
    assert not window.tour.is_running
    assert window.settings.tour_seen


@pytest.mark.parametrize("size", [(1024, 700), (1920, 1080)])
def test_the_first_card_of_the_tour_leaves_the_other_ways_in_free(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    QApplication.processEvents()
    window.tour.start()
    for button in window.findChildren(QAbstractButton):
        if button.objectName().startswith("start_"):
            place = QRect(button.mapTo(window, QPoint()), button.size())
            covered = callout(window).geometry().intersects(place.adjusted(0, 0, 0, -4))
            assert not covered, button.objectName()


def test_the_window_stays_usable_beside_the_tour(qtbot: QtBot, window: MainWindow) -> None:
    window.tour.start()
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.findChild(QWidget, "assistant") is not None
    assert callout(window).isVisible()
    window.resize(1100, 720)
    assert window.rect().contains(callout(window).geometry())


def test_the_tour_can_be_seen_again_from_the_help(qtbot: QtBot, window: MainWindow) -> None:
    window.settings.tour_seen = True
    window.toggle_help()
    manual(window).tour.click()
    assert callout(window).place.text().startswith("1 ")
