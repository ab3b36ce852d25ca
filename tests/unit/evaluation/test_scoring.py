from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from sfda_desktop.domain.answers import Answer, Span, SpanAnswer
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.domain.scores import LabelScores, Scores
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.evaluation import (
    annotation_f1,
    bootstrap,
    check_against_seqeval,
    paired_difference,
    score,
)
from sfda_desktop.evaluation.bootstrap import resampled_sums, weight_blocks
from sfda_desktop.tasks import codec_for

LABELS = ("Problem", "Test", "-micro avg-")
CODEC = codec_for(TaskSpec("ner", tuple(LabelSpec(name) for name in LABELS)))
TEXT = "x" * 20


def answer(*spans: tuple[int, int, str]) -> SpanAnswer:
    return SpanAnswer.of(Span(*span) for span in spans)


def labeled(identifier: str, found: Answer, doc: str | None = None) -> LabeledSample:
    return LabeledSample(Sample(identifier, TEXT, doc), found)


GOLD = [
    labeled("a", answer((0, 3, "Problem"), (5, 8, "Test")), "d1"),
    labeled("b", answer((0, 3, "Problem")), "d1"),
    labeled("c", answer(), "d2"),
]
PREDICTED: dict[str, Answer] = {
    "a": answer((0, 3, "Problem"), (5, 9, "Test")),  # one hit, one with a wrong end
    "b": answer((0, 3, "Test")),  # right place, wrong label
    "c": answer((1, 2, "Test")),  # nothing there
}


def test_figures_counted_by_hand() -> None:
    scores = score(CODEC, GOLD, PREDICTED)
    assert scores.precision == pytest.approx(1 / 4)
    assert scores.recall == pytest.approx(1 / 3)
    assert scores.f1 == pytest.approx(2 / 7)
    assert scores.per_label["Problem"] == LabelScores(2 / 3, 1.0, 0.5, 2, (0.0, 2 / 3))
    assert scores.per_label["Test"] == LabelScores(0.0, 0.0, 0.0, 1, (0.0, 0.0))
    assert scores.per_label["-micro avg-"] == LabelScores(0.0, 0.0, 0.0, 0, (0.0, 0.0))
    assert scores.macro_f1 == pytest.approx((2 / 3 + 0) / 2)  # the absent label does not count


def test_the_interval_resamples_documents_not_samples() -> None:
    # d1 alone gives 2/6, d2 alone 0, both 2/7: nothing else can be drawn from two documents.
    scores = score(CODEC, GOLD, PREDICTED)
    assert scores.ci95 == pytest.approx((0, 1 / 3))
    single = [labeled(item.sample.id, item.answer, "d") for item in GOLD]
    assert score(CODEC, single, PREDICTED).ci95 == (scores.f1, scores.f1)


def test_the_interval_of_a_label_rests_on_the_same_resamples() -> None:
    # Where all of F1 is one label, its interval is that of all.
    gold = [labeled(str(i), answer((0, 3, "Problem")), f"d{i}") for i in range(9)]
    found = {str(i): answer(*[(0, 3, "Problem")] * (i % 3 > 0)) for i in range(9)}
    scores = score(CODEC, gold, found)
    assert scores.ci95[0] < scores.f1 < scores.ci95[1]
    assert scores.per_label["Problem"].ci95 == scores.ci95
    assert Scores.from_json(scores.to_json()) == scores
    old = scores.to_json()
    del old["per_label"]["Problem"]["ci95"]
    assert Scores.from_json(old).per_label["Problem"].ci95 is None


def test_samples_without_a_document_stand_for_themselves() -> None:
    apart = [labeled(item.sample.id, item.answer) for item in GOLD]
    scores = score(CODEC, apart, PREDICTED)
    assert scores.f1 == pytest.approx(2 / 7)
    assert scores.ci95 == pytest.approx((0, 1 / 2))  # "a" drawn three times: 1 draw in 27


