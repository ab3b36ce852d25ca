from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.notes.page import HELD_OUT, RANK_JOB, NotesPage
from sfda_desktop.desktop.notes.table_model import Column
from sfda_desktop.desktop.page import Notice, Step
from sfda_desktop.selection import STRATEGY_NAMES
from tests.gui.label_projects import NEGATION, make_label_project
from tests.gui.pages.conftest import Opened, quiet
from tests.unit.desktop.test_creation import write_notes


@pytest.fixture
def page(qtbot: QtBot) -> NotesPage:
    made = NotesPage()
    qtbot.addWidget(made)
    return made


def test_before_the_model_has_read_them_the_notes_stand_in_their_order(
    page: NotesPage, opened: Opened
) -> None:
    opened(page)
    assert page.model.rowCount() == 20
    assert page.rank.isVisible()
    assert not page.choosing.ask.isEnabled()
    assert "not read them yet" in page.header.sentence.text()
    assert page.status().count == "20 notes"
    assert not page.status().done


@pytest.mark.parametrize(("guessed", "told"), [(2, "2 mentions: what is asked about"), (0, "")])
def test_what_the_model_can_only_guess_is_counted(
    page: NotesPage, opened: Opened, tmp_path: Path, guessed: int, told: str
) -> None:
    opened(page, make_label_project(tmp_path / "nd.sfda", NEGATION, guessed=guessed))
    sentence = page.header.sentence.text()
    assert told in sentence
    assert ("guesses there" in sentence) is bool(guessed)


def test_the_model_reads_the_notes_in_the_background(
    qtbot: QtBot, page: NotesPage, opened: Opened
) -> None:
    controller = opened(page)
    qtbot.mouseClick(page.rank, Qt.MouseButton.LeftButton)
    page._rank()  # a second click joins the first
    assert controller.jobs.find(RANK_JOB) is not None
    assert not controller.jobs.queued[1:]
    quiet(qtbot, controller)
    assert not page.rank.isVisible()
    assert page.choosing.ask.isEnabled()
    figures = [float(page.model.index(row, Column.UNSURE).data()) for row in range(20)]
    assert figures == sorted(figures, reverse=True)


def test_without_a_language_model_notes_are_chosen_for_review_alone(
    qtbot: QtBot, page: NotesPage, opened: Opened
) -> None:
    controller = opened(page)
    notices: list[Notice] = []
    page.notice.connect(notices.append)
    page._rank()
    quiet(qtbot, controller)
    assert "Choose these notes" in page.choosing.ask.text()
    page.choosing.budget.setValue(6)
    with qtbot.waitSignal(controller.suggestions_changed, timeout=60_000):
        qtbot.mouseClick(page.choosing.ask, Qt.MouseButton.LeftButton)
    quiet(qtbot, controller)
    summary = controller.summary
    assert summary is not None
    assert (summary.selected, summary.suggested) == (6, 0)
    assert page.status().done
    assert notices[-1].tone == "good"
    states = [page.model.index(row, Column.STATE).data() for row in range(20)]
    assert states.count("chosen") == 6


def test_the_plan_is_what_the_card_says(page: NotesPage, opened: Opened, tmp_path: Path) -> None:
    opened(page, ranked=True)
    card = page.choosing
    card.budget.setValue(7)
    card.random.setChecked(True)
    card.asking.passes.setValue(3)
    card.asking.temperature.setValue(0.1)
    assert card.plan().method == "none"  # nobody to ask
    card.asking.choose("sala")
    plan = card.plan()
    assert (plan.method, plan.strategy, plan.budget) == ("sala", "random", 7)
    assert plan.iterations == 3
    assert plan.temperature == pytest.approx(0.1)
    assert card.threshold_budget is None
    assert plan.sentence_model is None
    card.asking.sentence_model.set_path(tmp_path)
    assert card.plan().sentence_model == str(tmp_path)


def test_a_folder_that_holds_no_sentence_model_is_said_to_hold_none(
    qtbot: QtBot, page: NotesPage, opened: Opened, tmp_path: Path
) -> None:
    controller = opened(page, ranked=True)
    notices: list[Notice] = []
    page.notice.connect(notices.append)
    card = page.choosing
    card.strategy.offer(has_llm=False)
    card.otherwise.setChecked(True)
    card.strategy.setCurrentIndex(card.strategy.findData("core-set"))
    card.asking.similarity.setCurrentIndex(card.asking.similarity.findData("embedding"))
    card.asking.sentence_model.set_path(tmp_path / "nowhere")
    page._suggest()
    quiet(qtbot, controller)
    assert "There is no model directory" in notices[-1].text
    assert controller.summary is not None
    assert controller.summary.selected == 0


