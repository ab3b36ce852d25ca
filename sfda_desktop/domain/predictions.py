"""What the models say: the small model's prediction, the language model's suggestion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.samples import LabeledSample


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """How unsure the small model is about one sample (METHODS, Uncertainty).

    For token tasks each figure is the mean over all word pieces that are not special or padding.
    """

    entropy: float  # nats
    least_confidence: float  # 1 - max p
    breaking_ties: float  # p1 - p2: the smaller, the more uncertain


@dataclass(frozen=True, slots=True)
class Prediction:
    """The small model's answer to one sample and how sure it is of it.

    `confidences` run parallel to `SpanAnswer.spans` (mean probability of the span's label over its
    word pieces), or hold one figure for a `LabelAnswer`. `probabilities` name every class of a
    classification; token tasks have none. `unsure_at` are (start, end, entropy in nats) of the
    word pieces, for showing where the model hesitates. `complete` is false where what the question
    is about lies too far apart for the model to read together: the answer is a guess there.
    """

    sample_id: str
    answer: Answer
    uncertainty: Uncertainty
    confidences: tuple[float, ...]
    probabilities: Mapping[str, float] | None = None
    unsure_at: tuple[tuple[int, int, float], ...] = ()
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the language model proposes for one sample, mapped to the task's labels.

    `base` is the small model's answer it was asked to correct (`None` for zero-shot); `raw` is the
    text it wrote; `resolved` is false where that text could not be read and the small model's
    answer stands in its place; `dropped` counts the answer lines that could not be located or had
    no known label; `confidence` is the mean probability of the tokens it generated.
    `demonstrations` are the examples that stood in the prompt, in their order; `None` where that
    was not written down, as in project files of before.
    """

    sample_id: str
    answer: Answer
    base: Answer | None
    raw: str
    resolved: bool
    dropped: int
    confidence: float
    seconds: float
    demonstrations: tuple[LabeledSample, ...] | None = ()
