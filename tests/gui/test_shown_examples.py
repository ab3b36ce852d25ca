"""The examples of a prompt beside the guideline follow the note on the screen (F1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.examples_text import ExamplesText
from sfda_desktop.desktop.guideline_view import GuidelineView
from sfda_desktop.desktop.main_window import MainWindow
from sfda_desktop.desktop.page import Step
from sfda_desktop.desktop.review.page import ReviewPage
from sfda_desktop.desktop.shown_examples import ShownExample, ShownExamples
from sfda_desktop.desktop.theme import DARK, LIGHT, ThemeKeeper
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import BLIND_SHARE, Project, Split
from tests.gui.review.clinic import HELD_OUT, MODEL, NOTES, make_project, settle
from tests.gui.windows import open_project, shown_window

EXAMPLES = {"d1-1": ("d1-3", "d2-1"), "d1-2": ("d1-1",)}


def make_with_examples(path: Path, *, hidden: float = 0) -> Path:
    """Write the clinic, where two suggestions were made with examples and the others with none."""
    make_project(path)
    with Project.open(path) as project:
        project.settings.put(BLIND_SHARE, hidden)
        run = project.runs()[-1]
        samples = {sample.id: sample for sample in project.samples(Split.POOL)}
        for note, shown in EXAMPLES.items():
            examples = tuple(LabeledSample(samples[i], MODEL[i]) for i in shown)
            given = run.suggestions(0)[note]
            run.save_suggestion(0, replace(given, demonstrations=examples))
    return path


@pytest.fixture
def themes(qapp: QApplication) -> ThemeKeeper:
    return ThemeKeeper(qapp, forced=LIGHT)


@pytest.fixture
def window(qtbot: QtBot, themes: ThemeKeeper, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, themes) as made:
        open_review(qtbot, made, make_with_examples(tmp_path / "clinic.sfda"))
        yield made


def open_review(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    open_project(qtbot, window, path)
    window.go_to(Step.REVIEW)
    settle(window.controller)


def review(window: MainWindow) -> ReviewPage:
    page = window.page(Step.REVIEW)
    assert isinstance(page, ReviewPage)
    return page


def shown(window: MainWindow) -> str:
    return window.help.guideline.examples.toPlainText()


def test_f1_shows_the_examples_of_the_note_and_follows_it(qtbot: QtBot, window: MainWindow) -> None:
    view = window.help.guideline
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert "Label." in view.guideline.toPlainText()
    assert NOTES["d1-3"] in shown(window)
    assert "CABG: Problem" in shown(window)
    assert NOTES["d2-1"] in shown(window)
    assert "No findings" in shown(window)
    review(window).desk.accept()
    assert NOTES["d1-1"] in shown(window)
    assert NOTES["d1-3"] not in shown(window)
    review(window).desk.accept()
    assert not view.examples.isVisible()
    assert "shown no examples" in view.sentence.text()
    review(window).desk.undo()
    assert NOTES["d1-1"] in shown(window)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert not window.help.isVisible()


def test_no_held_out_note_stands_there_and_blind_labelling_says_why(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.toggle_guideline()
    review(window).start_held_out()
    settle(window.controller)
    view = window.help.guideline
    assert "never shown to the language model" in view.sentence.text()
    assert not view.examples.isVisible()
    review(window).leave_held_out()
    settle(window.controller)
    assert view.examples.isVisible()
    assert not any(text in shown(window) for text in HELD_OUT.values())


def test_a_hidden_suggestion_hides_its_examples(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_review(qtbot, window, make_with_examples(tmp_path / "blind.sfda", hidden=1))
    window.toggle_guideline()
    assert "Hidden until you decide" in window.help.guideline.sentence.text()
    assert shown(window) == ""


def test_only_the_guideline_stands_beside_a_check_and_other_pages(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.toggle_guideline()
    view = window.help.guideline
    review(window).open_checks()
    settle(window.controller)
    assert not view.heading.isVisible()
    review(window).leave_checks()
    settle(window.controller)
    assert view.heading.isVisible()
    window.go_to(Step.NOTES)
    settle(window.controller)
    assert window.help.showing == "guideline"
    assert not view.heading.isVisible()
    assert not view.sentence.isVisible()
    window.go_to(Step.REVIEW)
    settle(window.controller)
    assert NOTES["d1-3"] in shown(window)


def test_a_project_of_before_says_that_nothing_was_kept(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = make_with_examples(tmp_path / "before.sfda")
    with Project.open(path) as project:
        run = project.runs()[-1]
        run.save_suggestion(0, replace(run.suggestions(0)["d1-3"], demonstrations=None))
    open_review(qtbot, window, path)
    window.toggle_guideline()
    review(window).desk.go_to("d1-3")
    assert "earlier version" in window.help.guideline.sentence.text()


def test_what_an_example_says_stays_text_and_takes_the_theme(
    qtbot: QtBot, themes: ThemeKeeper
) -> None:
    view = ExamplesText()
    qtbot.addWidget(view)
    view.show_examples([ShownExample("d1", "<b>BP</b> 90/60", ((0, 9),), ("<i>low</i>",))])
    assert view.toPlainText() == "d1\n<b>BP</b> 90/60\n<i>low</i>"
    themes.force(DARK)
    assert DARK.muted in view.toHtml()
    themes.force(LIGHT)
    assert LIGHT.muted in view.toHtml()


def test_a_short_guideline_leaves_its_room_to_the_examples(qtbot: QtBot) -> None:
    view = GuidelineView()
    qtbot.addWidget(view)
    view.resize(320, 600)
    view.show_guideline(TaskSpec("ner", (LabelSpec("Problem"),), guideline="Mark it."))
    view.show()
    alone = view.guideline.height()
    view.show_examples(ShownExamples("One.", (ShownExample("d1", "text", (), ()),)))
    qtbot.waitUntil(lambda: view.guideline.height() < 200 and view.examples.height() > 300)
    view.show_examples(None)
    qtbot.waitUntil(lambda: view.guideline.height() == alone)
