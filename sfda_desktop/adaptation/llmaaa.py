"""LLMaAA: the nearest labeled examples and labels in words (Zhang et al. 2023, section 3.1)."""

from __future__ import annotations

from typing import Final

import numpy as np

from sfda_desktop.adaptation.annotator import annotate_once
from sfda_desktop.adaptation.bench import AnnotationBench
from sfda_desktop.adaptation.gold_examples import gold_pool
from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.domain.answers import Answer
from sfda_desktop.tasks.verbalising import VerbalisedCodec

DEMONSTRATIONS: Final = 100
"""Labeled samples that examples are taken from, a seeded choice where there are more."""


def llmaaa(bench: AnnotationBench, plan: AnnotationPlan) -> dict[str, Answer]:
    """Annotate each target once, shown its `plan.shots` nearest labeled examples.

    The prompt speaks of labels in words; the small model's answer is not shown. Which samples are
    targets and how their labels are weighed in training (section 3.3) is settled elsewhere.
    """
    order = np.random.default_rng(plan.seed).permutation(len(bench.gold))[:DEMONSTRATIONS]
    pool = gold_pool(bench, plan, [bench.gold[position] for position in sorted(order)])
    return annotate_once(
        bench,
        codec=VerbalisedCodec(bench.codec),
        demonstrations=lambda sample_id: pool.nearest(sample_id, plan.shots),
    )
