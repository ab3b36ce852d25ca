from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.page import Notice
from sfda_desktop.desktop.review.bulk_panel import BulkExample
from sfda_desktop.desktop.review.listing import Wanted
from sfda_desktop.domain.decisions import Origin, Verdict
from sfda_desktop.project import Project, Purpose
from tests.gui.review.clinic import SUGGESTED, Opened, OpenPage, make_project, settle

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SURE = Wanted(least_sure=0.5)


@pytest.fixture
def opened(open_page: OpenPage, path: Path) -> Opened:
    return open_page(path)


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


def ask(opened: Opened, wanted: Wanted = SURE) -> None:
    """Narrow the list and ask, by keyboard."""
    opened.page.queue.want(wanted)
    settle(opened.controller)
    opened.page.desk.note.setFocus()
    press(Qt.Key.Key_A, CTRL | SHIFT)
    settle(opened.controller)


def finish(qtbot: QtBot, opened: Opened) -> None:
    qtbot.waitUntil(lambda: not opened.page.bulk.batches.is_busy)
    settle(opened.controller)


def accepted(opened: Opened) -> dict[str, Origin]:
    with Project.open(opened.path, read_only=True) as project:
        return {key: found.origin for key, found in project.decisions().items()}


def notices(opened: Opened) -> list[str]:
    told: list[str] = []

    def take(notice: Notice) -> None:
        told.append(notice.title)

    opened.page.notice.connect(take)
    return told


def test_what_it_covers_is_shown_before_anything_happens(opened: Opened) -> None:
    ask(opened, Wanted(kinds=frozenset({"added", "label"})))
    panel = opened.page.bulk.panel
    assert panel.isVisible()
    assert panel.leave.hasFocus()  # the blank, pressed from habit, accepts nothing
    assert not opened.page.desk.isVisible()
    assert panel.heading.text() == "Accept 2 suggestions at once?"
    assert not panel.scope.isVisible()  # the kinds are counted, and nothing is said twice
    assert panel.covers.text() == "Finding added: 1 · Finding relabelled: 1"
    assert "no score counts them" in panel.meaning.text()
    assert panel.accept.text().strip() == "Accept 2 notes"
    examples = panel.findChildren(BulkExample)
    assert {example.note.note for example in examples if example.isVisible()} == {
        "S/p CABG in 2019.",
        "患者は高血圧で通院中。",
    }
    assert accepted(opened) == {}


def test_one_kind_is_named_once(opened: Opened) -> None:
    ask(opened, Wanted(kinds=frozenset({"added"}), states=frozenset({"open"})))
    panel = opened.page.bulk.panel
    assert panel.scope.text() == "Finding added"
    assert not panel.covers.isVisible()


def test_all_are_accepted_as_one_step_that_undo_takes_back(qtbot: QtBot, opened: Opened) -> None:
    told = notices(opened)
    press(Qt.Key.Key_A)
    ask(opened)
    panel = opened.page.bulk.panel
    QTest.keyClick(panel.accept, Qt.Key.Key_Space)
    finish(qtbot, opened)
    rest = dict.fromkeys(("d1-2", "d1-3", "d2-1"), Origin.BULK)
    assert accepted(opened) == {"d1-1": Origin.REVIEW} | rest
    assert opened.project.decisions()["d2-1"].answer == SUGGESTED["d2-1"]
    assert opened.page.done.isVisible()
    assert told == ["Accepted in bulk: 3 notes. Undo takes all of it back."]
    assert opened.page.queue.model.row(1).state_words == "Accepted in bulk"
    press(Qt.Key.Key_Z, CTRL)
    finish(qtbot, opened)
    assert accepted(opened) == {"d1-1": Origin.REVIEW}
    assert opened.current in rest
    assert told[1:] == ["Undecided again: 3 notes."]
    press(Qt.Key.Key_Z, CTRL | SHIFT)
    finish(qtbot, opened)
    assert accepted(opened) == {"d1-1": Origin.REVIEW} | rest
    press(Qt.Key.Key_Z, CTRL)
    finish(qtbot, opened)
    press(Qt.Key.Key_Z, CTRL)
    assert accepted(opened) == {}
    assert opened.current == "d1-1"


