"""The table of the pairs of a sentence, where relations are reviewed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.kept_layout import keep_layout, restore_layout
from sfda_desktop.desktop.review.page import ReviewPage
from sfda_desktop.desktop.review.pairs_model import PairColumn, PairsModel
from sfda_desktop.desktop.review.pairs_panel import PairsPanel
from sfda_desktop.desktop.review.pairs_reading import Pairs, read_pairs
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.domain.answers import LabelAnswer
from sfda_desktop.domain.predictions import Prediction, Suggestion, Uncertainty
from sfda_desktop.domain.samples import Mark, Record, Sample
from sfda_desktop.project import BLIND_SHARE, ModelRole, Project, Split
from sfda_desktop.review import ModelsSay, PairRow
from tests.gui.label_projects import RELATIONS
from tests.gui.review.clinic import Opened, OpenPage, make_project, settle

TEXT = "aspirin and heparin for chest pain"
PAIRS = {
    "p1": ("aspirin", "chest pain", "none", "treats"),
    "p2": ("heparin", "chest pain", "treats", "treats"),
    "p3": ("aspirin", "heparin", "none", "causes"),
}


def sample(sample_id: str, first: str, second: str, text: str = TEXT) -> Sample:
    marks = tuple(
        Mark(role, text.index(words), text.index(words) + len(words))
        for role, words in (("head", first), ("tail", second))
    )
    return Sample(sample_id, text, sample_id[0], marks)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A sentence with three pairs, two of them chosen; another with one; one held out."""
    found = tmp_path / "pairs.sfda"
    pool = [sample(i, first, second) for i, (first, second, *_) in PAIRS.items()]
    pool.append(sample("q1", "aspirin", "fever", "aspirin for fever"))
    with Project.create(found, spec=RELATIONS.spec) as project:
        project.settings.put(BLIND_SHARE, 0)
        project.add_records([Record(each) for each in pool], split=Split.POOL, source_name="p")
        held_out = [Record(sample("h1", "aspirin", "fever", "no aspirin for fever"))]
        project.add_records(held_out, split=Split.HELD_OUT, source_name="h")
        model = project.register_model("model", "0" * 64, ModelRole.SOURCE)
        run = project.start_run("suggest", {"method": "sala"})
        run.save_selection(["p1", "p3", "q1"])
        for sample_id, (_, _, own, suggested) in PAIRS.items():
            base = LabelAnswer(own)
            prediction = Prediction(sample_id, base, Uncertainty(0.5, 0.4, 0.2), (0.6,), {own: 0.6})
            project.save_predictions(model.id, [prediction])
            if sample_id != "p2":
                answer = LabelAnswer(suggested)
                run.save_suggestion(1, Suggestion(sample_id, answer, base, "", True, 0, 0.9, 1.0))
    return found


@pytest.fixture
def opened(open_page: OpenPage, path: Path) -> Opened:
    return open_page(path)


def panel(opened: Opened) -> PairsPanel:
    return opened.page.bench.pairs


def cells(opened: Opened, row: int) -> list[str]:
    model = panel(opened).table.pairs
    return [model.index(row, each).data() for each in PairColumn]


def press(opened: Opened, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or opened.page, key)
    settle(opened.controller)


def test_every_pair_of_the_sentence_is_a_row_and_one_alone_takes_no_line(opened: Opened) -> None:
    assert panel(opened).isVisible()
    assert "3 pairs in this sentence" in panel(opened).fold.toggle.text()
    assert cells(opened, 0) == ["aspirin", "chest pain", "none", "treats", "To decide"]
    assert cells(opened, 1) == ["heparin", "chest pain", "treats", "–", "To decide"]
    assert cells(opened, 2) == ["aspirin", "heparin", "none", "causes", "To decide"]
    assert panel(opened).table.pairs.on_screen == 0
    opened.page.desk.accept()
    settle(opened.controller)
    assert cells(opened, 0)[-1] == "treats"
    assert panel(opened).table.pairs.on_screen == 2
    opened.page.desk.accept()
    settle(opened.controller)
    assert panel(opened).isHidden()


