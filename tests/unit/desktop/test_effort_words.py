from __future__ import annotations

import pytest

from sfda_desktop.adaptation.effort import Effort, Unknown
from sfda_desktop.desktop.adapt.effort_words import can_be_estimated, effort_words
from sfda_desktop.desktop.task_words import task_words
from sfda_desktop.evaluation import ExpectedGain

NOTES = task_words("ner")


def known(mean: float, low: float, high: float, *, minutes: float | None = 7.0) -> Effort:
    return Effort(96, 48, minutes, ExpectedGain(mean, (low, high)), None, tellable=0.03)


def unknown(why: Unknown, *, decided: int = 96) -> Effort:
    return Effort(decided, 48, None, None, why, tellable=0.03)


def test_a_gain_to_be_expected_comes_with_its_uncertainty_and_the_time_it_takes() -> None:
    said = effort_words(known(0.024, 0.0, 0.06), NOTES)
    assert (said.tone, said.headline) == ("info", "Deciding more notes is likely to help.")
    assert said.sentence == (
        "Deciding 48 notes more is expected to change F1 by +0.02 (between ±0.00 and +0.06). "
        "Deciding 48 notes more takes about 7 min at your pace."
    )


def test_pairs_are_not_called_notes_and_next_to_no_time_is_not_about_less_than_that() -> None:
    said = effort_words(known(0.024, 0.0, 0.06, minutes=0.01), task_words("re"))
    assert said.headline == "Deciding more pairs is likely to help."
    assert said.sentence.endswith("Deciding 48 pairs more takes under 1 s at your pace.")


def test_where_nothing_can_be_told_any_more_one_can_stop() -> None:
    said = effort_words(known(0.002, -0.004, 0.02), NOTES)
    assert (said.tone, said.headline) == ("good", "You can stop here.")
    assert "less than your held-out notes could tell from no gain at all (0.03)" in said.sentence


def test_a_gain_worth_having_is_no_reason_to_stop_though_it_could_not_be_told() -> None:
    assert not known(0.02, 0.01, 0.028).can_stop
    assert known(0.012, 0.0, 0.028).can_stop


def test_a_small_gain_that_may_be_a_large_one_is_no_reason_to_stop() -> None:
    said = effort_words(known(0.005, -0.01, 0.05, minutes=None), NOTES)
    assert said.headline == "Deciding more notes may still help a little."
    assert "pace" not in said.sentence


@pytest.mark.parametrize(
    ("why", "words"),
    [
        (Unknown.NOT_MEASURED, "Train once"),
        (Unknown.TOO_FEW, "estimated from parts of your notes"),
        (Unknown.TOO_VAGUE, "do not say"),
    ],
)
def test_what_is_not_known_is_said_not_to_be(why: Unknown, words: str) -> None:
    said = effort_words(unknown(why), NOTES)
    assert said.headline == "What more notes would bring is not known yet."
    assert words in said.sentence


def test_an_estimate_is_offered_where_it_would_say_more() -> None:
    assert can_be_estimated(unknown(Unknown.TOO_FEW))
    assert not can_be_estimated(unknown(Unknown.TOO_FEW, decided=11))
    assert not can_be_estimated(unknown(Unknown.NOT_MEASURED))
    assert not can_be_estimated(known(0.02, 0.0, 0.05))
