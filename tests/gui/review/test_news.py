"""What the models say while a review is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.project import Project
from tests.gui.review.clinic import MODEL, SUGGESTED, Opened, OpenPage, settle


@pytest.fixture
def opened(open_page: OpenPage, path: Path) -> Opened:
    return open_page(path)


def test_suggestions_that_come_never_change_the_note_in_view(opened: Opened) -> None:
    run = opened.project.runs()[-1]
    for key in ("d1-1", "d1-2"):
        run.save_suggestion(1, Suggestion(key, SpanAnswer(), MODEL[key], "raw", True, 0, 0.9, 1.0))
    opened.page.on_suggestions_changed()
    opened.page.news.fetch()
    settle(opened.controller)
    for _ in range(2):
        QTest.keyClick(opened.page.desk.note, Qt.Key.Key_A)
    with Project.open(opened.path, read_only=True) as project:
        made = project.decisions()
    assert made["d1-1"].answer == SUGGESTED["d1-1"]
    assert made["d1-2"].answer == SpanAnswer()


def test_suggestions_that_come_show_in_the_list(opened: Opened) -> None:
    opened.page.queue.grab()
    settle(opened.controller)
    assert opened.page.queue.model.row(1).kind_words == "agree"
    run = opened.project.runs()[-1]
    answer = MODEL["d2-1"]
    run.save_suggestion(1, Suggestion("d1-2", answer, MODEL["d1-2"], "raw", True, 0, 0.9, 1.0))
    opened.page.news.fetch()
    settle(opened.controller)
    opened.page.queue.grab()
    settle(opened.controller)
    assert opened.page.queue.model.row(1).kind_words == "removed"


def test_notes_chosen_meanwhile_are_reviewed_from_the_note_in_view(opened: Opened) -> None:
    QTest.keyClick(opened.page.desk.note, Qt.Key.Key_A)
    run = opened.project.start_run("annotate", {"method": "none"})
    run.save_selection(["d2-1", "d1-2"])
    opened.page.news.fetch()
    settle(opened.controller)
    assert opened.page.session is not None
    assert opened.page.session.chosen == ("d2-1", "d1-2")
    assert opened.current == "d1-2"


def test_no_news_come_while_held_out_notes_are_labelled(opened: Opened) -> None:
    opened.page.start_held_out()
    settle(opened.controller)
    material = opened.page.material
    opened.page.news.fetch()
    settle(opened.controller)
    assert opened.page.material is material
