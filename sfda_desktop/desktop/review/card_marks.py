"""What the note itself shows of a card: the final answer, and what of the model's it drops."""

from __future__ import annotations

from collections.abc import Sequence

from sfda_desktop.desktop.review.answer_rows import SIGNS
from sfda_desktop.desktop.widgets.answer_marks import given_marks, span_mark, spans_of
from sfda_desktop.desktop.widgets.text_marks import Origin, TextMark
from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.review import Change, ReviewCard, span_differences


def card_marks(card: ReviewCard, labels: Sequence[str]) -> list[TextMark]:
    """Return the marks of a card: lines by who said it, signs by how it differs from the model."""
    marks = given_marks(card.sample)
    if not isinstance(card.draft, SpanAnswer):
        return marks
    if not isinstance(card.base, SpanAnswer):
        return marks + [
            span_mark(span, labels, final_origin(card, span)) for span in card.draft.spans
        ]
    for found in span_differences(card.base, card.draft):
        if found.after is not None:
            origin = final_origin(card, found.after)
            marks.append(span_mark(found.after, labels, origin, SIGNS.get(found.kind)))
        elif found.before is not None:
            marks.append(span_mark(found.before, labels, Origin.MODEL, SIGNS[Change.REMOVED]))
    return marks


def final_origin(card: ReviewCard, span: Span) -> Origin:
    """Return who put a span into the final answer."""
    if card.decided:
        return Origin.PERSON
    if span in spans_of(card.base):
        return Origin.MODEL
    suggested = spans_of(card.suggestion.answer) if card.suggestion is not None else ()
    return Origin.LLM if span in suggested else Origin.PERSON
