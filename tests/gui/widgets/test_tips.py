"""What a note holds of HTML is shown in a tooltip as it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.controls.labels import ElidedLabel
from sfda_desktop.desktop.controls.tips import plain_tip
from sfda_desktop.desktop.review.pairs_model import PairColumn, PairsModel
from sfda_desktop.review import PairRow

TAGS = 'No <b>fever</b><br>and <img src="file:///etc/x"> & cough'


def read_by_qt(tip: str) -> str:
    document = QTextDocument()
    if GuiQt.mightBeRichText(tip):
        document.setHtml(tip)
    else:
        document.setPlainText(tip)
    return document.toPlainText()


@pytest.mark.parametrize("words", [TAGS, "No fever & cough", "a < b\nc > d", "<br>\n 2 lines"])
def test_words_are_read_as_they_stand(qtbot: QtBot, words: str) -> None:
    assert read_by_qt(plain_tip(words)) == words


def test_labels_and_tables_show_them_so(qtbot: QtBot) -> None:
    label = ElidedLabel("name")
    qtbot.addWidget(label)
    label.setText(TAGS)
    assert read_by_qt(label.toolTip()) == TAGS
    model = PairsModel()
    model.show_rows([PairRow("a", TAGS, "cough")])
    cell = model.index(0, PairColumn.FIRST)
    assert read_by_qt(cell.data(Qt.ItemDataRole.ToolTipRole)) == TAGS
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == TAGS
