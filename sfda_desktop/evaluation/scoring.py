"""Scores of one set of predictions (CONTRACT section 4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.domain.scores import Interval, LabelScores, Scores
from sfda_desktop.evaluation.bootstrap import RESAMPLES, percentile_interval, resampled_sums
from sfda_desktop.evaluation.counts import Counts, count
from sfda_desktop.tasks.codec import TaskCodec
from sfda_desktop.tasks.counting import HIT, MISSED, SPURIOUS, f1, share


def score(
    codec: TaskCodec,
    gold: Sequence[LabeledSample],
    predicted: Mapping[str, Answer],
    *,
    seed: int = 13,
    resamples: int = RESAMPLES,
) -> Scores:
    """Compare predictions with gold: micro F1 over the task's scored labels, exact matches only.

    Every figure is a fraction; one with nothing to divide by is 0. `macro_f1` is the mean over the
    labels that occur in gold or predictions, as in seqeval. The intervals resample documents, those
    of the labels the same ones as that of all.
    """
    counts = count(codec, gold, predicted)
    total = _label_scores(counts.total())
    by_label = counts.by_label()
    draws = resampled_f1_by_label(counts, resamples, seed)
    return Scores(
        f1=total.f1,
        precision=total.precision,
        recall=total.recall,
        per_label={
            label: _label_scores(cells, draws[:, place])
            for place, (label, cells) in enumerate(zip(counts.labels, by_label, strict=True))
        },
        ci95=percentile_interval(resampled_f1(counts, resamples, seed), total.f1),
        macro_f1=_macro_f1(counts),
    )


def resampled_f1(counts: Counts, resamples: int, seed: int) -> NDArray[np.float64]:
    """Return the micro F1 of each bootstrap resample: shape (resamples,)."""
    return f1(resampled_sums(counts.by_group(), resamples, seed))


def resampled_f1_by_label(counts: Counts, resamples: int, seed: int) -> NDArray[np.float64]:
    """Return the F1 of each label in each bootstrap resample: shape (resamples, labels).

    A resample without the label counts as 0: few documents with it make a wide interval.
    """
    groups, labels, kinds = counts.cells.shape
    sums = resampled_sums(counts.cells.reshape(groups, labels * kinds), resamples, seed)
    return f1(sums.reshape(-1, labels, kinds))


def mean_score_interval(
    codec: TaskCodec,
    gold: Sequence[LabeledSample],
    goes: Sequence[Mapping[str, Answer]],
    *,
    seed: int = 13,
    resamples: int = RESAMPLES,
) -> Interval:
    """Return the interval of the mean F1 of several goes (seeds) over the same resamples."""
    counts = [count(codec, gold, answers) for answers in goes]
    draws = np.mean([resampled_f1(each, resamples, seed) for each in counts], axis=0)
    return percentile_interval(draws, float(np.mean([f1(each.total()) for each in counts])))


def annotation_f1(
    codec: TaskCodec, gold: Mapping[str, Answer], annotated: Mapping[str, Answer]
) -> float | None:
    """Return the micro F1 of annotations where gold is known for the same id, `None` nowhere."""
    known = [
        LabeledSample(Sample(identifier, ""), gold[identifier])
        for identifier in annotated
        if identifier in gold
    ]
    if not known:
        return None
    return float(f1(count(codec, known, annotated).total()))


def _label_scores(
    cells: NDArray[np.int64], draws: NDArray[np.float64] | None = None
) -> LabelScores:
    hits, spurious, missed = cells[HIT], cells[SPURIOUS], cells[MISSED]
    point = float(f1(cells))
    return LabelScores(
        f1=point,
        precision=float(share(hits, hits + spurious)),
        recall=float(share(hits, hits + missed)),
        support=int(hits + missed),
        ci95=None if draws is None else percentile_interval(draws, point),
    )


def _macro_f1(counts: Counts) -> float:
    by_label = counts.by_label()
    occurring = by_label[by_label.sum(axis=1) > 0]
    return float(f1(occurring).mean()) if len(occurring) else 0.0
