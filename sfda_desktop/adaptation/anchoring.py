"""Anchored fine-tuning: how far to go from the source weights to the fine-tuned ones.

Few labels can make a model worse than it was (METHODS, last section). Interpolating the weights
(WiSE-FT, Wortsman et al. 2022) keeps part of what the source model knows; how large a part,
cross-validation over the labels people gave decides. The models of the folds are not thrown away:
fine-tuning on a hundred samples is a gamble, and the mean of several goes is a safer bet (model
soups, Wortsman et al. 2022).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sfda_desktop.adaptation.bench import SourceModel
from sfda_desktop.adaptation.kept_folds import KeptFolds
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    Progress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.counting import count_facts, f1

if TYPE_CHECKING:
    from sfda_desktop.encoder import Encoder

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
FOLDS = 5
FEWEST_DECISIONS = 30
"""Under this many decisions cross-validation says nothing; the middle is taken (CONTRACT)."""
UNDECIDED_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class AnchorChoice:
    """The fine-tuned model, how far to go towards it, and why.

    `f1_by_share` is what cross-validation measured, share → F1; empty where it was not asked.
    `models` counts those whose weights were averaged into `tuned`.
    """

    tuned: Encoder
    share: float
    f1_by_share: Mapping[float, float]
    models: int = 1


def choose_anchor(
    source: SourceModel,
    tuned: Encoder,
    labeled: Sequence[LabeledSample],
    decided: Collection[str],
    *,
    seed: int,
    clean: Sequence[LabeledSample] = (),
    checkpoint: Path | None = None,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> AnchorChoice:
    """Return the share with the best cross-validated F1 over the decided samples.

    `tuned` was trained on all of `labeled`. Each fold trains on everything but its own decided
    samples (suggestions nobody decided always stay in training: they are no measure of anything).
    Ties go towards the source. The model returned is the mean of `tuned` and those of the folds.

    With a `clean` set all models learn with example weights. `checkpoint` names a directory for
    what is finished: a call with the same models and samples goes on from there.
    """
    from sfda_desktop.encoder import WeightAverage

    judged = [item for item in labeled if item.sample.id in decided]
    if len(judged) < FEWEST_DECISIONS:
        return AnchorChoice(tuned, UNDECIDED_SHARE, {})
    folds = deal_by_document(judged, FOLDS, seed)
    kept = None if checkpoint is None else KeptFolds(checkpoint, source.codec.spec)
    done, counts, mean = (kept.read() if kept is not None else None) or (
        0,
        {share: np.zeros(3, dtype=np.int64) for share in SHARES},
        tuned,
    )
    average = WeightAverage(mean, count=1 + done)
    for number, fold in list(enumerate(folds))[done:]:
        on_progress(Progress(tr("Cross-checking"), number, len(folds), unit=tr("rounds")))
        left_out = {item.sample.id for item in fold}
        without = source.fine_tune(
            [item for item in labeled if item.sample.id not in left_out],
            clean=clean,
            checkpoint=None if checkpoint is None else checkpoint / "fold",
            cancelled=cancelled,
        ).encoder
        average.add(without)
        gold = {item.sample.id: item.answer for item in fold}
        for share in SHARES:
            counts[share] += count_facts(
                source.codec, gold, _predict(source, without, share, fold, cancelled)
            )
        if kept is not None:
            kept.write(number + 1, counts, average.encoder())
    on_progress(Progress(tr("Cross-checking"), len(folds), len(folds), unit=tr("rounds")))
    measured = {share: float(f1(counts[share])) for share in SHARES}
    best = max(SHARES, key=lambda share: (measured[share], -share))
    return AnchorChoice(average.encoder(), best, measured, models=1 + len(folds))


def deal_by_document(
    labeled: Sequence[LabeledSample], folds: int, seed: int
) -> list[list[LabeledSample]]:
    """Deal samples into folds of similar size; a document stays whole unless it is the only one.

    Fewer folds come back where there are fewer documents.
    """
    groups: dict[str, list[LabeledSample]] = {}
    for item in labeled:
        groups.setdefault(item.sample.group, []).append(item)
    if len(groups) < 2:
        groups = {item.sample.id: [item] for item in labeled}
    order = np.random.default_rng(seed).permutation(len(groups))
    dealt: list[list[LabeledSample]] = [[] for _ in range(min(folds, len(groups)))]
    members = list(groups.values())
    for group in sorted((members[i] for i in order), key=len, reverse=True):
        min(dealt, key=len).extend(group)
    return dealt


def _predict(
    source: SourceModel,
    tuned: Encoder,
    share: float,
    fold: Sequence[LabeledSample],
    cancelled: IsCancelled,
) -> dict[str, Answer]:
    predicted = source.anchored(tuned, share).predict(
        [item.sample for item in fold], source.codec, cancelled=cancelled
    )
    return {p.sample_id: p.answer for p in predicted.predictions}
