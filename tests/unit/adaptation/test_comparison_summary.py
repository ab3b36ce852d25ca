"""The table of a comparison from cells that are given, without any model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sfda_desktop.adaptation.cells import Cell, KeptCell
from sfda_desktop.adaptation.comparison_summary import Summary, summarise
from sfda_desktop.adaptation.comparison_table import draw, markdown
from sfda_desktop.adaptation.plans import AdaptationPlan, AnnotationPlan
from sfda_desktop.adaptation.run_inputs import RunInputs
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.predictions import Prediction, Uncertainty
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.project import ModelRole, Project, Split
from tests.e2e.program import spans, write_jsonl
from tests.gui.report.reports import trained_with
from tests.tiny_models import TINY_SPEC

NOTES = 40
RIGHT = SpanAnswer((Span(0, 3, "Problem"),))
NOWHERE = Path("nowhere")


@pytest.fixture
def prepared(tmp_path: Path) -> Path:
    """A project whose source model is right about every second note."""
    path = tmp_path / "prepared.sfda"
    samples = [Sample(f"t{n}", "fever", f"d{n}") for n in range(NOTES)]
    with Project.create(path, spec=TINY_SPEC) as project:
        project.add_records(
            [Record(sample, RIGHT) for sample in samples], split=Split.HELD_OUT, source_name="t"
        )
        model = project.register_model("source", "0" * 64, ModelRole.SOURCE)
        project.save_predictions(
            model.id,
            [
                Prediction(s.id, RIGHT if n % 2 else SpanAnswer(), Uncertainty(0, 0, 0), ())
                for n, s in enumerate(samples)
            ],
        )
    return path


def cell(folder: Path, method: str, right: int, seed: int = 1, **more: Any) -> KeptCell:
    """A cell whose model finds what is there in the last `right` notes."""
    path = folder / f"{method}-{seed}.jsonl"
    write_jsonl(
        path,
        [
            {
                "id": f"t{n}",
                "doc": f"d{n}",
                "text": "fever",
                "entities": spans([(0, 3, "Problem")] if n >= NOTES - right else []),
            }
            for n in range(NOTES)
        ],
    )
    plan = Cell(
        label=more.get("label", method),
        given=RunInputs(NOWHERE, NOWHERE, NOWHERE),
        annotation=AnnotationPlan(method=method, seed=seed, budget=96),
        adaptation=AdaptationPlan(seed=seed),
        digests={},
    )
    result = {
        "predictions": str(path),
        "annotation": {"llm_seconds": 2.0, "f1": 0.5, **more.get("annotation", {})},
        "training": {"seconds": 3.0, **more.get("training", {})},
    }
    return KeptCell(plan, result)


@pytest.fixture
def summary(tmp_path: Path, prepared: Path) -> Summary:
    failed = cell(tmp_path, "active", 0, label="failed")
    return summarise(
        [
            cell(tmp_path, "none", NOTES // 2),
            cell(tmp_path, "sala", 30, seed=1),
            cell(tmp_path, "sala", 28, seed=2),
            cell(tmp_path, "supervised", NOTES),
            KeptCell(failed.cell, None, "There is no decision."),
        ],
        prepared,
    )


def test_seeds_are_gathered_and_the_gap_is_shared_out(summary: Summary) -> None:
    none, sala, supervised = summary.rows
    source = 2 * 20 / (20 + 40)
    found = [2 * right / (right + 40) for right in (30, 28)]
    assert summary.source_f1 == pytest.approx(source)
    assert (sala.seeds, sala.strategy, sala.budget) == ((1, 2), "entropy", 96)
    assert sala.f1.mean == pytest.approx(sum(found) / 2)
    assert sala.f1.deviation == pytest.approx(abs(found[0] - found[1]) / 2**0.5)
    assert sala.gap_closed == pytest.approx((sala.f1.mean - source) / (1 - source))
    assert (supervised.budget, supervised.gap_closed) == (None, 1)
    assert (none.p_holm, none.f1.deviation) == (None, None)
    assert sala.seconds.mean == 5


def test_p_is_corrected_for_the_rows_that_were_tested(summary: Summary) -> None:
    _, sala, supervised = summary.rows
    assert supervised.p_holm == pytest.approx(2 * supervised.difference.p)
    assert sala.p_holm is not None
    assert sala.p_holm >= sala.difference.p
    low, high = sala.difference.ci95
    assert low < sala.gain.mean < high


def test_the_best_of_forty_rows_can_still_be_significant(tmp_path: Path, prepared: Path) -> None:
    labels = [f"row {number}" for number in range(40)]
    summary = summarise(
        [cell(tmp_path, "supervised", NOTES, label=label) for label in labels], prepared
    )
    assert all(row.p_holm is not None and row.p_holm < 0.05 for row in summary.rows)


def test_the_table_names_what_could_not_be_computed(summary: Summary) -> None:
    table = markdown(summary)
    assert "| sala | entropy | 96 | 2 | 0.840 ± 0.024 |" in table
    assert "- failed, entropy, 96, seed 1: There is no decision." in table
    assert table.count("\n| ") == 5  # separator, source, three rows


def test_the_quality_of_annotation_is_told_pass_by_pass(tmp_path: Path, prepared: Path) -> None:
    passes = [{"1": 0.3, "2": 0.5}, {"1": 0.4}]  # all of the second seed's answers were clean
    table = summarise(
        [
            cell(tmp_path, "supervised", NOTES),
            *(
                cell(tmp_path, "sala", 30, seed, annotation={"llm_f1_by_pass": by_pass})
                for seed, by_pass in enumerate(passes, 1)
            ),
        ],
        prepared,
    )
    supervised, sala = table.rows
    assert [spread.mean for spread in sala.llm_f1_by_pass] == pytest.approx([0.35, 0.45])
    assert sala.to_json()["llm_f1_by_pass"][1]["sd"] == pytest.approx(0.1 / 2**0.5)
    assert supervised.llm_f1_by_pass == ()
    assert "| 0.500 ± 0.000 | 0.350 ± 0.071 → 0.450 ± 0.071 |" in markdown(table)


def test_what_models_were_trained_with_is_told_once_for_all_rows_that_share_it(
    tmp_path: Path, prepared: Path, summary: Summary
) -> None:
    assert "Trained with" not in markdown(summary)  # results kept before hold no settings
    slow = trained_with() | {"batch_size": 8}
    told = summarise(
        [
            cell(tmp_path, "none", NOTES // 2),
            cell(tmp_path, "sala", 30, seed=1, training=trained_with()),
            cell(tmp_path, "sala", 28, seed=2, training=trained_with()),
            cell(tmp_path, "active", 28, training=trained_with()),
            cell(tmp_path, "supervised", NOTES, training=slow),
        ],
        prepared,
    )
    none, sala, _, _ = told.to_json()["rows"]
    assert none["trained_with"] == []
    assert len(sala["trained_with"]) == 1
    table = markdown(told)
    assert "\n- sala, active: learning rate 2e-4 (10 times the paper's, as" in table
    assert "\n- supervised: learning rate 2e-4 (10 times" in table
    assert "batches of 8 (the paper's: 4)" in table


def test_curves_are_drawn_with_levels_for_what_has_no_budget(
    summary: Summary, tmp_path: Path
) -> None:
    png, svg = draw(summary, tmp_path / "curves")
    assert png.stat().st_size > 5000
    assert svg.is_file()
