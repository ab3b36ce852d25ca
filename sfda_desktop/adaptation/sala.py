"""SALA: the language model corrects the small model's answers (SALA, Algorithm 1)."""

from __future__ import annotations

from sfda_desktop.adaptation.bench import AnnotationBench
from sfda_desktop.adaptation.demonstrations import (
    DemonstrationPool,
    confident_by_class,
    likeness_for,
)
from sfda_desktop.adaptation.passes import annotate_in_passes
from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.domain.answers import Answer


def sala(bench: AnnotationBench, plan: AnnotationPlan) -> dict[str, Answer]:
    """Annotate in passes, each correcting what the current small model says."""
    return annotate_in_passes(bench, plan, initial_pool(bench, plan), correcting=True)


def initial_pool(bench: AnnotationBench, plan: AnnotationPlan) -> DemonstrationPool:
    """Return the pool of the small model's own confident predictions (section 6.1).

    Only its members and the targets are compared, not the whole pool.
    """
    initial = confident_by_class(
        (bench.predictions[sample.id] for sample in bench.pool), bench.codec, share=plan.share
    )
    wanted = {i for members in initial.values() for i in members} | {s.id for s in bench.targets}
    samples = [sample for sample in bench.pool if sample.id in wanted]
    return DemonstrationPool(samples, likeness_for(bench, plan, samples), bench.codec, initial)
