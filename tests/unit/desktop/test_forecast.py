from __future__ import annotations

import pytest

from sfda_desktop.adaptation.plans import AdaptationPlan
from sfda_desktop.desktop.adapt.curve import MOST_POINTS, CurvePoints, nice_top
from sfda_desktop.desktop.adapt.forecast import (
    TrainingMaterial,
    forecast,
    forecast_of,
    learned_in_part,
    measured_pace,
    verdict,
)
from tests.gui.report.reports import gone_back


def test_the_plan_is_one_sentence_about_what_is_learned_from() -> None:
    material = TrainingMaterial(decided=96, suggested=288, weights=25_000_000, seconds_a_note=None)
    sentence = forecast(material, AdaptationPlan(anchor=1.0))
    assert sentence.startswith("Train on 384 notes, 96 decided and 288 suggested, about ")
    assert "288" not in forecast(material, AdaptationPlan(anchor=1.0, use_suggestions=False))


def test_a_measured_speed_replaces_the_guess() -> None:
    material = TrainingMaterial(decided=10, suggested=0, weights=25_000_000, seconds_a_note=1.0)
    sentence = forecast(material, AdaptationPlan(anchor=1.0, epochs=6))
    assert sentence == "Train on 10 notes that you decided, about 75 s on this PC."


@pytest.mark.parametrize(("models", "seconds"), [(1, 24.0), (6, 120.0)])
def test_the_same_training_again_takes_as_long_as_it_took(models: int, seconds: float) -> None:
    training = {"seconds": seconds, "epochs": 6, "averaged_models": models}
    pace = measured_pace({"training": training, "counts": {"decided": 40, "suggested": 0}})
    material = TrainingMaterial(decided=40, suggested=0, weights=25_000_000, seconds_a_note=pace)
    plan = AdaptationPlan(anchor="auto" if models > 1 else 1.0, epochs=6)
    told = {1: "about 39 s", 6: "about 2 min"}[models]
    assert forecast(material, plan) == f"Train on 40 notes that you decided, {told} on this PC."


def test_pairs_are_not_called_notes() -> None:
    material = TrainingMaterial(10, 0, 25_000_000, 1.0, notes=40, held_out=30, task="re")
    plan = AdaptationPlan(anchor=1.0)
    assert forecast(material, plan).startswith("Train on 10 pairs that you decided, ")
    assert "on 40 pairs" in forecast_of("self-training", material, plan)
    assert "on 40 pairs" in forecast_of("supervised", material, plan)
    assert "on 30 pairs" in forecast_of("none", material, plan)


def test_without_material_the_sentence_says_where_to_get_some() -> None:
    nothing = TrainingMaterial(0, 5, 25_000_000, None)
    assert "Review" in forecast(nothing, AdaptationPlan(use_suggestions=False))


@pytest.mark.parametrize(
    ("word", "tone"), [("better", "good"), ("worse", "bad"), ("undecided", "warn")]
)
def test_the_verdict_is_said_in_words_and_figures(word: str, tone: str) -> None:
    found = verdict({"source": {"f1": 0.5}, "adapted": {"f1": 0.61}, "verdict": word})
    assert found[0] == tone
    assert "0.50 before, 0.61 after" in found[2]


def test_a_model_that_went_back_is_said_to_answer_as_before() -> None:
    tone, title, sentence = verdict(gone_back())
    assert (tone, title) == ("warn", "The adapted model answers as the one you had.")
    assert "0.71 before, 0.71 after" in sentence
    assert "Review more notes" in sentence
    unmeasured = {"training": gone_back()["training"]}
    assert verdict(unmeasured)[1] == title


def test_what_was_learned_in_part_is_told_in_the_tasks_words() -> None:
    told = learned_in_part({"task": "re", "training": {"incomplete": 3}})
    assert told.startswith("Learned only in part: 3 pairs, where")
    for whole in ({"incomplete": 0}, {}):
        assert learned_in_part({"task": "re", "training": whole}) == ""
    assert learned_in_part({}) == ""


def test_without_labelled_notes_there_is_no_verdict() -> None:
    assert verdict({})[0] == "info"


def test_the_curve_thins_out_and_a_new_run_begins_a_new_one() -> None:
    points = CurvePoints()
    for step in range(5 * MOST_POINTS):
        points.add(step, 5 * MOST_POINTS, {"loss": 1.0, "epochs": 3, "dev_f1": None})
    assert len(points.loss) <= MOST_POINTS
    assert points.loss[-1][0] > 4 * MOST_POINTS
    points.add(1, 10, {"loss": 0.5, "epochs": 2, "dev_f1": 0.7})
    assert points.loss == [(1, 0.5)]
    assert points.f1 == [(1, 0.7)]


@pytest.mark.parametrize(
    ("value", "top"), [(0.7, 1), (1.0, 1), (1.3, 2), (2.2, 2.5), (0.03, 0.05), (7, 10)]
)
def test_the_axis_ends_on_a_round_number(value: float, top: float) -> None:
    assert nice_top(value) == pytest.approx(top)
