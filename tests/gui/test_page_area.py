from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.page_area import PageArea, PageStack


class WordyPage(QWidget):
    """A sentence that wraps above an editor that can be as low as it likes."""

    def __init__(self) -> None:
        super().__init__()
        self.sentence = QLabel("A sentence that goes over several lines. " * 8)
        self.sentence.setWordWrap(True)
        self.editor = QPlainTextEdit()
        self.editor.setMinimumSize(300, 60)
        layout = QVBoxLayout(self)
        layout.addWidget(self.sentence)
        layout.addWidget(self.editor, 1)


@pytest.fixture
def area(qtbot: QtBot) -> PageArea:
    made = PageArea(WordyPage())
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def bars(area: PageArea) -> tuple[bool, bool]:
    return area.horizontalScrollBar().isVisible(), area.verticalScrollBar().isVisible()


def test_a_page_that_fits_fills_the_room_and_does_not_scroll(area: PageArea) -> None:
    page = area.widget()
    assert page is not None
    assert page.size() == area.maximumViewportSize()
    assert bars(area) == (False, False)


def test_a_page_scrolls_only_as_far_as_it_cannot_be_smaller(qtbot: QtBot, area: PageArea) -> None:
    page = area.widget()
    assert isinstance(page, WordyPage)
    area.resize(600, 130)
    qtbot.waitUntil(lambda: bars(area) == (False, True))
    assert page.editor.height() == 60
    assert page.width() == area.viewport().width()
    area.resize(250, 400)
    qtbot.waitUntil(lambda: area.horizontalScrollBar().isVisible())
    assert page.editor.width() >= 300
    area.resize(600, 300)
    qtbot.waitUntil(lambda: bars(area) == (False, False))


def test_a_page_that_comes_to_need_more_room_gets_it(qtbot: QtBot, area: PageArea) -> None:
    page = area.widget()
    assert isinstance(page, WordyPage)
    page.sentence.setText("A sentence that goes over several lines. " * 40)
    qtbot.waitUntil(lambda: area.verticalScrollBar().isVisible())
    assert page.sentence.height() >= page.sentence.heightForWidth(page.sentence.width())


def test_a_stack_of_pages_hands_out_pages_and_gives_them_back(qtbot: QtBot) -> None:
    stack = PageStack()
    qtbot.addWidget(stack)
    first, second = QWidget(), QWidget()
    stack.addWidget(first)
    stack.addWidget(second)
    stack.setCurrentWidget(second)
    assert stack.currentWidget() is second
    stack.removeWidget(second)
    assert stack.currentWidget() is first
    assert second.parent() is None
    second.deleteLater()
