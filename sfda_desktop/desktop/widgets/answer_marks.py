"""Answers as marks: what a text shows of one answer, or of two that differ."""

from __future__ import annotations

from collections.abc import Sequence

from sfda_desktop.desktop import words
from sfda_desktop.desktop.widgets.text_marks import Change, Origin, TextMark
from sfda_desktop.domain.answers import Answer, Span, SpanAnswer
from sfda_desktop.domain.samples import Sample


def spans_of(answer: Answer | None) -> tuple[Span, ...]:
    """Return the spans of an answer; a label for the whole sample has none."""
    return answer.spans if isinstance(answer, SpanAnswer) else ()


def span_mark(
    span: Span, labels: Sequence[str], origin: Origin, change: Change | None = None
) -> TextMark:
    """Return the mark of one span; `labels` are those of the task, in order."""
    index = labels.index(span.label) if span.label in labels else -1
    return TextMark(
        start=span.start,
        end=span.end,
        caption=span.label,
        ink=index,
        origin=origin,
        change=change,
        short=str(index + 1) if 0 <= index < 9 else "",
    )


def given_marks(sample: Sample) -> list[TextMark]:
    """Return the marks of the entities that the question is about: role, and kind if known."""
    return [
        TextMark(
            start=mark.start,
            end=mark.end,
            caption=": ".join(
                str(part) for part in (words.role(mark.role), mark.extra.get("type")) if part
            ),
            ink=-1,
            origin=Origin.GIVEN,
            short=words.role(mark.role)[:1],
        )
        for mark in sample.marks
    ]


def correction_marks(right: Answer, wrong: Answer | None, labels: Sequence[str]) -> list[TextMark]:
    """Return the marks that show an answer corrected: + what it missed, − what it had wrongly."""
    said, true = set(spans_of(wrong)), set(spans_of(right))
    kept = [
        span_mark(span, labels, Origin.PERSON, None if span in said else Change.ADDED)
        for span in sorted(true)
    ]
    dropped = [
        span_mark(span, labels, Origin.MODEL, Change.REMOVED) for span in sorted(said - true)
    ]
    return kept + dropped
