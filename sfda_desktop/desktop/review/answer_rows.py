"""Three answers side by side: what belongs together stands in one row. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from sfda_desktop.desktop.widgets.text_marks import Change as Sign
from sfda_desktop.domain.answers import Answer, LabelAnswer, Span, SpanAnswer
from sfda_desktop.review import Change, Difference, span_differences

SIGNS = {
    Change.ADDED: Sign.ADDED,
    Change.REMOVED: Sign.REMOVED,
    Change.RELABELLED: Sign.RELABELED,
    Change.BOUNDARY: Sign.MOVED,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One cell: a labeled stretch of text, or (without a span) the label of the whole sample.

    `sign` says how it differs from the model's own; `sure` is the model's probability of a label.
    """

    label: str
    words: str = ""
    span: Span | None = None
    sign: Sign | None = None
    sure: float | None = None


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One finding as the model, the suggestion and the final answer have it.

    `about` is what the label of a whole sample is about: the words of each mark.
    """

    model: Finding | None = None
    suggestion: Finding | None = None
    final: Finding | None = None
    about: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether the three do not say the same."""
        cells = (self.model, self.suggestion, self.final)
        return any(cell is not None and cell.sign is not None for cell in cells)

    @property
    def position(self) -> tuple[int, int]:
        """Where the row stands in the text."""
        spans = [f.span for f in (self.final, self.suggestion, self.model) if f and f.span]
        return (spans[0].start, spans[0].end) if spans else (0, 0)


@lru_cache(maxsize=8)
def differences(before: SpanAnswer, after: SpanAnswer) -> tuple[Difference, ...]:
    """Return `span_differences`, remembered: the text, the table and its signs ask in turn."""
    return span_differences(before, after)


def answer_rows(
    text: str,
    model: Answer | None,
    suggestion: Answer | None,
    final: Answer | None,
    *,
    about: tuple[str, ...] = (),
    sure: float | None = None,
) -> list[AnswerRow]:
    """Return the rows in order of position; the answers may be missing.

    `about` are the words of the sample's marks, `sure` the model's probability of its label.
    """
    if about or any(isinstance(answer, LabelAnswer) for answer in (model, suggestion, final)):
        return [replace(_label_row(model, suggestion, final, sure), about=about)]
    base = model if isinstance(model, SpanAnswer) else None
    rows = _model_and_suggestion(text, base, suggestion)
    placed = _place_final(text, rows, base, _spans(final))
    return sorted(placed, key=lambda row: row.position)


def _label_row(
    model: Answer | None, suggestion: Answer | None, final: Answer | None, sure: float | None
) -> AnswerRow:
    def finding(answer: Answer | None, sure: float | None = None) -> Finding | None:
        if not isinstance(answer, LabelAnswer):
            return None
        differs = isinstance(model, LabelAnswer) and answer != model
        return Finding(answer.label, sign=Sign.RELABELED if differs else None, sure=sure)

    return AnswerRow(finding(model, sure), finding(suggestion), finding(final))


def _model_and_suggestion(
    text: str, base: SpanAnswer | None, suggestion: Answer | None
) -> list[AnswerRow]:
    if not isinstance(suggestion, SpanAnswer):
        return [AnswerRow(model=_finding(text, span)) for span in _spans(base)]
    if base is None:
        return [AnswerRow(suggestion=_finding(text, span)) for span in suggestion.spans]
    return [
        AnswerRow(
            model=_finding(
                text, found.before, SIGNS[Change.REMOVED] if found.after is None else None
            ),
            suggestion=_finding(text, found.after, SIGNS.get(found.kind)),
        )
        for found in differences(base, suggestion)
    ]


def _place_final(
    text: str, rows: list[AnswerRow], base: SpanAnswer | None, final: tuple[Span, ...]
) -> list[AnswerRow]:
    signs = _signs(base, final)
    taken: dict[int, Finding] = {}
    left = list(final)
    for places in (_places_of_suggestions(rows), _places_of_models(rows), None):
        rest = []
        for span in left:
            place = _overlapping(rows, taken, span) if places is None else places.get(span)
            finding = _finding(text, span, signs.get(span))
            if place is None or place in taken or finding is None:
                rest.append(span)
            else:
                taken[place] = finding
        left = rest
    found = [
        AnswerRow(row.model, row.suggestion, taken.get(place)) for place, row in enumerate(rows)
    ]
    return found + [AnswerRow(final=_finding(text, span, signs.get(span))) for span in left]


def _signs(base: SpanAnswer | None, final: tuple[Span, ...]) -> dict[Span, Sign]:
    if base is None:
        return {}
    return {
        found.after: SIGNS[found.kind]
        for found in differences(base, SpanAnswer.of(final))
        if found.after is not None and found.kind in SIGNS
    }


def _places_of_suggestions(rows: list[AnswerRow]) -> dict[Span, int]:
    found = ((row.suggestion, place) for place, row in enumerate(rows))
    return {cell.span: place for cell, place in found if cell and cell.span}


def _places_of_models(rows: list[AnswerRow]) -> dict[Span, int]:
    found = ((row.model, place) for place, row in enumerate(rows))
    return {cell.span: place for cell, place in found if cell and cell.span}


def _overlapping(rows: list[AnswerRow], taken: Mapping[int, Finding], span: Span) -> int | None:
    for place, row in enumerate(rows):
        cells = (row.model, row.suggestion)
        if place not in taken and any(c and c.span and c.span.overlaps(span) for c in cells):
            return place
    return None


def _finding(text: str, span: Span | None, sign: Sign | None = None) -> Finding | None:
    if span is None:
        return None
    words = " ".join(text[span.start : span.end].split())
    return Finding(span.label, words, span, sign)


def _spans(answer: Answer | None) -> tuple[Span, ...]:
    return answer.spans if isinstance(answer, SpanAnswer) else ()
