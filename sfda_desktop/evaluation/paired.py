"""Is the adapted model better than the source model on the same notes?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.domain.scores import Difference
from sfda_desktop.evaluation.bootstrap import RESAMPLES, percentile_interval
from sfda_desktop.evaluation.counts import count, f1
from sfda_desktop.evaluation.scoring import resampled_f1
from sfda_desktop.tasks.codec import TaskCodec


def paired_difference(
    codec: TaskCodec,
    gold: Sequence[LabeledSample],
    before: Mapping[str, Answer],
    after: Mapping[str, Answer],
    *,
    seed: int = 13,
    resamples: int = RESAMPLES,
) -> Difference:
    """Return the F1 of `after` minus that of `before`, both on the same resampled documents.

    `p` is two-sided: twice the share of resamples on the far side of zero, ties counted as such,
    one added above and below the line so that it is never 0 (Davison and Hinkley 1997, section
    4.2).
    """
    counts_before, counts_after = count(codec, gold, before), count(codec, gold, after)
    point = float(f1(counts_after.total()) - f1(counts_before.total()))
    differences = resampled_f1(counts_after, resamples, seed) - resampled_f1(
        counts_before, resamples, seed
    )
    worse, better = np.sum(differences <= 0), np.sum(differences >= 0)
    p = min(1.0, 2 * (1 + float(min(worse, better))) / (1 + resamples))
    return Difference(point, percentile_interval(differences, point), p)
