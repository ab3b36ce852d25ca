"""What a model, a language model or a person says about one sample."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A labeled stretch of text; offsets count Unicode code points, `end` is exclusive."""

    start: int
    end: int
    label: str

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class SpanAnswer:
    """The spans found in a text, in order of position, without repetition."""

    spans: tuple[Span, ...] = ()

    @classmethod
    def of(cls, spans: Iterable[Span]) -> SpanAnswer:
        """Build the canonical answer from spans in any order."""
        return cls(tuple(sorted(set(spans))))

    @property
    def claims(self) -> tuple[Span, ...]:
        """What is claimed, parallel to `Prediction.confidences`."""
        return self.spans


@dataclass(frozen=True, slots=True)
class LabelAnswer:
    """The class of a sample whose entities are marked in the text."""

    label: str

    @property
    def claims(self) -> tuple[str]:
        """What is claimed, parallel to `Prediction.confidences`."""
        return (self.label,)


Answer = SpanAnswer | LabelAnswer
