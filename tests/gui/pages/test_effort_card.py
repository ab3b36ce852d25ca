from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.adapt.effort_card import CURVE_JOB
from sfda_desktop.desktop.adapt.page import AdaptPage
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from tests.gui.pages.conftest import Opened, quiet


@pytest.fixture
def page(qtbot: QtBot) -> AdaptPage:
    made = AdaptPage()
    qtbot.addWidget(made)
    return made


def decide(qtbot: QtBot, controller: ProjectController, count: int) -> None:
    project = controller.project
    assert project is not None
    answer = SpanAnswer.of([Span(13, 23, "Problem")])
    for number in range(count):
        project.decide(
            Decision(f"n{number}", Verdict.EDIT, answer, datetime.now(UTC), seconds=10.0)
        )
    controller.decisions_changed.emit()
    quiet(qtbot, controller)


def trained(controller: ProjectController, decided: int, gain: float) -> None:
    project = controller.project
    assert project is not None
    project.save_report(
        None,
        {
            "method": "active",
            "difference": {"f1": gain, "ci95": [gain - 0.03, gain + 0.03], "p": 0.1},
            "counts": {"decided": decided},
            "source_model": {"path": "source", "sha256": "0" * 64},
        },
    )


def test_before_any_decision_nothing_is_foretold(
    qtbot: QtBot, page: AdaptPage, opened: Opened
) -> None:
    controller = opened(page)
    page.shown()
    quiet(qtbot, controller)
    assert not page.effort.isVisible()


def test_the_card_says_when_it_is_enough(qtbot: QtBot, page: AdaptPage, opened: Opened) -> None:
    controller = opened(page)
    for size, gain in ((1, 0.08), (2, 0.085), (5, 0.085), (7, 0.086), (10, 0.085)):
        trained(controller, size, gain)
    decide(qtbot, controller, 10)
    assert page.effort.headline.text() == "You can stop here."
    assert not page.effort.estimate.isVisible()


def test_what_is_not_known_can_be_estimated_from_parts_of_the_notes(
    qtbot: QtBot, page: AdaptPage, opened: Opened
) -> None:
    controller = opened(page)
    page.settings.plain.setChecked(True)
    page.settings.epochs.setValue(1)
    decide(qtbot, controller, 18)
    assert "not known yet" in page.effort.headline.text()
    assert "about 8 min at your pace" in page.effort.sentence.text()
    assert not page.effort.estimate.isVisible()  # one training comes first
    with qtbot.waitSignal(controller.report_changed, timeout=120_000):
        qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)
    quiet(qtbot, controller)
    assert page.effort.estimate.isVisible()
    qtbot.mouseClick(page.effort.estimate, Qt.MouseButton.LeftButton)
    assert not page.effort.estimate.isEnabled()
    assert controller.jobs.find(CURVE_JOB) is not None
    quiet(qtbot, controller)
    assert page.effort.estimate.isEnabled()
    assert not page.effort.estimate.isVisible()
    assert "One training does not say" not in page.effort.sentence.text()
