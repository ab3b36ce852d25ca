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
    qtbot.waitUntil(lambda: controller.is_quiet, timeout=20_000)
    controller.close_project()
    controller.jobs.close()
    controller.reads.close()
    controller.looks.close()


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        ("Ward 2.1", "Ward 2.1.sfda"),
        (" a/b\\c:d ", "a-b-c-d.sfda"),
        ("病棟３", "病棟３.sfda"),
        ("../x", "-x.sfda"),
        ("", None),
        ("   ", None),
        ("...", None),
        (". .", None),
    ],
)
def test_a_name_becomes_a_file_or_is_still_asked_for(
    qtbot: QtBot, typed: str, file: str | None
) -> None:
    question = NameQuestion(WindowSettings())
    qtbot.addWidget(question)
    question.name.setText(typed)
    assert question.is_answered == (file is not None)
    if file is not None:
        assert question.path.name == file