@pytest.mark.parametrize("gold", [[], [labeled("c", answer())]])
def test_nothing_to_find_and_nothing_found_scores_zero(gold: list[LabeledSample]) -> None:
    scores = score(CODEC, gold, {"c": answer()})
    assert (scores.f1, scores.macro_f1, scores.ci95) == (0.0, 0.0, (0.0, 0.0))
    assert check_against_seqeval(CODEC, gold, {"c": answer()}, scores) == {}


def test_a_perfect_answer_scores_one() -> None:
    scores = score(CODEC, GOLD, {item.sample.id: item.answer for item in GOLD})
    assert (scores.f1, scores.precision, scores.recall, scores.macro_f1) == (1, 1, 1, 1)


def test_overlapping_spans_count_once() -> None:
    gold = [labeled("a", answer((0, 9, "Problem"), (2, 4, "Test")))]
    scores = score(CODEC, gold, {"a": answer((0, 9, "Problem"))})
    assert scores.f1 == 1
    check_against_seqeval(CODEC, gold, {"a": answer((0, 9, "Problem"))}, scores)


def test_a_missing_prediction_is_a_fault_not_an_empty_answer() -> None:
    with pytest.raises(ValueError, match="1 of 3 gold samples have no prediction"):
        score(CODEC, GOLD, {"a": answer(), "b": answer()})


def test_predictions_for_others_do_not_count() -> None:
    more = PREDICTED | {"z": answer((0, 1, "Test"))}
    assert score(CODEC, GOLD, more) == score(CODEC, GOLD, PREDICTED)


def test_annotation_f1_looks_only_where_gold_is_known() -> None:
    gold = {item.sample.id: item.answer for item in GOLD}
    assert annotation_f1(CODEC, gold, PREDICTED) == pytest.approx(2 / 7)
    assert annotation_f1(CODEC, gold, {"b": gold["b"], "z": answer((0, 1, "Test"))}) == 1
    assert annotation_f1(CODEC, gold, {"z": answer()}) is None


@st.composite
def answers(draw: st.DrawFn) -> SpanAnswer:
    spans = []
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, 18))
        spans.append((start, draw(st.integers(start + 1, 20)), draw(st.sampled_from(LABELS))))
    return answer(*spans)


@st.composite
def corpora(draw: st.DrawFn) -> tuple[list[LabeledSample], Mapping[str, Answer]]:
    gold, predicted = [], {}
    for index in range(draw(st.integers(1, 6))):
        truth = draw(answers())
        gold.append(labeled(str(index), truth, draw(st.sampled_from(["d1", "d2", None]))))
        predicted[str(index)] = draw(st.just(truth) | answers())
    return gold, predicted


@settings(deadline=None)
@given(corpora())
def test_seqeval_agrees(corpus: tuple[list[LabeledSample], Mapping[str, Answer]]) -> None:
    gold, predicted = corpus
    scores = score(CODEC, gold, predicted, resamples=10)
    report = check_against_seqeval(CODEC, gold, predicted, scores)
    for label, theirs in report.items():
        assert theirs.support == scores.per_label[label].support
        assert theirs.f1 == pytest.approx(scores.per_label[label].f1)


@given(corpora())
def test_f1_is_exact_matching(corpus: tuple[list[LabeledSample], Mapping[str, Answer]]) -> None:
    gold, predicted = corpus
    truth = {(g.sample.id, fact) for g in gold for fact in CODEC.facts(g.answer)}
    claim = {(i, fact) for i, found in predicted.items() for fact in CODEC.facts(found)}
    expected = 2 * len(truth & claim) / (len(truth) + len(claim)) if truth or claim else 0
    scores = score(CODEC, gold, predicted, resamples=50)
    assert scores.f1 == pytest.approx(expected)
    assert 0 <= scores.ci95[0] <= scores.f1 <= scores.ci95[1] <= 1


