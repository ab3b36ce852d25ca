from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.adapt.page import ADAPT_JOB, AdaptPage
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.page import Step
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from tests.gui.pages.conftest import Opened, quiet
from tests.gui.report.reports import report


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
        project.decide(Decision(f"n{number}", Verdict.EDIT, answer, datetime.now(UTC)))
    controller.decisions_changed.emit()
    quiet(qtbot, controller)


def test_without_decisions_there_is_nothing_to_start(page: AdaptPage, opened: Opened) -> None:
    opened(page)
    assert not page.start.isEnabled()
    assert "nothing to learn from" in page.plan_sentence.text()


def test_training_shows_its_curve_and_ends_in_a_verdict(
    qtbot: QtBot, page: AdaptPage, opened: Opened, tmp_path: Path
) -> None:
    controller = opened(page)
    decide(qtbot, controller, 8)
    assert page.plan_sentence.text().startswith("Train on 8 notes that you decided")
    page.settings.plain.setChecked(True)
    page.settings.epochs.setValue(2)
    with qtbot.waitSignal(controller.report_changed, timeout=120_000):
        qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)
        page._start()  # a second click does not start a second training
        assert len(controller.jobs.queued) <= 1
    quiet(qtbot, controller)
    assert page.curve.points.loss
    assert page.curve.points.epochs == 2
    assert page.result_card.isVisible()
    assert page.status().done
    summary = controller.summary
    assert summary is not None
    assert summary.report is not None
    assert summary.report["training"]["anchor"] == 1.0
    with qtbot.waitSignal(page.go_to) as going:
        qtbot.mouseClick(page.to_report, Qt.MouseButton.LeftButton)
    assert going.args[0] is Step.REPORT


def test_a_result_says_what_was_learned_only_in_part(
    qtbot: QtBot, page: AdaptPage, opened: Opened
) -> None:
    controller = opened(page)
    assert controller.project is not None
    training = report()["training"] | {"incomplete": 3}
    controller.project.save_report(None, report(task="re", training=training))
    controller.report_changed.emit()
    quiet(qtbot, controller)
    assert page.result_card.isVisible()
    assert "after. Learned only in part: 3 pairs" in page.result_sentence.text()


def test_a_cancelled_training_says_that_it_goes_on_from_there(
    qtbot: QtBot, page: AdaptPage, opened: Opened
) -> None:
    controller = opened(page)
    decide(qtbot, controller, 8)
    page.settings.plain.setChecked(True)
    page.settings.epochs.setValue(100)
    page._start()
    handle = controller.jobs.find(ADAPT_JOB)
    assert handle is not None
    qtbot.waitUntil(lambda: bool(page.curve.points.loss), timeout=60_000)
    controller.jobs.cancel(handle)
    quiet(qtbot, controller)
    assert "goes on from here" in page.stage.text()
    assert page.start.isEnabled()


def test_the_settings_become_the_plan(page: AdaptPage) -> None:
    settings = page.settings
    assert settings.plan().anchor == "auto"
    settings.value.setChecked(True)
    settings.share.setValue(30)
    settings.rate.setValue(2.0)
    settings.suggestions.setChecked(False)
    plan = settings.plan()
    assert plan.anchor == pytest.approx(0.3)
    assert plan.learning_rate == pytest.approx(2e-5)
    assert plan.epochs is None
    assert not plan.use_suggestions
    assert (plan.batch_size, plan.rehearsal) == (None, 0)
    settings.batch.setValue(8)
    settings.rehearsal.setValue(1.5)
    plan = settings.plan()
    assert (plan.batch_size, plan.rehearsal) == (8, 1.5)
