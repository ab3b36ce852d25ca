"""What a training was set to: kept with the result, and said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sfda_desktop.adaptation.model_card import model_card
from sfda_desktop.adaptation.training_settings import settings_used
from sfda_desktop.adaptation.training_words import rate_figures, times_the_papers, training_words
from sfda_desktop.encoder import FineTuneConfig, training_defaults
from sfda_desktop.tasks import codec_for, codec_for_texts
from tests.gui.report.reports import report
from tests.tiny_models import TINY_SPEC

SMALL, LARGE = 22_000_000, 125_000_000


def used(
    parameters: int = SMALL, task: str | None = None, *, epochs: int | None = None, **asked: Any
) -> dict[str, Any]:
    codec = codec_for(TINY_SPEC) if task is None else codec_for_texts(task)
    config = replace(training_defaults(codec, parameters), **asked)
    return settings_used(config, codec, parameters) | {"epochs": epochs or config.epochs}


def test_a_small_model_says_how_its_rate_was_scaled() -> None:
    assert training_words(used()) == (
        "learning rate 2e-4 (10 times the paper's, as the model is small), batches of 4, "
        "10 epochs, weight decay 0.01, warm-up over the first 6 % of the steps"
    )


def test_what_else_differs_from_the_paper_is_set_beside_it() -> None:
    words = training_words(used(task="ter"))
    assert words.startswith(
        "learning rate 2e-4 (4 times the paper's, as the model is small), "
        "batches of 4 (the paper's: 2), 10 epochs (the paper's: 3), "
    )


def test_a_large_model_is_trained_as_in_the_paper() -> None:
    assert training_words(used(LARGE)).startswith(
        "learning rate 2e-5 (the paper's), batches of 4, 10 epochs, "
    )


@pytest.mark.parametrize(("parameters", "rate"), [(SMALL, 1e-4), (LARGE, 2e-4)])
def test_a_rate_that_was_asked_for_is_not_put_down_to_the_model(
    parameters: int, rate: float
) -> None:
    words = training_words(used(parameters, learning_rate=rate))
    assert words.startswith(f"learning rate {rate_figures(rate)} ({rate / 2e-5:.0f} times the ")
    assert "small" not in words


def test_every_setting_is_kept() -> None:
    config = FineTuneConfig(3e-4, 7, 5, weight_decay=0.1, warm_up=0.2, max_length=90, seed=4)
    assert settings_used(config, codec_for(TINY_SPEC), SMALL) == {
        "learning_rate": 3e-4,
        "batch_size": 5,
        "weight_decay": 0.1,
        "warm_up": 0.2,
        "max_gradient_norm": 1.0,
        "max_length": 90,
        "seed": 4,
        "paper": {"learning_rate": 2e-5, "epochs": 10, "batch_size": 4},
        "scaled_for_small_model": False,
    }


def test_rounds_weights_and_rehearsal_are_told() -> None:
    words = training_words(used() | {"rounds": 3, "epochs_a_round": 2, "epochs": 6})
    assert "batches of 4, 3 rounds of 2 epochs (the paper's: 10), weight decay" in words
    words = training_words(used() | {"weighed_by": 100, "rehearsed": 1})
    assert words.endswith(
        "each example weighed by what it does for 100 labeled notes, "
        "1 more note rehearsed as the source model answers it"
    )
    assert "nothing was learned" in training_words(used() | {"rounds": 0, "epochs_a_round": 2})


def test_a_result_that_does_not_hold_the_settings_says_nothing_of_them() -> None:
    assert training_words(report()["training"]) == ""


@pytest.mark.parametrize(
    ("rate", "figures"), [(2e-4, "2e-4"), (1.5e-4, "1.5e-4"), (2e-5, "2e-5"), (0.03, "3e-2")]
)
def test_rates_are_written_as_in_the_papers(rate: float, figures: str) -> None:
    assert rate_figures(rate) == figures


@pytest.mark.parametrize(
    ("rate", "times"), [(2e-5, ""), (5e-5, "2.5"), (1e-5, "0.5"), (3e-4, "15"), (3e-3, "150")]
)
def test_a_rate_is_set_beside_the_papers(rate: float, times: str) -> None:
    assert times_the_papers(used(learning_rate=rate)) == times


def test_the_model_card_says_what_was_used() -> None:
    training = report()["training"] | used() | {"averaged_models": 6, "weighed_by": 0}
    counts = {"decided": 96, "suggested": 0, "held_out": 2}

    def card(**more: Any) -> str:
        trained = training | {"rehearsed": 0} | more
        return model_card(TINY_SPEC, report(training=trained, counts=counts))

    plain = card()
    for line in (
        "| learning rate | 2e-4, 10 times the paper's, as the model is small |",
        "| batch size | 4 |",
        "| epochs | 10 |",
        "| weight decay | 0.01 |",
        "| warm-up, share of the steps | 0.06 |",
        "| method | sala, seed 13 |",
    ):
        assert f"\n{line}\n" in plain
    assert "weighed" not in plain
    told = card(rounds=3, epochs_a_round=10, epochs=30, weighed_by=100, rehearsed=12)
    assert "| epochs | 30, in 3 rounds of 10 |" in told
    assert "| labeled notes the examples were weighed by | 100 |" in told
    assert "| notes rehearsed with the source model's answer | 12 |" in told
