from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from sfda_desktop.desktop.page import Step
from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.project import Project, Split
from tests.gui.review.clinic import (
    MODEL,
    SPEC,
    SUGGESTED,
    Opened,
    OpenPage,
    answer,
    close,
    make_project,
    settle,
)

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def opened(open_page: OpenPage, path: Path) -> Opened:
    return open_page(path)


def press(opened: Opened, key: str | Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    code = Qt.Key(ord(key)) if isinstance(key, str) else key
    QTest.keyClick(opened.page.desk.note, code, modifiers or Qt.KeyboardModifier.NoModifier)


def decision(opened: Opened, sample_id: str) -> Decision | None:
    """Read the decision from the file as another program would."""
    with Project.open(opened.path, read_only=True) as project:
        return project.decisions().get(sample_id)


def select(opened: Opened, words: str) -> None:
    note = opened.page.desk.note
    start = note.note.index(words)
    note.select(start, start + len(words))


def words(widget: QWidget, name: str) -> str:
    found = widget.findChild(QWidget, name)
    assert found is not None
    return str(found.property("text"))


def click(widget: QWidget, name: str) -> None:
    found = widget.findChild(QAbstractButton, name)
    assert found is not None
    found.click()


def test_the_most_uncertain_note_shows_first_with_three_answers(opened: Opened) -> None:
    assert opened.current == "d1-1"
    table = opened.page.desk.answers.answers
    cells = [table.index(0, column).data() for column in range(3)]
    assert cells == ["LANTUS", "LANTUS (INSULIN GLARGINE)", "LANTUS (INSULIN GLARGINE)"]
    assert words(opened.page, "review_progress") == "4 to decide · 0 done"
    assert "begin or end a finding elsewhere" in words(opened.page, "review_why")
    assert "No chest pain" in words(opened.page, "review_after")


def test_one_key_accepts_on_disk_and_shows_the_next(opened: Opened) -> None:
    press(opened, "A")
    found = decision(opened, "d1-1")
    assert found is not None
    assert (found.verdict, found.answer) == (Verdict.ACCEPT, SUGGESTED["d1-1"])
    assert opened.current == "d1-2"
    assert "3 to decide · 1 done" in words(opened.page, "review_progress")
    assert opened.page.status().count == "1 of 4"


def test_a_key_held_down_decides_once(opened: Opened) -> None:
    note = opened.page.desk.note
    for held in (False, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", held
        )
        QTest.qWait(1)
        qt_handles_as_shortcut(note, event)
    assert opened.page.status().count == "1 of 4"


def qt_handles_as_shortcut(widget: QWidget, event: QKeyEvent) -> None:
    """Send a key as the window system does: shortcuts see it first."""
    window = widget.window().windowHandle()
    QCoreApplication.sendEvent(window, event)


def test_reject_keeps_the_models_own_answer(opened: Opened) -> None:
    press(opened, "X")
    found = decision(opened, "d1-1")
    assert found is not None
    assert (found.verdict, found.answer) == (Verdict.REJECT, MODEL["d1-1"])


def test_skip_decides_nothing_and_comes_back_at_the_end(opened: Opened) -> None:
    press(opened, Qt.Key.Key_Space)
    found = decision(opened, "d1-1")
    assert found is not None
    assert found.answer is None
    for _ in range(3):
        press(opened, "A")
    assert opened.current == "d1-1"


def test_buttons_do_what_keys_do(opened: Opened) -> None:
    bar = opened.page.desk.actions_bar
    QTest.mouseClick(bar.accept, Qt.MouseButton.LeftButton)
    QTest.mouseClick(bar.reject, Qt.MouseButton.LeftButton)
    QTest.mouseClick(bar.skip, Qt.MouseButton.LeftButton)
    with Project.open(opened.path, read_only=True) as project:
        verdicts = [found.verdict for found in project.decisions().values()]
    assert verdicts == [Verdict.ACCEPT, Verdict.REJECT, Verdict.SKIP]


def test_editing_by_keyboard_alone(opened: Opened) -> None:
    press(opened, "A")
    press(opened, "E")
    press(opened, Qt.Key.Key_Down, ALT)
    press(opened, Qt.Key.Key_Delete)
    note = opened.page.desk.note
    note.place_caret(note.note.index("CT"))
    for _ in range(2):
        press(opened, Qt.Key.Key_Right, SHIFT)
    press(opened, "2")
    press(opened, Qt.Key.Key_Return)
    found = decision(opened, "d1-2")
    assert found is not None
    assert found.verdict is Verdict.EDIT
    assert found.answer == answer("d1-2", ("CT chest", "Test"), ("CT", "Treatment"))
    assert opened.current == "d1-3"


def test_a_digit_relabels_the_chosen_finding(opened: Opened) -> None:
    press(opened, Qt.Key.Key_Down, ALT)
    press(opened, "3")
    press(opened, Qt.Key.Key_Return, CTRL)
    found = decision(opened, "d1-1")
    assert found is not None
    assert found.answer == answer("d1-1", ("LANTUS (INSULIN GLARGINE)", "Test"))


def test_boundaries_are_nudged(opened: Opened) -> None:
    press(opened, "E")
    press(opened, Qt.Key.Key_Down, ALT)
    for _ in range(3):
        press(opened, Qt.Key.Key_Right, ALT)
    press(opened, Qt.Key.Key_Left, ALT)
    press(opened, Qt.Key.Key_Left, ALT | SHIFT)
    press(opened, Qt.Key.Key_Return)
    found = decision(opened, "d1-1")
    assert found is not None
    assert found.answer == answer("d1-1", (" LANTUS (INSULIN GLARGINE) 3", "Treatment"))


def test_escape_restores_the_answer(opened: Opened) -> None:
    press(opened, "E")
    select(opened, "bedtime")
    press(opened, "1")
    assert opened.page.desk.is_editing
    press(opened, Qt.Key.Key_Escape)
    press(opened, "A")
    found = decision(opened, "d1-1")
    assert found is not None
    assert (found.verdict, found.answer) == (Verdict.ACCEPT, SUGGESTED["d1-1"])


def test_keys_that_decide_do_nothing_dangerous_while_editing(opened: Opened) -> None:
    press(opened, "E")
    press(opened, "X")
    press(opened, Qt.Key.Key_Space)
    assert opened.current == "d1-1"
    assert decision(opened, "d1-1") is None


def test_letters_are_inert_in_the_search_box(opened: Opened) -> None:
    search = opened.page.queue.search
    search.setFocus()
    QTest.keyClicks(search, "axe 1")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert search.text() == "axe 1"
    assert decision(opened, "d1-1") is None


def test_space_presses_the_button_that_has_the_focus(opened: Opened) -> None:
    accept = opened.page.desk.actions_bar.accept
    accept.setFocus()
    QTest.keyClick(accept, Qt.Key.Key_Space)
    found = decision(opened, "d1-1")
    assert found is not None
    assert found.verdict is Verdict.ACCEPT


def test_letters_stay_with_a_list_of_choices(opened: Opened) -> None:
    combo = opened.page.queue.sorting
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_A)
    assert decision(opened, "d1-1") is None


