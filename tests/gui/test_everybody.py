"""Every page for everybody: named for screen readers, reached by keyboard, whole at 200 %."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.controls import Fold
from sfda_desktop.desktop.main_window import MINIMUM, MainWindow
from sfda_desktop.desktop.page import Notice, Step
from sfda_desktop.desktop.project.page import ProjectPage
from sfda_desktop.desktop.theme import LIGHT, ThemeKeeper
from tests.gui.review.clinic import make_project
from tests.gui.walking import clipped, nameless, out_of_reach
from tests.gui.windows import shown_window


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeKeeper]:
    keeper = ThemeKeeper(qapp, forced=LIGHT)
    yield keeper
    keeper.enlarge(100)


@pytest.fixture
def window(qtbot: QtBot, themes: ThemeKeeper) -> Iterator[MainWindow]:
    with shown_window(qtbot, themes, MINIMUM, active=True) as made:
        yield made


def quiet(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.controller.is_settled, timeout=20_000)
    for _ in range(4):
        QApplication.processEvents()


def walk(qtbot: QtBot, window: MainWindow, folder: Path, look: Callable[[], list[str]]) -> None:
    """Bring every face of the window to the front and collect what `look` finds wrong there."""
    faults: dict[str, str] = {}  # what, and where it was seen first

    def check(place: str) -> None:
        quiet(qtbot, window)
        for fault in look():
            faults.setdefault(fault, place)

    check("start screen")
    window.go_to(Step.PROJECT, "new")
    check("new project")
    start = window.page(Step.PROJECT)
    assert isinstance(start, ProjectPage)
    table = folder / "notes.csv"
    table.write_text("a,b\n1,No fever.\n", encoding="utf-8")
    start.assistant.notes.path.set_path(table)
    task = start.assistant.model.task
    for name in ("ner", "re"):
        task.setCurrentIndex(task.findData(name))
        check(f"new project with a table, {name}")
    window.toggle_settings()
    check("settings")
    make_project(folder / "clinic.sfda")
    with qtbot.waitSignal(window.controller.summary_changed, timeout=20_000):
        window.open_path(folder / "clinic.sfda")
    for step in Step:
        window.go_to(step)
        for fold in window.page(step).findChildren(Fold):
            fold.toggle.setChecked(True)
        check(step.name)
    window.go_to(Step.REVIEW, "held-out")
    check("held-out labelling")
    window.go_to(Step.NOTES)
    window.banners.show_notice(Notice("Something happened.", "And this can be done about it."))
    for name, toggle in (
        ("guideline", window.toggle_guideline),
        ("keys", window.toggle_keys),
        ("other keys", window.help.change_keys),
        ("help", window.toggle_help),
    ):
        toggle()
        check(f"notes with {name}")
    window.tour.start()
    check("tour")
    window.tour.leave()
    assert not faults, "\n".join(f"{place}: {fault}" for fault, place in faults.items())


def test_everything_that_can_be_used_has_a_name(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    walk(qtbot, window, tmp_path, lambda: nameless(window))


def test_tab_leads_to_everything(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    def look() -> list[str]:
        return out_of_reach(qtbot, window, window.centralWidget() or QWidget())

    walk(qtbot, window, tmp_path, look)


@pytest.mark.parametrize("percent", [100, 200])
def test_no_word_is_cut_off_in_the_smallest_window(
    qtbot: QtBot, window: MainWindow, themes: ThemeKeeper, tmp_path: Path, percent: int
) -> None:
    themes.enlarge(percent)
    walk(qtbot, window, tmp_path, lambda: clipped(window))
    assert (window.width(), window.height()) == MINIMUM.toTuple()
