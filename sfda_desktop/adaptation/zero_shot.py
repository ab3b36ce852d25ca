"""Zero-shot annotation: the guideline and the note, nothing else (SALA, section 5)."""

from __future__ import annotations

from sfda_desktop.adaptation.annotator import annotate_once
from sfda_desktop.adaptation.bench import AnnotationBench
from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.domain.answers import Answer


def zero_shot(bench: AnnotationBench, plan: AnnotationPlan) -> dict[str, Answer]:  # noqa: ARG001
    """Annotate each target once with the prompt of Figure 6."""
    return annotate_once(bench)
