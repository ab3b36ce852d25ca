"""Likelihood verdicts: the answers a sample admits, to be judged instead of written.

The small model says how probable it finds each reading; the language model is given the same
readings as plain sentences to score. (METHODS, last section: a weak language model knows more than
it says.)
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from sfda_desktop.domain.answers import Span

Part = str | tuple[Span, ...]
"""What a reading says: the label of a sample, or the spans in one stretch of its text."""

NOTHING = ""
SPANS = "spans"


@dataclass(frozen=True, slots=True)
class Reading:
    """One admissible answer to a question.

    `small` is the small model's log-probability among the readings of the question, in nats. The
    language model's is that of `statement` as the beginning of its answer to `prompt`, less that
    of `instead`, where there is such a thing to say instead.
    """

    part: Part
    small: float
    prompt: str
    statement: str
    instead: str = ""

    @property
    def kind(self) -> str:
        """What kind of thing is said: a label, some spans or nothing."""
        if isinstance(self.part, str):
            return self.part
        return SPANS if self.part else NOTHING


@dataclass(frozen=True, slots=True)
class Question:
    """Readings of which one is right; the first is the small model's own answer."""

    readings: tuple[Reading, ...]


def normalised(scores: Sequence[float]) -> list[float]:
    """Return log-probabilities that sum to one from scores that are off by a constant."""
    highest = max(scores)
    total = highest + math.log(sum(math.exp(score - highest) for score in scores))
    return [score - total for score in scores]
