from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.widgets.mark_geometry import LineMark
from sfda_desktop.desktop.widgets.span_text import SpanText
from sfda_desktop.desktop.widgets.text_marks import Change, Origin, TextMark

ENGLISH = "Started on LANTUS (INSULIN GLARGINE) 35 UNITS 😀 at bedtime; s/p CABG, no chest pain."
ARABIC = "المريض يعاني من ارتفاع ضغط الدم ويتناول Metformin مرتين يوميا."


@pytest.fixture
def span_text(qtbot: QtBot) -> SpanText:
    widget = SpanText()
    qtbot.addWidget(widget)
    widget.resize(420, 300)
    widget.show()
    return widget


def mark_of(text: str, words: str, **changes: object) -> TextMark:
    start = text.index(words)
    given = {"caption": "Drug", "ink": 0, "origin": Origin.MODEL, "short": "1"} | changes
    return TextMark(start, start + len(words), **given)  # type: ignore[arg-type]


def drawn(widget: SpanText) -> list[LineMark]:
    widget.grab()
    return widget._marks.laid_out


@pytest.mark.parametrize("words", ["LANTUS", "😀", "chest pain"])
def test_selecting_gives_back_code_points(span_text: SpanText, words: str) -> None:
    span_text.show_note(ENGLISH)
    start = ENGLISH.index(words)
    span_text.select(start, start + len(words))
    assert span_text.textCursor().selectedText() == words
    assert span_text.selected_span() == (start, start + len(words))


def test_blanks_at_the_ends_of_a_selection_do_not_count(span_text: SpanText) -> None:
    span_text.show_note(ENGLISH)
    start = ENGLISH.index(" CABG,")
    span_text.select(start, start + len(" CABG"))
    assert span_text.selected_span() == (start + 1, start + 5)
    span_text.select(start, start + 1)
    assert span_text.selected_span() is None


def test_text_is_selected_with_the_keyboard(span_text: SpanText) -> None:
    span_text.show_note("😀 CABG done")
    span_text.place_caret(2)
    for _ in range(4):
        QTest.keyClick(span_text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert span_text.selected_span() == (2, 6)


def test_typing_changes_nothing(span_text: SpanText) -> None:
    span_text.show_note(ENGLISH)
    QTest.keyClicks(span_text, "a1 x")
    QTest.keyClick(span_text, Qt.Key.Key_Delete)
    assert span_text.toPlainText() == ENGLISH


def test_line_ends_of_every_kind_keep_positions(span_text: SpanText) -> None:
    text = "PLAN:\r\n1. LANTUS\r2. 😀 CABG"
    span_text.show_note(text)
    for words in ("LANTUS", "CABG"):
        start = text.index(words)
        span_text.select(start, start + len(words))
        assert span_text.textCursor().selectedText() == words


def test_a_mark_is_drawn_where_its_words_stand(span_text: SpanText) -> None:
    mark = mark_of(ENGLISH, "CABG")
    span_text.show_note(ENGLISH, [mark])
    (found,) = drawn(span_text)
    cursor = QTextCursor(span_text.document())
    cursor.setPosition(span_text._positions.to_utf16(mark.start))
    left = span_text.cursorRect(cursor)
    assert abs(found.boxes[0].left() - left.left()) < 4
    assert abs(found.boxes[0].center().y() - left.center().y()) < 12


def test_a_mark_over_two_lines_has_one_caption(span_text: SpanText) -> None:
    span_text.resize(200, 300)
    span_text.show_note(ENGLISH, [mark_of(ENGLISH, "LANTUS (INSULIN GLARGINE) 35 UNITS 😀 at")])
    found = drawn(span_text)
    assert len(found) > 1
    assert [mark.has_caption for mark in found] == [True] + [False] * (len(found) - 1)


def test_right_to_left_text_stands_right_and_mixed_words_are_boxed(span_text: SpanText) -> None:
    span_text.show_note(ARABIC, [mark_of(ARABIC, "المريض"), mark_of(ARABIC, "Metformin")])
    first, second = drawn(span_text)
    assert first.right_to_left
    assert first.boxes[0].right() > span_text.width() * 0.8
    assert len(second.boxes) == 1


def test_overlapping_marks_are_stacked_and_the_text_makes_room(span_text: SpanText) -> None:
    span_text.show_note(ENGLISH, [mark_of(ENGLISH, "LANTUS")])
    before = span_text.content_height()
    span_text.show_marks(
        [
            mark_of(ENGLISH, "LANTUS (INSULIN GLARGINE)", change=Change.MOVED),
            mark_of(ENGLISH, "LANTUS", change=Change.REMOVED),
        ]
    )
    assert span_text.content_height() > before
    assert {mark.baseline_gap for mark in drawn(span_text)} == {
        0.0,
        span_text._painter.lane_height,
    }


def test_captions_under_short_words_are_whole(span_text: SpanText) -> None:
    text = "On K, MI and CT of the head, then at night more of that, since a fall; no MI"
    marks = [
        mark_of(text, words, caption="Treatment", change=Change.RELABELED)
        for words in ("K", "MI", "CT")
    ]
    last = text.rindex("MI")
    marks.append(TextMark(last, last + 2, "Treatment", 0, Origin.MODEL))
    span_text.show_note(text, marks)
    found = drawn(span_text)
    assert len(found) == 4
    for one in found:
        wanted = span_text._painter.caption_width(one.mark)
        assert one.room + 1 >= wanted, one.mark
        assert one.caption_left + wanted <= span_text.document().textWidth() + 1


def test_the_pointer_tells_the_whole_caption(span_text: SpanText) -> None:
    span_text.show_note(ENGLISH, [mark_of(ENGLISH, "LANTUS", caption="Treatment")])
    (found,) = drawn(span_text)
    assert span_text.caption_at(found.boxes[0].center().toPoint()) == "Treatment"
    assert span_text.caption_at(QPoint(2, 200)) == ""


def test_type_follows_the_system(span_text: SpanText, qapp: QApplication) -> None:
    before, font = span_text.document().defaultFont().pointSizeF(), qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(font.pointSizeF() * 1.5)
    try:
        qapp.setFont(larger)
        qapp.processEvents()
        assert span_text.document().defaultFont().pointSizeF() == pytest.approx(before * 1.5)
    finally:
        qapp.setFont(font)


def timed(action: Callable[[], object]) -> float:
    started = time.thread_time()  # what other programs take of a shared machine is left out
    action()
    return time.thread_time() - started


@pytest.mark.parametrize("joint", ["\n", " "])
def test_a_long_note_stays_fluid(span_text: SpanText, joint: str) -> None:
    line = "patient denies chest pain, started aspirin 81 mg daily, CT abdomen negative."
    text = joint.join([line] * 660)
    marks = [
        TextMark(start, start + 12, "Problem", 0, Origin.MODEL, None, "1")
        for start in range(0, 50_000, 100)
    ]
    assert len(text) > 50_000
    span_text.resize(700, 500)
    span_text.show_note(text, marks)
    span_text.grab()

    def scroll() -> None:
        span_text.verticalScrollBar().setValue(span_text.verticalScrollBar().value() + 60)
        span_text.viewport().grab()

    # the best of three: a frame must be possible in time
    assert min(timed(scroll) for _ in range(3)) < 0.05
    assert min(timed(lambda: span_text.show_marks(marks[:-1])) for _ in range(3)) < 0.1
