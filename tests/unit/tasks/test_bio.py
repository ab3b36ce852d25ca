"""Spans ↔ BIO classes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from sfda_desktop.domain.answers import Span
from sfda_desktop.tasks.bio import (
    bio_labels,
    decode_bio,
    encode_bio,
    names_of_bio_labels,
    settle_overlaps,
)

LABELS = bio_labels(["Problem", "Test"])


def one_hot(targets: NDArray[np.int64], classes: int) -> NDArray[np.float32]:
    rows: NDArray[np.float32] = np.eye(classes, dtype=np.float32)[targets]
    return rows


@st.composite
def annotated_pieces(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]], list[Span]]:
    """Words separated by spaces, one piece a word, and spans over whole words."""
    words = draw(st.lists(st.text("abñ漢😀", min_size=1, max_size=4), min_size=1, max_size=12))
    text, offsets = "", []
    for word in words:
        text += " " if text else ""
        offsets.append((len(text), len(text) + len(word)))
        text += word
    spans, position = [], 0
    while position < len(offsets):
        length = draw(st.integers(0, 3))
        if length:
            last = min(position + length, len(offsets)) - 1
            label = draw(st.sampled_from(["Problem", "Test"]))
            spans.append(Span(offsets[position][0], offsets[last][1], label))
            position = last + 1
        position += 1
    return text, offsets, spans


@given(annotated_pieces())
def test_offsets_round_trip(case: tuple[str, list[tuple[int, int]], list[Span]]) -> None:
    text, offsets, spans = case
    targets = encode_bio(spans, offsets, LABELS)
    decoded = decode_bio(one_hot(targets, len(LABELS)), offsets, text, LABELS)
    assert [span for span, _ in decoded] == spans
    assert all(confidence == pytest.approx(1.0) for _, confidence in decoded)


def test_neighbouring_spans_of_one_label_stay_apart() -> None:
    targets = encode_bio([Span(0, 1, "Test"), Span(2, 3, "Test")], [(0, 1), (2, 3)], LABELS)
    assert [LABELS[t] for t in targets] == ["B-Test", "B-Test"]


def test_a_span_inside_a_piece_takes_the_piece() -> None:
    targets = encode_bio([Span(3, 5, "Problem")], [(0, 2), (2, 8), (9, 12)], LABELS)
    assert [LABELS[t] for t in targets] == ["O", "B-Problem", "O"]


def test_inside_without_a_beginning_opens_a_span() -> None:
    classes = np.array([LABELS.index("I-Test"), LABELS.index("I-Problem")])
    decoded = decode_bio(one_hot(classes, len(LABELS)), [(0, 3), (4, 7)], "abc def", LABELS)
    assert [span for span, _ in decoded] == [Span(0, 3, "Test"), Span(4, 7, "Problem")]


def test_the_first_piece_of_a_word_speaks_for_the_rest() -> None:
    classes = np.array([LABELS.index(name) for name in ("B-Test", "O", "B-Problem")])
    offsets = [(0, 4), (4, 8), (8, 11)]
    decoded = decode_bio(one_hot(classes, len(LABELS)), offsets, "angiographies"[:11], LABELS)
    assert [span for span, _ in decoded] == [Span(0, 11, "Test")]


def test_japanese_pieces_speak_for_themselves() -> None:
    classes = np.array([LABELS.index(name) for name in ("B-Problem", "I-Problem", "O")])
    decoded = decode_bio(one_hot(classes, len(LABELS)), [(0, 1), (1, 2), (2, 3)], "肺炎の", LABELS)
    assert [span for span, _ in decoded] == [Span(0, 2, "Problem")]


def test_confidence_adds_the_two_classes_of_the_label() -> None:
    row = np.array([[0.2, 0.5, 0.25, 0.05, 0.0]], dtype=np.float32)
    [(span, confidence)] = decode_bio(row, [(0, 3)], "abc", LABELS)
    assert span.label == "Problem"
    assert confidence == pytest.approx(0.75)


def test_no_pieces_no_spans() -> None:
    assert decode_bio(np.zeros((0, 5), dtype=np.float32), [], "  ", LABELS) == []


def test_the_longest_of_overlapping_spans_wins() -> None:
    long, short, other = Span(0, 9, "Test"), Span(5, 9, "Problem"), Span(9, 12, "Problem")
    assert settle_overlaps([short, long, other]) == (long, other)


@pytest.mark.parametrize(
    ("labels", "problem"),
    [
        (["B-Test", "I-Test"], "no class O"),
        (["O", "LABEL_1"], "not of the form"),
        (["O"], "nothing but O"),
        (["O", "I-Test"], "B-Test is missing"),
    ],
)
def test_labels_that_are_not_bio(labels: list[str], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        names_of_bio_labels(labels)


def test_label_names_keep_their_dashes() -> None:
    assert names_of_bio_labels(["O", "B-drug-n", "I-drug-n"]) == ("drug-n",)
