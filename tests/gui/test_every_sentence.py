"""No sentence of the window escapes the translators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sfda_desktop.adaptation.methods import METHOD_NAMES
from sfda_desktop.desktop.main_window import MainWindow
from sfda_desktop.desktop.page import Step
from sfda_desktop.desktop.project.page import ProjectPage
from sfda_desktop.desktop.review.listing import Wanted
from sfda_desktop.desktop.review.page import ReviewPage
from sfda_desktop.desktop.theme import LIGHT, ThemeKeeper
from sfda_desktop.domain.wording import install
from tests.gui.label_projects import NEGATION, RELATIONS, LabelTask, make_label_project
from tests.gui.report.reports import save_full_report
from tests.gui.review.clinic import HELD_OUT, NOTES, make_project, settle
from tests.gui.sentences import Painted, Said, letters_in, pseudo, said_by, told, unmarked
from tests.gui.windows import open_project, shown_window

# Names that are the same in every language, and what comes with the project of the test.
NAMES = """
    SFDA Desktop F1 Prodigy doccano Label Studio brat CoNLL UIMA XMI OMOP NOTE NLP CSV JSON Lines
    jsonl csv UTF CPU GPU nats BM Ctrl Shift Alt Esc Enter Tab Del Home End Space Backspace Ins
    English 日本語 sha bf cpu config json safetensors model
"""
DATA = f"""
    Problem Treatment Test treats causes none Negated Affirmed Label Say what it says the sentence
    ward sfda pool held out source adapted reviewer head tail entity doc Helps Denied
    {" ".join(NOTES.values())} {" ".join(HELD_OUT.values())} {RELATIONS.text} {NEGATION.text}
    LANTUS INSULIN GLARGINE UNITS
"""
KNOWN = {word.casefold() for word in letters_in(" ".join((NAMES, DATA, *METHOD_NAMES)))}


@pytest.fixture(autouse=True)
def pseudo_language() -> Iterator[None]:
    install(pseudo)
    yield
    install(None)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Painted:
    return Painted(monkeypatch)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    with shown_window(qtbot, ThemeKeeper(qapp, forced=LIGHT), QSize(1400, 1000)) as made:
        yield made


def untranslated(said: Said, data: set[str]) -> bool:
    words = unmarked(said.words)
    words = re.sub(r"\S*[/\\]\S*|\w+…|\b[0-9a-f]{16,}\b", "", words)  # paths, cut words, hashes
    return any(word.casefold() not in KNOWN | data for word in letters_in(words))


def faults(window: QWidget, painted: Painted, *data: str) -> list[str]:
    known = {word.casefold() for each in data for word in letters_in(each)}
    every = (*said_by(window), *painted.of(window))
    return [f"{each.where}: {each.words!r}" for each in every if untranslated(each, known)]


def test_the_start_and_a_new_project(
    qtbot: QtBot, window: MainWindow, painted: Painted, tmp_path: Path
) -> None:
    window.settings.remember(tmp_path / "ward.sfda", "")
    found = faults(window, painted, str(tmp_path))
    window.go_to(Step.PROJECT, "new")
    page = window.page(Step.PROJECT)
    assert isinstance(page, ProjectPage)
    for task in ("ner", "re"):
        page.assistant.model.task.setCurrentIndex(page.assistant.model.task.findData(task))
        settle(window.controller)
        found += faults(
            window, painted, str(tmp_path), str(Path.home()), page.assistant.name.name.text()
        )
    assert not found, told(found)


def test_each_step_of_a_project(
    qtbot: QtBot, window: MainWindow, painted: Painted, tmp_path: Path
) -> None:
    path = tmp_path / "ward.sfda"
    make_project(path)
    save_full_report(path)
    open_project(qtbot, window, path)
    found = []
    for step in Step:
        window.go_to(step)
        settle(window.controller)
        found += faults(window, painted, str(path))
    assert not found, told(found)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_review_while_editing_and_blind(
    qtbot: QtBot, window: MainWindow, painted: Painted, tmp_path: Path
) -> None:
    path = tmp_path / "ward.sfda"
    make_project(path, unread=("d2-1",))
    open_project(qtbot, window, path)
    window.go_to(Step.REVIEW)
    settle(window.controller)
    review = window.page(Step.REVIEW)
    assert isinstance(review, ReviewPage)
    found = faults(window, painted, str(path))
    review.desk.editing.begin()
    found += faults(window, painted, str(path))
    review.desk.editing.cancel()
    for verb in (review.desk.accept, review.desk.reject, review.desk.skip, review.desk.accept):
        verb()
        settle(window.controller)
        found += faults(window, painted, str(path))
    review.queue.open_show()
    found += faults(window, painted, str(path))
    review.queue.want(Wanted(least_sure=0.5))
    settle(window.controller)
    review.bulk.open()
    settle(window.controller)
    found += faults(window, painted, str(path))
    review.bulk.close()
    review.open_checks()
    settle(window.controller)
    found += faults(window, painted, str(path))
    review.leave_checks()
    review.start_held_out()
    settle(window.controller)
    found += faults(window, painted, str(path))
    assert not found, told(found)


@pytest.mark.parametrize("task", [RELATIONS, NEGATION], ids=["relations", "negation"])
def test_tasks_that_label_whole_notes(
    qtbot: QtBot, window: MainWindow, painted: Painted, tmp_path: Path, task: LabelTask
) -> None:
    path = make_label_project(tmp_path / "ward.sfda", task)
    open_project(qtbot, window, path)
    found = []
    for step in (Step.PROJECT, Step.NOTES, Step.REVIEW):
        window.go_to(step)
        settle(window.controller)
        found += faults(window, painted, str(path))
    assert not found, told(found)


def test_what_stands_beside_the_pages(
    qtbot: QtBot, window: MainWindow, painted: Painted, tmp_path: Path
) -> None:
    path = tmp_path / "ward.sfda"
    make_project(path)
    open_project(qtbot, window, path)
    found = []
    for show in (
        window.toggle_settings,
        window.toggle_keys,
        window.help.change_keys,
        window.toggle_guideline,
    ):
        show()
        settle(window.controller)
        found += faults(window, painted, str(path))
    window.tour.start()
    while window.tour.is_running:
        found += faults(window, painted, str(path))
        window.tour.next()
    window.open_path(tmp_path / "letter.sfda")
    settle(window.controller)
    found += faults(window, painted, str(path), "letter")
    assert not found, told(found)
