from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.theme import current_theme
from sfda_desktop.desktop.widgets.heat import Heat
from sfda_desktop.desktop.widgets.span_text import SpanText

TEXT = "No chest pain 😀 today.\nالمريض لديه حمى"


@pytest.fixture
def span_text(qtbot: QtBot) -> SpanText:
    widget = SpanText()
    qtbot.addWidget(widget)
    widget.resize(500, 200)
    widget.show_note(TEXT)
    widget.show()
    return widget


def picture(widget: SpanText) -> QImage:
    return widget.viewport().grab().toImage()


def bar_length(image: QImage) -> int:
    """Return how many columns hold the full colour of the bar."""
    warm = current_theme().warn.lower()
    return sum(
        any(image.pixelColor(x, y).name() == warm for y in range(image.height()))
        for x in range(image.width())
    )


def test_the_bar_is_as_long_as_the_model_is_unsure(span_text: SpanText) -> None:
    cold = picture(span_text)
    assert bar_length(cold) == 0
    lengths = []
    for share in (0.25, 1.0):
        span_text.show_heat([Heat(3, 8, share)])
        lengths.append(bar_length(picture(span_text)))
    assert 0 < lengths[0] < 0.4 * lengths[1]
    span_text.show_heat(())
    assert picture(span_text) == cold


def test_heat_stands_at_the_same_words_after_an_emoji_and_from_the_right(
    span_text: SpanText,
) -> None:
    start = TEXT.index("today")
    span_text.show_heat([Heat(start, start + 5, 1.0)])
    layer, document = span_text._heat, span_text.document()
    (box, _share), *rest = layer._boxes_in(document.firstBlock())
    assert not rest
    layout = document.firstBlock().layout()
    assert layout.lineAt(0).xToCursor(box.left() - layout.position().x() + 1) == start + 1
    span_text.show_heat([Heat(TEXT.index("المريض"), TEXT.index("المريض") + 6, 1.0)])
    (box, _share), *_ = layer._boxes_in(document.lastBlock())
    assert box.right() > span_text.viewport().width() / 2  # the first word stands at the right


def test_another_note_is_cold(span_text: SpanText) -> None:
    span_text.show_heat([Heat(3, 8, 1.0)])
    span_text.show_note("No fever.")
    assert bar_length(picture(span_text)) == 0
