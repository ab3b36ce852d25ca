"""The pairs of one sentence, as they stand in a review."""

from __future__ import annotations

from dataclasses import replace

from sfda_desktop.domain.answers import LabelAnswer
from sfda_desktop.domain.decisions import Verdict
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.domain.samples import Mark, Sample
from sfda_desktop.review import ModelsSay, ReviewSession, pair_rows, pairs_of
from tests.unit.review.conftest import MemoryStore

HERE = "aspirin and heparin for\nchest pain"
PLACES = {"aspirin": (0, 7), "heparin": (12, 19), "pain": (24, 34)}
TREATS, NONE = LabelAnswer("treats"), LabelAnswer("none")


def pair(sample_id: str, first: str, second: str, text: str = HERE) -> Sample:
    marks = (Mark("head", *PLACES[first]), Mark("tail", *PLACES[second]))
    return Sample(sample_id, text, "d", marks)


SENTENCE = (
    pair("p1", "aspirin", "pain"),
    pair("p2", "heparin", "pain"),
    pair("p3", "aspirin", "heparin"),
)
LINES = (
    pair("o1", "aspirin", "pain", "the line before, of the same form"),
    *SENTENCE,
    pair("o2", "aspirin", "pain", "the line behind, of the same form"),
    pair("o3", "aspirin", "pain"),  # the same words once more, elsewhere in the note
)


class Ward(MemoryStore):
    def sample(self, sample_id: str) -> Sample:
        return next(sample for sample in LINES if sample.id == sample_id)

    def neighbours(
        self, sample_id: str, *, before: int, after: int
    ) -> tuple[list[Sample], list[Sample]]:
        place = LINES.index(self.sample(sample_id))
        return list(LINES[max(0, place - before) : place]), list(LINES[place + 1 :][:after])


def open_session(*hidden: str, members: tuple[str, ...] = ("p1", "p2", "p3")) -> ReviewSession:
    suggestions = {i: Suggestion(i, TREATS, NONE, "", True, 0, 0.9, 1.0) for i in ("p1", "p2")}
    return ReviewSession(
        Ward(), members, suggestions=suggestions, hidden=hidden, context=20, blank=NONE
    )


def test_the_pairs_of_the_sentence_are_those_beside_it_with_its_text() -> None:
    session = open_session()
    for sample_id in ("p1", "p2", "p3"):
        card = session.card_of(sample_id)
        assert pairs_of(card.sample, card.before, card.after) == SENTENCE


def test_a_note_that_is_no_pair_has_none() -> None:
    card = open_session().card_of("p2")
    for marks in ((), card.sample.marks[:1]):
        sample = replace(card.sample, marks=marks)
        assert pairs_of(sample, card.before, card.after) == ()


def test_a_row_says_what_the_models_say_and_what_was_decided() -> None:
    session = open_session()
    session.edit(NONE)
    session.skip()
    said = {"p1": ModelsSay(NONE, TREATS), "p2": ModelsSay(TREATS), "p3": ModelsSay()}
    first, second, third = pair_rows(session, SENTENCE, said)
    assert (first.first, first.second) == ("aspirin", "chest pain")
    assert (first.model, first.suggestion, first.final) == ("none", "treats", "none")
    assert first.decision is not None
    assert first.decision.verdict is Verdict.REJECT
    assert (second.model, second.suggestion, second.final) == ("treats", None, None)
    assert second.decision is not None
    assert second.decision.verdict is Verdict.SKIP
    assert (third.model, third.decision) == (None, None)
    assert [row.on_screen for row in (first, second, third)] == [False, False, True]


def test_a_hidden_suggestion_is_hidden_here_too_until_it_is_decided() -> None:
    session = open_session("p1", "p3")
    said = {"p1": ModelsSay(NONE, TREATS)}
    row = pair_rows(session, SENTENCE, said)[0]
    assert (row.hidden, row.suggestion, row.model) == (True, None, "none")
    session.accept()
    row = pair_rows(session, SENTENCE, said)[0]
    assert (row.hidden, row.suggestion) == (False, "treats")


def test_only_pairs_that_may_come_up_are_rows() -> None:
    session = open_session(members=("p1", "p3"))
    assert [row.sample_id for row in pair_rows(session, SENTENCE, {})] == ["p1", "p3"]
