from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.theme import current_theme
from sfda_desktop.desktop.widgets.arc import RISE, arrow
from sfda_desktop.desktop.widgets.mark_geometry import LineMark
from sfda_desktop.desktop.widgets.span_text import SpanText
from sfda_desktop.desktop.widgets.text_marks import Origin, TextMark

TEXT = "Given 😀 aspirin for chest pain."


def at(left: float, top: float, *, right_to_left: bool = False) -> LineMark:
    mark = TextMark(0, 1, "", -1, Origin.GIVEN)
    return LineMark(mark, [QRectF(left, top, 40, 20)], 0.0, 0, right_to_left, True)


def test_the_arrow_runs_above_both_from_middle_to_middle() -> None:
    path = arrow(at(10, 50), at(200, 50), width=400)
    assert path.boundingRect().left() == 30
    assert 220 <= path.boundingRect().right() < 230
    assert path.boundingRect().top() == 50 - RISE
    assert path.boundingRect().bottom() <= 50


@pytest.mark.parametrize(
    ("tail_top", "right_to_left", "leaves_at"), [(90, False, 400), (10, False, 0), (90, True, 0)]
)
def test_to_another_line_it_leaves_where_reading_goes_on(
    tail_top: float, right_to_left: bool, leaves_at: float
) -> None:
    path = arrow(at(100, 50, right_to_left=right_to_left), at(200, tail_top), width=400)
    corners = [path.elementAt(place) for place in range(path.elementCount())]
    assert (corners[2].x, corners[2].y) == (leaves_at, 50 - RISE)
    assert (corners[3].x, corners[3].y) == (400 - leaves_at, tail_top - RISE)


def test_a_pair_is_joined_and_another_note_has_no_arrow(qtbot: QtBot) -> None:
    widget = SpanText()
    qtbot.addWidget(widget)
    widget.resize(500, 120)
    widget.show()
    widget.show_note(TEXT)
    height = widget.content_height()
    head, tail = (TEXT.index(words) for words in ("aspirin", "chest pain"))
    widget.show_note(TEXT, pair=((head, head + 7), (tail, tail + 10)))
    assert widget.content_height() > height  # room over the first line
    joined = coloured(widget.viewport().grab().toImage())
    assert joined > 40  # as long as from one to the other, at least
    widget.show_note(TEXT)
    assert coloured(widget.viewport().grab().toImage()) == 0
    assert widget.content_height() == height


@pytest.mark.parametrize("points", [9.0, 18.0])
def test_the_arrow_passes_below_the_captions_of_the_line_above(qtbot: QtBot, points: float) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    font = parent.font()
    font.setPointSizeF(points)
    parent.setFont(font)
    widget = SpanText(parent)
    widget.resize(round(16 * points), 400)
    parent.resize(widget.size())
    parent.show()
    head, tail = (TEXT.index(words) for words in ("aspirin", "chest pain"))
    marks = [TextMark(head, head + 7, "Drug", 0, Origin.MODEL)]
    widget.show_note(TEXT, marks, pair=((head, head + 7), (tail, tail + 10)))
    widget.grab()
    above = widget._marks.laid_out[0]
    caption_ends = above.boxes[0].bottom() + widget._painter.lane_height
    below = widget._arc._place((tail, tail + 10), widget.document())
    assert below is not None
    top = below.boxes[0].top()
    assert top > caption_ends  # they stand on different lines
    assert arrow(above, below, width=0).elementAt(3).y > caption_ends


def coloured(image: QImage) -> int:
    accent = current_theme().accent.lower()
    return sum(
        any(image.pixelColor(x, y).name() == accent for y in range(image.height()))
        for x in range(image.width())
    )
