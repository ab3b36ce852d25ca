"""What changed between two answers, told in the terms a reviewer thinks in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sfda_desktop.domain.answers import Answer, LabelAnswer, Span, SpanAnswer


class Change(StrEnum):
    """What happened to one span."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    RELABELLED = "label"
    """The same stretch of text under another label."""
    BOUNDARY = "boundary"
    """The same label on an overlapping stretch of text."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One span of two answers: as it was before, as it is after; `None` where there is none."""

    kind: Change
    before: Span | None
    after: Span | None

    @property
    def position(self) -> tuple[int, int]:
        """Where to show it: (start, end) of the span as it is after, or was before."""
        span = self.after or self.before
        if span is None:
            raise ValueError("a difference has a span on at least one side")
        return span.start, span.end


class Disagreement(StrEnum):
    """How two answers to one sample differ, in one word."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    LABEL = "label"
    BOUNDARY = "boundary"
    SEVERAL = "several"


def span_differences(before: SpanAnswer, after: SpanAnswer) -> tuple[Difference, ...]:
    """Return the differences in order of position; each span of either side is in exactly one.

    A span that changes both its label and its boundary counts as one removed and one added.
    """
    left, right = list(before.spans), list(after.spans)
    found = [
        *_take_equal(left, right),
        *_take_relabelled(left, right),
        *_take_moved(left, right),
    ]
    found += [Difference(Change.REMOVED, span, None) for span in left]
    found += [Difference(Change.ADDED, None, span) for span in right]
    return tuple(sorted(found, key=_order))


def disagreement(base: Answer, suggestion: Answer) -> Disagreement:
    """Return how a suggestion differs from the answer it was asked to correct."""
    if isinstance(base, LabelAnswer) or isinstance(suggestion, LabelAnswer):
        return Disagreement.SAME if base == suggestion else Disagreement.LABEL
    kinds = {difference.kind for difference in span_differences(base, suggestion)}
    kinds.discard(Change.SAME)
    if not kinds:
        return Disagreement.SAME
    if len(kinds) > 1:
        return Disagreement.SEVERAL
    return Disagreement(kinds.pop().value)


def _take_equal(left: list[Span], right: list[Span]) -> Iterator[Difference]:
    both = set(left) & set(right)  # a long note has hundreds of spans: no search for each
    left[:] = [span for span in left if span not in both]
    right[:] = [span for span in right if span not in both]
    for span in sorted(both):
        yield Difference(Change.SAME, span, span)


def _take_relabelled(left: list[Span], right: list[Span]) -> Iterator[Difference]:
    for old in list(left):
        new = next((s for s in right if (s.start, s.end) == (old.start, old.end)), None)
        if new is not None:
            left.remove(old)
            right.remove(new)
            yield Difference(Change.RELABELLED, old, new)


def _take_moved(left: list[Span], right: list[Span]) -> Iterator[Difference]:
    """Pair spans of one label, those that share most text first, ties by position."""
    pairs = [
        (-_shared(old, new), old, new)
        for old in left
        for new in right
        if old.label == new.label and old.overlaps(new)
    ]
    for _, old, new in sorted(pairs):
        if old in left and new in right:
            left.remove(old)
            right.remove(new)
            yield Difference(Change.BOUNDARY, old, new)


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _order(difference: Difference) -> tuple[int, int, int, str]:
    start, end = difference.position
    span = difference.after or difference.before
    # What was taken away stands before what took its place.
    return start, end, int(difference.after is not None), span.label if span else ""
