"""The class-wise demonstration pool."""

from __future__ import annotations

import numpy as np
import pytest

from sfda_desktop.adaptation.demonstrations import DemonstrationPool, by_class, confident_by_class
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.predictions import Prediction, Uncertainty
from sfda_desktop.domain.samples import Sample
from sfda_desktop.selection.likeness import EmbeddingLikeness, TextLikeness
from sfda_desktop.tasks import codec_for
from tests.tiny_models import TINY_SPEC

CODEC = codec_for(TINY_SPEC)
PROBLEM = SpanAnswer((Span(0, 1, "Problem"),))
TEST = SpanAnswer((Span(0, 1, "Test"),))
BOTH = SpanAnswer((Span(0, 1, "Problem"), Span(2, 3, "Test")))
NONE = SpanAnswer()


def prediction(identifier: str, answer: SpanAnswer, entropy: float) -> Prediction:
    return Prediction(identifier, answer, Uncertainty(entropy, 0.0, 1.0), ())


def test_each_class_keeps_the_share_with_the_lowest_entropy_rounded_up() -> None:
    predictions = [
        prediction("a", PROBLEM, 0.9),
        prediction("b", BOTH, 0.2),
        prediction("c", PROBLEM, 0.1),
        prediction("d", PROBLEM, 0.3),
        prediction("e", PROBLEM, 0.4),
        prediction("f", PROBLEM, 0.5),
        prediction("g", NONE, 0.7),
    ]
    pools = confident_by_class(predictions, CODEC, share=0.2)
    assert {name: tuple(members) for name, members in pools.items()} == {
        "": ("g",),
        "Problem": ("c", "b"),
        "Test": ("b",),
    }
    assert pools["Test"]["b"] == BOTH


def test_the_share_is_the_decimal_that_was_given() -> None:
    predictions = [prediction(str(n), PROBLEM, 0.5) for n in range(100)]
    for share, kept in ((0.07, 7), (0.14, 14), (0.55, 55), (0.075, 8)):
        assert len(confident_by_class(predictions, CODEC, share=share)["Problem"]) == kept


def test_ties_go_by_position() -> None:
    predictions = [prediction(name, PROBLEM, 0.5) for name in "zyx"]
    assert confident_by_class(predictions, CODEC, share=0.3) == {"Problem": {"z": PROBLEM}}


@pytest.fixture
def pool() -> DemonstrationPool:
    samples = [Sample(name, "abc") for name in ("q", "p1", "p2", "t1", "n1")]
    embeddings = np.array([[1, 0], [1, 0.1], [0, 1], [1, 1], [-1, 0]], dtype=np.float32)
    answers = {"p1": PROBLEM, "p2": PROBLEM, "t1": TEST, "q": TEST, "n1": NONE}
    likeness = EmbeddingLikeness(embeddings)
    return DemonstrationPool(samples, likeness, CODEC, by_class(answers, CODEC))


def test_one_example_a_class_most_similar_first(pool: DemonstrationPool) -> None:
    shown = pool.retrieve("q")
    assert [(s.sample.id, s.answer) for s in shown] == [
        ("p1", PROBLEM),
        ("t1", TEST),
        ("n1", NONE),
    ]


def test_a_record_never_is_its_own_example(pool: DemonstrationPool) -> None:
    assert "q" not in [s.sample.id for s in pool.retrieve("q")]


def test_a_class_without_clean_annotations_keeps_its_initial_pool(pool: DemonstrationPool) -> None:
    pool.replace({"p2": PROBLEM, "q": NONE})
    assert [s.sample.id for s in pool.retrieve("t1")] == ["q", "p2"]
    pool.replace({})
    assert [s.sample.id for s in pool.retrieve("t1")] == ["p1", "q", "n1"]


def test_an_example_of_two_classes_is_shown_once(pool: DemonstrationPool) -> None:
    pool.replace({"p2": BOTH})
    assert [s.sample.id for s in pool.retrieve("q")] == ["p2", "n1"]


def test_without_any_other_record_there_is_no_example() -> None:
    alone = DemonstrationPool(
        [Sample("a", "abc")], TextLikeness(["abc"]), CODEC, by_class({"a": NONE}, CODEC)
    )
    assert alone.retrieve("a") == []
    assert alone.nearest("a", 3) == []


def test_the_nearest_of_any_class(pool: DemonstrationPool) -> None:
    assert [s.sample.id for s in pool.nearest("q", 2)] == ["p1", "t1"]
    assert len(pool.nearest("q", 9)) == 4


def test_similar_by_the_words_they_share() -> None:
    texts = ("fever and cough", "no cough", "metformin", "fever, cough", "chest x", "mri", "a", "b")
    samples = [Sample(str(number), text) for number, text in enumerate(texts)]
    answers = {str(number): PROBLEM for number in range(8)}
    shown = DemonstrationPool(samples, TextLikeness(texts), CODEC, by_class(answers, CODEC))
    assert [s.sample.id for s in shown.nearest("0", 2)] == ["3", "1"]
