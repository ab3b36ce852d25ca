from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.main_window import COMFORTABLE, MINIMUM, TITLE_BAR, MainWindow
from sfda_desktop.desktop.markdown_view import MarkdownView
from sfda_desktop.desktop.page import Notice, Step
from sfda_desktop.desktop.project.page import ProjectPage
from sfda_desktop.desktop.theme import DARK, LIGHT, ThemeKeeper, current_theme
from sfda_desktop.desktop.workers import Failure, Job
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.progress import IsCancelled, OnProgress, Progress, raise_if_cancelled
from tests.gui.projects import make_project
from tests.gui.windows import open_project, shown_window


@pytest.fixture
def themes(qapp: QApplication) -> ThemeKeeper:
    return ThemeKeeper(qapp, forced=LIGHT)


@pytest.fixture
def window(qtbot: QtBot, themes: ThemeKeeper) -> Iterator[MainWindow]:
    with shown_window(qtbot, themes, active=True) as made:
        yield made


def until_cancelled(on_progress: OnProgress, cancelled: IsCancelled) -> None:
    done = 0
    while True:
        raise_if_cancelled(cancelled)
        done += 1
        on_progress(Progress("Counting", done, 1000))
        threading.Event().wait(0.01)


def test_without_a_project_only_the_first_step_is_open(window: MainWindow) -> None:
    enabled = {step for step, button in window.rail.buttons.items() if button.isEnabled()}
    assert enabled == {Step.PROJECT}
    window.go_to(Step.REVIEW)
    assert window.current_page.step is Step.PROJECT


