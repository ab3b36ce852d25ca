"""The whole window, shown as the program shows it and left with nothing running."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.app import make_window
from sfda_desktop.desktop.main_window import MainWindow
from sfda_desktop.desktop.theme import ThemeKeeper
from tests.gui.review.clinic import settle


@contextmanager
def shown_window(
    qtbot: QtBot, themes: ThemeKeeper, size: QSize | None = None, *, active: bool = False
) -> Iterator[MainWindow]:
    """Show a window, which is not given to qtbot: that could delete it while a job runs."""
    window = make_window(themes)
    if size is not None:
        window.resize(size)
    window.show()
    if active:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
    try:
        yield window
    finally:
        settle(window.controller)
        window.controller.stop()
        qtbot.waitUntil(
            lambda: window.controller.jobs.is_idle and window.controller.is_quiet, timeout=20_000
        )
        window.close()
        qtbot.waitUntil(lambda: window.controller.project is None, timeout=20_000)
        window.deleteLater()


def open_project(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Open a project and wait until all of it is shown and counted."""
    with qtbot.waitSignal(window.controller.summary_changed, timeout=20_000):
        window.open_path(path)
    settle(window.controller)