@given(corpora(), st.randoms(use_true_random=False))
def test_the_order_of_samples_does_not_matter(
    corpus: tuple[list[LabeledSample], Mapping[str, Answer]], shuffler: random.Random
) -> None:
    gold, predicted = corpus
    shuffled = list(gold)
    shuffler.shuffle(shuffled)
    first = score(CODEC, gold, predicted, resamples=10)
    second = score(CODEC, shuffled, predicted, resamples=10)
    # which documents are drawn does follow the order, and so do the intervals
    figures = [
        (scores.f1, scores.macro_f1, [replace(s, ci95=None) for s in scores.per_label.values()])
        for scores in (first, second)
    ]
    assert figures[0] == figures[1]


def test_seqeval_is_heard_when_the_counting_is_wrong() -> None:
    wrong = score(CODEC, GOLD, {item.sample.id: item.answer for item in GOLD})
    with pytest.raises(RuntimeError, match="seqeval"):
        check_against_seqeval(CODEC, GOLD, PREDICTED, wrong)


def test_the_same_answers_do_not_differ() -> None:
    same = paired_difference(CODEC, GOLD, PREDICTED, PREDICTED)
    assert (same.f1, same.ci95, same.p) == (0.0, (0.0, 0.0), 1.0)


def test_better_in_every_document_is_significant() -> None:
    gold = [labeled(str(i), answer((0, 3, "Problem"))) for i in range(30)]
    worse: dict[str, Answer] = {str(i): answer() for i in range(30)}
    better = {item.sample.id: item.answer for item in gold}
    up = paired_difference(CODEC, gold, worse, better)
    assert (up.f1, *up.ci95, up.p) == pytest.approx((1, 1, 1, 2 / 1001))
    down = paired_difference(CODEC, gold, better, worse)
    assert (down.f1, down.p) == pytest.approx((-1, 2 / 1001))


def test_the_difference_is_paired() -> None:
    # One hard document moves both scores far, but the gain is the same in every document.
    spans = answer(*[(i, i + 1, "Problem") for i in range(10)])
    gold = [labeled(str(i), spans) for i in range(20)]
    before: dict[str, Answer] = {
        str(i): answer(*[(j, j + 1, "Problem") for j in range(i % 5)]) for i in range(20)
    }
    after: dict[str, Answer] = {
        str(i): answer(*[(j, j + 1, "Problem") for j in range(i % 5 + 1)]) for i in range(20)
    }
    difference = paired_difference(CODEC, gold, before, after)
    apart = score(CODEC, gold, before).ci95
    width = difference.ci95[1] - difference.ci95[0]
    assert width < (apart[1] - apart[0]) / 3
    assert difference.p < 0.01


def test_results_follow_the_seed() -> None:
    rng = random.Random(13)
    gold = [labeled(str(i), answer((0, rng.randint(1, 3), "Problem"))) for i in range(200)]
    predicted: dict[str, Answer] = {
        str(i): answer((0, 2, "Problem"), (5, rng.randint(6, 9), "Test")) for i in range(200)
    }
    assert score(CODEC, gold, predicted, seed=1) == score(CODEC, gold, predicted, seed=1)
    assert drawn(9, 3, seed=1).tolist() != drawn(9, 3, seed=2).tolist()


def drawn(groups: int, resamples: int, seed: int = 13) -> NDArray[np.float64]:
    return np.concatenate(list(weight_blocks(groups, resamples, seed)))


def test_resamples_draw_as_many_documents_as_there_are() -> None:
    weights = drawn(7, 100)
    assert weights.shape == (100, 7)
    assert (weights.sum(axis=1) == 7).all()
    assert (weights >= 0).all()
    assert weights.mean() == pytest.approx(1)
    assert drawn(0, 5).shape == (5, 0)


def test_blocks_draw_what_one_piece_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = drawn(40, 25)
    figures = np.arange(80).reshape(40, 2)
    monkeypatch.setattr(bootstrap, "_BLOCK_BYTES", 8 * 40 * 4)  # four resamples a block
    assert len(list(weight_blocks(40, 25, 13))) == 7
    assert (drawn(40, 25) == whole).all()
    assert (resampled_sums(figures, 25, 13) == whole @ figures).all()
