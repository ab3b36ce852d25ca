"""A window system without a screen, settings of its own, and no thread left behind."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, QThread
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, qapp: QApplication) -> None:
    """Keep the settings of whoever runs the tests out of them."""
    QCoreApplication.setOrganizationName("sfda-desktop-tests")
    QCoreApplication.setApplicationName("sfda-desktop-tests")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings")
    )


@pytest.fixture(autouse=True)
def no_dangling_threads(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a thread running: destroying it later would abort the program."""
    started: list[QThread] = []
    start = QThread.start

    def remembered(thread: QThread, *arguments: object) -> None:
        started.append(thread)
        start(thread, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(QThread, "start", remembered)
    yield
    running = []
    for thread in started:
        try:
            if thread.isRunning() and not thread.wait(2000):
                running.append(thread.objectName() or repr(thread))
        except RuntimeError:  # Qt has deleted it already
            continue
    assert not running, f"threads still running: {running}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Ignore the one complaint of the offscreen platform that says nothing about our windows."""
    for item in items:
        item.add_marker(
            pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
        )
