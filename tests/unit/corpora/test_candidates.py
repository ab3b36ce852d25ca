"""Entities first: the records that known entities give."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sfda_desktop.corpora.candidates import candidates_of
from sfda_desktop.corpora.sentences import sentences_of
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.tasks import codec_for, codec_for_texts
from tests.tiny_models import TINY_RELATIONS

RE, ND = codec_for_texts("re"), codec_for_texts("nd")
TEXT = "aspirin for fever, insulin for diabetes"
SPANS = (
    Span(0, 7, "Drug"),
    Span(12, 17, "Problem"),
    Span(19, 26, "Drug"),
    Span(31, 39, "Problem"),
)
RECORD = Record(Sample("s1", TEXT, "d1", extra={"ward": "B"}), SpanAnswer(SPANS))


def pairs(samples: list[Sample]) -> list[tuple[str, str]]:
    words = [[s.text[m.start : m.end] for m in s.marks] for s in samples]
    return [(head, tail) for head, tail in words]


def test_every_entity_is_asked_about_once() -> None:
    made = candidates_of([RECORD], ND)
    assert [sample.id for sample in made] == ["s1.e0", "s1.e1", "s1.e2", "s1.e3"]
    assert {(sample.doc, sample.extra["ward"]) for sample in made} == {("d1", "B")}
    assert [sample.marks[0].extra for sample in made] == [{"type": s.label} for s in SPANS]
    kept = candidates_of([RECORD], ND, types={"Problem"})
    assert [(s.id, s.marks[0].start) for s in kept] == [("s1.e0", 12), ("s1.e1", 31)]


def test_pairs_go_from_left_to_right_where_nothing_is_said() -> None:
    made = candidates_of([RECORD], RE)
    assert [sample.id for sample in made] == [f"s1.p{n}" for n in range(6)]
    assert pairs(made)[:3] == [
        ("aspirin", "fever"),
        ("aspirin", "insulin"),
        ("aspirin", "diabetes"),
    ]
    assert all(s.marks[0].start < s.marks[1].start for s in made)


def test_the_guideline_says_which_types_may_be_related() -> None:
    codec = codec_for(replace(TINY_RELATIONS, pairs=(("Problem", "Drug"), ("Drug", "Drug"))))
    assert pairs(candidates_of([RECORD], codec)) == [
        ("aspirin", "insulin"),
        ("fever", "aspirin"),
        ("fever", "insulin"),
        ("diabetes", "aspirin"),
        ("diabetes", "insulin"),
    ]


def test_overlapping_entities_count_as_everywhere_and_unlabeled_records_give_nothing() -> None:
    overlapping = SpanAnswer((Span(0, 7, "Drug"), Span(0, 17, "Problem")))
    (made,) = candidates_of([Record(RECORD.sample, overlapping), Record(RECORD.sample)], ND)
    assert made.marks[0].end == 17


def noted(text: str, *named: str, **extra: int) -> Record:
    """A record whose entities are the words named, each once in the text."""
    spans = (Span(text.index(w), text.index(w) + len(w), "Thing") for w in named)
    return Record(Sample("n", text, extra=extra), SpanAnswer.of(spans))


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        (
            "Patient has fever. He was given aspirin. No cough.",
            ("fever", "aspirin", "cough"),
            [],
        ),
        (
            "Aspirin for fever. Insulin for diabetes.",
            ("Aspirin", "fever", "Insulin", "diabetes"),
            [("Aspirin", "fever"), ("Insulin", "diabetes")],
        ),
        (
            "Problems:\n- fever\n- cough, aspirin",
            ("fever", "cough", "aspirin"),
            [("cough", "aspirin")],
        ),
        (
            "発熱あり、アスピリン投与。糖尿病にインスリン継続。",
            ("発熱", "アスピリン", "糖尿病", "インスリン"),
            [("発熱", "アスピリン"), ("糖尿病", "インスリン")],
        ),
        ("Insulin stopped ?DKA with fever", ("Insulin", "DKA"), [("Insulin", "DKA")]),
    ],
)
def test_pairs_stand_in_one_sentence_whatever_the_record_holds(
    text: str, named: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    made = candidates_of([noted(text, *named)], RE)
    assert pairs(made) == expected
    assert [sample.id for sample in made] == [f"n.p{n}" for n in range(len(expected))]
    assert {sample.text for sample in made} <= {text}
    # Each is asked about alone: sentences do not matter there.
    assert len(candidates_of([noted(text, *named)], ND)) == len(named)


def test_an_entity_across_what_looks_like_an_end_stands_in_both_sentences() -> None:
    text = "Aspirin and Multivit. Forte for fever. No cough."
    assert len(sentences_of(text)) == 3
    across = noted(text, "Aspirin", "Multivit. Forte", "fever", "cough")
    assert pairs(candidates_of([across], RE)) == [
        ("Aspirin", "Multivit. Forte"),
        ("Multivit. Forte", "fever"),
    ]


def test_an_entity_outside_of_all_sentences_has_no_pair() -> None:
    apart = noted("Fever, cough.\n++\nRash, aspirin.", "Fever", "cough", "++", "Rash", "aspirin")
    assert pairs(candidates_of([apart], RE)) == [("Fever", "cough"), ("Rash", "aspirin")]
    assert pairs(candidates_of([noted("++ --", "++", "--")], RE)) == []


def test_a_sentence_cut_out_of_wrapped_text_is_not_cut_at_its_line_ends() -> None:
    text = "Aspirin\nwas given for fever."
    assert pairs(candidates_of([noted(text, "Aspirin", "fever")], RE)) == []
    cut_before = noted(text, "Aspirin", "fever", offset=58)
    assert pairs(candidates_of([cut_before], RE)) == [("Aspirin", "fever")]
    section = noted("Fever, aspirin.\nNo cough.", "Fever", "aspirin", "cough", offset=58)
    assert pairs(candidates_of([section], RE)) == [("Fever", "aspirin")]


def test_another_language_may_be_named() -> None:
    record = noted("Aspirin am 3. Mai wegen Fieber.", "Aspirin", "Fieber")
    assert pairs(candidates_of([record], RE)) == []
    assert pairs(candidates_of([record], RE, language="de")) == [("Aspirin", "Fieber")]


@given(st.lists(st.tuples(st.integers(0, 38), st.integers(1, 5)), max_size=8))
def test_ids_are_unique_and_records_round_trip(places: list[tuple[int, int]]) -> None:
    spans = SpanAnswer.of(Span(s, min(s + n, len(TEXT)), "Drug") for s, n in places)
    for codec in (RE, ND):
        made = candidates_of([Record(RECORD.sample, spans)], codec)
        assert len({sample.id for sample in made}) == len(made)
        for sample in made:
            assert codec.read_marks(codec.write_marks(sample.marks), TEXT) == sample.marks