def test_the_keyboard_leads_through_the_steps(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_project(qtbot, window, make_project(tmp_path / "ward.sfda", ranked=True))
    for step in (Step.NOTES, Step.REVIEW, Step.ADAPT, Step.REPORT, Step.EXPORT, Step.PROJECT):
        qtbot.keyClick(
            window, getattr(Qt.Key, f"Key_{step + 1}"), Qt.KeyboardModifier.ControlModifier
        )
        assert window.current_page.step is step
        assert window.rail.buttons[step].isChecked()


def test_the_rail_counts_and_the_title_names_the_project(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_project(qtbot, window, make_project(tmp_path / "ward.sfda", ranked=True))
    assert window.windowTitle().startswith("ward")
    assert "20 notes" in window.rail.buttons[Step.NOTES].accessibleName()
    assert "done" in window.rail.buttons[Step.PROJECT].accessibleName()


def test_making_the_pages_never_flashes_a_second_window(
    qtbot: QtBot, window: MainWindow, qapp: QApplication
) -> None:
    class Watch(QObject):
        shown: ClassVar[list[str]] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if (
                event.type() == QEvent.Type.Show
                and isinstance(watched, QWidget)
                and watched.isWindow()
            ):
                self.shown.append(repr(watched))
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    for step in Step:
        window.page(step)
    qapp.removeEventFilter(watch)
    assert watch.shown == []


def test_a_file_that_is_no_project_is_answered_above_the_page(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "letter.sfda"
    path.write_text("Dear colleague", encoding="utf-8")
    with qtbot.waitSignal(window.controller.open_failed):
        window.open_path(path)
    notice = window.banners.notices[0]
    assert notice.tone == "bad"
    assert "letter.sfda" in notice.title
    assert window.controller.project is None


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, key))


def test_a_project_can_be_dropped_on_the_window(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = make_project(tmp_path / "ward.sfda")
    with qtbot.waitSignal(window.controller.project_changed, timeout=20_000):
        drop(window, path)
    qtbot.waitUntil(lambda: window.controller.is_quiet)
    assert window.controller.path == path


def test_notes_models_and_language_models_that_are_dropped_begin_a_new_project(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, tiny_ner_model: Path
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("No fever.", encoding="utf-8")
    llm = tmp_path / "small.gguf"
    llm.write_bytes(b"no language model")
    drop(window, notes, tiny_ner_model, llm)
    page = window.page(Step.PROJECT)
    assert isinstance(page, ProjectPage)
    qtbot.waitUntil(lambda: window.controller.reads.is_idle, timeout=20_000)
    assert page.assistant.isVisible()
    assert page.assistant.notes.path.path == notes
    assert page.assistant.model.path.path == tiny_ner_model
    assert page.assistant.llm.path.path == llm


def test_a_language_model_dropped_on_an_open_project_is_for_that_project(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_project(qtbot, window, make_project(tmp_path / "ward.sfda"))
    llm = tmp_path / "small.gguf"
    llm.write_bytes(b"no language model")
    drop(window, llm)
    page = window.page(Step.PROJECT)
    assert isinstance(page, ProjectPage)
    qtbot.waitUntil(lambda: page.overview.llm_verdict.tone == "bad", timeout=20_000)
    assert page.overview.llm.path == llm


def test_of_several_files_none_is_taken_for_the_notes(window: MainWindow, tmp_path: Path) -> None:
    drop(window, tmp_path / "a.txt", tmp_path / "b.txt")
    assert "2 files" in window.banners.notices[0].title
    assert "folder" in window.banners.notices[0].text


def test_a_project_opens_at_the_step_where_it_was_left(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    first, second = make_project(tmp_path / "one.sfda"), make_project(tmp_path / "two.sfda")
    open_project(qtbot, window, first)
    window.go_to(Step.ADAPT)
    open_project(qtbot, window, second)
    assert window.current_page is window.page(Step.PROJECT)
    open_project(qtbot, window, first)
    assert window.current_page is window.page(Step.ADAPT)


def test_the_job_bar_tells_pauses_and_cancels(qtbot: QtBot, window: MainWindow) -> None:
    bar = window.job_bar
    handle = window.controller.start(Job("Counting sheep", until_cancelled, pausable=True))
    qtbot.waitUntil(lambda: "of 1,000" in bar.detail.text())
    assert bar.title.text() == "Counting sheep"
    qtbot.mouseClick(bar.pause, Qt.MouseButton.LeftButton)
    assert "Go on" in bar.pause.text()
    qtbot.mouseClick(bar.pause, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(handle.cancelled):
        qtbot.mouseClick(bar.cancel, Qt.MouseButton.LeftButton)
    assert bar.title.text() == "Counting sheep: stopped"
    assert not bar.cancel.isVisible()


def test_jobs_that_wait_are_listed_and_can_be_taken_out(qtbot: QtBot, window: MainWindow) -> None:
    bar, jobs = window.job_bar, window.controller.jobs
    running = window.controller.start(Job("Counting sheep", until_cancelled))
    qtbot.waitUntil(lambda: jobs.running is running)
    assert not bar.waiting.isVisible()
    first = window.controller.start(Job("Training the model", until_cancelled))
    second = window.controller.start(Job("Saving facts.csv", until_cancelled))
    assert "2 waiting" in bar.waiting.text()
    assert not bar.queue.isVisible()
    bar.waiting.setFocus()
    qtbot.keyClick(bar.waiting, Qt.Key.Key_Space)
    assert bar.queue.isVisible()
    assert [line.title.text() for line in bar.queue.lines] == [
        "Next: Training the model",
        "Then: Saving facts.csv",
    ]
    with qtbot.waitSignal(first.cancelled):
        qtbot.mouseClick(bar.queue.lines[0].take_out, Qt.MouseButton.LeftButton)
    assert jobs.queued == (second,)
    assert [line.title.text() for line in bar.queue.lines] == ["Next: Saving facts.csv"]
    assert jobs.running is running
    jobs.cancel(running)
    qtbot.waitUntil(lambda: jobs.running is second)
    assert not bar.waiting.isVisible()
    assert not bar.queue.isVisible()
    assert bar.title.text() == "Saving facts.csv"


def test_the_job_bar_says_why_work_did_not_finish(qtbot: QtBot, window: MainWindow) -> None:
    def work(_on_progress: OnProgress, _cancelled: IsCancelled) -> None:
        raise InputError("The disk is full.")

    with qtbot.waitSignal(window.controller.jobs.idle):
        window.controller.start(Job("Saving facts.csv", work))
    assert window.job_bar.title.text() == "Saving facts.csv: did not finish"
    assert window.job_bar.detail.text() == "The disk is full."
    assert window.job_bar.detail.isVisible()


def test_leaving_while_work_runs_asks_once_then_waits_for_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    handle = window.controller.start(Job("Training", until_cancelled))
    qtbot.waitUntil(lambda: window.controller.jobs.running is handle)
    assert not window.close()
    assert window.isVisible()
    assert "still running" in window.banners.notices[0].title
    with qtbot.waitSignal(handle.cancelled):
        window.close()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_no_other_project_is_opened_while_work_runs(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    handle = window.controller.start(Job("Training", until_cancelled))
    qtbot.waitUntil(lambda: window.controller.jobs.running is handle)
    window.open_path(make_project(tmp_path / "ward.sfda"))
    assert window.controller.is_quiet
    assert window.banners.notices[0].tone == "warn"


def test_the_guideline_and_the_keys_open_beside_the_page(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_project(qtbot, window, make_project(tmp_path / "ward.sfda"))
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert "Mark the whole phrase." in window.help.guideline.guideline.toPlainText()
    assert window.help.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert not window.help.isVisible()
    window.toggle_keys()
    assert window.help.isVisible()


def test_a_fault_of_the_program_becomes_a_message_not_a_dialog(window: MainWindow) -> None:
    window.show_fault(Failure("It broke.", user_fixable=False))
    assert window.banners.notices[0].text == "It broke."
    assert QApplication.activeModalWidget() is None


def test_a_newer_message_with_the_same_key_replaces_the_older(window: MainWindow) -> None:
    window.banners.show_notice(Notice("first", key="a"))
    window.banners.show_notice(Notice("second", key="a"))
    assert [notice.title for notice in window.banners.notices] == ["second"]
    window.banners.remove("a")
    assert not window.banners.isVisible()


def test_the_window_opens_no_larger_than_the_screen(window: MainWindow) -> None:
    room = window.screen().availableSize()
    assert room.width() < MINIMUM.width()
    assert room.height() < COMFORTABLE.height() + TITLE_BAR
    assert window.size() == QSize(MINIMUM.width(), room.height() - TITLE_BAR)


def test_the_window_remembers_its_place(qtbot: QtBot, window: MainWindow) -> None:
    assert window.settings.geometry is None
    window.close()
    assert window.settings.geometry == window.saveGeometry()


def test_both_themes_are_applied_at_once(window: MainWindow, themes: ThemeKeeper) -> None:
    themes.force(DARK)
    assert current_theme() is DARK
    themes.force(LIGHT)
    assert current_theme() is LIGHT


def test_everything_to_click_or_type_into_has_a_name(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_project(qtbot, window, make_project(tmp_path / "ward.sfda", ranked=True))
    window.go_to(Step.PROJECT, "new")
    nameless = []
    for widget in window.findChildren(QWidget):
        is_ours = isinstance(widget, QAbstractButton | QLineEdit)
        inner = widget.objectName().startswith("qt_") or isinstance(widget.parent(), QLineEdit)
        if is_ours and not inner and not (widget.objectName() and _is_named(widget)):
            nameless.append((type(widget).__name__, widget.objectName()))
    assert not nameless


def _is_named(widget: QWidget) -> bool:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return bool(widget.accessibleName() or text)


def test_a_guideline_that_came_with_a_model_loads_nothing_and_runs_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"not for showing")
    view = MarkdownView()
    qtbot.addWidget(view)
    view.show_markdown(f"# Drugs\n\n![x]({secret.as_uri()}) <b>bold</b>")
    view.show()
    assert view.loadResource(2, secret.as_uri()) is None
    assert "<b>bold</b>" in view.toPlainText()
    assert "Drugs" in view.toPlainText()
