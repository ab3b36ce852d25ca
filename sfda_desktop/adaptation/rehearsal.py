"""Rehearsal: what the source model already knows is trained on beside what is new.

A hundred of the most uncertain notes are a biased sample, and a model that sees nothing else
forgets the ordinary ones. So notes of the pool that nobody labeled are mixed in as the source model
answers them (Learning without Forgetting, Li and Hoiem 2016, with hard answers). No source note is
needed.
"""

from __future__ import annotations

import numpy as np

from sfda_desktop.adaptation.training_bench import TrainingBench
from sfda_desktop.adaptation.training_set import TrainingSet
from sfda_desktop.domain.samples import LabeledSample


def rehearsed(bench: TrainingBench, learned: TrainingSet) -> tuple[LabeledSample, ...]:
    """Return `plan.rehearsal` unlabeled samples a labeled one, as the source model answers them.

    Drawn at random by the plan's seed, in the order of the pool; all there are where the pool is
    too small.
    """
    labeled = {item.sample.id for item in learned.labeled}
    rest = [sample for sample in bench.pool if sample.id not in labeled]
    wanted = min(len(rest), round(bench.plan.rehearsal * len(learned.labeled)))
    if not wanted:
        return ()
    drawn = np.random.default_rng(bench.plan.seed).permutation(len(rest))[:wanted]
    samples = [rest[position] for position in sorted(drawn)]
    predicted = bench.source.encoder.predict(
        samples, bench.source.codec, on_progress=bench.on_progress, cancelled=bench.cancelled
    )
    return tuple(
        LabeledSample(sample, prediction.answer)
        for sample, prediction in zip(samples, predicted.predictions, strict=True)
    )
