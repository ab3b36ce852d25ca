from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from sfda_desktop.adaptation.workflow import extract, rank_notes
from sfda_desktop.corpora.formats import WRITABLE
from sfda_desktop.desktop.export.fact_table import FactTableModel
from sfda_desktop.desktop.export.page import ExportPage
from sfda_desktop.desktop.services import FoundFacts
from sfda_desktop.desktop.settings import WindowSettings
from sfda_desktop.desktop.task_words import task_words
from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.domain.progress import Progress
from sfda_desktop.project import ModelRole, Split
from tests.gui.label_projects import RELATIONS, make_label_project
from tests.gui.pages.conftest import Opened, quiet


@pytest.fixture
def page(qtbot: QtBot) -> ExportPage:
    made = ExportPage(WindowSettings())
    qtbot.addWidget(made)
    return made


def test_without_any_model_nothing_can_be_run(page: ExportPage, opened: Opened) -> None:
    opened(page)
    assert not page.facts.run.isEnabled()
    assert not page.model.export.isEnabled()
    assert page.model.none.isVisible()


def test_pairs_are_not_called_notes(page: ExportPage) -> None:
    page.facts.show_scope(1944, 450, task_words("re"))
    assert page.facts.scope.text() == "1,944 pairs, 450 of them kept for measuring."


def test_facts_that_were_only_guessed_are_counted(
    page: ExportPage, opened: Opened, tmp_path: Path
) -> None:
    controller = opened(page, make_label_project(tmp_path / "re.sfda", RELATIONS))
    assert controller.project is not None
    [model] = controller.project.models()
    samples = controller.project.samples(Split.POOL)
    known = controller.project.predictions(model.id)
    for wide, told in (
        (0, "3 facts in 3 pairs"),
        (1, "3 facts in 3 pairs. In 1 pair the model guesses"),
    ):
        answers = [
            (s, replace(known[s.id], complete=place >= wide)) for place, s in enumerate(samples)
        ]
        page._show_found(FoundFacts(answers, ({}, {}, {})))
        assert page.facts.found.text().startswith(told)


def test_facts_are_found_shown_and_saved(
    qtbot: QtBot, page: ExportPage, opened: Opened, tmp_path: Path, tiny_ner_model: Path
) -> None:
    controller = opened(page)
    assert controller.project is not None
    rank_notes(controller.project)
    controller.predictions_changed.emit()
    quiet(qtbot, controller)
    qtbot.mouseClick(page.facts.run, Qt.MouseButton.LeftButton)
    quiet(qtbot, controller)
    assert "in 30 notes" in page.facts.found.text()
    out = tmp_path / "facts.csv"
    page.save_facts(out)
    quiet(qtbot, controller)
    assert page.facts.verdict.tone == "good"
    assert page.status().done
    with out.open(encoding="utf-8-sig", newline="") as file:
        saved = list(csv.DictReader(file))
    assert page.facts.found.text().startswith(f"{len(saved):,} fact")


def test_a_model_not_known_to_be_better_is_warned_of_before_it_leaves(
    qtbot: QtBot, page: ExportPage, opened: Opened, tiny_ner_model: Path
) -> None:
    controller = opened(page, ranked=True)
    assert controller.project is not None
    model = controller.project.register_model(tiny_ner_model, "1" * 64, ModelRole.ADAPTED)
    for verdict, tone in (("undecided", "warn"), ("better", "")):
        controller.project.save_report(None, {"model_id": model.id, "verdict": verdict})
        page.on_summary_changed()
        quiet(qtbot, controller)
        assert page.model.warning.tone == tone
        assert page.model.warning.isVisible() == bool(tone)
    assert page.model.export.isEnabled()
    back = {"verdict": "undecided", "more_notes": None, "training": {"anchor": 0.0}}
    controller.project.save_report(None, {"model_id": model.id, **back})
    page.on_summary_changed()
    quiet(qtbot, controller)
    assert page.model.warning.sentence.startswith("This model answers as the one you had")


def test_a_model_whose_folder_is_gone_is_not_taken_for_none(
    qtbot: QtBot, page: ExportPage, opened: Opened, tmp_path: Path, tiny_ner_model: Path
) -> None:
    controller = opened(page, ranked=True)
    assert controller.project is not None
    gone = tmp_path / "gone"
    controller.project.register_model(gone, "1" * 64, ModelRole.ADAPTED)
    page.on_summary_changed()
    quiet(qtbot, controller)
    assert not page.model.none.isVisible()
    assert not page.model.export.isEnabled()
    assert str(gone) in page.model.missing.sentence
    assert "Put the folder back" in page.model.missing.sentence
    controller.project.register_model(tiny_ner_model, "2" * 64, ModelRole.ADAPTED)
    page.on_summary_changed()
    quiet(qtbot, controller)
    assert page.model.export.isEnabled()
    assert page.model.missing.sentence.startswith("1 version cannot be exported")


