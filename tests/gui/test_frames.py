from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.controls import capped, column, scrolled, text

SENTENCE = "What the model learns from is what you decide, and nothing else. "


def test_a_page_of_wrapped_text_scrolls_only_where_it_is_higher_than_its_room(
    qtbot: QtBot,
) -> None:
    content = QWidget()
    content.setLayout(column(*(text(SENTENCE * 3, wrap=True) for _ in range(6)), None))
    area = scrolled(capped(content, 900))
    qtbot.addWidget(area)
    area.resize(1200, 400)
    area.show()
    qtbot.waitUntil(lambda: content.width() == 900)
    assert not area.verticalScrollBar().isVisible()
    area.resize(260, 400)  # narrow: the same text is higher than that
    qtbot.waitUntil(area.verticalScrollBar().isVisible)
    assert area.verticalScrollBar().maximum() > 0
