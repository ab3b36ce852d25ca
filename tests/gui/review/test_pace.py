"""The review keeps up with the hands; bounds are generous, `bench_review` measures with care.

The clock is that of the thread, so that what else a machine does is left out.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sfda_desktop.desktop.review.listing import Sorting, Wanted
from sfda_desktop.desktop.review.queue_model import QueueModel, QueueRow
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import Project
from tests.benchmarks.bench_queue import LABELS, fill
from tests.benchmarks.bench_review import long_note
from tests.gui.review.clinic import Opened, OpenPage, settle

NOTES = 3000


def milliseconds(action: Callable[[], object]) -> float:
    start = time.thread_time()
    action()
    QApplication.processEvents()
    return (time.thread_time() - start) * 1000


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("many") / "many.sfda"
    with Project.create(path, spec=TaskSpec("ner", tuple(map(LabelSpec, LABELS)))) as project:
        fill(project, NOTES)
    return path


def press(opened: Opened, key: Qt.Key) -> None:
    QTest.keyClick(opened.page.desk.note, key)


def test_the_next_card_shows_at_once_among_thousands(open_page: OpenPage, many: Path) -> None:
    opened = open_page(many)
    opened.page.queue.want(Wanted(everything=True, sorting=Sorting.UNSURE))
    settle(opened.controller)
    assert opened.page.queue.model.rowCount() == NOTES
    seen, taken = {opened.current}, []
    for _ in range(20):
        taken.append(milliseconds(lambda: press(opened, Qt.Key.Key_A)))
        assert opened.current not in seen
        seen.add(opened.current)
    assert statistics.median(taken) < 50


def test_a_decision_asks_about_few_rows(
    open_page: OpenPage, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_page(many)
    settle(opened.controller)
    asked: list[int] = []
    row = QueueModel.row

    def counted(model: QueueModel, place: int) -> QueueRow:
        asked.append(place)
        return row(model, place)

    monkeypatch.setattr(QueueModel, "row", counted)
    press(opened, Qt.Key.Key_A)
    QApplication.processEvents()
    assert 0 < len(asked) < 200  # those in view, not thousands


def test_a_long_note_opens_and_scrolls(open_page: OpenPage, tmp_path: Path) -> None:
    long_note(tmp_path / "long.sfda")
    opened = open_page(tmp_path / "long.sfda")
    desk = opened.page.desk
    opening, frames = [], []
    for _ in range(3):
        desk.go_to("a")
        settle(opened.controller)
        opening.append(milliseconds(lambda: desk.go_to("long")))
    assert len(desk.note.note) > 50_000
    bar = desk.note.verticalScrollBar()
    for step in range(10):
        bar.setValue(60 * step)
        frames.append(milliseconds(desk.note.viewport().repaint))
    assert bar.value() > 0
    assert min(opening) < 300
    assert statistics.median(frames) < 1000 / 30
