from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop import languages
from sfda_desktop.desktop.languages import (
    AS_SYSTEM,
    ENGLISH,
    available_languages,
    spoken_language,
    use_language,
)
from sfda_desktop.desktop.main_window import MainWindow
from sfda_desktop.desktop.page import Step
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.desktop.theme import LIGHT, ThemeKeeper
from sfda_desktop.desktop.workers import Job
from sfda_desktop.domain.progress import IsCancelled, OnProgress, Progress
from sfda_desktop.domain.wording import install, tr, tr_later
from tests.gui.projects import make_project
from tests.gui.windows import open_project, shown_window

GERMAN = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="{code}"><context><name>x</name>
<message><source>Notes</source><translation>Notizen</translation></message>
<message><source>Guideline</source><translation>Leitfaden</translation></message>
<message><source>Saving {{file}}</source><translation>Sichert {{file}}</translation></message>
</context></TS>
"""


@pytest.fixture(autouse=True)
def two_languages_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> Iterator[None]:
    files = {}
    for code in ("de", "ar"):
        files[code] = tmp_path / f"sfda_{code}.ts"
        files[code].write_text(GERMAN.format(code=code), encoding="utf-8")
    files["fr"] = tmp_path / "sfda_fr.ts"
    files["fr"].write_text("Bonjour", encoding="utf-8")
    monkeypatch.setattr(languages, "translation_files", lambda: files)
    before = QLocale()
    yield
    use_language(ENGLISH)
    install(None)
    QLocale.setDefault(before)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    with shown_window(qtbot, ThemeKeeper(qapp, forced=LIGHT)) as made:
        yield made


def speak(qtbot: QtBot, window: MainWindow, code: str) -> None:
    rail = window.rail
    use_language(code)
    qtbot.waitUntil(lambda: window.rail is not rail)


def test_a_language_is_offered_under_its_own_name() -> None:
    assert available_languages() == [
        ("en", "English"),
        ("de", "Deutsch"),
        ("ar", "العربية"),
        ("fr", "français"),
    ]


def test_the_system_is_followed_where_it_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    class System:
        wanted: ClassVar[tuple[str, ...]] = ("tlh-US", "de-AT", "en")

        def uiLanguages(self) -> tuple[str, ...]:
            return self.wanted

        def language(self) -> QLocale.Language:
            return QLocale.Language.German

        def textDirection(self) -> Qt.LayoutDirection:
            return Qt.LayoutDirection.LeftToRight

    monkeypatch.setattr(QLocale, "system", System)
    assert languages.language_of_system() == "de"
    System.wanted = ("tlh-US",)
    assert languages.language_of_system() == ENGLISH


def test_sentences_numbers_and_direction_follow_the_language(qapp: QApplication) -> None:
    use_language("ar")
    assert tr("Notes") == "Notizen"
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    use_language("de")
    assert QLocale().decimalPoint() == ","
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    use_language(ENGLISH)
    assert tr("Notes") == "Notes"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_broken_file_leaves_the_window_in_english() -> None:
    use_language("fr")
    assert spoken_language() == ENGLISH
    assert tr("Notes") == "Notes"


def test_the_choice_is_remembered() -> None:
    assert WindowSettings().language == AS_SYSTEM
    WindowSettings().language = "ja"
    assert WindowSettings().language == "ja"


def test_the_window_speaks_at_once_and_shows_the_same_step_and_note(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_project(qtbot, window, make_project(tmp_path / "ward.sfda", ranked=True))
    window.go_to(Step.NOTES)
    window.toggle_guideline()
    notes = window.page(Step.NOTES)
    notes.search.setText("fever")  # type: ignore[attr-defined]
    speak(qtbot, window, "de")
    assert window.current_page is not notes
    assert window.current_page.step is Step.NOTES
    assert window.current_page.search.text() == "fever"  # type: ignore[attr-defined]
    assert window.rail.buttons[Step.NOTES].text() == "Notizen"
    qtbot.waitUntil(window.help.isVisible)
    assert "Leitfaden" in [label.text() for label in window.help.findChildren(QLabel)]
    assert "ward" in window.windowTitle()
    qtbot.waitUntil(lambda: len(window.pages) == len(Step))
    qtbot.waitUntil(lambda: window.controller.is_quiet)


def test_work_goes_on_and_is_shown_in_the_new_bar(qtbot: QtBot, window: MainWindow) -> None:
    go_on = threading.Event()

    def work(on_progress: OnProgress, cancelled: IsCancelled) -> str:
        on_progress(Progress("Counting", 3, 10))
        while not go_on.wait(0.01):
            on_progress(Progress("Counting", 4, 10))
        return "counted"

    handle = window.controller.start(Job(tr_later("Guideline"), work, pausable=True))
    saving = Job(tr_later("Saving {file}"), lambda *_watch: None, values={"file": "facts.csv"})
    waiting = window.controller.start(saving)
    qtbot.waitUntil(lambda: window.job_bar.progress.value() > 0)
    assert window.job_bar.title.text() == "Guideline"
    (line,) = window.job_bar.queue.lines
    assert line.title.text() == "Next: Saving facts.csv"
    speak(qtbot, window, "de")
    assert window.job_bar.title.text() == "Leitfaden"
    (line,) = window.job_bar.queue.lines
    assert line.title.text() == "Next: Sichert facts.csv"
    qtbot.waitUntil(lambda: window.job_bar.progress.value() > 0)
    with qtbot.waitSignals([handle.succeeded, waiting.succeeded]):
        go_on.set()
    qtbot.waitUntil(lambda: "done" in window.job_bar.title.text())
    assert not window.shelf.has_retired
