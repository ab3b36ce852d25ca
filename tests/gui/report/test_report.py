from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from sfda_desktop.desktop.controller import ProjectController
from sfda_desktop.desktop.report.confusion_card import ConfusionCard
from sfda_desktop.desktop.report.confusion_pair import MOST_LABELS, confusion_pair
from sfda_desktop.desktop.report.contents import read_report
from sfda_desktop.desktop.report.document import SCREEN_STYLE
from sfda_desktop.desktop.report.dumbbell import DumbbellPlot
from sfda_desktop.desktop.report.page import ReportPage
from sfda_desktop.desktop.report.reliability import ReliabilityPlot
from sfda_desktop.desktop.report.score_rows import dumbbell_rows
from sfda_desktop.desktop.report.score_table import ScoreTableModel
from sfda_desktop.desktop.report.wording import (
    calibration_words,
    how_it_was_done,
    signed,
    verdict_words,
)
from sfda_desktop.domain.predictions import Prediction, Uncertainty
from sfda_desktop.project import ModelRole, Project, Split
from tests.gui.report.reports import calibrated, confused, gone_back, report, scores, trained_with
from tests.gui.review.clinic import HELD_OUT, answer, make_project, settle

UNSURE = Uncertainty(0.1, 0.1, 0.1)


@pytest.mark.parametrize(
    ("verdict", "tone", "headline"),
    [
        ("better", "good", "The adapted model is better."),
        ("worse", "bad", "The adapted model is worse."),
        ("undecided", "warn", "Undecided: too few notes to tell."),
    ],
)
def test_the_verdict_comes_in_words(verdict: str, tone: str, headline: str) -> None:
    words = verdict_words(report(verdict))
    assert (words.tone, words.headline) == (tone, headline)
    assert words.figures == ("F1 0.71 → 0.80, difference +0.09 (95\u00a0% interval +0.05 to +0.13)")


def test_an_undecided_verdict_says_how_many_notes_would_tell() -> None:
    assert (
        "about 340 notes more would tell"
        in verdict_words(report("undecided", more_notes=340)).advice
    )
    none = verdict_words(report("undecided", more_notes=None)).advice
    assert "no reasonable number of held-out notes" in none


def test_an_undecided_verdict_calls_pairs_what_they_are() -> None:
    assert (
        verdict_words(report("undecided", task="re")).headline
        == "Undecided: too few pairs to tell."
    )


def test_models_that_score_nearly_the_same_are_not_called_too_few_notes() -> None:
    words = verdict_words(report("undecided", more_notes=None))
    assert words.headline == "Undecided: the two models score nearly the same."
    assert words.in_short == "undecided"


def test_a_model_that_went_back_to_its_source_is_said_to_answer_as_that_did() -> None:
    words = verdict_words(gone_back())
    assert words.headline == "The adapted model answers as the one you had."
    assert (words.tone, words.in_short) == ("warn", "unchanged")
    assert "F1 0.71 → 0.71" in words.figures
    assert "Review more notes" in words.advice
    chosen = verdict_words(gone_back(anchor_f1={}))
    assert chosen.headline == words.headline
    assert "its anchor was 0" in chosen.advice
    bare = {k: v for k, v in gone_back().items() if k not in {"source", "adapted", "verdict"}}
    assert verdict_words(bare).headline == words.headline
    assert "F1" not in verdict_words(bare).figures


@pytest.mark.parametrize(
    ("confidence", "accuracy", "words"),
    [
        (
            0.9,
            0.8,
            "off by 10\u00a0% on average (20\u00a0% before), mostly because it is too sure.",
        ),
        (0.7, 0.8, "mostly because it is not sure enough."),
        (0.8, 0.81, "as often too high as too low."),
    ],
)
def test_the_confidence_is_judged_in_words(confidence: float, accuracy: float, words: str) -> None:
    assert words in calibration_words(report(**calibrated(confidence, accuracy)))


def test_without_calibration_nothing_is_said_of_it() -> None:
    assert calibration_words(report()) == ""


def test_the_reliability_diagram_shows_bins_that_hold_something(qtbot: QtBot) -> None:
    plot = ReliabilityPlot()
    qtbot.addWidget(plot)
    plot.show_report(report(**calibrated(0.9, 0.8)))
    assert [len(each) for each in plot.bins] == [1, 1]
    assert plot.accessibleDescription() == "sure 90\u00a0%, right 80\u00a0%"
    plot.resize(plot.sizeHint())
    assert not plot.grab().isNull()


