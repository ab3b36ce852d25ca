"""Spans ↔ BIO classes per word piece."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from statistics import fmean

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.answers import Span
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.codec import Offsets

OUTSIDE = "O"


def bio_labels(names: Iterable[str]) -> tuple[str, ...]:
    """Return the classes of a BIO tagging head: `O`, then `B-` and `I-` of each label."""
    return (OUTSIDE, *(f"{prefix}-{name}" for name in names for prefix in "BI"))


def names_of_bio_labels(model_labels: Sequence[str]) -> tuple[str, ...]:
    """Return the label names behind BIO classes, in order of first mention.

    ValueError says why the classes are not BIO.
    """
    if OUTSIDE not in model_labels:
        raise ValueError(tr("the labels have no class O (outside)"))
    names: dict[str, None] = {}
    for label in model_labels:
        if label == OUTSIDE:
            continue
        prefix, dash, name = label.partition("-")
        if prefix not in ("B", "I") or not dash or not name:
            raise ValueError(
                tr("the label {label!r} is not of the form B-NAME or I-NAME", label=label)
            )
        names.setdefault(name)
    if not names:
        raise ValueError(tr("the labels name nothing but O"))
    missing = [name for name in names if f"B-{name}" not in model_labels]
    if missing:
        raise ValueError(tr("the label B-{missing} is missing", missing=missing[0]))
    return tuple(names)


def settle_overlaps(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans without overlap, the longest winning, then the first (CONTRACT section 4)."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start - s.end, s.start, s.label)):
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    return tuple(sorted(kept))


def encode_bio(
    spans: Iterable[Span], offsets: Offsets, model_labels: Sequence[str]
) -> NDArray[np.int64]:
    """Return the class index of every word piece, shape (pieces,).

    A piece belongs to the span it shares at least one code point with; a span that begins or ends
    inside a piece therefore takes the whole piece.
    """
    index = {label: position for position, label in enumerate(model_labels)}
    targets = np.full(len(offsets), index[OUTSIDE], dtype=np.int64)
    ends = [end for _, end in offsets]
    for span in settle_overlaps(spans):
        begin = index[f"B-{span.label}"]
        inside = index.get(f"I-{span.label}", begin)
        first = bisect_right(ends, span.start)
        for position in range(first, len(offsets)):
            start, end = offsets[position]
            if start >= span.end:
                break
            if start < end:
                targets[position] = begin if position == first else inside
    return targets


def decode_bio(
    probabilities: NDArray[np.float32],
    offsets: Offsets,
    text: str,
    model_labels: Sequence[str],
) -> list[tuple[Span, float]]:
    """Return the spans that the most probable classes spell out, with their confidence.

    `I-X` that follows nothing of X opens a span. Inside a word written with an alphabet the first
    piece speaks for the rest: half words are never entities there, and models that were trained
    on first pieces only say nothing sensible about the others. Confidence is the mean probability
    of the span's label (`B-` or `I-`) over the pieces that spoke.
    """
    if not len(offsets):
        return []
    best = probabilities.argmax(axis=1)
    outside = model_labels.index(OUTSIDE)
    if (best == outside).all():
        return []
    spans: list[tuple[Span, float]] = []
    open_label, open_start, open_end = "", 0, 0
    spoken: list[float] = []

    def close() -> None:
        if open_label:
            start, end = _trimmed(text, open_start, open_end)
            if start < end:
                spans.append((Span(start, end, open_label), fmean(spoken)))

    for position, (start, end) in enumerate(offsets):
        if start >= end:
            continue
        if position and _continues_word(text, offsets[position - 1][1], start):
            if open_label and open_end == start:
                open_end = end
            continue
        tag = model_labels[best[position]]
        prefix, _, label = tag.partition("-")
        if not label or prefix == "B" or label != open_label:
            close()
            open_label, open_start, spoken = label, start, []
        if label:
            open_end = end
            spoken.append(label_probability(probabilities[position], label, model_labels))
    close()
    return spans


def label_probability(row: NDArray[np.float32], label: str, model_labels: Sequence[str]) -> float:
    """Return the probability of a label at a word piece, as its beginning or its inside."""
    wanted = (f"B-{label}", f"I-{label}")
    return float(sum(row[i] for i, name in enumerate(model_labels) if name in wanted))


def words_of(offsets: Offsets, text: str) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, piece) of each word; the piece is the one that speaks for it."""
    word: tuple[int, int, int] | None = None
    for position, (start, end) in enumerate(offsets):
        if start >= end:
            continue
        if word is not None and _continues_word(text, offsets[position - 1][1], start):
            word = (word[0], end, word[2])
            continue
        if word is not None:
            yield word
        word = (start, end, position)
    if word is not None:
        yield word


def _continues_word(text: str, previous_end: int, start: int) -> bool:
    """Tell whether the piece at `start` goes on with the word of the piece before it."""
    return (
        previous_end == start
        and 0 < start < len(text)
        and _alphabetic(text[start - 1])
        and _alphabetic(text[start])
    )


def _alphabetic(character: str) -> bool:
    # Japanese and Chinese write words without spaces: there a run of letters is no word.
    return character.isalpha() and unicodedata.east_asian_width(character) not in "WF"


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
