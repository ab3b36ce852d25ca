"""What the reviewer sees of one sample."""

from __future__ import annotations

from dataclasses import dataclass

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.decisions import Decision
from sfda_desktop.domain.differences import Disagreement
from sfda_desktop.domain.predictions import Prediction, Suggestion
from sfda_desktop.domain.samples import Sample


@dataclass(frozen=True, slots=True)
class WhyHere:
    """The figures behind the sentence that says why this sample came up.

    `rank` counts from 1 in the order in which the `total` samples were chosen for review; `None`
    where this one is not among them. `entropy` (nats) and `unsure_at`, the (start,
    end) where the model hesitates most, are `None` where the model was not asked.
    """

    rank: int | None
    total: int
    entropy: float | None
    unsure_at: tuple[int, int] | None

    @classmethod
    def of(cls, prediction: Prediction | None, *, place: int | None, total: int) -> WhyHere:
        """Take the figures from a prediction; `place` counts from 0 among those chosen."""
        rank = None if place is None else place + 1
        if prediction is None:
            return cls(rank, total, None, None)
        unsure_at = None
        if prediction.unsure_at:
            start, end, _ = max(prediction.unsure_at, key=lambda at: at[2])
            unsure_at = (start, end)
        return cls(rank, total, prediction.uncertainty.entropy, unsure_at)


@dataclass(frozen=True, slots=True)
class ReviewCard:
    """One sample with everything to decide it by.

    `base` is the small model's answer, `proposal` what accepting keeps as long as nothing is
    edited (the suggestion, or the model's answer where there is none), `draft` the final answer as
    it stands on the screen. All are `None` where nobody has said anything yet. `hidden` tells that
    a suggestion waits until the sample is decided, `locked` that its decision must be unlocked
    before it can be changed.
    """

    sample: Sample
    before: tuple[Sample, ...]
    after: tuple[Sample, ...]
    base: Answer | None
    prediction: Prediction | None
    suggestion: Suggestion | None
    proposal: Answer | None
    draft: Answer | None
    decision: Decision | None
    disagreement: Disagreement | None
    why: WhyHere
    hidden: bool = False
    locked: bool = False

    @property
    def decided(self) -> bool:
        """Whether a person has looked at this sample and decided it."""
        decision = self.decision
        return decision is not None and decision.verdict.decides and decision.origin.reviewed