@pytest.mark.parametrize(
    ("value", "words"), [(0.094, "+0.09"), (-0.02, "−0.02"), (0.001, "±0.00"), (-0.004, "±0.00")]
)
def test_differences_carry_their_sign(value: float, words: str) -> None:
    assert signed(value) == words


def test_without_held_out_labels_nothing_is_claimed() -> None:
    bare = {k: v for k, v in report().items() if k not in {"source", "adapted", "verdict"}}
    words = verdict_words(bare)
    assert words.headline == "Trained, but not measured."
    assert words.in_short == "not measured"


def test_what_was_learned_in_part_is_counted() -> None:
    assert "Read only in part" not in dict(how_it_was_done(report()))
    found = report(task="re", training={"incomplete": 3})
    assert dict(how_it_was_done(found))["Read only in part"].startswith("3 pairs: what is asked")
    assert "Read only in part" not in dict(how_it_was_done(report(training={"incomplete": 0})))


def test_what_was_only_guessed_and_what_was_dropped_are_counted() -> None:
    asked = {"llm_calls": 20, "unresolved": 1, "dropped": 4}
    lines = dict(how_it_was_done(report(task="re", incomplete=2, annotation=asked)))
    assert lines["Guessed"].startswith("2 pairs kept for measuring: what is asked")
    assert lines["Language model"] == (
        "asked 20 times, 1 answer could not be read, "
        "4 lines of its answers were dropped (not in the note, or no label)"
    )
    assert "Guessed" not in dict(how_it_was_done(report(incomplete=0)))


def test_how_it_was_done_leaves_out_what_is_not_known() -> None:
    lines = dict(how_it_was_done(report()))
    assert lines["Training"] == "3 min, 360 steps, cpu, bf16"
    assert lines["Source model sha256"].replace("\n", "") == "ab" * 32
    assert "Language model" not in dict(how_it_was_done(report(annotation={})))
    assert "Trained with" not in lines  # as reports were at first


def test_how_it_was_done_says_what_the_model_was_trained_with() -> None:
    lines = dict(how_it_was_done(report(training=trained_with())))
    assert lines["Trained with"].startswith(
        "learning rate 2e-4 (10 times the paper's, as the model is small), batches of 4, 10 epochs"
    )


@pytest.mark.parametrize(
    ("by_pass", "words"),
    [
        ({"1": 0.351}, "F1 0.35, by the labels the notes came with"),
        (
            {"1": 0.351, "2": 0.4, "10": 0.412},
            "F1 0.35 → 0.40 → 0.41, pass after pass, by the labels the notes came with",
        ),
        ({}, None),
    ],
)
def test_the_quality_of_suggestions_is_told_pass_by_pass(
    by_pass: dict[str, float], words: str | None
) -> None:
    lines = dict(how_it_was_done(report(annotation={"llm_f1_by_pass": by_pass})))
    assert lines.get("Quality of suggestions") == words


def test_the_plot_shows_labels_in_the_tasks_order(qtbot: QtBot) -> None:
    rows = dumbbell_rows(report(), ["Problem", "Treatment"])
    assert [(row.name, row.label) for row in rows] == [
        ("All findings", -1),
        ("Problem", 0),
        ("Treatment", 1),
    ]
    assert [row.before_interval for row in rows] == [(0.67, 0.75), None, (0.66, 0.76)]
    plot = DumbbellPlot()
    qtbot.addWidget(plot)
    plot.show_rows(rows)
    low, high = plot.scale()
    assert low <= 0.66
    assert high >= 0.84
    plot.resize(600, plot.sizeHint().height())
    assert not plot.grab().isNull()
    assert "Problem: F1 0.71 before, 0.80 after" in plot.accessibleDescription()


@pytest.mark.parametrize("f1", [0.0, 1.0])
def test_the_plot_bears_extremes(qtbot: QtBot, f1: float) -> None:
    plot = DumbbellPlot()
    qtbot.addWidget(plot)
    extreme = report() | {"source": scores(f1), "adapted": scores(f1)}
    extreme["source"]["ci95"] = extreme["adapted"]["ci95"] = [f1, f1]
    plot.show_rows(dumbbell_rows(extreme, []))
    low, high = plot.scale()
    assert 0 <= low < high <= 1
    assert not plot.grab().isNull()


