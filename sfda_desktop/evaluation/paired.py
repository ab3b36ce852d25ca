"""Is the adapted model better than the source model on the same notes?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.domain.scores import Difference
from sfda_desktop.evaluation.bootstrap import RESAMPLES, percentile_interval, resampled_sums
from sfda_desktop.evaluation.counts import count
from sfda_desktop.tasks.codec import TaskCodec
from sfda_desktop.tasks.counting import f1


@dataclass(frozen=True, slots=True)
class PairedResamples:
    """F1 after minus F1 before: on all documents, and on each resample of them."""

    point: float
    draws: NDArray[np.float64]  # shape (resamples,)

    @property
    def difference(self) -> Difference:
        """The difference with its interval, from the first 1,000 resamples, and p, from all.

        `p` is two-sided: twice the share of resamples on the far side of zero, ties counted as
        such, one added above and below the line so that it is never 0 (Davison and Hinkley 1997,
        section 4.2).
        """
        worse, better = np.sum(self.draws <= 0), np.sum(self.draws >= 0)
        p = min(1.0, 2 * (1 + float(min(worse, better))) / (1 + len(self.draws)))
        interval = percentile_interval(self.draws[:RESAMPLES], self.point)
        return Difference(self.point, interval, p)

    @property
    def standard_error(self) -> float:
        """The bootstrap's estimate of how far the difference strays with the choice of notes."""
        return float(np.std(self.draws, ddof=1)) if len(self.draws) > 1 else 0.0


def paired_resamples(
    codec: TaskCodec,
    gold: Sequence[LabeledSample],
    before: Mapping[str, Answer],
    after: Mapping[str, Answer],
    *,
    seed: int = 13,
    resamples: int = RESAMPLES,
) -> PairedResamples:
    """Return the F1 of `after` minus that of `before`, both on the same resampled documents.

    With the same gold and seed every call draws the same documents, so that the resamples of
    several models may be averaged one by one (`mean_of`).
    """
    counts = [count(codec, gold, answers) for answers in (before, after)]
    sums = resampled_sums(np.hstack([c.by_group() for c in counts]), resamples, seed)
    return PairedResamples(
        point=float(f1(counts[1].total()) - f1(counts[0].total())),
        draws=f1(sums[:, 3:]) - f1(sums[:, :3]),
    )


def mean_of(goes: Sequence[PairedResamples]) -> PairedResamples:
    """Return the mean difference of several goes (seeds) over the same resampled documents.

    Its interval and p are about the notes: would the mean of these very goes differ on other
    documents? How far goes differ from one another is not in it, and must be told beside it.
    """
    return PairedResamples(
        point=float(np.mean([go.point for go in goes])),
        draws=np.mean([go.draws for go in goes], axis=0),
    )


def paired_difference(
    codec: TaskCodec,
    gold: Sequence[LabeledSample],
    before: Mapping[str, Answer],
    after: Mapping[str, Answer],
    *,
    seed: int = 13,
    resamples: int = RESAMPLES,
) -> Difference:
    """Return the difference of `paired_resamples` with its interval and p."""
    return paired_resamples(codec, gold, before, after, seed=seed, resamples=resamples).difference
