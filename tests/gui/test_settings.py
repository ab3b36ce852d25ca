from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.app import make_window
from sfda_desktop.desktop.languages import ENGLISH, spoken_language, use_language
from sfda_desktop.desktop.main_window import MainWindow
from sfda_desktop.desktop.page import Step
from sfda_desktop.desktop.review.page import ReviewPage
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.desktop.theme import DARK, HIGH_CONTRAST, LIGHT, ThemeKeeper, current_theme
from sfda_desktop.project import BLIND_SHARE, REVIEWER, Project
from tests.gui.review.clinic import make_project
from tests.gui.windows import open_project, shown_window

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeKeeper]:
    keeper = ThemeKeeper(qapp)
    yield keeper
    keeper.choose("light")
    keeper.enlarge(100)


@pytest.fixture
def window(qtbot: QtBot, themes: ThemeKeeper) -> Iterator[MainWindow]:
    with shown_window(qtbot, themes, active=True) as made:
        yield made
        use_language(ENGLISH)


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    make_project(path)
    open_project(qtbot, window, path)


def quiet(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.controller.reads.is_idle)
    QApplication.processEvents()


def open_settings(qtbot: QtBot, window: MainWindow) -> QWidget:
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    quiet(qtbot, window)
    assert window.preferences.isVisible()
    return window.preferences


def child(parent: QWidget, kind: type[W], name: str) -> W:
    found = parent.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def test_settings_open_with_a_key_and_lead_back_to_the_step(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    opened(qtbot, window, tmp_path / "clinic.sfda")
    window.go_to(Step.NOTES)
    page = open_settings(qtbot, window)
    assert page.isVisible()
    assert window.rail.settings.isChecked()
    assert not any(button.isChecked() for button in window.rail.buttons.values())
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert window.current_page is window.page(Step.NOTES)
    assert window.rail.buttons[Step.NOTES].isChecked()
    open_settings(qtbot, window)
    qtbot.mouseClick(window.rail.buttons[Step.ADAPT], Qt.MouseButton.LeftButton)
    assert window.page(Step.ADAPT).isVisible()


def test_the_keys_can_be_changed_from_here(qtbot: QtBot, window: MainWindow) -> None:
    page = open_settings(qtbot, window)
    child(page, QPushButton, "settings_keys").click()
    assert window.help.isVisible()
    assert window.help.editor is not None
    assert window.help.editor.isVisible()


def test_a_theme_is_applied_at_once_and_remembered(
    qtbot: QtBot, window: MainWindow, themes: ThemeKeeper
) -> None:
    page = open_settings(qtbot, window)
    assert child(page, QRadioButton, "settings_theme_system").isChecked()
    for name, theme in (("dark", DARK), ("high_contrast", HIGH_CONTRAST), ("light", LIGHT)):
        child(page, QRadioButton, f"settings_theme_{name}").click()
        assert current_theme() is theme
        assert WindowSettings().theme == theme.name


def test_text_is_enlarged_at_once_and_remembered(
    qtbot: QtBot, window: MainWindow, qapp: QApplication
) -> None:
    before = qapp.font().pointSizeF()
    box = child(open_settings(qtbot, window), QComboBox, "settings_text_size")
    box.setCurrentIndex(box.findData(150))
    assert qapp.font().pointSizeF() == pytest.approx(1.5 * before)
    assert WindowSettings().text_size == 150
    WindowSettings().text_size = 3000
    assert WindowSettings().text_size == 100


def test_the_next_start_looks_as_it_was_left(qtbot: QtBot, themes: ThemeKeeper) -> None:
    settings = WindowSettings()
    settings.theme, settings.text_size, settings.reviewer = "dark", 125, "Sato"
    before = QApplication.font().pointSizeF()
    window = make_window(themes, settings)
    qtbot.addWidget(window)
    assert current_theme() is DARK
    assert QApplication.font().pointSizeF() == pytest.approx(1.25 * before)
    assert window.controller.reviewer == "Sato"


def test_decisions_carry_the_name_that_was_given_last(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.controller.name_reviewer("Kimura")
    opened(qtbot, window, tmp_path / "clinic.sfda")
    project = window.controller.project
    assert project is not None
    assert project.settings.get(REVIEWER) == "Kimura"
    name = child(open_settings(qtbot, window), QLineEdit, "settings_reviewer")
    name.setFocus()
    name.setText(" Sato ")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    quiet(qtbot, window)
    assert WindowSettings().reviewer == "Sato"
    assert project.settings.get(REVIEWER) == "Sato"
    page = window.page(Step.REVIEW)
    assert isinstance(page, ReviewPage)
    page.desk.accept()
    assert [decision.reviewer for decision in project.decisions().values()] == ["Sato"]


def test_a_projects_own_name_stays_where_none_was_given(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    opened(qtbot, window, tmp_path / "clinic.sfda")
    project = window.controller.project
    assert project is not None
    project.settings.put(REVIEWER, "Mori")
    window.controller.close_project()
    with qtbot.waitSignal(window.controller.summary_changed, timeout=20_000):
        window.open_path(tmp_path / "clinic.sfda")
    quiet(qtbot, window)
    assert window.controller.project is not None
    assert window.controller.project.settings.get(REVIEWER) == "Mori"


def test_the_share_of_hidden_suggestions_belongs_to_the_open_project(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = open_settings(qtbot, window)
    hidden = child(page, QSpinBox, "settings_hidden_share")
    assert not hidden.isEnabled()
    make_project(tmp_path / "clinic.sfda")
    with Project.open(tmp_path / "clinic.sfda") as closed:
        closed.settings.put(BLIND_SHARE, 0.05)
    with qtbot.waitSignal(window.controller.summary_changed, timeout=20_000):
        window.open_path(tmp_path / "clinic.sfda")
    quiet(qtbot, window)
    assert hidden.isEnabled()
    assert hidden.value() == 5
    hidden.setValue(10)
    hidden.editingFinished.emit()
    quiet(qtbot, window)
    assert window.controller.project is not None
    assert window.controller.project.settings.get(BLIND_SHARE) == pytest.approx(0.1)


def test_another_language_is_spoken_at_once_and_the_settings_stay_open(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from sfda_desktop.desktop import languages

    file = tmp_path / "sfda_de.ts"
    file.write_text(
        '<?xml version="1.0" encoding="utf-8"?><TS version="2.1" language="de"><context>'
        "<name>x</name><message><source>Settings</source><translation>Einstellungen"
        "</translation></message></context></TS>",
        encoding="utf-8",
    )
    monkeypatch.setattr(languages, "translation_files", lambda: {"de": file})
    old = open_settings(qtbot, window)
    box = child(old, QComboBox, "settings_language")
    box.setCurrentIndex(box.findData("de"))
    box.activated.emit(box.currentIndex())
    rail = window.rail
    qtbot.waitUntil(lambda: window.rail is not rail)
    assert spoken_language() == "de"
    assert window.settings.language == "de"
    assert window.preferences.accessibleName() == "Einstellungen"
    choice = window.preferences.language.choice
    assert choice.currentData() == "de"
    qtbot.waitUntil(choice.hasFocus)
