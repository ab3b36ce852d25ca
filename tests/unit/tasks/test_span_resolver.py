"""The resolver: what the language model wrote → spans."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.prompts import Resolution
from sfda_desktop.tasks.span_resolver import render_answer, resolve_spans

LABELS = ("Problem", "Treatment")
NOTHING = SpanAnswer()


def resolve(text: str, raw: str, base: SpanAnswer | None = None) -> Resolution:
    return resolve_spans(text, raw, labels=LABELS, base=base, fallback=base or NOTHING)


@st.composite
def text_and_base(draw: st.DrawFn) -> tuple[str, SpanAnswer]:
    text = draw(
        st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
        | st.text('ab \n"\\{}:\u2028\x85é漢😀', min_size=1, max_size=30)
    )
    starts = draw(st.lists(st.integers(0, len(text) - 1), max_size=6))
    spans = [
        Span(start, draw(st.integers(start + 1, len(text))), draw(st.sampled_from(LABELS)))
        for start in starts
    ]
    return text, SpanAnswer.of(spans)


@given(text_and_base())
@example(("pain, pain", SpanAnswer((Span(0, 4, "Problem"), Span(6, 10, "Problem")))))
def test_an_unchanged_answer_gives_back_exactly_the_base(case: tuple[str, SpanAnswer]) -> None:
    text, base = case
    resolution = resolve(text, render_answer(text, base), base)
    assert resolution == Resolution(answer=base, resolved=True, dropped=0)


def test_a_label_with_blanks_round_it_is_known_again() -> None:
    base = SpanAnswer((Span(0, 4, "Lab "),))
    given = resolve_spans("pain", '{"pain": "Lab "}', labels=("Lab ",), base=base, fallback=base)
    assert given == Resolution(answer=base, resolved=True, dropped=0)


@given(st.text(max_size=80), st.text(max_size=120))
def test_whatever_is_written_spans_stay_inside_the_text(text: str, raw: str) -> None:
    answer = resolve(text, raw).answer
    assert isinstance(answer, SpanAnswer)
    assert all(0 <= s.start < s.end <= len(text) and s.label in LABELS for s in answer.spans)


def test_a_repeated_entity_keeps_the_place_the_base_gave_it() -> None:
    text = "pain, then more pain"
    base = SpanAnswer((Span(16, 20, "Problem"),))
    assert resolve(text, '{"pain": "Treatment"}', base).answer == SpanAnswer(
        (Span(16, 20, "Treatment"),)
    )


def test_a_new_line_takes_the_first_unused_place_after_the_previous_one() -> None:
    text = "pain with fever; pain again"
    base = SpanAnswer((Span(10, 15, "Problem"),))
    raw = '{"fever": "Problem"}\n{"pain": "Problem"}'
    assert resolve(text, raw, base).answer == SpanAnswer(
        (Span(10, 15, "Problem"), Span(17, 21, "Problem"))
    )


def test_a_new_line_is_then_searched_anywhere() -> None:
    text = "pain with fever"
    raw = '{"fever": "Problem"}\n{"pain": "Problem"}'
    assert resolve(text, raw).answer == SpanAnswer((Span(0, 4, "Problem"), Span(10, 15, "Problem")))


def test_case_and_spaces_matter_last() -> None:
    text = "LANTUS (INSULIN  GLARGINE) daily"
    raw = '{"Lantus (insulin glargine)": "treatment"}'
    assert resolve(text, raw).answer == SpanAnswer((Span(0, 26, "Treatment"),))


@pytest.mark.parametrize(
    ("text", "entity", "places"),
    [
        ("pain on control no", "no", [(16, 18)]),
        ("the ratio of weather", "ther", [(16, 20)]),
        ("Paracetamol, paracetamol", "PARACETAMOL", [(0, 11), (13, 24)]),
        ("患者は高血圧 で通院中", "高 血圧で", [(3, 8)]),
        ("μ-opioid", "M-opioid", []),
    ],
)
def test_a_repeated_line_is_not_pieced_together_from_other_words(
    text: str, entity: str, places: list[tuple[int, int]]
) -> None:
    raw = "\n".join([json.dumps({entity: "Problem"}, ensure_ascii=False)] * 3)
    resolution = resolve(text, raw)
    assert resolution.answer == SpanAnswer(tuple(Span(*p, "Problem") for p in places))
    assert resolution.dropped == 3 - len(places)


def test_what_cannot_be_located_or_labeled_is_dropped_and_counted() -> None:
    raw = '{"fever": "Problem"}\n{"rash": "Problem"}\n{"pain": "Mood"}'
    resolution = resolve("fever and pain", raw)
    assert resolution == Resolution(SpanAnswer((Span(0, 5, "Problem"),)), resolved=True, dropped=2)


def test_text_that_is_no_answer_falls_back_to_the_small_model() -> None:
    base = SpanAnswer((Span(0, 5, "Problem"),))
    resolution = resolve("fever and pain", "I think the answer is fine.", base)
    assert resolution == Resolution(base, resolved=False, dropped=0)


def test_the_empty_answer_removes_everything() -> None:
    base = SpanAnswer((Span(0, 5, "Problem"),))
    assert resolve("fever", "{}", base) == Resolution(NOTHING, resolved=True, dropped=0)


def test_an_answer_cut_off_keeps_its_whole_lines() -> None:
    resolution = resolve("fever and pain", '{"fever": "Problem"}\n{"pa')
    assert resolution == Resolution(SpanAnswer((Span(0, 5, "Problem"),)), resolved=True, dropped=1)


def test_one_object_fences_and_bare_words_are_read_too() -> None:
    expected = SpanAnswer((Span(0, 5, "Problem"), Span(10, 17, "Treatment")))
    for raw in (
        json.dumps({"fever": "Problem", "aspirin": "Treatment"}),
        '```json\n{"fever": "Problem"},\n{"aspirin": "Treatment"}\n```',
        "{fever: Problem}\n{aspirin: Treatment}",
        '[{"fever": "Problem"}, \n {"aspirin": "Treatment"}]',
    ):
        assert resolve("fever and aspirin", raw).answer == expected, raw


CUT_TEXT = "fever, cough, fever and pain"
CUT_BASE = SpanAnswer(
    (
        Span(0, 5, "Problem"),
        Span(7, 12, "Problem"),
        Span(14, 19, "Problem"),
        Span(24, 28, "Treatment"),
    )
)


def resolve_cut(raw: str, base: SpanAnswer | None = CUT_BASE) -> Resolution:
    return resolve_spans(
        CUT_TEXT, raw, labels=LABELS, base=base, fallback=base or NOTHING, finished=False
    )


def test_what_a_cut_answer_did_not_come_to_stays_as_in_the_base_answer() -> None:
    found = resolve_cut('{"fever": "Treatment"}\n{"cough": "Problem"}\n{"fev')
    assert found.answer == SpanAnswer.of([Span(0, 5, "Treatment"), *CUT_BASE.spans[1:]])
    assert (found.resolved, found.dropped) == (True, 1)


def test_what_a_cut_answer_left_out_before_the_cut_stays_out() -> None:
    found = resolve_cut('{"cough": "Problem"}\n{"fever"')
    assert found.answer == SpanAnswer(CUT_BASE.spans[1:])


def test_a_cut_answer_without_a_base_keeps_what_was_read() -> None:
    found = resolve_cut('{"cough": "Problem"}\n{"fever"', base=None)
    assert found.answer == SpanAnswer((Span(7, 12, "Problem"),))
    assert (found.resolved, found.dropped) == (True, 1)


def test_an_answer_cut_in_its_first_line_is_not_one() -> None:
    found = resolve_cut('{"fev')
    assert (found.answer, found.resolved) == (CUT_BASE, False)
