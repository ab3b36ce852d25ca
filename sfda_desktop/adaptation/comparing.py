"""Source against adapted on the held-out set, and the verdict in one word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.domain.scores import Difference, Scores
from sfda_desktop.evaluation import paired_difference, score
from sfda_desktop.tasks import TaskCodec


@dataclass(frozen=True, slots=True)
class Comparison:
    """The scores before and after, on the same resamples of the same documents.

    `fixed` and `broken` are the ids of samples that only the adapted, or only the source model
    answered without a mistake.
    """

    source: Scores
    adapted: Scores
    difference: Difference
    fixed: tuple[str, ...]
    broken: tuple[str, ...]

    @property
    def verdict(self) -> str:
        """`better` or `worse` where the 95 % interval lies on one side of 0, else `undecided`."""
        low, high = self.difference.ci95
        if low > 0:
            return "better"
        return "worse" if high < 0 else "undecided"


def compare(
    codec: TaskCodec,
    gold: Sequence[LabeledSample],
    *,
    before: Mapping[str, Answer],
    after: Mapping[str, Answer],
    seed: int,
) -> Comparison:
    """Score both models on the held-out samples."""
    right = {
        item.sample.id: (
            codec.facts(before[item.sample.id]) == codec.facts(item.answer),
            codec.facts(after[item.sample.id]) == codec.facts(item.answer),
        )
        for item in gold
    }
    return Comparison(
        source=score(codec, gold, before, seed=seed),
        adapted=score(codec, gold, after, seed=seed),
        difference=paired_difference(codec, gold, before, after, seed=seed),
        fixed=tuple(i for i, (was, now) in right.items() if now and not was),
        broken=tuple(i for i, (was, now) in right.items() if was and not now),
    )
