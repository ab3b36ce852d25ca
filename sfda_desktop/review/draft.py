"""Editing the spans of an answer: pure functions, offsets in code points."""

from __future__ import annotations

import re

from sfda_desktop.domain.answers import Span, SpanAnswer

_WORD = re.compile(r"\w+")


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the selection without white space at its ends, `None` where nothing is left.

    `start` and `end` may come in either order and reach beyond the text.
    """
    start, end = sorted((start, end))
    start, end = max(start, 0), min(end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def snapped_to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a selection so that it cuts no word (a run of letters, digits, underscores).

    In scripts that write no spaces a run is a whole clause, so callers offer this as a choice.
    """
    first = next((m for m in _WORD.finditer(text) if m.start() < start < m.end()), None)
    last = next((m for m in _WORD.finditer(text) if m.start() < end < m.end()), None)
    return first.start() if first else start, last.end() if last else end


def add_span(
    answer: SpanAnswer, text: str, start: int, end: int, label: str, *, whole_words: bool = False
) -> SpanAnswer:
    """Label a selection; where exactly that stretch has a label, it takes the new one.

    A selection of white space alone changes nothing. Overlapping spans are allowed.
    """
    selection = trimmed(text, start, end)
    if selection is None:
        return answer
    if whole_words:
        selection = snapped_to_words(text, *selection)
    kept = (span for span in answer.spans if (span.start, span.end) != selection)
    return SpanAnswer.of([*kept, Span(*selection, label)])


def relabel_span(answer: SpanAnswer, span: Span, label: str) -> SpanAnswer:
    """Give a span another label; a span that is not in the answer changes nothing."""
    return _replaced(answer, span, Span(span.start, span.end, label))


def remove_span(answer: SpanAnswer, span: Span) -> SpanAnswer:
    """Take a span out of the answer."""
    return SpanAnswer.of(other for other in answer.spans if other != span)


def nudge_span(
    answer: SpanAnswer, text: str, span: Span, *, start: int = 0, end: int = 0
) -> SpanAnswer:
    """Move the edges of a span by so many code points (to the right where positive).

    A move beyond the text, or one that leaves nothing of the span, changes nothing.
    """
    moved = Span(span.start + start, span.end + end, span.label)
    if not 0 <= moved.start < moved.end <= len(text):
        return answer
    return _replaced(answer, span, moved)


def clear_spans(answer: SpanAnswer) -> SpanAnswer:  # noqa: ARG001 - the same shape as its kin
    """Take out every span: nothing in the text is to be labelled."""
    return SpanAnswer()


def span_at(answer: SpanAnswer, position: int) -> Span | None:
    """Return the span a caret at `position` is in, the shortest where spans overlap."""
    inside = [span for span in answer.spans if span.start <= position < span.end]
    return min(inside, key=lambda span: (span.end - span.start, span), default=None)


def _replaced(answer: SpanAnswer, old: Span, new: Span) -> SpanAnswer:
    if old not in answer.spans:
        return answer
    return SpanAnswer.of(new if span == old else span for span in answer.spans)