def test_every_strategy_can_be_chosen(page: NotesPage, opened: Opened) -> None:
    opened(page, ranked=True)
    card = page.choosing
    assert not card.strategy.isVisible()
    card.otherwise.setChecked(True)
    assert card.strategy.isVisible()
    assert card.threshold_budget is None
    card.strategy.offer(has_llm=True)
    offered = {"entropy", "random"}
    for index in range(card.strategy.count()):
        card.strategy.setCurrentIndex(index)
        offered.add(card.plan().strategy)
    assert offered == set(STRATEGY_NAMES)
    assert card.plan().strategy == "perplexity"
    card.strategy.offer(has_llm=False)
    assert card.plan().strategy == "least-confidence"  # nobody to ask


def test_searching_narrows_the_table(qtbot: QtBot, page: NotesPage, opened: Opened) -> None:
    opened(page, ranked=True)
    qtbot.keyClicks(page.search, "d3")
    qtbot.waitUntil(lambda: page.model.rowCount() == 5)


def test_text_of_a_note_is_never_read_as_markup(page: NotesPage, opened: Opened) -> None:
    opened(page, ranked=True)
    assert "<b>today</b>" in page.model.index(0, Column.TEXT).data()


def test_held_out_notes_are_shown_without_a_word_of_any_model(
    qtbot: QtBot, page: NotesPage, opened: Opened
) -> None:
    opened(page, ranked=True, labeled=False)
    page.shown(HELD_OUT)
    tab = page.held_out
    assert tab.isVisible()
    assert tab.title.text() == "0 of 10 are labelled"
    assert tab.table.isColumnHidden(Column.UNSURE)
    assert tab.table.isColumnHidden(Column.FINDINGS)
    assert tab.model.index(0, Column.UNSURE).data() == "–"
    with qtbot.waitSignal(page.go_to) as going:
        qtbot.mouseClick(tab.label, Qt.MouseButton.LeftButton)
    assert going.args == [Step.REVIEW, HELD_OUT]


def test_a_labelled_file_can_be_added_later_and_a_bad_one_is_refused(
    qtbot: QtBot, page: NotesPage, opened: Opened, tmp_path: Path
) -> None:
    controller = opened(page)
    unlabeled = write_notes(tmp_path / "plain.jsonl", 4, first=900)
    page.held_out.import_file(unlabeled)
    quiet(qtbot, controller)
    assert page.held_out.verdict.tone == "bad"
    labeled = tmp_path / "gold.jsonl"
    write_notes(labeled, 4, labeled=True, first=900)
    labeled.write_text(
        labeled.read_text(encoding="utf-8").replace('"doc": "d', '"doc": "g'), encoding="utf-8"
    )
    page.held_out.import_file(labeled)
    quiet(qtbot, controller)
    assert page.held_out.verdict.tone == "good"
    assert page.held_out.title.text() == "14 of 14 are labelled"


def test_the_columns_of_a_labelled_table_are_asked_for(
    qtbot: QtBot, page: NotesPage, tmp_path: Path
) -> None:
    controller = ProjectController()
    page.attach(controller)
    page.show()
    with qtbot.waitSignal(controller.project_changed, timeout=20_000):
        controller.open(make_label_project(tmp_path / "nd.sfda", NEGATION))
    page.open_project(controller)
    page.shown(HELD_OUT)
    quiet(qtbot, controller)
    table = tmp_path / "gold.csv"
    table.write_text("wording,says\nNo <e>fever</e>.,Negated\n", encoding="utf-8")
    tab = page.held_out
    tab.import_file(table)
    quiet(qtbot, controller)
    assert tab.reading.isVisible()
    assert not tab.take.isEnabled()
    for what, column in (("label", "says"), ("text", "wording")):
        box = tab.reading.columns[what]
        box.setCurrentIndex(box.findData(column))
        box.activated.emit(box.currentIndex())
        quiet(qtbot, controller)
    assert tab.take.isEnabled(), tab.verdict.sentence
    qtbot.mouseClick(tab.take, Qt.MouseButton.LeftButton)
    quiet(qtbot, controller)
    assert tab.verdict.sentence == "1 labelled note added."
    assert not tab.reading.isVisible()
    assert not tab.take.isVisible()
    controller.stop()
    quiet(qtbot, controller)
    controller.close_project()
