"""A page with a small project open, a new project begun, and everything quiet at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.page import StepPage
from sfda_desktop.desktop.project.assistant import Assistant
from sfda_desktop.desktop.settings import WindowSettings
from tests.gui.projects import make_project

Opened = Callable[..., ProjectController]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, tiny_ner_model: Path) -> Iterator[Opened]:
    """Return a function that shows a page with a project open, as the main window would."""
    controllers: list[ProjectController] = []

    def open_with(
        page: StepPage, project: Path | None = None, **details: object
    ) -> ProjectController:
        details.setdefault("model", tiny_ner_model)
        controller = ProjectController()
        controllers.append(controller)
        page.attach(controller)
        page.resize(1000, 640)
        page.show()
        with qtbot.waitSignal(controller.project_changed, timeout=20_000):
            controller.open(
                project or make_project(tmp_path / "ward.sfda", **details)  # type: ignore[arg-type]
            )
        page.open_project(controller)
        quiet(qtbot, controller)
        return controller

    yield open_with
    for controller in controllers:
        controller.stop()
        quiet(qtbot, controller)
        controller.close_project()


@pytest.fixture
def controller(qtbot: QtBot) -> ProjectController:
    return ProjectController()


@pytest.fixture
def assistant(qtbot: QtBot, controller: ProjectController, tmp_path: Path) -> Assistant:
    """The page of a new project, with a name and a folder for it already."""
    made = Assistant(WindowSettings())
    made.attach(controller)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.name.folder.set_path(tmp_path)
    made.name.name.setText("Ward 3")
    return made


def quiet(qtbot: QtBot, controller: ProjectController) -> None:
    """Wait until nothing runs and everything was counted."""
    qtbot.waitUntil(lambda: controller.jobs.is_idle and controller.is_settled, timeout=120_000)
