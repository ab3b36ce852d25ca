from __future__ import annotations

import pytest

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.encoder import FineTuneConfig, training_defaults
from sfda_desktop.tasks import TASK_NAMES, codec_for, codec_for_texts


@pytest.mark.parametrize("task", TASK_NAMES)
def test_every_task_has_defaults(task: str) -> None:
    codec = codec_for_texts(task)
    large, small = training_defaults(codec, 125_000_000), training_defaults(codec, 22_000_000)
    assert large.learning_rate < small.learning_rate <= 2e-4
    assert large.epochs <= small.epochs == 10
    assert 4 <= small.batch_size <= 16


def test_relations_are_learned_more_carefully() -> None:
    small = {task: training_defaults(codec_for_texts(task), 22_000_000) for task in TASK_NAMES}
    rates = {task: each.learning_rate for task, each in small.items()}
    assert rates == {"ner": 2e-4, "re": 1e-4, "nd": 2e-4, "ter": 2e-4}
    assert small["re"].batch_size == 8


def test_named_entities_train_as_in_the_paper() -> None:
    codec = codec_for(TaskSpec(task="ner", labels=(LabelSpec("X"),)))
    defaults = training_defaults(codec, 125_000_000)
    assert defaults == FineTuneConfig(2e-5, 10, 4, weight_decay=0.01, max_length=500, seed=13)


@pytest.mark.parametrize(
    "wrong",
    [
        {"learning_rate": 0.0},
        {"learning_rate": float("nan")},
        {"epochs": 0},
        {"batch_size": 0},
        {"warm_up": 1.0},
        {"weight_decay": -1.0},
        {"max_gradient_norm": 0.0},
    ],
)
def test_settings_that_cannot_be_meant_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(InputError):
        FineTuneConfig(**{"learning_rate": 1e-4, "epochs": 1, "batch_size": 4, **wrong})  # type: ignore[arg-type]