def test_the_card_says_that_nobody_has_looked(qtbot: QtBot, opened: Opened) -> None:
    ask(opened)
    opened.page.bulk.panel.accept.click()
    finish(qtbot, opened)
    opened.page.desk.go_to("d1-1")
    state = opened.page.findChild(QLabel, "review_decided")
    assert state is not None
    assert state.text() == "Accepted in bulk: nobody has looked at it."
    press(Qt.Key.Key_X)  # a person may still decide otherwise
    assert accepted(opened)["d1-1"] is Origin.REVIEW
    assert opened.project.decisions()["d1-1"].verdict is Verdict.REJECT


def test_a_list_that_is_not_narrowed_is_not_accepted(opened: Opened) -> None:
    for wanted in (Wanted(), Wanted(states=frozenset({"open"}))):
        ask(opened, wanted)
        panel = opened.page.bulk.panel
        assert panel.heading.text() == "Narrow the list first"
        assert not panel.accept.isVisible()
        opened.page.bulk.close()


def test_the_question_follows_the_list_and_esc_leaves_it(opened: Opened) -> None:
    ask(opened, Wanted())
    panel = opened.page.bulk.panel
    opened.page.queue.want(Wanted(kinds=frozenset({"boundary"})))
    settle(opened.controller)
    assert panel.heading.text() == "Accept 1 suggestion at once?"
    press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert opened.page.desk.isVisible()
    assert accepted(opened) == {}


def test_keys_that_decide_rest_while_no_note_is_in_view(opened: Opened) -> None:
    ask(opened)
    opened.page.queue.list.setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_Space):
        press(key)
    assert accepted(opened) == {}
    opened.page.queue.chosen.emit("d1-3")
    assert opened.current == "d1-3"
    opened.page.desk.note.setFocus()
    press(Qt.Key.Key_A)
    assert accepted(opened) == {"d1-3": Origin.REVIEW}


def test_an_example_can_be_looked_at(opened: Opened) -> None:
    ask(opened, Wanted(kinds=frozenset({"label"})))
    (example,) = opened.page.bulk.panel.findChildren(BulkExample)
    example._ask()
    assert opened.current == "d1-3"
    assert opened.page.desk.isVisible()


def test_notes_that_measure_and_unread_ones_are_left_to_people(
    open_page: OpenPage, tmp_path: Path
) -> None:
    path = tmp_path / "measured.sfda"
    make_project(path, unread=("d1-1",))
    with Project.open(path) as project:
        project.save_draw(Purpose.AUDIT, ["d1-3"], {}, project.runs()[-1].id)
    opened = open_page(path)
    ask(opened)
    panel = opened.page.bulk.panel
    assert panel.heading.text() == "Accept 2 suggestions at once?"
    assert "1 more fits and is left to you" in panel.meaning.text()


def test_nothing_is_offered_where_all_that_is_shown_is_decided(opened: Opened) -> None:
    button = opened.page.bench.accept_shown
    assert button.isEnabled()
    opened.page.queue.want(Wanted(kinds=frozenset({"label"})))
    settle(opened.controller)
    opened.page.desk.go_to("d1-3")
    opened.page.desk.accept()
    settle(opened.controller)
    assert not button.isEnabled()
    assert "every note in this list is decided" in button.toolTip()
    opened.page.desk.undo()
    settle(opened.controller)
    assert button.isEnabled()
    assert "every note" not in button.toolTip()


def test_held_out_notes_are_never_accepted_in_bulk(opened: Opened) -> None:
    assert opened.page.bench.accept_shown.isVisible()
    opened.page.shown("held-out")
    settle(opened.controller)
    assert not opened.page.bench.accept_shown.isVisible()
    press(Qt.Key.Key_A, CTRL | SHIFT)
    assert not opened.page.bulk.panel.isVisible()


def test_a_batch_that_cannot_be_kept_is_told(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sfda_desktop.domain.errors import ProjectError

    def refuse(self: Project, *arguments: object, **named: object) -> int:
        raise ProjectError("The disk is full. Make room and decide again.")

    told = notices(opened)
    monkeypatch.setattr(Project, "decide_all", refuse)
    ask(opened)
    opened.page.bulk.panel.accept.click()
    finish(qtbot, opened)
    assert told == ["These decisions could not be kept."]
    assert opened.page.desk.isVisible()
    assert accepted(opened) == {}
