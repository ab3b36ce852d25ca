from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.domain.answers import LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Origin, Verdict
from sfda_desktop.domain.samples import Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.evaluation.agreement import agreement, cohens_kappa, tokens
from sfda_desktop.evaluation.leading import leading
from sfda_desktop.evaluation.proportions import difference_of_shares, wilson
from sfda_desktop.tasks import codec_for

CODEC = codec_for(TaskSpec("ner", (LabelSpec("Problem"), LabelSpec("Test"))))
LABELS = codec_for(TaskSpec("nd", (LabelSpec("Negated"), LabelSpec("Other"))))
TEXT = "fever and cough, no dyspnea"
FEVER = SpanAnswer((Span(0, 5, "Problem"),))
COUGH = SpanAnswer((Span(0, 5, "Problem"), Span(10, 15, "Problem")))


def test_kappa_of_a_textbook() -> None:
    # 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: kappa 0.4.
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    assert cohens_kappa(pairs) == pytest.approx(0.4)
    assert cohens_kappa([("y", "y")] * 3) is None
    assert cohens_kappa([]) is None


def test_spans_agree_by_token_and_exactly() -> None:
    samples = [Sample("a", TEXT), Sample("b", TEXT), Sample("c", TEXT)]
    found = agreement(
        CODEC, samples, {"a": FEVER, "b": COUGH, "c": COUGH}, {"a": FEVER, "b": FEVER}
    )
    assert (found.samples, found.differing, found.by_token) == (2, ("b",), True)
    assert found.f1 == pytest.approx(2 * 2 / (3 + 2))
    # 12 tokens, one of them labelled by the first reader only.
    expected = (3 * 2 + 9 * 10) / 144
    assert found.kappa == pytest.approx((11 / 12 - expected) / (1 - expected))


def test_labels_agree_by_sample() -> None:
    samples = [Sample(i, TEXT) for i in "abcd"]
    first = {i: LabelAnswer("Negated" if i in "ab" else "Other") for i in "abcd"}
    second = {i: LabelAnswer("Negated" if i in "ac" else "Other") for i in "abcd"}
    found = agreement(LABELS, samples, first, second)
    assert (found.by_token, found.kappa, found.differing) == (False, 0.0, ("b", "c"))
    assert "over notes" in found.sentence


def test_japanese_goes_by_character() -> None:
    assert tokens("発熱 38.5 ok") == [(0, 1), (1, 2), (3, 5), (5, 6), (6, 7), (8, 10)]


@given(st.integers(0, 40), st.integers(1, 40))
def test_a_share_lies_in_its_interval(part: int, more: int) -> None:
    whole = part + more
    low, high = wilson(part, whole)
    assert 0 <= low <= part / whole + 1e-12
    assert part / whole - 1e-12 <= high <= 1


def test_newcombe_of_the_paper() -> None:
    # Newcombe 1998, table II, (a): 56/70 - 48/80, method 10.
    low, high = difference_of_shares(56, 70, 48, 80)
    assert (round(low, 4), round(high, 4)) == (0.0524, 0.3339)


def test_only_decisions_about_one_sample_tell_of_being_led() -> None:
    now = datetime.now(UTC)
    made = [
        Decision(f"s{n}", Verdict.ACCEPT, COUGH if n % 4 else FEVER, now, hidden=n % 2 == 0)
        for n in range(100)
    ]
    made.append(Decision("bulk", Verdict.ACCEPT, COUGH, now, origin=Origin.BULK))
    found = leading(CODEC, made, {d.sample_id: COUGH for d in made})
    assert (found.shown, found.agreed_shown, found.hidden, found.agreed_hidden) == (50, 50, 50, 25)
    assert found.difference == 0.5
    assert "leads towards it" in found.sentence
    assert leading(CODEC, made[:5], {}).sentence.startswith("Too few")
