"""Decisions overrule suggestions."""

from __future__ import annotations

from sfda_desktop.adaptation.training_set import training_set
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.samples import Sample

A, B = SpanAnswer((Span(0, 1, "Test"),)), SpanAnswer()


def test_a_decision_overrules_and_others_keep_their_suggestion() -> None:
    samples = [Sample(name, "x") for name in ("one", "two", "three")]
    learned = training_set(samples, suggested={"one": A, "two": A}, decided={"two": B})
    assert learned.answers() == {"one": A, "two": B}
    assert learned.decided == {"two"}
    assert learned.suggested == 1


def test_decisions_on_other_notes_teach_nothing() -> None:
    assert not training_set([Sample("one", "x")], suggested={}, decided={"two": B}).labeled
