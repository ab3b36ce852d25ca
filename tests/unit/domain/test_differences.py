from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.domain.answers import Answer, LabelAnswer, Span, SpanAnswer
from sfda_desktop.review import Change, Difference, Disagreement, disagreement, span_differences

spans = st.builds(
    lambda start, length, label: Span(start, start + length, label),
    st.integers(0, 12),
    st.integers(1, 6),
    st.sampled_from("AB"),
)
answers = st.lists(spans, max_size=6).map(SpanAnswer.of)


@given(answers, answers)
def test_every_span_of_either_side_is_in_exactly_one_difference(
    before: SpanAnswer, after: SpanAnswer
) -> None:
    found = span_differences(before, after)
    assert sorted(d.before for d in found if d.before) == list(before.spans)
    assert sorted(d.after for d in found if d.after) == list(after.spans)
    assert [d.position for d in found] == sorted(d.position for d in found)
    for difference in found:
        check(difference)


def check(difference: Difference) -> None:
    old, new = difference.before, difference.after
    match difference.kind:
        case Change.SAME:
            assert old is not None
            assert old == new
        case Change.RELABELLED:
            assert old is not None
            assert new is not None
            assert (old.start, old.end) == (new.start, new.end)
            assert old.label != new.label
        case Change.BOUNDARY:
            assert old is not None
            assert new is not None
            assert old.label == new.label
            assert old.overlaps(new)
            assert old != new
        case Change.ADDED:
            assert old is None
        case Change.REMOVED:
            assert new is None


@given(answers, answers)
def test_the_other_way_round_added_and_removed_change_places(
    before: SpanAnswer, after: SpanAnswer
) -> None:
    def kinds(differences: tuple[Difference, ...]) -> list[Change]:
        return sorted(d.kind for d in differences if d.kind is Change.SAME)

    assert kinds(span_differences(before, after)) == kinds(span_differences(after, before))
    assert (disagreement(before, after) is Disagreement.SAME) == (before == after)


@given(answers)
def test_an_answer_does_not_differ_from_itself(answer: SpanAnswer) -> None:
    assert {d.kind for d in span_differences(answer, answer)} <= {Change.SAME}


def of(*found: tuple[int, int, str]) -> SpanAnswer:
    return SpanAnswer.of(Span(*span) for span in found)


@pytest.mark.parametrize(
    ("base", "suggestion", "kind"),
    [
        (of((0, 5, "A")), of((0, 5, "A")), Disagreement.SAME),
        (of(), of(), Disagreement.SAME),
        (of(), of((0, 5, "A")), Disagreement.ADDED),
        (of((0, 5, "A")), of(), Disagreement.REMOVED),
        (of((0, 5, "A")), of((0, 5, "B")), Disagreement.LABEL),
        (of((0, 5, "A")), of((0, 9, "A")), Disagreement.BOUNDARY),
        (of((0, 5, "A")), of((0, 9, "B")), Disagreement.SEVERAL),
        (of((0, 5, "A")), of((5, 9, "A")), Disagreement.SEVERAL),
        (of((0, 5, "A")), of((0, 5, "B"), (7, 9, "A")), Disagreement.SEVERAL),
        (of((0, 5, "A"), (7, 9, "A")), of((0, 5, "A")), Disagreement.REMOVED),
        (LabelAnswer("A"), LabelAnswer("A"), Disagreement.SAME),
        (LabelAnswer("A"), LabelAnswer("B"), Disagreement.LABEL),
    ],
)
def test_a_disagreement_in_one_word(base: Answer, suggestion: Answer, kind: Disagreement) -> None:
    assert disagreement(base, suggestion) is kind


def test_spans_that_share_most_text_belong_together() -> None:
    before = of((0, 10, "A"))
    after = of((0, 2, "A"), (1, 10, "A"))
    assert span_differences(before, after) == (
        Difference(Change.ADDED, None, Span(0, 2, "A")),
        Difference(Change.BOUNDARY, Span(0, 10, "A"), Span(1, 10, "A")),
    )


def test_what_was_taken_away_stands_before_what_took_its_place() -> None:
    before, after = of((3, 5, "A")), of((3, 9, "B"))
    assert [d.kind for d in span_differences(before, after)] == [Change.REMOVED, Change.ADDED]
