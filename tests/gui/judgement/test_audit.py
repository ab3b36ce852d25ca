from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sfda_desktop.adaptation.judging import candidates
from sfda_desktop.desktop.judgement.audit_words import plan_sentence
from sfda_desktop.desktop.judgement.checks import Check
from sfda_desktop.desktop.judgement.view import ChecksView
from sfda_desktop.desktop.words import notes
from sfda_desktop.domain.decisions import Origin, Verdict
from sfda_desktop.project import Project, Purpose
from sfda_desktop.review import ReviewSession
from sfda_desktop.review.audit import AuditPlan
from tests.gui.judgement.ward import IDS, make_ward, own_answer, suggested_answer
from tests.gui.review.clinic import Opened, OpenPage, settle


@pytest.fixture
def opened(open_page: OpenPage, tmp_path: Path) -> Opened:
    """The checks of a ward whose suggestions all wait."""
    found = open_page(make_ward(tmp_path / "ward.sfda"))
    found.page.open_checks()
    settle(found.controller)
    settle(found.controller)  # the plan is read once the standing is known
    return found


def checks(opened: Opened) -> ChecksView:
    return opened.page.checks


def session(opened: Opened) -> ReviewSession:
    material = checks(opened).desk.material
    assert material is not None
    assert material.session is not None
    return material.session


def act(opened: Opened) -> None:
    """Do what the audit card offers, by keyboard."""
    button = checks(opened).audit.act
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle(opened.controller)
    settle(opened.controller)


def decide_all(opened: Opened, *, otherwise: int = 0) -> None:
    """Decide what comes up, the first ones otherwise than suggested."""
    going = session(opened)
    while (card := going.card) is not None:
        text = card.sample.text
        going.edit(own_answer(text) if otherwise > 0 else suggested_answer(text))
        otherwise -= 1


def overview(opened: Opened) -> None:
    checks(opened).show_overview()
    settle(opened.controller)


def audit(opened: Opened, *, otherwise: int = 0) -> None:
    """Draw an audit and decide all of it."""
    act(opened)
    act(opened)
    decide_all(opened, otherwise=otherwise)
    overview(opened)


def test_the_audit_says_before_it_is_drawn_what_it_takes(opened: Opened) -> None:
    card = checks(opened).audit
    assert card.stage.name == "PLAN"
    assert "at least 95\u00a0%" in card.promise.text()
    assert card.per_kind.value() == 110
    assert card.table.cells()[1][:3] == ["adds a finding", "240", "110"]
    assert card.verdict.sentence == "To decide: 110 notes."
    assert card.act.text().strip() == "Draw the audit"


def test_too_small_an_audit_cannot_be_drawn_and_says_so(opened: Opened) -> None:
    card = checks(opened).audit
    card.per_kind.setValue(20)
    card._plan()
    settle(opened.controller)
    assert not card.act.isEnabled()
    assert "So few cannot show that 95\u00a0% are right" in card.verdict.sentence
    assert "too few to show anything" in card.table.cells()[1][-1]


def test_where_no_number_would_do_nobody_is_told_to_look_at_more(
    open_page: OpenPage, tmp_path: Path
) -> None:
    opened = open_page(make_ward(tmp_path / "ward.sfda", notes=30))
    overview(opened)
    settle(opened.controller)
    card = checks(opened).audit
    assert card.verdict.sentence.startswith("There are too few suggestions of any kind")
    assert not card.question.isVisible()
    assert not card.act.isVisible()


def test_where_nothing_waits_nobody_is_told_to_look_at_more() -> None:
    nothing = AuditPlan(0.95, 0.95, 1, 0, {}, stock=(), drawn=())
    assert plan_sentence(nothing, 0, notes).startswith("No suggestion is left to decide")


def test_an_audit_is_decided_with_the_suggestion_hidden(opened: Opened) -> None:
    act(opened)
    assert checks(opened).audit.stage.name == "LOOK"
    act(opened)
    assert checks(opened).is_checking
    desk = checks(opened).desk
    assert desk.title.text() == "Audit"
    assert desk.desk.answers.answers.index(0, 1).data() == "Hidden until you decide"
    assert not desk.desk.actions_bar.reject.isVisible()
    QTest.keyClick(desk.desk.note, Qt.Key.Key_A)
    [made] = opened.project.decisions().values()
    assert (made.hidden, made.origin, made.reviewer) == (True, Origin.REVIEW, "Sato")


