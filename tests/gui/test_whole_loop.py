"""The whole loop as it is lived, in the real window with the real SmolLM2 and a tiny encoder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QSpinBox
from pytestqt.qtbot import QtBot

from sfda_desktop.adaptation.demonstration import find_llm
from sfda_desktop.desktop.export.page import ExportPage
from sfda_desktop.desktop.main_window import MainWindow
from sfda_desktop.desktop.notes.page import NotesPage
from sfda_desktop.desktop.page import Step
from sfda_desktop.desktop.review.page import ReviewPage
from sfda_desktop.desktop.theme import LIGHT, ThemeKeeper
from sfda_desktop.project import Project
from tests.gui.label_projects import NEGATION, make_label_project
from tests.gui.projects import make_project
from tests.gui.windows import open_project, shown_window
from tests.tiny_models import TINY_NEGATION


def click(window: MainWindow, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert button is not None, name
    assert button.isEnabled(), name
    button.click()


def quiet(qtbot: QtBot, window: MainWindow) -> None:
    controller = window.controller
    qtbot.waitUntil(lambda: controller.jobs.is_idle and controller.is_settled, timeout=240_000)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    with shown_window(qtbot, ThemeKeeper(qapp, forced=LIGHT)) as made:
        yield made


def test_negation_from_unread_mentions_to_facts(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, tiny_nd_model: Path
) -> None:
    """Rounds of people, because the tiny model has no language model to correct it."""
    path = make_label_project(
        tmp_path / "ward.sfda",
        replace(NEGATION, spec=TINY_NEGATION),
        notes=10,
        model=tiny_nd_model,
        reviewed=False,
        held_out_labels=True,
    )
    window.open_path(path)
    qtbot.waitUntil(lambda: window.controller.summary is not None, timeout=20_000)
    quiet(qtbot, window)
    window.go_to(Step.NOTES)
    click(window, "notes_rank")
    quiet(qtbot, window)
    notes = window.page(Step.NOTES)
    assert isinstance(notes, NotesPage)
    assert "10 mentions from 3 documents" in notes.header.sentence.text()
    notes.choosing.asking.choose("active")
    notes.choosing.asking.per_round.setValue(2)
    notes.choosing.budget.setValue(4)
    click(window, "notes_suggest")
    quiet(qtbot, window)

    window.go_to(Step.REVIEW)
    quiet(qtbot, window)
    project = window.controller.project
    assert project is not None
    review = window.page(Step.REVIEW)
    assert isinstance(review, ReviewPage)
    qtbot.waitUntil(lambda: review.desk.card is not None)
    for keys in ((Qt.Key.Key_A,), (Qt.Key.Key_N, Qt.Key.Key_Return)):
        for key in keys:
            qtbot.keyClick(window.current_page, key)
            quiet(qtbot, window)
    assert {each.verdict.value for each in project.decisions().values()} == {"accept", "edit"}
    qtbot.waitUntil(review.done.next_round.isVisible)
    click(window, "review_next_round")
    quiet(qtbot, window)
    assert len(project.runs()[-1].selection()) == 4
    qtbot.waitUntil(lambda: review.desk.card is not None)
    for _note in range(2):
        qtbot.keyClick(window.current_page, Qt.Key.Key_A)
        quiet(qtbot, window)

    window.go_to(Step.ADAPT)
    quiet(qtbot, window)
    epochs = window.findChild(QSpinBox, "adapt_epochs")
    assert epochs is not None
    epochs.setValue(2)
    click(window, "adapt_start")
    quiet(qtbot, window)
    report = project.latest_report()
    assert report is not None
    assert (report.report["task"], report.report["method"]) == ("nd", "active")
    window.go_to(Step.REPORT)
    quiet(qtbot, window)

    leave_with_facts(qtbot, window)


def leave_with_facts(qtbot: QtBot, window: MainWindow) -> None:
    window.go_to(Step.EXPORT)
    quiet(qtbot, window)
    export = window.page(Step.EXPORT)
    assert isinstance(export, ExportPage)
    formats = export.annotations.format
    formats.setCurrentIndex(formats.findData("conll"))
    assert not export.annotations.save.isEnabled()
    assert "tags words" in export.annotations.drops.sentence
    formats.setCurrentIndex(formats.findData("own"))
    assert export.annotations.save.isEnabled()
    click(window, "export_run")
    quiet(qtbot, window)
    assert export.facts.found.text() == "18 facts in 18 mentions"


def test_from_unread_notes_to_the_exported_model(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, tiny_ner_model: Path
) -> None:
    path = make_project(tmp_path / "ward.sfda", model=tiny_ner_model, llm=find_llm(), notes=10)
    with shown_window(qtbot, ThemeKeeper(qapp, forced=LIGHT)) as window:
        open_project(qtbot, window, path)

        window.go_to(Step.NOTES)
        click(window, "notes_rank")
        quiet(qtbot, window)
        for name, value in (("notes_budget", 3), ("notes_passes", 1)):
            box = window.findChild(QSpinBox, name)
            assert box is not None
            box.setValue(value)
        click(window, "notes_suggest")
        quiet(qtbot, window)

        window.go_to(Step.REVIEW)
        quiet(qtbot, window)
        page = window.current_page
        for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_A):
            qtbot.keyClick(page, key)
            quiet(qtbot, window)
        project = window.controller.project
        assert project is not None
        assert len(project.decisions()) == 3

        window.go_to(Step.ADAPT)
        quiet(qtbot, window)
        epochs = window.findChild(QSpinBox, "adapt_epochs")
        assert epochs is not None
        epochs.setValue(2)
        click(window, "adapt_start")
        quiet(qtbot, window)
        report = project.latest_report()
        assert report is not None
        assert report.report["counts"]["decided"] == 3
        window.go_to(Step.REPORT)
        quiet(qtbot, window)
        window.go_to(Step.EXPORT)
        quiet(qtbot, window)
        assert window.current_page.step is Step.EXPORT

    with Project.open(path) as reopened:
        assert len(reopened.decisions()) == 3
        assert [run.kind for run in reopened.runs()] == ["suggest", "adapt"]
        assert (Path(reopened.models()[-1].path) / "model.safetensors").is_file()
