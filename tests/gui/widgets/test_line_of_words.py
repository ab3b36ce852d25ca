from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from sfda_desktop.desktop.theme import Type, scaled_font
from sfda_desktop.desktop.widgets.line_of_words import draw_words

WIDTH, HEIGHT, TOP = 200, 60, 20


def drawn(words: str, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> QImage:
    """Draw in a box that is exactly as high as the font."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(scaled_font(Type.CAPTION))
    high = QFontMetricsF(painter.font()).height()
    draw_words(painter, QRectF(10, TOP, WIDTH - 20, high), words, align)
    painter.end()
    return image


def inked_rows(image: QImage, columns: range = range(WIDTH)) -> list[int]:
    return [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).lightness() < 128 for x in columns)
    ]


@pytest.mark.usefixtures("qapp")
def test_letters_keep_their_feet_beside_japanese() -> None:
    alone, mixed = inked_rows(drawn("gjpy")), inked_rows(drawn("gjpy 薬"))
    assert mixed[-1] == alone[-1]


@pytest.mark.usefixtures("qapp")
def test_words_stand_at_the_edge_that_is_asked_for() -> None:
    left, right = drawn("gjpy"), drawn("gjpy", Qt.AlignmentFlag.AlignRight)
    assert inked_rows(left, range(10, 20))
    assert not inked_rows(left, range(170, WIDTH))
    assert inked_rows(right, range(170, 191))
    assert not inked_rows(right, range(160))
