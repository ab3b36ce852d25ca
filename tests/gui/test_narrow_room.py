"""In the smallest window what decides is in sight, and nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sfda_desktop.desktop.languages import ENGLISH, use_language
from sfda_desktop.desktop.main_window import MINIMUM, MainWindow
from sfda_desktop.desktop.notes.page import TABLE_NEEDS, NotesPage
from sfda_desktop.desktop.notes.table_model import Column
from sfda_desktop.desktop.page import Step
from sfda_desktop.desktop.page_area import PageArea
from sfda_desktop.desktop.project.page import ProjectPage
from sfda_desktop.desktop.review.answers_model import AnswerColumn
from sfda_desktop.desktop.review.page import ReviewPage
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.desktop.theme import LIGHT, ThemeKeeper, Type, scaled_font
from tests.gui.label_projects import NEGATION, RELATIONS, make_label_project
from tests.gui.review.clinic import make_project, settle
from tests.gui.windows import open_project, shown_window

AROUND_A_LABEL = 41  # pixels of the cell's edges and the line before what is said of a label


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeKeeper]:
    keeper = ThemeKeeper(qapp, forced=LIGHT)
    yield keeper
    keeper.enlarge(100)
    use_language(ENGLISH)


@pytest.fixture
def window(qtbot: QtBot, themes: ThemeKeeper) -> Iterator[MainWindow]:
    WindowSettings().asked_for_reviewer = False
    with shown_window(qtbot, themes, MINIMUM) as made:
        yield made


def review_of(qtbot: QtBot, window: MainWindow, path: Path) -> ReviewPage:
    open_project(qtbot, window, path)
    window.go_to(Step.REVIEW)
    settle(window.controller)
    page = window.page(Step.REVIEW)
    assert isinstance(page, ReviewPage)
    qtbot.waitUntil(lambda: page.desk.card is not None)
    return page


def hidden_buttons(window: MainWindow, page: ReviewPage) -> list[str]:
    """Return the shown buttons of the action bar that are not whole in the window's page."""
    QApplication.processEvents()
    area = window.stack.widget(window.stack.currentIndex())
    assert isinstance(area, PageArea)
    view = area.viewport()
    return [
        button.objectName()
        for button in page.desk.actions_bar.findChildren(QAbstractButton)
        if not button.isHidden()
        and not view.rect().contains(
            button.rect().translated(button.mapTo(window, QPoint()) - view.mapTo(window, QPoint()))
        )
    ]


@pytest.mark.parametrize(("task", "percent"), [("ner", 200), ("re", 100), ("re", 200), ("nd", 100)])
def test_the_buttons_that_decide_are_always_in_sight(
    qtbot: QtBot,
    window: MainWindow,
    themes: ThemeKeeper,
    tmp_path: Path,
    task: str,
    percent: int,
) -> None:
    themes.enlarge(percent)
    path = tmp_path / "ward.sfda"
    if task == "ner":
        make_project(path)
    else:
        make_label_project(path, RELATIONS if task == "re" else NEGATION)
    page = review_of(qtbot, window, path)
    assert page.name_bar.opener.isVisible()
    qtbot.waitUntil(lambda: hidden_buttons(window, page) == [])
    page.name_bar.opener.click()
    assert page.name_bar.isVisible()
    qtbot.waitUntil(lambda: hidden_buttons(window, page) == [])
    card = page.desk.note_card
    qtbot.waitUntil(lambda: not card.note.geometry().intersects(card.legend.geometry()))
    page.desk.editing.begin()
    qtbot.waitUntil(lambda: hidden_buttons(window, page) == [])
    assert not card.note.geometry().intersects(card.legend.geometry())
    if task == "re" and percent == 100:
        below = QFontMetrics(scaled_font(Type.CAPTION))
        for column, longest in (
            (AnswerColumn.MODEL, "over\u00a099\u00a0% sure"),
            (AnswerColumn.FINAL, "⇄ other label"),
        ):
            needed = below.horizontalAdvance(longest) + AROUND_A_LABEL
            assert page.desk.answers.columnWidth(column) >= needed
    if percent == 100:
        window.toggle_guideline()
        qtbot.waitUntil(lambda: hidden_buttons(window, page) == [])


def scrolled_sideways(qtbot: QtBot, window: MainWindow, step: Step) -> list[str]:
    """Go to a step and return what of its page has a horizontal scroll bar."""
    window.go_to(step)
    settle(window.controller)
    qtbot.wait(20)
    shown = window.stack.widget(window.stack.currentIndex())
    assert isinstance(shown, PageArea)
    areas = [shown, *(a for a in shown.findChildren(QScrollArea) if a.isVisible())]
    return [
        area.objectName() or str(area.widget())
        for area in areas
        if area.horizontalScrollBar().isVisible()
    ]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_panel_beside_the_work_makes_it_scroll_nowhere_sideways(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, language: str
) -> None:
    use_language(language)
    make_label_project(tmp_path / "ward.sfda", RELATIONS)
    page = review_of(qtbot, window, tmp_path / "ward.sfda")
    page.name_bar.opener.click()
    assert page.name_bar.isVisible()
    window.toggle_guideline()
    for step in (Step.NOTES, Step.REVIEW, Step.EXPORT):
        wide = scrolled_sideways(qtbot, window, step)
        assert not wide, f"{step.name}: {wide}"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_large_text_makes_no_page_scroll_sideways(
    qtbot: QtBot,
    window: MainWindow,
    themes: ThemeKeeper,
    tmp_path_factory: pytest.TempPathFactory,
    language: str,
) -> None:
    use_language(language)
    themes.enlarge(200)
    path = tmp_path_factory.mktemp("w") / "ward.sfda"  # a name that is not broken is never cut
    make_label_project(path, RELATIONS)
    review_of(qtbot, window, path)
    for step in Step:
        wide = scrolled_sideways(qtbot, window, step)
        assert not wide, f"{step.name}: {wide}"