def test_undo_and_redo_reach_over_edits_and_decisions(opened: Opened) -> None:
    press(opened, "A")
    press(opened, "X")
    press(opened, "Z", CTRL)
    assert opened.current == "d1-2"
    assert decision(opened, "d1-2") is None
    press(opened, "Z", CTRL)
    assert opened.current == "d1-1"
    press(opened, "Z", CTRL | SHIFT)
    assert decision(opened, "d1-1") is not None
    assert opened.current == "d1-2"


def test_undo_works_after_reopening(open_page: OpenPage, path: Path) -> None:
    first = open_page(path)
    press(first, "A")
    close(first)
    again = open_page(path)
    assert again.current == "d1-2"
    press(again, "Z", CTRL)
    assert again.current == "d1-1"
    assert decision(again, "d1-1") is None


def test_moving_between_notes_decides_nothing(opened: Opened) -> None:
    press(opened, Qt.Key.Key_Right, CTRL)
    press(opened, Qt.Key.Key_Right, CTRL)
    press(opened, Qt.Key.Key_Left, CTRL)
    assert opened.current == "d1-2"
    assert opened.page.queue.list.currentIndex().row() == 1
    with Project.open(opened.path, read_only=True) as project:
        assert project.decisions() == {}


def test_choosing_a_note_in_the_list_shows_it(opened: Opened) -> None:
    queue = opened.page.queue
    queue.list.setCurrentIndex(queue.model.index(3))
    assert opened.current == "d2-1"


def test_when_all_are_decided_the_page_leads_on(opened: Opened) -> None:
    for _ in range(4):
        press(opened, "A")
    assert opened.page.desk.card is None
    assert opened.page.done.isVisible()
    settle(opened.controller)
    assert opened.page.done.forecast.isVisible()
    assert "What more notes would bring is not known yet." in opened.page.done.forecast.text()
    assert opened.page.status().done
    asked: list[object] = []
    opened.page.go_to.connect(lambda step, topic: asked.append(step))
    click(opened.page, "review_go_to_adapt")
    assert asked == [Step.ADAPT]
    opened.page.queue.list.setCurrentIndex(opened.page.queue.model.index(0))
    assert opened.current == "d1-1"
    assert words(opened.page, "review_decided") == "You have accepted this."


def test_an_unreadable_suggestion_is_told_plainly(open_page: OpenPage, tmp_path: Path) -> None:
    make_project(tmp_path / "unread.sfda", unread=("d1-1",))
    opened = open_page(tmp_path / "unread.sfda")
    assert opened.page.desk.warning.isVisible()
    assert opened.page.queue.model.row(0).kind_words == "unread"
    press(opened, "A")
    assert not opened.page.desk.warning.isVisible()


def test_without_a_language_model_the_models_answer_is_accepted(
    open_page: OpenPage, tmp_path: Path
) -> None:
    make_project(tmp_path / "alone.sfda", asked=False)
    opened = open_page(tmp_path / "alone.sfda")
    table = opened.page.desk.answers.answers
    assert table.index(0, 1).data() == "No language model was asked"
    press(opened, "A")
    found = decision(opened, "d1-1")
    assert found is not None
    assert (found.verdict, found.answer) == (Verdict.ACCEPT, MODEL["d1-1"])


