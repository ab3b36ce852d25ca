"""The settings of a training in words, for the window, the command line and tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sfda_desktop.domain.wording import tr, trn

Training = Mapping[str, Any]
"""The `training` of a result: `settings_used` beside what came of it."""


def training_words(training: Training) -> str:
    """Return "learning rate 2e-4 (10 times the paper's, as the model is small), batches of 4, …".

    Nothing where the result does not hold the settings, as none did at first.
    """
    if "learning_rate" not in training:
        return ""
    first, *others = _phrases(training)
    for phrase in others:
        first = tr("{first}, {next}", first=first, next=phrase, comment="a list of words")
    return first


def rate_figures(rate: float) -> str:
    """Return a learning rate as the papers write it: 2e-4, 1.5e-4."""
    mantissa, exponent = f"{rate:.2e}".split("e")
    return f"{mantissa.rstrip('0').rstrip('.')}e{int(exponent)}"


def times_the_papers(training: Training) -> str:
    """Return how many times the paper's learning rate was used: 10, 2.5; "" where it was that."""
    factor = training["learning_rate"] / training["paper"]["learning_rate"]
    if factor == 1:
        return ""
    return f"{factor:.0f}" if factor >= 10 else f"{factor:.2g}"


def _phrases(training: Training) -> Iterator[str]:
    if training.get("rounds") == 0:
        yield tr("nothing was learned: the model was not sure enough of any note")
        return
    yield _rate(training)
    yield _batches(training)
    yield _epochs(training)
    yield tr("weight decay {decay:g}", decay=training["weight_decay"])
    yield tr(
        "warm-up over the first {percent} % of the steps", percent=f"{100 * training['warm_up']:g}"
    )
    if training.get("weighed_by"):
        yield trn(
            "each example weighed by what it does for {count} labeled note",
            "each example weighed by what it does for {count} labeled notes",
            training["weighed_by"],
        )
    if training.get("rehearsed"):
        yield trn(
            "{count} more note rehearsed as the source model answers it",
            "{count} more notes rehearsed as the source model answers them",
            training["rehearsed"],
        )


def _rate(training: Training) -> str:
    rate, times = rate_figures(training["learning_rate"]), times_the_papers(training)
    if not times:
        return tr("learning rate {rate} (the paper's)", rate=rate)
    if training["scaled_for_small_model"]:
        return tr(
            "learning rate {rate} ({times} times the paper's, as the model is small)",
            rate=rate,
            times=times,
        )
    return tr("learning rate {rate} ({times} times the paper's)", rate=rate, times=times)


def _batches(training: Training) -> str:
    size, paper = training["batch_size"], training["paper"]["batch_size"]
    if size == paper:
        return tr("batches of {size}", size=size)
    return tr("batches of {size} (the paper's: {paper})", size=size, paper=paper)


def _epochs(training: Training) -> str:
    each, paper = training.get("epochs_a_round", training["epochs"]), training["paper"]["epochs"]
    epochs = trn("{count} epoch", "{count} epochs", each)
    if "rounds" in training:
        epochs = trn(
            "{count} round of {epochs}",
            "{count} rounds of {epochs}",
            training["rounds"],
            epochs=epochs,
        )
    if each == paper:
        return epochs
    return tr("{epochs} (the paper's: {paper})", epochs=epochs, paper=paper)