def test_the_notes_to_be_read_are_counted_as_the_progress_counts_them(
    qtbot: QtBot, page: ExportPage, opened: Opened
) -> None:
    controller = opened(page)
    project = controller.project
    assert project is not None
    rank_notes(project)
    controller.predictions_changed.emit()
    quiet(qtbot, controller)
    assert page.facts.scope.text() == "30 notes, 10 of them kept for measuring."
    page.facts.new_notes.setChecked(True)
    assert not page.facts.scope.isVisible()
    seen: list[Progress] = []
    [model] = project.models()
    extract(project, model.id, on_progress=seen.append)
    assert (seen[-1].done, seen[-1].total) == (30, 30)
    assert min(step.done for step in seen) >= 20


def test_the_columns_of_a_table_of_new_notes_are_asked_for(
    qtbot: QtBot, page: ExportPage, opened: Opened, tmp_path: Path
) -> None:
    controller = opened(page)
    assert controller.project is not None
    rank_notes(controller.project)
    controller.predictions_changed.emit()
    table = tmp_path / "new.csv"
    table.write_text("nr,wording\n7,No fever.\n8,Chest pain since noon.\n", encoding="utf-8")
    page.facts.new_notes.setChecked(True)
    page.facts.path.set_path(table)
    quiet(qtbot, controller)
    reading = page.facts.reading
    assert reading.isVisible()
    assert page.facts.verdict.tone == "warn"
    qtbot.mouseClick(page.facts.run, Qt.MouseButton.LeftButton)
    assert controller.jobs.is_idle  # not before the text is known
    box = reading.columns["text"]
    box.setCurrentIndex(box.findData("wording"))
    box.activated.emit(box.currentIndex())
    quiet(qtbot, controller)
    assert page.facts.verdict.sentence == "CSV: 2 notes (each its own document)."
    qtbot.mouseClick(page.facts.run, Qt.MouseButton.LeftButton)
    quiet(qtbot, controller)
    assert "in 2 notes" in page.facts.found.text()


def test_new_notes_must_be_chosen_before_they_can_be_read(
    qtbot: QtBot, page: ExportPage, opened: Opened
) -> None:
    controller = opened(page, ranked=True)
    page.facts.new_notes.setChecked(True)
    assert page.facts.path.isVisible()
    page._run()
    assert page.facts.verdict.tone == "bad"
    assert controller.jobs.is_idle


def test_decisions_are_saved_and_a_full_story_is_told_on_failure(
    qtbot: QtBot, page: ExportPage, opened: Opened, tmp_path: Path
) -> None:
    controller = opened(page)
    project = controller.project
    assert project is not None
    out = tmp_path / "decisions.jsonl"
    page.export_annotations(out, "jsonl")
    quiet(qtbot, controller)
    assert "nobody has decided" in page.annotations.verdict.sentence
    for sample_id in ("n1", "n2", "h1"):
        decision = Decision(sample_id, Verdict.EDIT, SpanAnswer(), datetime.now(UTC))
        project.decide(decision)
    page.export_annotations(out, "jsonl")
    quiet(qtbot, controller)
    assert page.annotations.verdict.sentence.startswith("3 notes saved in ")
    assert len(out.read_text(encoding="utf-8").splitlines()) == 3
    page.export_annotations(tmp_path / "decisions.jsonl" / "inside.jsonl", "jsonl")
    quiet(qtbot, controller)
    assert page.annotations.verdict.tone == "bad"


def test_the_table_of_facts_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = FactTableModel()
    qtmodeltester.check(model)
    model.set_facts(
        tuple({"text": "chest\npain", "label": "Problem", "confidence": 0.912} for _ in range(600))
    )
    qtmodeltester.check(model)
    assert model.rowCount() == 500
    assert model.index(0, 0).data() == "chest pain"
    assert model.index(0, 2).data() == "0.91"


def test_every_format_says_what_it_loses_and_whether_the_text_must_leave(
    qtbot: QtBot, page: ExportPage, opened: Opened, tmp_path: Path
) -> None:
    controller = opened(page)
    project = controller.project
    assert project is not None
    project.decide(Decision("n1", Verdict.EDIT, SpanAnswer(), datetime.now(UTC)))
    page.on_summary_changed()
    quiet(qtbot, controller)
    card = page.annotations
    assert card.save.isEnabled()
    for one in WRITABLE:
        card.format.setCurrentIndex(card.format.findData(one.name))
        assert card.drops.sentence == (one.drops(project.codec) or "")
        assert card.without_text.isEnabled() == one.stands_without_text
    card.format.setCurrentIndex(card.format.findData("brat"))
    card.without_text.setChecked(True)
    assert card.notice.text().startswith("Offsets and labels only.")
    page.export_annotations(tmp_path / "brat", card.chosen.name)
    quiet(qtbot, controller)
    assert card.verdict.sentence.startswith("1 note saved in ")
    assert [p.suffix for p in (tmp_path / "brat").rglob("*.*")] == [".ann"]
    card.format.setCurrentIndex(card.format.findData("prodigy"))
    assert card.with_text  # the box stays ticked, and counts for nothing here
