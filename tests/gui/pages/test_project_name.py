from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.project.overview import Overview
from sfda_desktop.desktop.project.questions import NameQuestion
from sfda_desktop.desktop.settings import WindowSettings
from tests.gui.projects import make_project


def test_a_folder_is_proposed_that_is_there(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    settings = WindowSettings()

    def proposed() -> str:
        question = NameQuestion(settings)
        qtbot.addWidget(question)
        return question.folder.line.text()

    assert proposed() == str(tmp_path)
    (tmp_path / "Documents").mkdir()
    assert proposed() == str(tmp_path / "Documents")
    settings.remember_folder("project_folder", tmp_path / "gone")
    assert proposed() == str(tmp_path / "Documents")
    (tmp_path / "gone").mkdir()
    assert proposed() == str(tmp_path / "gone")


def test_a_copied_project_is_called_as_its_file(qtbot: QtBot, tmp_path: Path) -> None:
    copy = tmp_path / "Copy of ward.sfda"
    shutil.copyfile(make_project(tmp_path / "ward.sfda"), copy)
    controller = ProjectController()
    overview = Overview(WindowSettings())
    qtbot.addWidget(overview)
    with qtbot.waitSignal(controller.project_changed):
        controller.open(copy)
    overview.open_project(controller)
    assert overview.header.title.text() == "Copy of ward"
    controller.stop()
    qtbot.waitUntil(lambda: controller.is_quiet)
    controller.close_project()
    controller.jobs.close()
    controller.reads.close()
    controller.looks.close()
