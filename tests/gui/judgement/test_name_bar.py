from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.project import REVIEWER
from tests.gui.review.clinic import OpenPage, settle


def test_the_review_asks_once_who_reviews_and_keeps_the_name(
    open_page: OpenPage, path: Path
) -> None:
    WindowSettings().asked_for_reviewer = False
    opened = open_page(path)
    bar = opened.page.name_bar
    assert bar.isVisible()
    assert not bar.keep.isEnabled()
    bar.name.setFocus()
    QTest.keyClicks(bar.name, "Axel Sato 1")  # letters that decide elsewhere
    QTest.keyClick(bar.name, Qt.Key.Key_Return)
    settle(opened.controller)
    assert not bar.isVisible()
    assert WindowSettings().reviewer == "Axel Sato 1"
    assert opened.project.settings.get(REVIEWER) == "Axel Sato 1"
    QTest.keyClick(opened.page.desk.note, Qt.Key.Key_A)
    [made] = opened.project.decisions().values()
    assert made.reviewer == "Axel Sato 1"


def test_the_question_can_be_put_off_and_is_not_asked_again(
    open_page: OpenPage, path: Path
) -> None:
    WindowSettings().asked_for_reviewer = False
    opened = open_page(path)
    opened.page.name_bar.later.click()
    assert not opened.page.name_bar.isVisible()
    opened.page.open_project(opened.controller)
    settle(opened.controller)
    assert not opened.page.name_bar.isVisible()
    assert opened.project.decisions() == {}


def test_a_name_given_elsewhere_ends_the_question(open_page: OpenPage, path: Path) -> None:
    WindowSettings().asked_for_reviewer = False
    opened = open_page(path)
    opened.controller.name_reviewer("Tanaka")
    settle(opened.controller)
    assert not opened.page.name_bar.isVisible()


def test_on_a_low_page_the_note_has_the_room_and_a_button_opens_the_question(
    open_page: OpenPage, path: Path
) -> None:
    WindowSettings().asked_for_reviewer = False
    page = open_page(path).page
    bar, low, high = page.name_bar, QSize(800, 600), QSize(800, 1000)
    page.fit_into(low)
    assert not bar.isVisible()
    assert bar.opener.isVisible()
    page.fit_into(high)
    assert bar.isVisible()
    assert not bar.opener.isVisible()
    page.fit_into(low)
    bar.opener.click()
    assert bar.isVisible()
    assert bar.name.hasFocus()
    QTest.keyClicks(bar.name, "Sato")
    page.fit_into(low)  # nobody takes the line away from under a name
    assert bar.isVisible()
    QTest.keyClick(bar.name, Qt.Key.Key_Return)
    assert not bar.isVisible()
    assert not bar.opener.isVisible()
