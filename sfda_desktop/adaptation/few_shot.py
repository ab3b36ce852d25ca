"""Few-shot annotation: the zero-shot prompt with examples people labeled (SALA, A.3)."""

from __future__ import annotations

from sfda_desktop.adaptation.annotator import annotate_once
from sfda_desktop.adaptation.bench import AnnotationBench
from sfda_desktop.adaptation.gold_examples import gold_pool
from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.domain.answers import Answer


def few_shot(bench: AnnotationBench, plan: AnnotationPlan) -> dict[str, Answer]:
    """Annotate each target once, shown the most similar labeled example of each class."""
    pool = gold_pool(bench, plan, bench.gold)
    return annotate_once(bench, demonstrations=pool.retrieve)
