from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sfda_desktop.adaptation.versions import versions
from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.export.page import ExportPage
from sfda_desktop.desktop.report.page import ReportPage
from sfda_desktop.desktop.report.versions_card import VersionsCard
from sfda_desktop.desktop.report.versions_model import Column, VersionTableModel
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.predictions import Prediction, Uncertainty
from sfda_desktop.project import REVIEWER, ModelRole, Project
from tests.gui.pages.conftest import quiet
from tests.gui.review.clinic import HELD_OUT, answer, make_project

RIGHT = {
    "h1-1": answer("h1-1", ("Metformin", "Treatment")),
    "h1-2": answer("h1-2", ("Tobacco", "Problem"), ("Alcohol", "Problem")),
}
WRONG = dict.fromkeys(HELD_OUT, SpanAnswer())


def add_version(project: Project, folder: Path, said: dict[str, SpanAnswer]) -> int:
    folder.mkdir()
    run = project.start_run("adapt", {})
    model = project.register_model(folder, folder.name, ModelRole.ADAPTED, run_id=run.id)
    project.save_predictions(
        model.id,
        [
            Prediction(key, found, Uncertainty(0.1, 0.1, 0.9), (0.9,) * len(found.spans))
            for key, found in said.items()
        ],
    )
    project.save_report(
        run.id,
        {"model_id": model.id, "method": "sala", "counts": {"decided": 40, "suggested": 8}},
    )
    return model.id


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "clinic.sfda"
    make_project(found)
    with Project.open(found) as project:
        for sample_id, gold in RIGHT.items():
            project.set_gold(sample_id, gold)
        add_version(project, tmp_path / "first", RIGHT)
        add_version(project, tmp_path / "second", WRONG)
        project.settings.put(REVIEWER, "Nurse Joy")
    return found


@pytest.fixture
def controller(qtbot: QtBot, path: Path) -> Iterator[ProjectController]:
    made = ProjectController()
    with qtbot.waitSignal(made.project_changed):
        made.open(path)
    quiet(qtbot, made)
    yield made
    made.stop()
    quiet(qtbot, made)
    made.close_project()


@pytest.fixture
def card(qtbot: QtBot, controller: ProjectController) -> VersionsCard:
    made = VersionsCard()
    qtbot.addWidget(made)
    made.attach(controller)
    made.resize(760, 400)
    made.read()
    quiet(qtbot, controller)
    return made


def cells(card: VersionsCard, column: Column) -> list[str]:
    return [card.model.index(each, column).data() for each in range(card.model.rowCount())]


def test_the_versions_say_what_they_are_made_of_and_which_is_in_use(card: VersionsCard) -> None:
    assert card.isVisible()
    assert cells(card, Column.NAME) == [
        "Version 2 (in use)",
        "Version 1",
        "The model you started from",
    ]
    assert cells(card, Column.NOTES)[:2] == ["40 decided, 8 suggested"] * 2
    assert cells(card, Column.SCORE) == [
        "0.00 (0.00 to 0.00)",
        "1.00 (1.00 to 1.00)",
        "not measured",
    ]
    assert card.chosen is not None
    assert card.chosen.number == 2
    assert "Made in run" in card.details.text()
    assert "SALA" in card.details.text()
    assert not card.use.isEnabled()
    card.table.selectRow(2)
    assert "Its folder is missing" in card.details.text()
    assert not card.use.isEnabled()
    assert "because it is the newest" in card.in_use.text()


def test_an_earlier_version_is_gone_back_to_by_the_keyboard_and_export_follows(
    qtbot: QtBot, card: VersionsCard, controller: ProjectController
) -> None:
    export = ExportPage(WindowSettings())
    qtbot.addWidget(export)
    export.attach(controller)
    export.on_summary_changed()
    quiet(qtbot, controller)
    assert export.model.model.currentText() == "Version 2 (in use)"
    card.show()
    card.table.setFocus()
    qtbot.keyClick(card.table, Qt.Key.Key_Down)
    assert "Go back to this version" in card.use.text()
    with qtbot.waitSignal(controller.models_changed):
        qtbot.keyClick(card.use, Qt.Key.Key_Space)
    quiet(qtbot, controller)
    assert cells(card, Column.NAME)[:2] == ["Version 2", "Version 1 (in use)"]
    assert "“Version 1” is in use" in card.in_use.text()
    assert "chosen by Nurse Joy" in card.in_use.text()
    assert card.verdict.tone == "good"
    assert not card.use.isEnabled()
    assert export.model.model.currentText() == "Version 1 (in use)"
    assert export.facts.model.currentText() == "Version 1 (in use)"
    assert controller.project is not None
    in_use = controller.project.model_in_use()
    assert in_use is not None
    assert in_use.path.name == "first"


def test_two_versions_are_compared_in_words(
    qtbot: QtBot, card: VersionsCard, controller: ProjectController
) -> None:
    assert card.other.currentText() == "Version 1"
    qtbot.mouseClick(card.compare, Qt.MouseButton.LeftButton)
    quiet(qtbot, controller)
    assert card.verdict.tone == "bad"
    assert card.verdict.sentence.startswith("“Version 2” is worse than “Version 1”. F1 1.00 → 0.00")
    assert "Notes that were right and are wrong: 2." in card.verdict.sentence
    assert card.compare.isEnabled()
    card.other.setCurrentIndex(card.other.findText("The model you started from"))
    qtbot.mouseClick(card.compare, Qt.MouseButton.LeftButton)
    quiet(qtbot, controller)
    assert card.verdict.tone == "bad"  # it has not read the notes, and its folder is missing
    assert "worse" not in card.verdict.sentence


def test_the_report_page_lists_a_new_version_and_measures_by_the_labels_of_today(
    qtbot: QtBot, controller: ProjectController, tmp_path: Path
) -> None:
    page = ReportPage()
    qtbot.addWidget(page)
    page.attach(controller)
    page.open_project(controller)
    quiet(qtbot, controller)
    assert page.versions.model.rowCount() == 3
    project = controller.project
    assert project is not None
    add_version(project, tmp_path / "third", RIGHT)
    page.on_report_changed()
    quiet(qtbot, controller)
    assert cells(page.versions, Column.NAME)[0] == "Version 3 (in use)"
    assert cells(page.versions, Column.SCORE)[0] == "1.00 (1.00 to 1.00)"
    project.set_gold("h1-1", SpanAnswer())
    page.shown()
    quiet(qtbot, controller)
    assert cells(page.versions, Column.SCORE)[0].startswith("0.80")


def test_without_an_adapted_model_there_is_no_card(
    qtbot: QtBot, card: VersionsCard, controller: ProjectController, tmp_path: Path
) -> None:
    make_project(tmp_path / "new.sfda")
    with qtbot.waitSignal(controller.project_changed):
        controller.open(tmp_path / "new.sfda")
    card.clear()
    card.read()
    quiet(qtbot, controller)
    assert not card.isVisible()


def test_the_table_of_versions_keeps_qts_contract(path: Path, qtmodeltester: Any) -> None:
    model = VersionTableModel()
    qtmodeltester.check(model)
    with Project.open(path) as project:
        model.show_rows(versions(project))
    qtmodeltester.check(model)