def test_the_checks_have_one_scroll_bar_however_large_the_text(
    qtbot: QtBot, window: MainWindow, themes: ThemeKeeper, tmp_path: Path
) -> None:
    themes.enlarge(200)
    make_project(tmp_path / "ward.sfda")
    page = review_of(qtbot, window, tmp_path / "ward.sfda")
    page.open_checks()
    settle(window.controller)
    cards = page.checks.findChild(QScrollArea, "checks_scroll")
    assert isinstance(cards, QScrollArea)
    qtbot.waitUntil(cards.verticalScrollBar().isVisible)
    around = window.stack.widget(window.stack.currentIndex())
    assert isinstance(around, PageArea)
    assert not around.verticalScrollBar().isVisible()


def test_a_new_project_scrolls_only_downwards_with_large_text(
    qtbot: QtBot, window: MainWindow, themes: ThemeKeeper, tmp_path: Path
) -> None:
    themes.enlarge(200)
    window.go_to(Step.PROJECT, "new")
    page = window.page(Step.PROJECT)
    assert isinstance(page, ProjectPage)
    notes = tmp_path / "bad.jsonl"
    notes.write_text('{"id": "a", "text": "x"}\n' * 2, encoding="utf-8")
    page.assistant.notes.path.set_path(notes)
    settle(window.controller)
    qtbot.waitUntil(lambda: page.assistant.notes.verdict.tone == "bad")
    QApplication.processEvents()
    for area in page.assistant.findChildren(QScrollArea):
        assert not area.isVisible() or area.horizontalScrollBar().maximum() == 0
    around = window.stack.widget(window.stack.currentIndex())
    assert isinstance(around, PageArea)
    assert not around.verticalScrollBar().isVisible()  # the questions scroll, and nothing else


def test_the_text_of_the_notes_has_room_beside_what_is_told_of_them_in_large_text(
    qtbot: QtBot, window: MainWindow, themes: ThemeKeeper, tmp_path: Path
) -> None:
    themes.enlarge(200)
    make_label_project(tmp_path / "ward.sfda", RELATIONS)
    open_project(qtbot, window, tmp_path / "ward.sfda")
    window.go_to(Step.NOTES)
    settle(window.controller)
    page = window.page(Step.NOTES)
    assert isinstance(page, NotesPage)
    wanted = TABLE_NEEDS // 2 * page.fontMetrics().averageCharWidth()
    qtbot.waitUntil(lambda: page.table.columnWidth(Column.TEXT) >= wanted)


def test_with_large_text_the_panel_takes_the_place_of_the_page_and_gives_it_back(
    qtbot: QtBot, window: MainWindow, themes: ThemeKeeper, tmp_path: Path
) -> None:
    make_label_project(tmp_path / "ward.sfda", RELATIONS)
    page = review_of(qtbot, window, tmp_path / "ward.sfda")
    window.toggle_guideline()
    assert page.isVisible()
    themes.enlarge(200)
    qtbot.waitUntil(lambda: not page.isVisible())
    qtbot.waitUntil(lambda: window.help.geometry().right() == window.width() - 1)
    window.toggle_guideline()
    qtbot.waitUntil(page.isVisible)
    assert window.focusWidget() is page.desk.note  # and the keys that decide work on
    window.toggle_guideline()
    assert not page.isVisible()
    window.go_to(Step.EXPORT)  # whoever goes to a page sees it
    assert window.page(Step.EXPORT).isVisible()
    window.toggle_help()
    window.toggle_settings()
    assert window.preferences.isVisible()
    window.toggle_help()
    themes.enlarge(100)
    qtbot.waitUntil(window.preferences.isVisible)
    assert window.help.isVisible()


def test_the_page_comes_back_though_what_had_the_keys_is_gone(
    qtbot: QtBot, window: MainWindow, themes: ThemeKeeper, tmp_path: Path
) -> None:
    make_project(tmp_path / "clinic.sfda")
    page = review_of(qtbot, window, tmp_path / "clinic.sfda")
    themes.enlarge(200)
    typed = QLineEdit(page)
    typed.show()
    typed.setFocus()
    window.toggle_help()
    qtbot.waitUntil(lambda: not page.isVisible())
    delete(typed)
    window.toggle_help()
    qtbot.waitUntil(page.isVisible)
