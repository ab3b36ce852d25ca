"""A hundred notes decided with the keyboard alone, from the start screen on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.main_window import MainWindow
from sfda_desktop.desktop.page import Step
from sfda_desktop.desktop.review.page import ReviewPage
from sfda_desktop.desktop.theme import LIGHT, ThemeKeeper
from sfda_desktop.domain.decisions import Verdict
from sfda_desktop.domain.predictions import Prediction, Suggestion, Uncertainty
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.project import BLIND_SHARE, ModelRole, Project, Split
from tests.gui.review.clinic import MODEL, NOTES, SPEC, SUGGESTED
from tests.gui.review.typist import Typist, strokes
from tests.gui.windows import open_project, shown_window

COUNT = 100
MOST_COMPUTING = 0.1  # seconds a handler may take, without what other programs take meanwhile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A clinic whose four notes come again and again, all suggestions shown."""
    found = tmp_path / "clinic.sfda"
    kinds = list(NOTES)
    ids = {f"n{number}": kinds[number % len(kinds)] for number in range(COUNT)}
    with Project.create(found, spec=SPEC) as project:
        project.settings.put(BLIND_SHARE, 0.0)
        records = [Record(Sample(i, NOTES[kind], f"d{i[:-1]}")) for i, kind in ids.items()]
        project.add_records(records, split=Split.POOL, source_name="pool")
        model = project.register_model("model", "0" * 64, ModelRole.SOURCE)
        project.save_predictions(
            model.id,
            [
                Prediction(i, MODEL[kind], Uncertainty(0.9, 0.5, 0.1), (0.8,))
                for i, kind in ids.items()
            ],
        )
        run = project.start_run("annotate", {"method": "sala"})
        run.save_selection(list(ids))
        run.save_suggestions(
            0,
            [
                Suggestion(i, SUGGESTED[kind], MODEL[kind], "raw", True, 0, 0.9, 1.0)
                for i, kind in ids.items()
            ],
        )
    return found


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, ThemeKeeper(qapp, forced=LIGHT), active=True) as made:
        open_project(qtbot, made, path)
        yield made


def test_a_hundred_notes_are_decided_and_no_key_is_slow(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    qtbot.waitUntil(lambda: window.controller.reads.is_idle)
    page = window.page(Step.REVIEW)
    assert isinstance(page, ReviewPage)
    typist = Typist(page)
    typist.press(*strokes("Ctrl+3"))
    qtbot.waitUntil(lambda: typist.current is not None)
    typist.watch.computing.clear()
    typist.decide(COUNT)
    assert typist.current is None
    qtbot.waitUntil(lambda: window.controller.reads.is_idle)
    with Project.open(path, read_only=True) as project:
        made = project.decisions()
    assert len(made) == COUNT
    assert {found.verdict for found in made.values()} == {
        Verdict.ACCEPT,
        Verdict.EDIT,
        Verdict.REJECT,
    }
    assert max(typist.watch.computing) < MOST_COMPUTING
    assert page.done.isVisible()
    assert window.rail.buttons[Step.REVIEW].accessibleName().startswith("Review")