def test_an_empty_project_says_what_to_do(open_page: OpenPage, tmp_path: Path) -> None:
    Project.create(tmp_path / "empty.sfda", spec=SPEC).close()
    opened = open_page(tmp_path / "empty.sfda")
    asked: list[object] = []
    opened.page.go_to.connect(lambda step, topic: asked.append(step))
    assert opened.page.empty.isVisible()
    click(opened.page, "review_go_to_notes")
    assert asked == [Step.NOTES]
    press(opened, "A")  # nothing to decide, nothing happens


def test_held_out_notes_are_labelled_blind(opened: Opened) -> None:
    opened.page.shown("held-out")
    settle(opened.controller)
    assert opened.current == "h1-1"
    assert opened.page.banner.isVisible()
    assert opened.page.desk.answers.isColumnHidden(0)
    assert opened.page.desk.answers.isColumnHidden(1)
    assert not opened.page.desk.actions_bar.reject.isVisible()
    assert opened.page.desk.actions_bar.accept.text() == "No findings"
    select(opened, "Metformin")
    press(opened, "2")
    press(opened, Qt.Key.Key_Return)
    press(opened, "A")
    with Project.open(opened.path, read_only=True) as project:
        assert project.gold(Split.HELD_OUT) == {
            "h1-1": answer("h1-1", ("Metformin", "Treatment")),
            "h1-2": SpanAnswer(),
        }
        assert project.decisions(Split.POOL) == {}
    assert opened.page.done.isVisible()


def test_coming_back_from_the_held_out_notes(opened: Opened) -> None:
    opened.page.start_held_out()
    settle(opened.controller)
    opened.page.leave_held_out()
    settle(opened.controller)
    assert opened.current == "d1-1"
    assert not opened.page.banner.isVisible()


def test_an_edit_begun_and_its_note_stay_while_something_else_is_looked_at(opened: Opened) -> None:
    page = opened.page
    page.shown("d1-2")
    press(opened, "E")
    press(opened, Qt.Key.Key_Down, ALT)
    press(opened, Qt.Key.Key_Delete)
    edited = answer("d1-2", ("CT chest", "Test"))
    page.open_checks()
    settle(opened.controller)
    page.leave_checks()
    settle(opened.controller)
    assert (opened.current, page.desk.draft) == ("d1-2", edited)
    page.start_held_out()
    settle(opened.controller)
    page.leave_held_out()
    settle(opened.controller)
    page.shown("d1-2")
    assert page.desk.draft == edited
    press(opened, "Z", CTRL)
    assert page.desk.draft == MODEL["d1-2"]


def test_a_note_asked_for_by_another_page_is_shown(opened: Opened) -> None:
    opened.page.shown("d2-1")
    assert opened.current == "d2-1"


def test_a_decision_that_cannot_be_kept_is_told_and_the_note_stays(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sfda_desktop.domain.errors import ProjectError

    def refuse(self: Project, *arguments: object, **named: object) -> int:
        raise ProjectError("The disk is full. Make room and decide again.")

    told: list[object] = []
    opened.page.notice.connect(told.append)
    monkeypatch.setattr(Project, "decide", refuse)
    press(opened, "A")
    assert opened.current == "d1-1"
    assert [getattr(notice, "text", "") for notice in told] == [
        "The disk is full. Make room and decide again."
    ]


def test_it_fits_the_smallest_window(opened: Opened) -> None:
    # 1024×700 less the rail (212) and the job bar
    assert opened.page.minimumSizeHint().width() <= 812
    assert opened.page.minimumSizeHint().height() <= 600


def test_every_control_has_a_name_for_screen_readers(opened: Opened) -> None:
    desk = opened.page.desk
    for widget in (
        *desk.actions_bar.deciding,
        *desk.actions_bar.editing,
        *desk.labels.buttons,
        desk.note,
        desk.answers,
        opened.page.queue.list,
        opened.page.queue.sorting,
        opened.page.queue.show_button,
        opened.page.queue.search,
    ):
        assert widget.objectName()
        assert widget.accessibleName()


def test_h_shows_where_the_model_is_unsure_and_holds_for_the_next_note(opened: Opened) -> None:
    heat = opened.page.desk.note_card.heat
    assert heat.isVisible()
    cold = opened.page.desk.note.grab().toImage()
    press(opened, "H")
    assert heat.isChecked()
    assert opened.page.desk.note.grab().toImage() != cold
    assert heat.accessibleDescription() == "The model is most unsure of: LANTUS: 72\u00a0%"
    press(opened, "A")
    assert heat.isChecked()
    assert "chest: 72\u00a0%" in heat.accessibleDescription()
    press(opened, "H")
    assert not heat.isChecked()


def test_without_figures_of_the_words_there_is_no_heat_to_show(opened: Opened) -> None:
    opened.page.start_held_out()
    settle(opened.controller)
    assert not opened.page.desk.note_card.heat.isVisible()
