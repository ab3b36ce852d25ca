"""Every word has the room it needs in the smallest window, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.languages import ENGLISH, use_language
from sfda_desktop.desktop.main_window import MINIMUM, MainWindow
from sfda_desktop.desktop.page import Step
from sfda_desktop.desktop.review.page import ReviewPage
from sfda_desktop.desktop.theme import LIGHT, ThemeKeeper
from tests.gui.report.reports import save_full_report
from tests.gui.review.clinic import make_project, settle
from tests.gui.sentences import told
from tests.gui.walking import clipped
from tests.gui.windows import open_project, shown_window


@pytest.fixture(params=["en", "ja"])
def window(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication
) -> Iterator[MainWindow]:
    before = QLocale()
    use_language(request.param)
    with shown_window(qtbot, ThemeKeeper(qapp, forced=LIGHT), MINIMUM) as made:
        yield made
    use_language(ENGLISH)
    QLocale.setDefault(before)


def test_no_word_is_cut_off(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    found = clipped(window)
    window.go_to(Step.PROJECT, "new")
    settle(window.controller)
    found += clipped(window)
    path = tmp_path / "ward.sfda"
    make_project(path)
    save_full_report(path)
    open_project(qtbot, window, path)
    for step in Step:
        window.go_to(step)
        settle(window.controller)
        qtbot.wait(20)
        found += clipped(window)
    review = window.page(Step.REVIEW)
    assert isinstance(review, ReviewPage)
    window.go_to(Step.REVIEW)
    review.desk.editing.begin()
    qtbot.wait(20)
    found += clipped(window)
    review.open_checks()
    settle(window.controller)
    qtbot.wait(20)
    found += clipped(window)
    window.toggle_settings()
    settle(window.controller)
    qtbot.wait(20)
    found += clipped(window)
    assert not found, told(found)
