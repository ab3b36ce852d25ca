from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.predictions import Prediction, Uncertainty
from sfda_desktop.project import ModelRole, Project, Split
from tests.unit.project.conftest import COUGH, FEVER, prediction


@pytest.fixture
def model_id(project: Project) -> int:
    return project.register_model("/models/source", "ab12", ModelRole.SOURCE).id


def test_predictions_come_back_equal(project: Project, model_id: int) -> None:
    given = [prediction("s0", 0.1 + 0.2), prediction("s1", 1e-17, COUGH)]
    assert project.save_predictions(model_id, given) == 2
    assert project.predictions(model_id) == {"s0": given[0], "s1": given[1]}
    assert project.prediction(model_id, "s1") == given[1]
    assert project.prediction(model_id, "s2") is None


def test_what_was_only_guessed_is_remembered(project: Project, model_id: int) -> None:
    given = replace(prediction("s0", 0.5), complete=False)
    project.save_predictions(model_id, [given, prediction("s1", 0.5)])
    assert project.prediction(model_id, "s0") == given
    assert project.predictions(model_id)["s1"].complete


def test_figures_of_numpy_are_stored_as_numbers(project: Project, model_id: int) -> None:
    third: Any = np.float32(1 / 3)
    five: Any = np.int64(5)
    given = Prediction(
        "s0",
        FEVER,
        Uncertainty(third, third, third),
        confidences=(third,),
        probabilities={"A": third},
        unsure_at=((0, five, third),),
    )
    project.save_predictions(model_id, [given])
    assert project.prediction(model_id, "s0") == given
    assert project.ranked(model_id) == [("s0", float(third))]


def test_a_second_prediction_takes_the_place_of_the_first(project: Project, model_id: int) -> None:
    project.save_predictions(model_id, [prediction("s0", 0.5)])
    project.save_predictions(model_id, [prediction("s0", 0.25, COUGH)])
    assert project.predictions(model_id)["s0"] == prediction("s0", 0.25, COUGH)


def test_a_prediction_about_an_unknown_note_stores_none(project: Project, model_id: int) -> None:
    with pytest.raises(ProjectError, match="1 predictions are about notes"):
        project.save_predictions(model_id, [prediction("s0", 0.5), prediction("nowhere", 0.5)])
    assert project.predictions(model_id) == {}
    assert project.save_predictions(model_id, []) == 0


def test_ranking_is_by_entropy_then_position_within_a_split(
    project: Project, model_id: int
) -> None:
    entropies = {"s8": 0.5, "s3": 0.9, "s1": 0.5, "s0": 0.1, "s5": 0.5}
    project.save_predictions(model_id, [prediction(i, h) for i, h in entropies.items()])
    assert [i for i, _ in project.ranked(model_id)] == ["s3", "s1", "s5", "s8", "s0"]
    project.move_to_held_out(docs=["d1"])
    assert project.ranked(model_id) == [("s1", 0.5), ("s8", 0.5), ("s0", 0.1)]
    assert project.ranked(model_id, Split.HELD_OUT) == [("s3", 0.9), ("s5", 0.5)]
    assert list(project.predictions(model_id, Split.HELD_OUT)) == ["s3", "s5"]


def test_models_are_known_by_their_weights(project: Project, model_id: int) -> None:
    moved = project.register_model("/elsewhere/source", "ab12", ModelRole.SOURCE)
    assert moved.id == model_id
    assert moved.path == Path("/elsewhere/source")
    run = project.start_run("adapt", {})
    adapted = project.register_model(
        "/models/adapted", "ab12", ModelRole.ADAPTED, run_id=run.id, note="half-way"
    )
    assert adapted.id != model_id
    assert [model.role for model in project.models()] == [ModelRole.SOURCE, ModelRole.ADAPTED]
    assert project.model(adapted.id) == adapted
    assert adapted.note == "half-way"
    with pytest.raises(ProjectError, match="no model number 99"):
        project.model(99)
