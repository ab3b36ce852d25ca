"""What the small model took into consideration: spans, near misses, other borders and labels.

Where it hesitates, it would say something else if it found "no entity" a little less or a little
more likely: those answers are the readings, and so are their spans under every other label. Not
considered: one span cut in two where the model is sure of its length.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.tasks.bio import OUTSIDE, decode_bio, label_probability, words_of
from sfda_desktop.tasks.codec import Offsets
from sfda_desktop.tasks.verbalising import in_words
from sfda_desktop.tasks.verdicts import Question, Reading, normalised

LENIENCE: Final = (1.0, 1 / 3, 3.0, 1 / 10, 10.0, 1 / 30)
"""Factors on the odds of "no entity" at which the small model is heard; 1 is its own answer."""
MOST_READINGS: Final = 8
"""Each is a sentence for the language model to score."""
_SMALLEST: Final = 1e-6  # probability: no reading is impossible


def span_questions(
    text: str,
    probabilities: NDArray[np.float32],
    offsets: Offsets,
    model_labels: Sequence[str],
    *,
    spec: TaskSpec,
) -> tuple[Question, ...]:
    """Return a question for every stretch of text in which some hearing finds a span.

    `probabilities` has shape (pieces, classes).
    """
    hearings = [
        tuple(span for span, _ in decode_bio(heard, offsets, text, model_labels))
        for heard in _hearings(probabilities, model_labels.index(OUTSIDE))
    ]
    hearings += [_joined(hearing, text) for hearing in hearings]
    questions: list[Question] = []
    for start, end in _stretches(span for hearing in hearings for span in hearing):
        within = [
            tuple(span for span in hearing if start <= span.start < end) for hearing in hearings
        ]
        said = within[0]
        parts = dict.fromkeys([said, ()])
        for spans in within:
            parts |= dict.fromkeys(_under_each_label(spans, spec.label_names))
        words = [word for word in words_of(offsets, text) if word[0] < end and start < word[1]]
        chances = {spans: _log_chance(spans, words, probabilities, model_labels) for spans in parts}
        likeliest = sorted(chances, key=lambda spans: -chances[spans])
        kept = list(dict.fromkeys([said, (), *likeliest]))[:MOST_READINGS]
        small = normalised([chances[spans] for spans in kept])
        longest = max((s for spans in parts for s in spans), key=lambda s: s.end - s.start)
        readings = (
            _reading(text, spans, chance, spec, longest)
            for spans, chance in zip(kept, small, strict=True)
        )
        questions.append(Question(tuple(readings)))
    return tuple(questions)


def _hearings(probabilities: NDArray[np.float32], outside: int) -> Iterator[NDArray[np.float32]]:
    for factor in LENIENCE:
        heard = probabilities.copy()
        heard[:, outside] *= factor
        yield heard


def _stretches(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Return where spans stand, those that overlap as one."""
    stretches: list[tuple[int, int]] = []
    for span in sorted(set(spans)):
        if stretches and span.start < stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], max(stretches[-1][1], span.end))
        else:
            stretches.append((span.start, span.end))
    return stretches


def _under_each_label(spans: tuple[Span, ...], labels: Sequence[str]) -> Iterator[tuple[Span, ...]]:
    yield spans
    for label in labels:
        yield tuple(Span(span.start, span.end, label) for span in spans)


def _joined(spans: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Return spans with neighbours of one label as one: a word more is often heard as its own."""
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last and last.label == span.label and not text[last.end : span.start].strip():
            joined[-1] = Span(last.start, span.end, span.label)
        else:
            joined.append(span)
    return tuple(joined)


def _log_chance(
    spans: tuple[Span, ...],
    words: Iterable[tuple[int, int, int]],
    probabilities: NDArray[np.float32],
    model_labels: Sequence[str],
) -> float:
    """Return the log-probability of a reading, word for word (independent, as in decoding)."""
    total = 0.0
    before: Span | None = None
    for start, end, piece in words:
        row = probabilities[piece]
        span = next((s for s in spans if s.start < end and start < s.end), None)
        if span is None:
            chance = row[model_labels.index(OUTSIDE)]
        elif before is None or before.label != span.label:
            chance = label_probability(row, span.label, model_labels)  # either class opens a span
        else:
            prefix = "I" if span == before else "B"
            name = f"{prefix}-{span.label}"
            # Some models have no class for the inside of a label.
            chance = row[model_labels.index(name if name in model_labels else f"B-{span.label}")]
        total += math.log(max(float(chance), _SMALLEST))
        before = span
    return total


def _reading(
    text: str, spans: tuple[Span, ...], chance: float, spec: TaskSpec, longest: Span
) -> Reading:
    """Word a reading, of several spans the longest; `longest` is what a doubt about any is about.

    What the language model thinks of words under no label at all is taken away: borders are not to
    be judged by how probable the words within them are.
    """
    nothing = "none of these"
    if not spans:
        return Reading(spans, chance, _prompt(text, longest), nothing, nothing)
    about = max(spans, key=lambda span: span.end - span.start)
    word = next(in_words(label) for label in spec.labels if label.name == about.label)
    return Reading(spans, chance, _prompt(text, about), f"a {word}", nothing)


def _prompt(text: str, about: Span) -> str:
    return f'Text: "{text}"\nWhat is "{text[about.start : about.end]}"?'


def settle_spans(spans: Iterable[Span], chosen: Sequence[tuple[Question, int]]) -> SpanAnswer:
    """Return the small model's spans with the readings chosen instead of its own."""
    kept = set(spans)
    for question, reading in chosen:
        kept -= set(_spans(question, 0))
        kept |= set(_spans(question, reading))
    return SpanAnswer.of(kept)


def reading_of(question: Question, spans: Iterable[Span]) -> int | None:
    """Return the reading that says what stands in an answer's `spans` there, if one does."""
    parts = [_spans(question, number) for number in range(len(question.readings))]
    start = min(span.start for part in parts for span in part)
    end = max(span.end for part in parts for span in part)
    said = tuple(sorted(span for span in spans if span.start < end and start < span.end))
    return parts.index(said) if said in parts else None


def _spans(question: Question, reading: int) -> tuple[Span, ...]:
    part = question.readings[reading].part
    return part if isinstance(part, tuple) else ()