def test_what_differs_is_compared_and_the_keys_choose(opened: Opened) -> None:
    audit(opened, otherwise=2)
    card = checks(opened).audit
    assert card.stage.name == "COMPARE"
    assert "2 answers differ" in card.verdict.sentence
    act(opened)
    desk = checks(opened).desk
    table = desk.desk.answers
    heads = [table.model().headerData(c, Qt.Orientation.Horizontal) for c in range(2)]
    assert heads == ["Your answer", "Suggestion"]
    assert table.isColumnHidden(2)
    bar = desk.desk.actions_bar
    assert (bar.accept.text(), bar.reject.text()) == ("Suggestion is right", "My answer is right")
    QTest.keyClick(desk.desk.note, Qt.Key.Key_A)
    QTest.keyClick(desk.desk.note, Qt.Key.Key_X)
    assert desk.done.isVisible()
    overview(opened)
    assert card.stage.name == "OUTCOME"
    assert card.table.cells()[1][1:3] == ["110", "1"]


def test_only_what_passes_is_accepted_as_one_step_and_undo_takes_it_back(opened: Opened) -> None:
    audit(opened)
    card = checks(opened).audit
    assert card.act.text().strip() == "Accept 130 suggestions"
    assert "About 0 of them are likely wrong, at most" in card.verdict.sentence
    told: list[object] = []
    opened.page.notice.connect(told.append)
    act(opened)
    assert "130 suggestions accepted" in getattr(told[-1], "title", "")
    assert len(opened.project.decisions()) == len(IDS)
    assert not card.act.isVisible()
    opened.page.leave_checks()
    settle(opened.controller)
    opened.page.desk.undo()
    settle(opened.controller)
    assert len(opened.project.decisions()) == 110


def test_nothing_is_offered_where_the_audit_finds_too_much_wrong(opened: Opened) -> None:
    audit(opened, otherwise=12)
    act(opened)
    going = session(opened)
    while going.card is not None:
        going.reject()
    overview(opened)
    card = checks(opened).audit
    assert card.stage.name == "OUTCOME"
    assert not card.act.isVisible()
    assert "No kind of suggestion is shown to be right often enough" in card.verdict.sentence
    assert card.more.isVisible()
    card.more.click()
    settle(opened.controller)
    assert card.stage.name == "PLAN"
    assert "look number 2" in card.verdict.sentence


def test_a_spot_check_finds_the_promise_broken_and_all_is_taken_back(opened: Opened) -> None:
    audit(opened)
    act(opened)
    view = checks(opened)
    assert view.spot_check.isVisible()
    assert "130 suggestions were accepted unseen" in view.spot_check.sentence.text()
    view.spot_check.act.click()
    settle(opened.controller)
    settle(opened.controller)
    assert view.is_checking
    assert view.desk.title.text() == "Spot check"
    decide_all(opened, otherwise=20)
    overview(opened)
    view.spot_check.act.click()
    settle(opened.controller)
    going = session(opened)
    while going.card is not None:
        going.reject()
    overview(opened)
    assert "20 of 60 suggestions checked are wrong" in view.spot_check.verdict.sentence
    assert "take the acceptance back" in view.spot_check.verdict.sentence
    assert not view.audit.act.isVisible()
    view.spot_check.take_back.click()
    settle(opened.controller)
    settle(opened.controller)
    assert not view.spot_check.isVisible()
    made = opened.project.decisions()
    assert len(made) == 110 + 60
    assert {decision.origin for decision in made.values()} == {Origin.REVIEW}


def test_an_audit_goes_on_after_another_page_and_after_reopening(
    opened: Opened, open_page: OpenPage
) -> None:
    act(opened)
    act(opened)
    QTest.keyClick(checks(opened).desk.desk.note, Qt.Key.Key_A)
    opened.page.shown()
    assert checks(opened).is_checking
    overview(opened)
    assert checks(opened).audit.verdict.sentence == "1 of 110 decided."
    assert checks(opened).audit.act.text().strip() == "Go on with the audit"


def test_audited_notes_are_hidden_in_the_ordinary_review_too(opened: Opened) -> None:
    act(opened)
    opened.page.leave_checks()
    settle(opened.controller)
    [draw] = opened.project.draws(Purpose.AUDIT)
    desk = opened.page.desk
    desk.go_to(draw.ids[0])
    assert desk.card is not None
    assert desk.card.hidden
    run = opened.project.runs()[-1]
    assert len(candidates(opened.project, run)) == len(IDS)


def test_verdicts_of_comparing_speak_of_the_model_and_its_suggestion(opened: Opened) -> None:
    audit(opened, otherwise=2)
    checks(opened).open_check(Check.COMPARE_AUDIT)
    settle(opened.controller)
    going = session(opened)
    first, second = going.queue
    going.accept()
    going.reject()
    with Project.open(opened.path, read_only=True) as project:
        made = project.decisions()
    assert (made[first].verdict, made[second].verdict) == (Verdict.ACCEPT, Verdict.EDIT)
