"""The checks where each sample gets one label: the same desk, other answers."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sfda_desktop.desktop.judgement.check_desk import CheckDesk
from sfda_desktop.desktop.judgement.checks import Check
from sfda_desktop.domain.answers import LabelAnswer
from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.project import Project, Purpose
from tests.gui.label_projects import NEGATION, RELATIONS, LabelTask, make_label_project
from tests.gui.review.clinic import Opened, OpenPage, settle


@pytest.fixture(params=[NEGATION, RELATIONS], ids=["nd", "re"])
def task(request: pytest.FixtureRequest) -> LabelTask:
    found: LabelTask = request.param
    return found


@pytest.fixture
def opened(open_page: OpenPage, tmp_path: Path, task: LabelTask) -> Opened:
    """The first reader took every suggestion; all notes are drawn for a second one."""
    path = make_label_project(tmp_path / "labels.sfda", task)
    with Project.open(path) as project:
        ids = ("n1", "n2", "n3")
        for sample_id, (_, suggested) in zip(ids, task.answers, strict=True):
            answer = LabelAnswer(suggested)
            project.decide(Decision(sample_id, Verdict.ACCEPT, answer, datetime.now(UTC), "Sato"))
        project.save_draw(Purpose.SECOND, ids, {"seed": 1, "split": "pool"})
    found = open_page(path)
    found.page.open_checks()
    settle(found.controller)
    return found


def open_check(opened: Opened, check: Check) -> CheckDesk:
    opened.page.checks.open_check(check)
    settle(opened.controller)
    return opened.page.checks.desk


def press(desk: CheckDesk, key: str) -> None:
    QTest.keyClick(desk.desk.note, Qt.Key(ord(key)))


def test_two_readers_give_labels_and_what_differs_is_settled(
    opened: Opened, task: LabelTask
) -> None:
    desk = open_check(opened, Check.SECOND_READING)
    assert not desk.desk.actions_bar.accept.isEnabled()  # nothing is proposed
    assert desk.desk.draft is None
    for _ in range(3):
        press(desk, "1")
        press(desk, "A")
    first_label = task.spec.label_names[0]
    made = opened.project.decisions(origins={Origin.SECOND})
    assert {d.answer for d in made.values()} == {LabelAnswer(first_label)}
    desk = open_check(opened, Check.ADJUDICATION)
    [differing] = [
        i
        for i, (_, said) in zip(("n1", "n2", "n3"), task.answers, strict=True)
        if said != first_label
    ]
    card = desk.desk.card
    assert card is not None
    assert card.sample.id == differing
    table = desk.desk.answers.answers
    assert table.index(0, 0).data() == task.answers[2][1]
    assert table.index(0, 1).data() == first_label
    press(desk, "X")
    assert desk.done.isVisible()
    settled = opened.project.decisions()[differing]
    assert (settled.origin, settled.answer) == (
        Origin.ADJUDICATED,
        LabelAnswer(task.answers[2][1]),
    )
