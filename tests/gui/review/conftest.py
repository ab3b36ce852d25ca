from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.review.page import ReviewPage
from tests.gui.review.clinic import Opened, OpenPage, close, make_project, settle


@pytest.fixture
def open_page(qtbot: QtBot) -> Iterator[OpenPage]:
    opened: list[Opened] = []

    def open_(path: Path) -> Opened:
        controller = ProjectController()
        page = ReviewPage()
        page.attach(controller)
        controller.project_changed.connect(
            lambda: page.open_project(controller) if controller.project else None
        )
        page.resize(812, 656)
        page.show()
        with qtbot.waitSignal(controller.project_changed):
            controller.open(path)
        settle(controller)
        page.activateWindow()
        page.shown()
        found = Opened(page, controller, path)
        opened.append(found)
        return found

    yield open_
    for each in opened:
        close(each)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "clinic.sfda"
    make_project(found)
    return found
