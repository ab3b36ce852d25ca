"""What the note itself shows of a card: the final answer, and what of the model's it drops."""

from __future__ import annotations

from collections.abc import Sequence

from sfda_desktop.desktop.review.answer_rows import SIGNS, differences
from sfda_desktop.desktop.widgets.answer_marks import given_marks, span_mark, spans_of
from sfda_desktop.desktop.widgets.text_marks import Origin, TextMark
from sfda_desktop.domain.answers import LabelAnswer, Span, SpanAnswer
from sfda_desktop.review import Change, ReviewCard


def card_marks(card: ReviewCard, labels: Sequence[str]) -> list[TextMark]:
    """Return the marks of a card: lines by who said it, signs by how it differs from the model."""
    marks = given_marks(card.sample)
    if not isinstance(card.draft, SpanAnswer):
        return marks
    origins = final_origins(card)
    if not isinstance(card.base, SpanAnswer):
        return marks + [span_mark(span, labels, origins[span]) for span in card.draft.spans]
    for found in differences(card.base, card.draft):
        if found.after is not None:
            sign = SIGNS.get(found.kind)
            marks.append(span_mark(found.after, labels, origins[found.after], sign))
        elif found.before is not None:
            marks.append(span_mark(found.before, labels, Origin.MODEL, SIGNS[Change.REMOVED]))
    return marks


def final_origins(card: ReviewCard) -> dict[Span | None, Origin]:
    """Return who put each span (`None`: the label) into the final answer."""
    suggestion = card.suggestion.answer if card.suggestion is not None else None
    said, suggested = set(spans_of(card.base)), set(spans_of(suggestion))

    def origin(by_model: bool, by_llm: bool) -> Origin:
        if card.decided:
            return Origin.PERSON
        if by_model:
            return Origin.MODEL
        return Origin.LLM if by_llm else Origin.PERSON

    if isinstance(card.draft, LabelAnswer):
        return {None: origin(card.draft == card.base, card.draft == suggestion)}
    return {span: origin(span in said, span in suggested) for span in spans_of(card.draft)}
