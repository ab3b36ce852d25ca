"""The method `none`: the source model as it is, the row every other is held against."""

from __future__ import annotations

from typing import Any

from sfda_desktop.adaptation.adapting import held_out
from sfda_desktop.adaptation.comparing import compare
from sfda_desktop.adaptation.models import load_source, registered
from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.adaptation.ranking import predicted
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.project import Project


def evaluate_source(
    project: Project,
    plan: AnnotationPlan,
    *,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> dict[str, Any]:
    """Return the result object of CONTRACT section 3 for a model nobody adapted."""
    source = load_source(project)
    model = registered(project, source.directory)
    gold = held_out(project)
    answers = predicted(
        project,
        model,
        source.encoder,
        [item.sample for item in gold],
        on_progress=on_progress,
        cancelled=cancelled,
    )
    comparison = compare(project.codec, gold, before=answers, after=answers, seed=plan.seed)
    return {
        "task": project.spec.task,
        "method": plan.method,
        "strategy": plan.strategy,
        "seed": plan.seed,
        "budget": 0,
        **comparison.to_json(),
        "verdict_sentence": "Nothing was trained: this is the source model as it is.",
        "annotation": {
            "records": 0,
            "llm_calls": 0,
            "llm_seconds": 0.0,
            "unresolved": 0,
            "dropped": 0,
        },
        "training": {
            "seconds": 0.0,
            "steps": 0,
            "device": source.encoder.processor.device.type,
            "dtype": source.encoder.processor.dtype_name,
            "anchor": 0.0,
        },
        "model": str(model.path),
        "model_id": model.id,
        "model_sha256": model.sha256,
    }
