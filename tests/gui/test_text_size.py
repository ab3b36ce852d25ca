"""Text that grows while the window is open takes its tables and columns with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QHeaderView, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.controls import column
from sfda_desktop.desktop.controls.column_area import ColumnArea
from sfda_desktop.desktop.controls.tables import TextSizeFollower
from sfda_desktop.desktop.page import Step, StepStatus
from sfda_desktop.desktop.rail import StepButton
from sfda_desktop.desktop.theme import LIGHT, ThemeKeeper, Type, scaled_font


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeKeeper]:
    keeper = ThemeKeeper(qapp, forced=LIGHT)
    yield keeper
    keeper.enlarge(100)


def test_columns_and_rows_grow_with_the_text_and_come_back(
    qtbot: QtBot, themes: ThemeKeeper
) -> None:
    table = QTableWidget(3, 3)
    qtbot.addWidget(table)
    table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    table.setColumnWidth(0, 100)
    table.verticalHeader().setDefaultSectionSize(30)
    TextSizeFollower(table)
    table.show()
    themes.enlarge(200)
    assert table.columnWidth(0) == pytest.approx(200, rel=0.1)
    assert table.rowHeight(0) == pytest.approx(60, rel=0.1)
    themes.enlarge(100)
    assert table.columnWidth(0) == pytest.approx(100, rel=0.05)


def test_a_column_of_controls_is_as_wide_as_its_words(qtbot: QtBot, themes: ThemeKeeper) -> None:
    content = QWidget()
    button = QPushButton("a rather long word on a button that says a lot")
    content.setLayout(column(button, None))
    window = QWidget()
    area = ColumnArea(content, 120)
    layout = column(area)
    layout.setAlignment(area, Qt.AlignmentFlag.AlignLeft)
    window.setLayout(layout)
    qtbot.addWidget(window)
    window.resize(1400, 300)
    window.show()
    for percent in (100, 200):
        themes.enlarge(percent)
        qtbot.waitUntil(lambda: button.width() >= button.sizeHint().width())
        assert not area.horizontalScrollBar().isVisible()


def test_the_count_of_a_step_leaves_room_for_the_mark_of_its_state(
    qtbot: QtBot, themes: ThemeKeeper
) -> None:
    button = StepButton(Step.NOTES)
    qtbot.addWidget(button)
    themes.enlarge(200)
    count = "1,234,567 notes"
    button.set_status(StepStatus(count, done=True))
    words = QFontMetrics(scaled_font(Type.CAPTION)).horizontalAdvance(count)
    assert button.minimumSizeHint().width() >= 47 + words + 27  # the icon before, the mark after
