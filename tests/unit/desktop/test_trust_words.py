from __future__ import annotations

from typing import Any

import pytest

from sfda_desktop.desktop.report import trust_words as module
from sfda_desktop.desktop.report.trust_words import trust_words
from sfda_desktop.evaluation.leading import FEWEST, Leading


def report(**trust: Any) -> dict[str, Any]:
    return {"trust": {"origins": {"review": 3}, "held_out_changed": 0, **trust}}


def leading(shown: int, agreed: int, hidden: int, agreed_hidden: int) -> dict[str, Any]:
    return Leading(shown, agreed, hidden, agreed_hidden).to_json()


def test_a_report_of_an_earlier_version_says_nothing() -> None:
    assert trust_words({}) is None


def test_it_says_how_decisions_came_about() -> None:
    words = trust_words(report())
    assert words is not None
    assert words.origins == "Decided: 3 notes. A person looked at each one."
    assert (words.leading, words.rows, words.second, words.held_out) == ("", (), "", "")
    words = trust_words(report(origins={"review": 90, "bulk": 10, "automatic": 1200}))
    assert words is not None
    assert words.origins == (
        "Decided: 1,300 notes, of which 90 were looked at one by one, 10 accepted together by a "
        "person, and 1,200 accepted unseen after an audit."
    )


def test_what_is_decided_is_called_what_the_task_asks_about() -> None:
    second = {"samples": 60, "differing": [], "f1": 0.7, "kappa": 0.65, "by_token": False}
    words = trust_words(report(second=second) | {"task": "re"})
    assert words is not None
    assert words.origins == "Decided: 3 pairs. A person looked at each one."
    assert words.second.startswith("Both readers decided 60 pairs;")


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (leading(400, 390, 9, 2), "Too few to tell"),
        (leading(400, 390, 40, 20), "leads towards it"),
        (leading(400, 200, 40, 40), "leads away from it"),
        (leading(400, 380, 40, 37), "No leading is shown"),
    ],
)
def test_leading_is_told_in_words_beside_a_small_table(found: dict[str, Any], told: str) -> None:
    words = trust_words(report(leading=found))
    assert words is not None
    assert told in words.leading
    assert [row[1] for row in words.rows] == [str(found["shown"]), str(found["hidden"])]


def test_without_any_comparison_there_is_no_table() -> None:
    words = trust_words(report(leading=leading(0, 0, 0, 0)))
    assert words is not None
    assert (words.leading, words.heads, words.rows) == ("", (), ())


def test_the_bound_below_which_nothing_is_said_is_that_of_the_evaluation() -> None:
    assert module.FEWEST == FEWEST


def test_two_readers_and_changed_labels_are_told() -> None:
    second = {"samples": 60, "differing": ["a", "b"], "f1": 0.7, "kappa": 0.65, "by_token": True}
    words = trust_words(report(second=second, held_out_changed=2))
    assert words is not None
    assert words.second.startswith("Both readers decided 60 notes; they differ on 2. They agree fa")
    assert "Cohen's kappa over words: 0.65" in words.second_figures
    assert words.held_out.startswith("2 labels of the held-out notes were changed")
