"""What the small model took into consideration, and what becomes of its answer."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.domain.answers import LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.samples import Mark, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import codec_for
from sfda_desktop.tasks.span_verdicts import MOST_READINGS
from sfda_desktop.tasks.verdicts import NOTHING, SPANS, Reading

CODEC = codec_for(TaskSpec("ner", (LabelSpec("drug"), LabelSpec("Test", verbalisation="exam"))))
LABELS = CODEC.model_labels  # O, B-drug, I-drug, B-Test, I-Test
NOTE = Sample("n", "took baby aspirin daily")
WORDS = [(0, 4), (5, 9), (10, 17), (18, 23)]
SURE_OF_NONE = [0.996, 0.001, 0.001, 0.001, 0.001]
ASPIRIN, BABY_ASPIRIN = Span(10, 17, "drug"), Span(5, 17, "drug")


def rows(*words: list[float]) -> np.ndarray:
    return np.array(words, dtype=np.float32)


def spans_of(reading: Reading) -> tuple[Span, ...]:
    assert isinstance(reading.part, tuple)
    return reading.part


DOUBTFUL = rows(
    SURE_OF_NONE,
    [0.60, 0.34, 0.02, 0.02, 0.02],
    [0.20, 0.50, 0.20, 0.06, 0.04],
    SURE_OF_NONE,
)


def test_borders_and_labels_that_were_considered() -> None:
    [question] = CODEC.questions(NOTE, DOUBTFUL, WORDS, LABELS)
    parts = [reading.part for reading in question.readings]
    answer, _ = CODEC.decode(DOUBTFUL, WORDS, NOTE.text, LABELS)
    assert answer == SpanAnswer((ASPIRIN,))
    assert parts[0] == (ASPIRIN,)
    assert {(), (BABY_ASPIRIN,), (Span(10, 17, "Test"),)} <= set(parts)
    assert len(parts) <= MOST_READINGS
    chance = {reading.part: math.exp(reading.small) for reading in question.readings}
    assert sum(chance.values()) == pytest.approx(1)
    # "baby" is none (0.60), or a drug (0.36) that goes on in "aspirin" (0.20).
    assert chance[ASPIRIN,] / chance[BABY_ASPIRIN,] == pytest.approx(0.60 * 0.70 / 0.36 / 0.20)
    assert chance[ASPIRIN,] / chance[()] == pytest.approx(0.70 / 0.20)
    said = {r.part: (r.prompt.splitlines()[-1], r.statement) for r in question.readings}
    assert said[BABY_ASPIRIN,] == ('What is "baby aspirin"?', "a drug")
    assert said[Span(10, 17, "Test"),] == ('What is "aspirin"?', "a exam")
    assert said[()] == ('What is "baby aspirin"?', "none of these")
    assert all(r.instead == "none of these" for r in question.readings)
    assert [r.kind for r in question.readings].count(NOTHING) == 1
    assert {r.kind for r in question.readings} == {NOTHING, SPANS}


def test_what_is_nearly_a_span_is_asked_about_and_what_is_not_is_not() -> None:
    nearly = [0.90, 0.08, 0.01, 0.005, 0.005]
    [question] = CODEC.questions(
        NOTE, rows(SURE_OF_NONE, SURE_OF_NONE, nearly, SURE_OF_NONE), WORDS, LABELS
    )
    assert question.readings[0].part == ()
    assert (ASPIRIN,) in [reading.part for reading in question.readings]
    assert CODEC.questions(NOTE, rows(*[SURE_OF_NONE] * 4), WORDS, LABELS) == ()


def test_an_answer_is_settled_by_the_readings_chosen() -> None:
    elsewhere = Span(0, 4, "Test")
    said = SpanAnswer.of([ASPIRIN, elsewhere])
    [question] = CODEC.questions(NOTE, DOUBTFUL, WORDS, LABELS)
    assert CODEC.settle(said, [(question, 0)]) == said
    for number, reading in enumerate(question.readings):
        settled = CODEC.settle(said, [(question, number)])
        assert settled == SpanAnswer.of([*reading.part, elsewhere])
        assert CODEC.reading_of(question, settled) == number
    assert CODEC.reading_of(question, SpanAnswer.of([Span(5, 23, "drug")])) is None


@given(
    st.lists(st.lists(st.floats(0.001, 1), min_size=5, max_size=5), min_size=1, max_size=12).map(
        lambda table: rows(*table) / rows(*table).sum(axis=1, keepdims=True)
    )
)
def test_the_first_readings_together_are_the_models_own_answer(table: np.ndarray) -> None:
    text = " ".join("abcdefghijkl"[: len(table)])
    offsets = [(2 * at, 2 * at + 1) for at in range(len(table))]
    said, _ = CODEC.decode(table, offsets, text, LABELS)
    questions = CODEC.questions(Sample("n", text), table, offsets, LABELS)
    assert SpanAnswer.of(s for q in questions for s in spans_of(q.readings[0])) == said
    assert CODEC.settle(said, [(question, 0) for question in questions]) == said
    places = [{s for r in q.readings for s in spans_of(r)} for q in questions]
    for number, place in enumerate(places):  # no span is asked about twice
        others = [span for other in places[number + 1 :] for span in other]
        assert not any(span.overlaps(other) for span in place for other in others)


def test_every_label_is_a_reading_the_models_own_first() -> None:
    codec = codec_for(TaskSpec("nd", (LabelSpec("Affirmed"), LabelSpec("Negated"))))
    sample = Sample("n", "no fever", marks=(Mark("entity", 3, 8),))
    [question] = codec.questions(sample, np.array([0.2, 0.8], np.float32), (), codec.model_labels)
    assert [r.part for r in question.readings] == ["Negated", "Affirmed"]
    assert [r.kind for r in question.readings] == ["Negated", "Affirmed"]
    assert math.exp(question.readings[0].small) == pytest.approx(0.8)
    assert question.readings[0].statement == "The patient does not have"
    assert question.readings[1].statement == "The patient has"
    assert '"fever"' in question.readings[0].prompt
    assert codec.settle(LabelAnswer("Negated"), [(question, 1)]) == LabelAnswer("Affirmed")
    assert codec.settle(LabelAnswer("Negated"), []) == LabelAnswer("Negated")
    assert codec.reading_of(question, LabelAnswer("Affirmed")) == 1


def test_relations_are_stated_by_their_words() -> None:
    labels = (LabelSpec("false"), LabelSpec("isTreatedBy"))
    codec = codec_for(TaskSpec("re", labels))
    sample = Sample("n", "pain, aspirin", marks=(Mark("head", 0, 4), Mark("tail", 6, 13)))
    [question] = codec.questions(sample, np.array([0.6, 0.4], np.float32), (), codec.model_labels)
    assert [r.statement for r in question.readings] == [
        'There is no relation between "pain" and "aspirin"',
        'The relation between "pain" and "aspirin" is is treated by',
    ]
