"""How far the language model's likelihoods are trusted."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from sfda_desktop.adaptation.likelihood_verdicts import FEWEST_DECISIONS, Scored, fuse
from sfda_desktop.tasks.verdicts import Question, Reading

LABELS = ("no", "yes")


def scored(
    count: int, *, small: float, large: float, seed: int = 1, offset: float = 0.0
) -> list[Scored]:
    """Return yes/no questions; `small` and `large` say how much the models know of the truth.

    `offset` is a preference of the language model for "yes" that means nothing.
    """
    draw = np.random.default_rng(seed)
    result = []
    for number in range(count):
        truth = number % 2
        sign = 2 * truth - 1
        odds = sign * small + draw.normal()
        chances = -np.logaddexp(0, [odds, -odds])  # log-probabilities of no and yes
        said = int(odds > 0)
        likelihood = (-20.0, -20.0 + 4 * (sign * large + draw.normal()) + offset)
        order = (said, 1 - said)
        readings = tuple(Reading(LABELS[i], float(chances[i]), "", "") for i in order)
        result.append(
            Scored(
                Question(readings),
                tuple(likelihood[i] for i in order),
                f"d{number // 3}",
                order.index(truth),
            )
        )
    return result


def right(fusion_of: list[Scored], on: list[Scored]) -> float:
    fusion = fuse(fusion_of, decisions=len(fusion_of), seed=3)
    return float(np.mean([int(fusion.probabilities(one).argmax()) == one.taken for one in on]))


def test_a_language_model_that_knows_more_is_used() -> None:
    fusion = fuse(scored(96, small=0.3, large=2.0), decisions=96, seed=3)
    assert fusion.share > 0
    assert fusion.gain > 0.1
    fresh = scored(400, small=0.3, large=2.0, seed=9)
    chances = [fusion.probabilities(one) for one in fresh]
    assert all(chance.sum() == pytest.approx(1) for chance in chances)
    small = np.mean([one.taken == 0 for one in fresh])
    fused = np.mean([int(c.argmax()) == one.taken for c, one in zip(chances, fresh, strict=True)])
    assert fused > 0.9
    assert small < 0.7


def test_its_preferences_and_a_turned_sign_are_corrected() -> None:
    train = scored(96, small=0.3, large=2.0, offset=25.0)
    assert right(train, scored(300, small=0.3, large=2.0, offset=25.0, seed=9)) > 0.9
    train = scored(96, small=0.3, large=-2.0)
    assert right(train, scored(300, small=0.3, large=-2.0, seed=9)) > 0.9


@pytest.mark.parametrize("seed", range(6))
def test_one_that_knows_nothing_leaves_the_small_model_alone(seed: int) -> None:
    questions = scored(96, small=1.0, large=0.0, seed=seed)
    fusion = fuse(questions, decisions=96, seed=3)
    for one in questions:
        own = [math.exp(reading.small) for reading in one.question.readings]
        if fusion.share == 0:
            assert fusion.probabilities(one) == pytest.approx(own)
    held_out = scored(400, small=1.0, large=0.0, seed=100 + seed)
    small = float(np.mean([one.taken == 0 for one in held_out]))
    assert right(questions, held_out) >= small - 0.02


def test_too_few_decisions_say_nothing() -> None:
    questions = scored(96, small=0.3, large=2.0)
    assert fuse(questions, decisions=FEWEST_DECISIONS - 1, seed=3).share == 0
    assert fuse(questions[: FEWEST_DECISIONS - 1], decisions=96, seed=3).share == 0
    assert fuse(questions, decisions=FEWEST_DECISIONS, seed=3).share > 0
    assert fuse([], decisions=0, seed=3).share == 0


def test_one_document_cannot_be_cross_validated() -> None:
    questions = [replace(one, group="d") for one in scored(96, small=0.3, large=2.0)]
    assert fuse(questions, decisions=96, seed=3).share == 0
