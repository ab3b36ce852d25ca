from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QTableWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.kept_layout import keep_layout, restore_layout
from sfda_desktop.desktop.settings import WindowSettings


def page(qtbot: QtBot, columns: int = 3) -> tuple[QWidget, QSplitter, QTableWidget]:
    made = QWidget()
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setObjectName("a_splitter")
    table = QTableWidget(2, columns)
    table.setObjectName("a_table")
    splitter.addWidget(table)
    splitter.addWidget(QWidget())
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(splitter)
    made.resize(900, 400)
    qtbot.addWidget(made)
    made.show()
    return made, splitter, table


def test_a_page_is_arranged_as_it_was_left(qtbot: QtBot) -> None:
    first, splitter, table = page(qtbot)
    splitter.setSizes([600, 295])
    table.setColumnWidth(1, 222)
    kept = splitter.sizes()
    keep_layout(first, WindowSettings())
    second, again, other = page(qtbot)
    assert again.sizes() != kept
    restore_layout(second, WindowSettings())
    assert again.sizes() == kept
    assert other.columnWidth(1) == 222


def test_columns_grow_with_the_text(qtbot: QtBot) -> None:
    first, _, table = page(qtbot)
    table.setColumnWidth(0, 150)
    keep_layout(first, WindowSettings())
    second, _, larger = page(qtbot)
    font = larger.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    larger.horizontalHeader().setFont(font)
    restore_layout(second, WindowSettings())
    assert larger.columnWidth(0) == pytest.approx(300, rel=0.1)


def test_what_does_not_fit_any_more_is_left_alone(qtbot: QtBot) -> None:
    first, _, table = page(qtbot)
    table.setColumnWidth(0, 222)
    settings = WindowSettings()
    keep_layout(first, settings)
    second, _, wider = page(qtbot, columns=5)
    before = wider.columnWidth(0)
    restore_layout(second, settings)
    assert wider.columnWidth(0) == before
    settings._store.setValue("layout/a_table", '["wide"]')
    restore_layout(first, settings)
    assert table.columnWidth(0) == 222