def test_the_table_keeps_qts_contract(qtmodeltester: Any) -> None:
    model = ScoreTableModel()
    model.show_report(report(), ["Problem", "Treatment"])
    qtmodeltester.check(model)
    assert model.index(0, 0).data() == "Problem"
    assert model.index(2, 4).data() == "0.71 → 0.80"


def test_the_confusion_counts_before_and_after(qtbot: QtBot, qtmodeltester: Any) -> None:
    card = ConfusionCard()
    qtbot.addWidget(card)
    card.show_report(report(**confused()))
    model = card.model
    shown = [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert shown == [
        ["Problem", "✓ 5 → 5", "4 → 0", "2 → 2", ""],
        ["Treatment", "", "✓ 7 → 7", "", "3 → 3"],
        ["Invented", "1 → 1", "", None, None],
    ]
    spoken = model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Problem, Treatment: 4 before, 0 after"
    assert not card.left_out.isVisible()
    qtmodeltester.check(model)
    card.show_report(report())  # made before this was counted
    assert not card.isVisible()
    assert model.rowCount() == 0


def test_of_many_labels_those_with_most_errors_are_shown() -> None:
    labels = [f"l{place}" for place in range(20)]
    cells = [[9 if i == j else 0 for j in range(20)] for i in range(20)]
    missed = [20 - place for place in range(20)]
    counts = {"labels": labels, "cells": cells, "missed": missed}
    counts |= {"cut": [0] * 20, "invented": [0] * 20}
    pair = confusion_pair({"confusion": {"source": counts, "adapted": counts}})
    assert pair is not None
    assert pair.after.labels == tuple(labels[:MOST_LABELS])
    assert pair.left_out == 20 - MOST_LABELS


def part(page: ReportPage, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert found is not None
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "clinic.sfda"
    make_project(found)
    right = {"h1-1": answer("h1-1", ("Metformin", "Treatment")), "h1-2": answer("h1-2")}
    wrong = {"h1-1": answer("h1-1"), "h1-2": answer("h1-2", ("Tobacco", "Problem"))}
    with Project.open(found) as project:
        for sample_id, gold in right.items():
            project.set_gold(sample_id, gold)
        source = project.models()[0]
        adapted = project.register_model("adapted", "1" * 64, ModelRole.ADAPTED)
        for model, given in (
            (source, {"h1-1": wrong["h1-1"], "h1-2": right["h1-2"]}),
            (adapted, {"h1-1": right["h1-1"], "h1-2": wrong["h1-2"]}),
        ):
            project.save_predictions(
                model.id, [Prediction(key, found, UNSURE, ()) for key, found in given.items()]
            )
        project.save_report(None, report("undecided"))
        project.save_report(
            None,
            report(**calibrated(0.9, 0.8), errors_fixed=["h1-1"], errors_made=["h1-2", "gone"]),
        )
    return found


def test_errors_come_with_the_answer_that_was_wrong(path: Path) -> None:
    with Project.open(path) as project:
        assert project.gold(Split.HELD_OUT)
        contents = read_report(project, None)
    (fixed,), (made,) = contents.fixed, contents.made
    assert fixed.sample.text == HELD_OUT["h1-1"]
    assert fixed.wrong == answer("h1-1")
    assert made.wrong == answer("h1-2", ("Tobacco", "Problem"))


def test_the_page_shows_the_newest_report_and_earlier_ones(qtbot: QtBot, path: Path) -> None:
    controller, page = ProjectController(), ReportPage()
    qtbot.addWidget(page)
    page.attach(controller)
    page.resize(812, 656)
    page.show()
    with qtbot.waitSignal(controller.project_changed):
        controller.open(path)
    page.open_project(controller)
    settle(controller)
    assert page.verdict.text() == "The adapted model is better."
    assert page.status().count == "better"
    assert page.errors.tabText(0) == "Mended: 1 note"
    assert page.reliability.isVisible()
    assert "too sure" in page.calibration.text()
    assert page.errors.tabText(1) == "New errors: 2 notes", "the one no longer there counts, too"
    page.errors.setCurrentIndex(1)
    assert page.made.isVisible()
    explained = part(page, "errors_made_explanation")
    assert isinstance(explained, QLabel)
    assert explained.text().endswith("1 is shown.")
    page.earlier.setCurrentIndex(1)
    page.earlier.activated.emit(1)
    settle(controller)
    assert page.verdict.text() == "Undecided: too few notes to tell."
    assert not page.reliability.isVisible()
    bare = {k: v for k, v in report().items() if k not in {"source", "adapted", "verdict"}}
    assert controller.project is not None
    controller.project.save_report(None, bare)
    page.on_report_changed()
    settle(controller)
    assert page.verdict.text() == "Trained, but not measured."
    assert page.measure.isVisible()
    assert not page.plot.isVisible()
    controller.project.save_report(None, gone_back())
    page.on_report_changed()
    settle(controller)
    assert page.verdict.text() == "The adapted model answers as the one you had."
    assert "Review more notes" in page.advice.text()
    assert page.status().count == "unchanged"
    assert "unchanged" in page.earlier.itemText(0)
    page.close_project()
    assert part(page, "report_go_to_adapt").isVisible()
    controller.close_project()
    controller.jobs.close()
    controller.reads.close()


@pytest.mark.parametrize(("task", "unit"), [("ner", "notes"), ("re", "pairs"), ("nd", "mentions")])
def test_what_changed_is_called_as_the_task_calls_it(
    qtbot: QtBot, path: Path, task: str, unit: str
) -> None:
    with Project.open(path) as project:
        trust: dict[str, Any] = {"origins": {}}
        project.save_report(None, report(task=task, errors_fixed=["h1-1"], trust=trust))
    controller, page = ProjectController(), ReportPage()
    qtbot.addWidget(page)
    page.attach(controller)
    page.show()
    with qtbot.waitSignal(controller.project_changed):
        controller.open(path)
    page.open_project(controller)
    settle(controller)
    shown = {label.text() for label in page.findChildren(QLabel) if not label.isHidden()}
    assert f"None of the {unit} that were right before is wrong now." in shown
    assert f"Nobody has decided any of the {unit} that the model learned from." in shown
    explanation = page.findChild(QLabel, "errors_fixed_explanation")
    assert explanation is not None
    assert explanation.text().startswith(f"These {unit} were wrong before and are right now.")
    assert not [words for words in shown if "note by note" in words]
    controller.close_project()
    controller.jobs.close()
    controller.reads.close()


def test_a_label_is_not_written_one_letter_below_the_other_where_figures_are_wide() -> None:
    assert "td:not(.number), th:not(.number) { min-width: 8rem; }" in SCREEN_STYLE
    assert "th.number { text-align: right; white-space: nowrap" not in SCREEN_STYLE


def test_a_report_is_saved_as_pdf_and_as_a_page_without_text_unless_wanted(
    qtbot: QtBot, path: Path, tmp_path: Path
) -> None:
    controller, page = ProjectController(), ReportPage()
    qtbot.addWidget(page)
    page.attach(controller)
    page.resize(812, 656)
    page.show()
    with qtbot.waitSignal(controller.project_changed):
        controller.open(path)
    page.open_project(controller)
    settle(controller)
    qtbot.mouseClick(page.to_save, Qt.MouseButton.LeftButton)
    assert page.save.pdf.hasFocus()
    card = page.save
    assert not card.with_text.isChecked()
    assert card.notice.text() == "This document holds no text of notes."
    bare, full, paper = (tmp_path / name for name in ("bare.html", "full.html", "report.pdf"))
    card.save(bare)
    card.with_text.setChecked(True)
    assert "holds text of notes" in card.notice.text()
    for out in (full, paper):
        card.save(out)
    qtbot.waitUntil(lambda: controller.jobs.is_idle, timeout=30_000)
    assert card.verdict.tone == "good"
    assert str(paper) in card.verdict.sentence
    assert HELD_OUT["h1-1"] not in bare.read_text(encoding="utf-8")
    assert HELD_OUT["h1-1"] in full.read_text(encoding="utf-8")
    assert "clinic: report on the adapted model" in full.read_text(encoding="utf-8")
    assert paper.read_bytes().startswith(b"%PDF-")
    card.save(bare / "inside.html")
    qtbot.waitUntil(lambda: controller.jobs.is_idle, timeout=30_000)
    assert card.verdict.tone == "bad"
    page.earlier.setCurrentIndex(1)
    page.earlier.activated.emit(1)
    settle(controller)
    assert not card.with_text.isChecked()
    controller.close_project()
    controller.jobs.close()
    controller.reads.close()