def test_a_sentence_with_many_pairs_is_listed_to_its_ends(tmp_path: Path) -> None:
    text = " ".join(f"drug{i}" for i in range(12))
    words = [(f"drug{a} ", f"drug{b}") for a in range(12) for b in range(a + 1, 12)]
    here = [sample(f"m{i}", *pair, text=text) for i, pair in enumerate(words)]
    there = Sample("m-end", "the next line", "m", (Mark("head", 0, 3), Mark("tail", 4, 8)))
    with Project.create(tmp_path / "many.sfda", spec=RELATIONS.spec) as project:
        records = [Record(each) for each in (*here, there)]
        project.add_records(records, split=Split.POOL, source_name="m")
        for place in (0, 30, 65):
            found = read_pairs(project, here[place], blind=False, run_id=None, chosen=())
            assert [each.id for each in found.samples] == [each.id for each in here]
            assert found.said["m0"] == ModelsSay()
        assert read_pairs(project, there, blind=True, run_id=None, chosen=()) == Pairs((there,))


def test_a_small_window_begins_with_it_folded_and_a_large_one_without(opened: Opened) -> None:
    assert not panel(opened).table.isVisible()
    opened.page.resize(1500, 1000)
    QApplication.processEvents()
    assert panel(opened).table.isVisible()
    opened.page.resize(812, 656)
    QApplication.processEvents()
    assert not panel(opened).table.isVisible()


def test_keys_lead_into_it_to_a_pair_and_back(qtbot: QtBot, opened: Opened) -> None:
    press(opened, Qt.Key.Key_P)
    table = panel(opened).table
    assert table.hasFocus()
    press(opened, Qt.Key.Key_Down)
    press(opened, Qt.Key.Key_Return)
    assert opened.current == "p2"  # in no list, but of this sentence
    assert table.pairs.on_screen == 1
    assert opened.page.desk.note.hasFocus()
    assert opened.project.decisions() == {}
    press(opened, Qt.Key.Key_P)
    press(opened, Qt.Key.Key_Escape)
    assert opened.page.desk.note.hasFocus()
    assert table.isVisible()
    press(opened, Qt.Key.Key_P)
    press(opened, Qt.Key.Key_P)
    assert not table.isVisible()
    assert opened.page.desk.note.hasFocus()


def test_a_click_goes_to_a_pair(qtbot: QtBot, opened: Opened) -> None:
    opened.page.bench.pairs.enter()
    table = panel(opened).table
    place = table.visualRect(table.pairs.index(2, PairColumn.MODEL)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.current == "p3"


def test_blind_labelling_shows_no_answer_of_a_model(opened: Opened) -> None:
    opened.page.start_held_out()
    settle(opened.controller)
    assert opened.current == "h1"
    table = panel(opened).table
    assert table.isColumnHidden(PairColumn.MODEL)
    assert table.isColumnHidden(PairColumn.SUGGESTION)
    assert cells(opened, 0) == ["aspirin", "fever", "–", "–", "To decide"]
    opened.page.leave_held_out()
    settle(opened.controller)
    assert not table.isColumnHidden(PairColumn.MODEL)
    assert cells(opened, 0)[2] == "none"


def test_where_spans_are_reviewed_there_is_none(open_page: OpenPage, tmp_path: Path) -> None:
    spans = tmp_path / "clinic.sfda"
    make_project(spans)
    page = open_page(spans).page
    page.bench.pairs.enter()
    assert not page.bench.pairs.isVisible()


def test_it_is_found_again_as_it_was_left(qtbot: QtBot, opened: Opened) -> None:
    settings = WindowSettings()
    other = ReviewPage()
    qtbot.addWidget(other)
    keep_layout(opened.page, settings)
    restore_layout(other, settings)
    assert other.bench.pairs.fold.chosen is None
    panel(opened).enter()
    keep_layout(opened.page, settings)
    restore_layout(other, settings)
    other.bench.pairs.fit_into(500)
    assert other.bench.pairs.fold.toggle.isChecked()


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = PairsModel()
    qtmodeltester.check(model)
    model.show_rows([PairRow("a", "x", "y", on_screen=True), PairRow("b", "x", "z", hidden=True)])
    qtmodeltester.check(model)
    first = model.index(0, PairColumn.FIRST)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "x, on the screen"
    assert first.data(Qt.ItemDataRole.FontRole).bold()
    assert not first.data(Qt.ItemDataRole.DecorationRole).isNull()
    second = model.index(1, PairColumn.SUGGESTION)
    assert second.data() == "hidden"
    assert second.data(Qt.ItemDataRole.FontRole) is None
    assert not second.flags() & Qt.ItemFlag.ItemIsEditable
