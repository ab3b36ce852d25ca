"""A controller with a small project open, and everything quiet at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.page import StepPage
from tests.gui.projects import make_project

Opened = Callable[..., ProjectController]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, tiny_ner_model: Path) -> Iterator[Opened]:
    """Return a function that shows a page with a project open, as the main window would."""
    controllers: list[ProjectController] = []

    def open_with(page: StepPage, **details: object) -> ProjectController:
        details.setdefault("model", tiny_ner_model)
        controller = ProjectController()
        controllers.append(controller)
        page.attach(controller)
        page.resize(1000, 640)
        page.show()
        with qtbot.waitSignal(controller.project_changed, timeout=20_000):
            controller.open(make_project(tmp_path / "ward.sfda", **details))  # type: ignore[arg-type]
        page.open_project(controller)
        quiet(qtbot, controller)
        return controller

    yield open_with
    for controller in controllers:
        controller.stop()
        quiet(qtbot, controller)
        controller.close_project()


def quiet(qtbot: QtBot, controller: ProjectController) -> None:
    """Wait until nothing runs and everything was counted."""
    qtbot.waitUntil(
        lambda: (
            controller.jobs.is_idle and controller.is_quiet and not controller._recount.isActive()
        ),
        timeout=120_000,
    )
