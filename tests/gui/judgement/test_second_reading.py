from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sfda_desktop.desktop.judgement.view import ChecksView
from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.project import Project
from sfda_desktop.review import ReviewSession
from tests.gui.judgement.ward import IDS, make_ward, note, own_answer, suggested_answer
from tests.gui.review.clinic import Opened, OpenPage, settle

DECIDED = 30


@pytest.fixture
def opened(open_page: OpenPage, tmp_path: Path) -> Opened:
    """The checks of a ward in which the first reader has decided some notes."""
    path = make_ward(tmp_path / "ward.sfda")
    with Project.open(path) as project:
        for number in range(DECIDED):
            made = suggested_answer(note(number))
            project.decide(Decision(IDS[number], Verdict.ACCEPT, made, datetime.now(UTC), "Sato"))
    found = open_page(path)
    found.page.open_checks()
    settle(found.controller)
    return found


def view(opened: Opened) -> ChecksView:
    return opened.page.checks


def session(opened: Opened) -> ReviewSession:
    material = view(opened).desk.material
    assert material is not None
    assert material.session is not None
    return material.session


def draw(opened: Opened, count: int = DECIDED) -> None:
    card = view(opened).second
    card.reader.setText("Tanaka")
    card.count.setValue(count)
    card.draw.click()
    settle(opened.controller)
    settle(opened.controller)


def read_second(opened: Opened, *, otherwise: int) -> None:
    """Decide all notes drawn, the first ones otherwise than the first reader."""
    view(opened).second.read.click()
    settle(opened.controller)
    going = session(opened)
    while (card := going.card) is not None:
        text = card.sample.text
        going.edit(own_answer(text) if otherwise > 0 else suggested_answer(text))
        otherwise -= 1
    view(opened).show_overview()
    settle(opened.controller)


def test_a_second_reader_needs_a_name_of_their_own(opened: Opened) -> None:
    card = view(opened).second
    assert not card.draw.isEnabled()
    card.reader.setText("Sato")
    assert not card.draw.isEnabled()
    assert "another person" in card.verdict.sentence
    card.reader.setText("Tanaka")
    assert card.draw.isEnabled()
    assert "another person" not in card.verdict.sentence


def test_the_second_reader_sees_nothing_that_anybody_said(opened: Opened) -> None:
    draw(opened)
    view(opened).second.read.click()
    settle(opened.controller)
    desk = view(opened).desk.desk
    assert desk.answers.isColumnHidden(0)
    assert desk.answers.isColumnHidden(1)
    assert desk.draft == SpanAnswer()
    assert desk.note.marks == ()
    assert not desk.why.isVisible()
    QTest.keyClick(desk.note, Qt.Key.Key_A)
    [made] = opened.project.decisions(origins={Origin.SECOND}).values()
    assert (made.reviewer, made.answer) == ("Tanaka", SpanAnswer())
    assert {d.reviewer for d in opened.project.decisions().values()} == {"Sato"}


def test_agreement_is_told_in_words_and_figures(opened: Opened) -> None:
    draw(opened)
    read_second(opened, otherwise=3)
    card = view(opened).second
    assert card.agreement.text() == (
        "Both readers decided 30 notes; they differ on 3. They agree closely."
    )
    assert card.figures.text().startswith("F1 of one reader against the other, exact findings: 0.9")
    assert not card.read.isVisible()
    assert card.settle.text().strip() == "Settle 3 differences"


def test_few_notes_say_little(opened: Opened) -> None:
    draw(opened, 5)
    read_second(opened, otherwise=1)
    assert "too few to say" in view(opened).second.agreement.text()


def test_differences_are_settled_side_by_side_by_keyboard(opened: Opened) -> None:
    draw(opened)
    read_second(opened, otherwise=3)
    view(opened).second.settle.click()
    settle(opened.controller)
    desk = view(opened).desk
    table = desk.desk.answers
    heads = [table.model().headerData(c, Qt.Orientation.Horizontal) for c in range(2)]
    assert heads == ["First reader", "Second reader"]
    first, second, third = session(opened).queue
    QTest.keyClick(desk.desk.note, Qt.Key.Key_A)
    QTest.keyClick(desk.desk.note, Qt.Key.Key_X)
    QTest.keyClick(desk.desk.note, Qt.Key.Key_E)
    assert not table.isColumnHidden(2)  # what will be kept is seen while it is written
    QTest.keyClick(desk.desk.note, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(desk.desk.note, Qt.Key.Key_Delete)
    QTest.keyClick(desk.desk.note, Qt.Key.Key_Return)
    assert desk.done.isVisible()
    made = opened.project.decisions()
    texts = {i: opened.project.sample(i).text for i in (first, second, third)}
    assert made[first].answer == own_answer(texts[first])
    assert made[second].answer == suggested_answer(texts[second])
    assert made[third].answer not in (own_answer(texts[third]), suggested_answer(texts[third]))
    assert {made[i].origin for i in (first, second, third)} == {Origin.ADJUDICATED}
    view(opened).show_overview()
    settle(opened.controller)
    assert view(opened).second.settle.text().strip() == "Look at what was settled"


def test_every_control_of_the_checks_has_a_name(opened: Opened) -> None:
    found = view(opened)
    for widget in (
        found.audit.act,
        found.audit.per_kind,
        found.audit.table,
        found.second.reader,
        found.second.count,
        found.second.draw,
        found.back,
        found.desk.undo,
        found.desk.back,
        found.desk.progress,
    ):
        assert widget.objectName()
        assert widget.accessibleName()
    assert found.minimumSizeHint().width() <= 764
    assert found.minimumSizeHint().height() <= 560
