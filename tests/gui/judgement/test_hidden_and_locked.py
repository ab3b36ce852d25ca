from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.project import BLIND_SHARE, Project, Split
from tests.gui.review.clinic import MODEL, SUGGESTED, Opened, OpenPage, answer, make_project, settle

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hidden(open_page: OpenPage, tmp_path: Path) -> Opened:
    """A review in which every suggestion is hidden first."""
    path = tmp_path / "hidden.sfda"
    make_project(path)
    with Project.open(path) as project:
        project.settings.put(BLIND_SHARE, 1)
    return open_page(path)


@pytest.fixture
def held_out(open_page: OpenPage, path: Path) -> Opened:
    """The labelling of the held-out notes, the first of them labelled in an earlier sitting."""
    opened = open_page(path)
    opened.page.start_held_out()
    settle(opened.controller)
    press(opened, "A")
    opened.page.start_held_out()
    settle(opened.controller)
    return opened


def press(opened: Opened, key: str | Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    code = Qt.Key(ord(key)) if isinstance(key, str) else key
    QTest.keyClick(opened.page.desk.note, code, modifiers or Qt.KeyboardModifier.NoModifier)


def words(opened: Opened, name: str) -> str:
    found = opened.page.findChild(QLabel, name)
    assert found is not None
    return found.text()


def test_a_hidden_suggestion_shows_nowhere_until_the_note_is_decided(hidden: Opened) -> None:
    table = hidden.page.desk.answers.answers
    cells = [table.index(0, column).data() for column in range(3)]
    assert cells == ["LANTUS", "Hidden until you decide", "LANTUS"]
    assert "hidden on this note, to measure how far" in words(hidden, "review_why")
    assert {mark.change for mark in hidden.page.desk.note.marks} == {None}
    press(hidden, "A")
    with Project.open(hidden.path, read_only=True) as project:
        made = project.decisions()["d1-1"]
    assert (made.hidden, made.answer) == (True, MODEL["d1-1"])


def test_on_coming_back_the_suggestion_is_there(hidden: Opened) -> None:
    press(hidden, "A")
    press(hidden, Qt.Key.Key_Left, CTRL)
    assert hidden.current == "d1-1"
    table = hidden.page.desk.answers.answers
    assert table.index(0, 1).data() == "LANTUS (INSULIN GLARGINE)"
    assert "hidden" not in words(hidden, "review_why")
    assert SUGGESTED["d1-1"] != MODEL["d1-1"]


def test_a_labelled_held_out_note_is_locked_and_says_why(held_out: Opened) -> None:
    desk = held_out.page.desk
    assert not desk.lock.isVisible()
    desk.go_to("h1-1")
    assert desk.lock.isVisible()
    assert "measures the model" in words(held_out, "review_lock_sentence")
    assert not desk.actions_bar.accept.isEnabled()
    assert not desk.label_desk.isVisible()
    desk.note.select(0, 9)
    for key in ("1", "E", Qt.Key.Key_Delete):
        press(held_out, key)
    assert desk.draft == SpanAnswer()
    assert not held_out.page.head.undo.isEnabled()


def test_keys_that_decide_leave_a_locked_note_as_it_is(held_out: Opened) -> None:
    told: list[object] = []
    held_out.page.notice.connect(told.append)
    held_out.page.desk.go_to("h1-1")
    press(held_out, Qt.Key.Key_Space)
    assert "locked" in getattr(told[-1], "text", "")
    assert set(held_out.project.gold(Split.HELD_OUT)) == {"h1-1"}


def test_unlocking_is_deliberate_and_lets_a_label_be_mended(held_out: Opened) -> None:
    desk = held_out.page.desk
    desk.go_to("h1-1")
    unlock = held_out.page.findChild(QAbstractButton, "review_unlock")
    assert unlock is not None
    QTest.keyClick(unlock, Qt.Key.Key_Space)
    assert not desk.lock.isVisible()
    desk.note.select(0, 9)
    press(held_out, "2")
    press(held_out, Qt.Key.Key_Return)
    mended = held_out.project.gold(Split.HELD_OUT)["h1-1"]
    assert mended == answer("h1-1", ("Metformin", "Treatment"))
    desk.go_to("h1-1")
    assert desk.lock.isVisible()
