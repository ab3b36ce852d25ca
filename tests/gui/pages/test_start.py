from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.controls import Button
from sfda_desktop.desktop.controls.cards import CardButton
from sfda_desktop.desktop.page import Step
from sfda_desktop.desktop.project.next_step import next_step
from sfda_desktop.desktop.project.page import ProjectPage
from sfda_desktop.desktop.project.start import StartScreen
from sfda_desktop.desktop.settings import MOST_RECENT, WindowSettings
from sfda_desktop.desktop.summary import Summary


def test_recent_projects_stand_there_latest_first(qtbot: QtBot) -> None:
    settings = WindowSettings()
    settings.remember(Path("/ward/one.sfda"), "10 notes")
    settings.remember(Path("/ward/two.sfda"), "20 notes, 3 decided")
    settings.remember(Path("/ward/one.sfda"), "11 notes")
    start = StartScreen(settings)
    qtbot.addWidget(start)
    start.show()
    first = start.findChild(CardButton, "recent_0")
    assert isinstance(first, CardButton)
    assert first.title.text() == "one"
    assert "11 notes" in first.sentence.text()
    with qtbot.waitSignal(start.project_chosen) as chosen:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert chosen.args == [Path("/ward/one.sfda")]


def test_cards_beside_each_other_are_equally_high_whatever_they_say(qtbot: QtBot) -> None:
    start = StartScreen(WindowSettings())
    qtbot.addWidget(start)
    start.resize(900, 900)
    start.new.say("words that take several lines " * 8)
    start.show()
    qtbot.waitUntil(lambda: start.new.height() > start.open.sizeHint().height())
    qtbot.waitUntil(lambda: start.open.geometry().top() == start.new.geometry().top())
    assert start.open.height() == start.new.height()


def test_a_project_can_be_taken_off_the_list(qtbot: QtBot) -> None:
    settings = WindowSettings()
    settings.remember(Path("/ward/one.sfda"), "")
    start = StartScreen(settings)
    qtbot.addWidget(start)
    forget = start.findChild(Button, "forget_0")
    assert isinstance(forget, Button)
    qtbot.mouseClick(forget, Qt.MouseButton.LeftButton)
    assert settings.recent == []


def test_a_project_that_is_gone_is_told_and_can_be_taken_off(qtbot: QtBot, tmp_path: Path) -> None:
    there = tmp_path / "there.sfda"
    there.write_bytes(b"")
    settings = WindowSettings()
    settings.remember(there, "10 notes")
    settings.remember(tmp_path / "gone.sfda", "20 notes")
    page = ProjectPage(settings)
    page.attach(ProjectController())
    qtbot.addWidget(page)
    page.show()
    page.shown()
    gone, kept = page.findChild(CardButton, "recent_0"), page.findChild(CardButton, "recent_1")
    assert isinstance(gone, CardButton)
    assert isinstance(kept, CardButton)
    qtbot.waitUntil(lambda: gone.sentence.text().startswith("Not found"))
    assert "Not found" in gone.accessibleDescription()
    assert "10 notes" in kept.sentence.text()
    forget = page.findChild(Button, "forget_0")
    assert isinstance(forget, Button)
    forget.click()
    assert [project.name for project in settings.recent] == ["there"]


@pytest.mark.parametrize("step", list(Step))
def test_a_project_is_found_at_the_step_where_it_was_left(step: Step) -> None:
    settings = WindowSettings()
    settings.remember(Path("/ward/a.sfda"), "")
    settings.remember_step(Path("/ward/a.sfda"), step)
    assert settings.step(Path("/ward/a.sfda")) == step


def test_the_list_does_not_grow_for_ever_and_survives_nonsense(qtbot: QtBot) -> None:
    settings = WindowSettings()
    for number in range(2 * MOST_RECENT):
        settings.remember(Path(f"/ward/{number}.sfda"), "")
    assert len(settings.recent) == MOST_RECENT
    settings._store.setValue("projects/recent", "{not json")
    assert settings.recent == []
    good = {"path": "/ward/a.sfda", "name": "a", "summary": "", "opened": "2026-01-01", "step": 2}
    nonsense: tuple[dict[str, object], ...] = (
        {"step": 99},
        {"step": "2"},
        {"name": 5},
        {"opened": None},
        {"path": []},
    )
    entries = [good, *({**good, **wrong} for wrong in nonsense), {"path": "/ward/b.sfda"}, 5]
    settings._store.setValue("projects/recent", json.dumps(entries))
    assert [project.name for project in settings.recent] == ["a"]


def test_the_three_ways_in(qtbot: QtBot) -> None:
    start = StartScreen(WindowSettings())
    qtbot.addWidget(start)
    for card, signal in (
        (start.new, start.new_asked),
        (start.open, start.open_asked),
        (start.demonstration, start.demonstration_asked),
    ):
        with qtbot.waitSignal(signal):
            qtbot.keyClick(card, Qt.Key.Key_Space)


def test_each_task_has_its_demonstration(qtbot: QtBot) -> None:
    start = StartScreen(WindowSettings())
    qtbot.addWidget(start)
    asked: list[str] = []
    start.demonstration_asked.connect(asked.append)
    for button in (start.demonstration, *start.other_demonstrations):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert asked == ["ner", "re", "nd", "ter"]


def summary(**changes: int) -> Summary:
    figures = {
        "notes": 100,
        "documents": 10,
        "held_out": 20,
        "held_out_labeled": 20,
        "decided": 0,
        "ranked": 100,
        "selected": 12,
        "suggested": 12,
        "selected_decided": 12,
    } | changes
    return Summary(
        **figures, source_model=1, run_state=None, models=(), report=None, llm=None, task="ner"
    )


def test_the_next_step_follows_from_how_the_project_stands() -> None:
    assert next_step(summary(ranked=0)).step is Step.NOTES
    assert next_step(summary(selected=0, selected_decided=0)).step is Step.NOTES
    undecided = next_step(summary(selected_decided=5))
    assert undecided.step is Step.REVIEW
    assert undecided.title == "Next: decide 7 notes"
    pairs = replace(summary(selected_decided=5), task="re")
    assert next_step(pairs).title == "Next: decide 7 pairs"
    assert pairs.short == "120 pairs"
    assert "measuring" in next_step(summary(held_out_labeled=0)).title
    assert next_step(summary()).step is Step.ADAPT
