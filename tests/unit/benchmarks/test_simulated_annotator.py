"""The simulation itself: it is as good as it was asked to be, and its table says what it found."""

from __future__ import annotations

import pytest

from sfda_desktop.corpora.jsonl import Labels, read_records
from sfda_desktop.evaluation import annotation_f1
from tests.benchmarks.corpus import DEMO, demo_codec
from tests.benchmarks.pair_files import labeled
from tests.benchmarks.simulated_annotator import simulate, table


@pytest.mark.parametrize("quality", [0.9, 0.7, 0.5])
def test_the_wanted_quality_is_met(quality: float) -> None:
    codec = demo_codec()
    gold = labeled(read_records(DEMO / "pool.jsonl", codec, labels=Labels.REQUIRED))
    truth = {item.sample.id: item.answer for item in gold}
    made = {r.sample.id: r.answer for r in simulate(codec, gold, quality) if r.answer is not None}
    assert annotation_f1(codec, truth, made) == pytest.approx(quality, abs=0.01)


def test_a_worse_annotator_makes_all_the_errors_of_a_better_one() -> None:
    codec = demo_codec()
    gold = labeled(read_records(DEMO / "pool.jsonl", codec, labels=Labels.REQUIRED))
    wrong = [
        {
            item.sample.id
            for item, made in zip(gold, simulate(codec, gold, quality), strict=True)
            if made.answer != item.answer
        }
        for quality in (0.9, 0.6)
    ]
    assert wrong[0] < wrong[1]


def test_the_table_has_a_line_for_each_quality_and_way_to_train() -> None:
    points = [
        {"quality": quality, "label": way, "gain": {"mean": gain}}
        for quality, way, gain in (
            (0.5, "plain", -0.1),
            (1.0, "plain", 0.2),
            (1.0, "anchored", 0.1),
        )
    ]
    assert table(
        {"a pair": {"points": points}, "another": {"points": points[:1]}}
    ).splitlines() == [
        "| annotation F1 | training | a pair | another |",
        "|---:|---|---:|---:|",
        "| 100% | plain | +0.200 |  |",
        "| 100% | anchored | +0.100 |  |",
        "| 50% | plain | -0.100 | -0.100 |",
    ]
