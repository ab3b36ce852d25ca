"""The plain choice of a method, what each lacks, and rounds of people and of the model itself."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sfda_desktop.adaptation.methods import METHODS
from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.desktop import methods
from sfda_desktop.desktop.adapt.page import AdaptPage
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.notes.page import NotesPage
from sfda_desktop.desktop.review.page import ReviewPage
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.project import Split
from tests.gui.pages.conftest import Opened, quiet
from tests.gui.projects import TEXT

ANSWER = SpanAnswer.of([Span(13, 23, "Problem")])


@pytest.fixture
def notes(qtbot: QtBot) -> NotesPage:
    made = NotesPage()
    qtbot.addWidget(made)
    return made


def decide_all(controller: ProjectController) -> None:
    project = controller.project
    assert project is not None
    for sample_id in project.runs()[-1].selection():
        project.decide(Decision(sample_id, Verdict.EDIT, ANSWER, datetime.now(UTC)))
    controller.decisions_changed.emit()


def test_every_method_is_offered_on_one_of_the_two_pages() -> None:
    assert set(methods.CHOOSING) | set(methods.LEARNING) - {""} == set(METHODS)
    assert set(methods.CHOOSING) == {name for name, each in METHODS.items() if each.selects}


def test_the_settings_are_those_of_the_papers(notes: NotesPage, opened: Opened) -> None:
    opened(notes, ranked=True, llm=Path(__file__))
    plan = notes.choosing.plan()
    usual = AnnotationPlan(method=plan.method, budget=plan.budget)
    assert plan.method == "sala"
    for field in fields(AnnotationPlan):
        assert getattr(plan, field.name) == getattr(usual, field.name), field.name


def test_without_a_language_model_its_methods_say_so(notes: NotesPage, opened: Opened) -> None:
    opened(notes, ranked=True)
    asking = notes.choosing.asking
    assert asking.chosen == "none"
    assert "language model" in asking.explanation.text()
    asking.choose("sala-likelihood")
    assert not notes.choosing.ask.isEnabled()
    assert "Project page" in asking.explanation.text()
    asking.choose("active")
    assert notes.choosing.ask.isEnabled()
    assert asking.per_round.isVisibleTo(asking.fold.inside)
    assert not asking.shots.isVisibleTo(asking.fold.inside)


def test_labelled_examples_are_added_where_a_method_needs_them(
    qtbot: QtBot, notes: NotesPage, opened: Opened, tmp_path: Path
) -> None:
    controller = opened(notes, ranked=True, llm=Path(__file__))
    asking = notes.choosing.asking
    assert not asking.gold.isVisible()
    asking.choose("few-shot")
    assert asking.gold.isVisible()
    assert not notes.choosing.ask.isEnabled()
    path = tmp_path / "gold.jsonl"
    entity = {"start": 13, "end": 23, "label": "Problem"}
    path.write_text(json.dumps({"id": "g1", "text": TEXT, "entities": [entity]}), encoding="utf-8")
    notes.import_gold(path)
    quiet(qtbot, controller)
    assert notes.choosing.ask.isEnabled()
    assert "1 labelled example" in asking.explanation.text()
    assert controller.project is not None
    assert len(controller.project.gold(Split.GOLD)) == 1


def test_after_a_round_the_next_is_offered(qtbot: QtBot, notes: NotesPage, opened: Opened) -> None:
    controller = opened(notes, ranked=True)
    review = ReviewPage()
    qtbot.addWidget(review)
    review.attach(controller)
    review.open_project(controller)
    review.resize(900, 640)
    review.show()
    notes.choosing.asking.choose("active")
    notes.choosing.asking.per_round.setValue(2)
    notes.choosing.budget.setValue(4)
    notes._suggest()
    quiet(qtbot, controller)
    project, summary = controller.project, controller.summary
    assert project is not None
    assert summary is not None
    assert summary.selected == 2
    assert not summary.round_is_over
    assert not review.done.next_round.isVisible()
    decide_all(controller)
    quiet(qtbot, controller)
    review.open_project(controller)
    quiet(qtbot, controller)
    qtbot.waitUntil(review.done.next_round.isVisible)
    assert review.done.next_round.text() == "Choose the next 2"
    review.done.next_round.click()
    review.bench.next_round.choose()  # a second click does nothing
    quiet(qtbot, controller)
    assert len(project.runs()) == 1
    assert len(project.runs()[-1].selection()) == 4
    qtbot.waitUntil(lambda: review.desk.card is not None)
    decide_all(controller)
    quiet(qtbot, controller)
    assert controller.summary is not None
    assert not controller.summary.round_is_over


@pytest.fixture
def adapt(qtbot: QtBot) -> AdaptPage:
    made = AdaptPage()
    qtbot.addWidget(made)
    return made


def test_a_model_can_be_measured_as_it_is(qtbot: QtBot, adapt: AdaptPage, opened: Opened) -> None:
    controller = opened(adapt)
    adapt.learning.setCurrentIndex(adapt.learning.findData("none"))
    assert adapt.plan_sentence.text().startswith("Measure the model as it is on 10 notes with")
    adapt.start.click()
    quiet(qtbot, controller)
    assert adapt.result_title.text().startswith("The model as it is: F1 ")
    assert controller.project is not None
    assert not controller.project.reports()


def test_the_model_teaches_itself(qtbot: QtBot, adapt: AdaptPage, opened: Opened) -> None:
    controller = opened(adapt)
    adapt.learning.setCurrentIndex(adapt.learning.findData("self-training"))
    adapt.settings.rounds.setValue(1)
    adapt.settings.epochs.setValue(1)
    assert "in up to 1 round." in adapt.plan_sentence.text()
    assert adapt.start.isEnabled()
    adapt.start.click()
    quiet(qtbot, controller)
    assert controller.project is not None
    report = controller.project.latest_report()
    assert report is not None
    assert report.report["method"] == "self-training"


def test_supervised_needs_notes_that_came_with_labels(adapt: AdaptPage, opened: Opened) -> None:
    opened(adapt)
    adapt.learning.setCurrentIndex(adapt.learning.findData("supervised"))
    assert not adapt.start.isEnabled()
    assert "came with labels" in adapt.hint.text()
    assert not adapt.settings.weights.isEnabled()
