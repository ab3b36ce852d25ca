"""What is told of the examples of a prompt, case by case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from sfda_desktop.desktop.review.example_words import examples_of
from sfda_desktop.desktop.shown_examples import ShownExample
from sfda_desktop.domain.answers import LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.domain.samples import INVENTED, LabeledSample, Mark, Sample
from sfda_desktop.review import ReviewCard, WhyHere

NOTE = Sample("d1-1", "no fever", "d1")
SUGGESTION = Suggestion("d1-1", SpanAnswer(), None, "{}", True, 0, 0.9, 1.0)
OTHER = LabeledSample(
    Sample("d2-1", "chest\npain 😀, CT", "d2"),
    SpanAnswer((Span(0, 10, "Problem"), Span(14, 16, "Test"))),
)


def card(shown: Sequence[LabeledSample] | None = (), **changed: object) -> ReviewCard:
    given = replace(SUGGESTION, demonstrations=None if shown is None else tuple(shown))
    made = ReviewCard(
        *(NOTE, (), (), None, None, given, None, None, None, None),
        WhyHere(None, 1, None, None),
    )
    return replace(made, **changed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("seen", "held_out", "sentence"),
    [
        (card([OTHER], suggestion=None), True, "never shown to the language model"),
        (card([OTHER], hidden=True), False, "Hidden until you decide"),
        (card(suggestion=None), False, "was not asked about this note"),
        (card(None), False, "earlier version"),
        (card(), False, "shown no examples"),
    ],
)
def test_where_there_are_none_it_says_why(seen: ReviewCard, held_out: bool, sentence: str) -> None:
    shown = examples_of(seen, held_out=held_out)
    assert sentence in shown.sentence
    assert shown.examples == ()


def test_each_finding_of_an_example_is_a_line() -> None:
    shown = examples_of(card([OTHER]), held_out=False)
    assert shown.sentence.startswith("The language model was shown 1 example with this note.")
    [example] = shown.examples
    assert example.where == "d2  ·  d2-1"
    assert example.answers == ("chest pain: Problem", "CT: Test")
    assert list(example.pieces()) == [("chest\npain", True), (" 😀, ", False), ("CT", True)]


def test_an_example_without_findings_says_so() -> None:
    empty = LabeledSample(OTHER.sample, SpanAnswer())
    invented = LabeledSample(Sample(f"{INVENTED}2", "made up"), SpanAnswer())
    shown = examples_of(card([empty, invented]), held_out=False)
    assert "2 examples" in shown.sentence
    assert [example.answers for example in shown.examples] == [("No findings",)] * 2
    assert shown.examples[1].where == "Invented by the language model"
    assert list(shown.examples[1].pieces()) == [("made up", False)]


def test_what_a_pair_is_called_stands_behind_its_words() -> None:
    pair = Sample(
        "p",
        "aspirin for pain",
        marks=(Mark("head", 0, 7), Mark("tail", 12, 16, {"type": "Problem"})),
    )
    [example] = examples_of(
        card([LabeledSample(pair, LabelAnswer("treats"))]), held_out=False
    ).examples
    assert example.answers == ("aspirin → pain: treats",)
    assert [piece for piece, is_found in example.pieces() if is_found] == ["aspirin", "pain"]


def test_overlapping_findings_leave_the_text_as_it_is() -> None:
    example = ShownExample("", "severe chest pain", ((0, 12), (7, 17)), ())
    assert "".join(piece for piece, _ in example.pieces()) == "severe chest pain"
    assert all(is_found for _, is_found in example.pieces())
