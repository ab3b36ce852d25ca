"""Changing the final answer: what a digit, Delete or a nudge does. Knows no Qt."""

from __future__ import annotations

from sfda_desktop.domain.answers import Answer, LabelAnswer, Span, SpanAnswer
from sfda_desktop.review import (
    ReviewSession,
    add_span,
    nudge_span,
    reads_right_to_left,
    relabel_span,
    remove_span,
    span_at,
    trimmed,
    visible_boundary,
)


class DraftEditor:
    """Edits the final answer of the sample on the screen; `focused` is what keys act on.

    Edits go into the session's draft, where they can be undone; nothing is decided here.
    """

    def __init__(self, session: ReviewSession) -> None:
        """Edit within a session."""
        self._session = session
        self._entry: Answer | None = None
        self.active = False
        self.focused: Span | None = None

    @property
    def draft(self) -> Answer | None:
        """The final answer as it stands."""
        current = self._session.current_id
        return None if current is None else self._session.draft_of(current)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans of the final answer."""
        return self.draft.spans if isinstance(self.draft, SpanAnswer) else ()

    def begin(self) -> None:
        """Remember the answer that leaving without finishing restores."""
        if not self.active:
            self._entry, self.active = self.draft, True

    def leave(self) -> None:
        """Stop editing and keep the answer as it stands."""
        self._entry, self.active, self.focused = None, False, None

    def restore(self) -> None:
        """Stop editing and bring back the answer there was before."""
        if self.active and self._entry is not None:
            self._session.change_draft(self._entry)
        self.leave()

    def choose(self, span: Span | None) -> None:
        """Let keys act on a span of the final answer."""
        self.focused = span if span in self.spans else None

    def choose_at(self, position: int) -> None:
        """Let keys act on the span at a position of the text, if there is one."""
        draft = self.draft
        self.focused = span_at(draft, position) if isinstance(draft, SpanAnswer) else None

    def choose_next(self, by: int) -> None:
        """Let keys act on the next span (the one before where `by` is negative), round the end."""
        spans = self.spans
        if not spans:
            self.focused = None
        elif self.focused in spans:
            self.focused = spans[(spans.index(self.focused) + by) % len(spans)]
        else:
            self.focused = spans[0 if by > 0 else -1]

    def label(self, text: str, selection: tuple[int, int] | None, label: str) -> bool:
        """Give a label to the selection, else to the chosen span, else to the whole sample.

        Returns `False` where nothing was there to be labelled.
        """
        draft = self.draft
        if not isinstance(draft, SpanAnswer):
            self._change(LabelAnswer(label))
            return True
        wanted = trimmed(text, *selection) if selection is not None else None
        if wanted is not None:
            self._change(add_span(draft, text, *wanted, label))
            self.focused = Span(*wanted, label)
            return True
        if self.focused in draft.spans and self.focused is not None:
            self._change(relabel_span(draft, self.focused, label))
            self.focused = Span(self.focused.start, self.focused.end, label)
            return True
        return False

    def remove(self) -> bool:
        """Take the chosen span out; `False` where none is chosen."""
        draft = self.draft
        if not isinstance(draft, SpanAnswer) or self.focused not in draft.spans:
            return False
        place = draft.spans.index(self.focused)
        self._change(remove_span(draft, draft.spans[place]))
        left = self.spans
        self.focused = left[min(place, len(left) - 1)] if left else None
        return True

    def nudge(self, text: str, *, start: int = 0, end: int = 0) -> bool:
        """Move the edges of the chosen span by whole characters; `False` where it cannot be.

        Positive is to the right on the screen: towards the beginning, in Arabic or Hebrew.
        """
        draft, span = self.draft, self.focused
        if not isinstance(draft, SpanAnswer) or span is None or span not in draft.spans:
            return False
        if reads_right_to_left(text[span.start : span.end]):
            start, end = -start, -end
        first = visible_boundary(text, span.start + start, start)
        last = visible_boundary(text, span.end + end, end)
        moved = nudge_span(draft, text, span, start=first - span.start, end=last - span.end)
        if moved == draft:
            return False
        self._change(moved)
        self.focused = Span(first, last, span.label)
        return True

    def _change(self, answer: Answer) -> None:
        self.begin()
        self._session.change_draft(answer)
