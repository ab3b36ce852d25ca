"""Reviewing where each note gets one label (relations, negation), and choosing among many."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.review.label_palette import LabelPalette, matching
from sfda_desktop.desktop.widgets.span_text import SpanText
from sfda_desktop.domain.answers import LabelAnswer
from sfda_desktop.domain.decisions import Verdict
from sfda_desktop.domain.task_spec import LabelSpec
from sfda_desktop.project import Split
from tests.gui.label_projects import NEGATION, RELATIONS, make_label_project
from tests.gui.review.clinic import Opened, OpenPage


@pytest.fixture
def denials(open_page: OpenPage, tmp_path: Path) -> Opened:
    return open_page(make_label_project(tmp_path / "nd.sfda", NEGATION))


@pytest.fixture
def relations(open_page: OpenPage, tmp_path: Path) -> Opened:
    return open_page(make_label_project(tmp_path / "re.sfda", RELATIONS))


def cells(opened: Opened) -> list[str]:
    table = opened.page.desk.answers.answers
    return [str(table.index(0, column).data()) for column in (3, 0, 1, 2)]


def is_seen(note: SpanText) -> bool:
    """Whether the line of the last marked word is in the viewport."""
    position = max(mark.start for mark in note.marks)
    cursor = note.textCursor()
    cursor.setPosition(position)
    return note.viewport().rect().contains(note.cursorRect(cursor))


def press(qtbot: QtBot, opened: Opened, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(opened.page.desk.note, key)


def test_the_pair_and_three_answers_stand_side_by_side(relations: Opened) -> None:
    assert cells(relations) == ["aspirin\n→ chest pain", "none", "treats", "treats"]
    captions = [mark.caption for mark in relations.page.desk.note.marks]
    assert captions == ["head: Treatment", "tail: Problem"]
    table = relations.page.desk.answers
    assert not table.isColumnHidden(3)
    spoken = table.answers.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "none, 60\u00a0% sure"
    assert "none (60\u00a0%), then treats (40\u00a0%)" in relations.page.desk.why.text()


def test_a_pair_too_wide_for_the_model_is_said_to_be_guessed(
    open_page: OpenPage, tmp_path: Path
) -> None:
    desk = open_page(make_label_project(tmp_path / "re.sfda", RELATIONS, guessed=2)).page.desk
    assert "it guesses" not in desk.why.text()
    desk.step(1)
    assert "too far apart for the model to read together: it guesses." in desk.why.text()


def test_a_digit_and_a_key_decide(qtbot: QtBot, relations: Opened) -> None:
    first = relations.current
    assert first is not None
    press(qtbot, relations, Qt.Key.Key_2, Qt.Key.Key_A)
    decision = relations.project.decisions()[first]
    assert decision.verdict is Verdict.EDIT
    assert decision.answer == LabelAnswer("causes")
    assert relations.current != first


def test_enter_keeps_an_edit_and_escape_leaves_it(qtbot: QtBot, relations: Opened) -> None:
    press(qtbot, relations, Qt.Key.Key_2, Qt.Key.Key_Escape)
    assert relations.page.desk.draft == LabelAnswer("treats")
    qtbot.keyClick(relations.page.desk.note, Qt.Key.Key_2)
    qtbot.keyClick(relations.page.desk.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(relations.project.decisions()) == 1


def test_n_says_the_contrary_and_back(qtbot: QtBot, denials: Opened) -> None:
    desk = denials.page.desk
    assert desk.draft == LabelAnswer("Negated")
    press(qtbot, denials, Qt.Key.Key_N)
    assert desk.draft == LabelAnswer("Affirmed")
    press(qtbot, denials, Qt.Key.Key_N)
    assert desk.draft == LabelAnswer("Negated")
    assert [button.accessibleName() for button in desk.labels.buttons] == [
        "Negated (1), given",
        "Affirmed (2)",
    ]


def test_n_does_nothing_where_there_is_no_contrary(qtbot: QtBot, relations: Opened) -> None:
    press(qtbot, relations, Qt.Key.Key_N)
    assert not relations.page.desk.is_editing


def test_only_what_can_come_up_is_offered(relations: Opened) -> None:
    boxes = relations.page.queue.show_panel.kinds.findChildren(QCheckBox)
    assert [box.text() for box in boxes] == [
        "Agrees with the model",
        "Another label",
        "Could not be read",
    ]
    desk = relations.page.desk
    assert desk.labels.isVisible()
    assert not desk.actions_bar.remove.isVisible()


def test_held_out_notes_wait_for_a_label(qtbot: QtBot, denials: Opened) -> None:
    denials.page.start_held_out()
    qtbot.waitUntil(lambda: denials.controller.is_quiet and denials.current == "h1")
    desk = denials.page.desk
    assert not desk.actions_bar.accept.isEnabled()
    assert cells(denials)[3] == "Choose a label"
    press(qtbot, denials, Qt.Key.Key_2, Qt.Key.Key_A)
    assert denials.project.decisions(Split.HELD_OUT)["h1"].answer == LabelAnswer("Affirmed")


def test_many_labels_are_found_by_their_letters(qtbot: QtBot) -> None:
    palette = LabelPalette()
    qtbot.addWidget(palette)
    names = ("Last", "Day-Of-Week", "Season", "Between", "Day-Of-Month", "Month-Of-Year", "Year")
    palette.show_labels([LabelSpec(name) for name in (*names, *(f"Other{i}" for i in range(30)))])
    palette.resize(420, 200)
    palette.show()
    assert palette.height() < 400
    chosen: list[str] = []
    palette.label_chosen.connect(chosen.append)
    palette.search.setFocus()
    qtbot.keyClicks(palette.search, "mon")
    assert [button.label for button in palette.buttons if button.isVisible()] == [
        "Day-Of-Month",
        "Month-Of-Year",
    ]
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    qtbot.keyClicks(palette.search, "day")
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert chosen == ["Month-Of-Year", "Day-Of-Month"]
    assert palette.search.text() == ""


def test_few_labels_need_no_search(relations: Opened) -> None:
    assert not relations.page.desk.labels.search.isVisible()
    assert isinstance(relations.page.desk.labels.search, QLineEdit)


def test_what_begins_with_the_letters_comes_first() -> None:
    assert matching(["Part-Of-Day", "Day-Of-Week", "Year"], "day") == ["Day-Of-Week", "Part-Of-Day"]
    assert matching(["Part-Of-Day"], "of day") == ["Part-Of-Day"]


def test_what_is_asked_about_is_in_view_in_a_long_note(open_page: OpenPage, tmp_path: Path) -> None:
    filler = "The patient slept well and ate with good appetite. " * 80
    long_note = replace(NEGATION, text=filler + NEGATION.text)
    opened = open_page(make_label_project(tmp_path / "long.sfda", long_note))
    note = opened.page.desk.note
    assert note.content_height() > 2 * note.viewport().height()
    assert is_seen(note)
    opened.page.resize(900, 560)
    QApplication.processEvents()
    assert is_seen(note)
