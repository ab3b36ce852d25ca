from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sfda_desktop.domain.answers import LabelAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.domain.journal import DecisionLog, JournalEntry

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def decided(seq: int, sample_id: str, label: str) -> JournalEntry:
    decision = Decision(sample_id, Verdict.ACCEPT, LabelAnswer(label), NOW)
    return JournalEntry(seq, sample_id, decision, None)


def taken_back(seq: int, sample_id: str, retracts: int) -> JournalEntry:
    return JournalEntry(seq, sample_id, None, retracts)


def answers(log: DecisionLog) -> dict[str, object]:
    return {sample_id: decision.answer for sample_id, decision in log.decisions().items()}


def test_an_empty_journal_has_nothing_to_undo() -> None:
    log = DecisionLog()
    assert log.decisions() == {}
    assert (log.undoable, log.redoable, log.last) == (None, None, None)


def test_an_earlier_decision_comes_back_when_the_later_is_taken_back() -> None:
    log = DecisionLog([decided(1, "a", "x"), decided(2, "a", "y")])
    assert answers(log) == {"a": LabelAnswer("y")}
    log.apply(taken_back(3, "a", 2))
    assert answers(log) == {"a": LabelAnswer("x")}
    assert log.undoable == decided(1, "a", "x")
    log.apply(taken_back(4, "a", 3))
    assert answers(log) == {"a": LabelAnswer("y")}
    # Taking back the redo itself is another way to undo.
    log.apply(taken_back(5, "a", 4))
    assert answers(log) == {"a": LabelAnswer("x")}
    assert log.redoable == taken_back(5, "a", 4)


def test_the_order_of_the_journal_counts_not_that_of_redoing() -> None:
    log = DecisionLog(
        [decided(1, "a", "x"), decided(2, "a", "y"), taken_back(3, "a", 1), taken_back(4, "a", 3)]
    )
    assert answers(log) == {"a": LabelAnswer("y")}


def test_a_new_decision_ends_what_could_be_redone() -> None:
    log = DecisionLog([decided(1, "a", "x"), taken_back(2, "a", 1), decided(3, "b", "y")])
    assert log.redoable is None
    assert log.undoable == decided(3, "b", "y")
    assert log.about(taken_back(2, "a", 1)) == (decided(1, "a", "x"), False)


def test_a_line_that_says_nothing_is_a_fault() -> None:
    with pytest.raises(ValueError, match="neither a decision nor a retraction"):
        DecisionLog([JournalEntry(1, "a", None, None)])
