"""First step of the loop: the source model reads the notes and says where it is unsure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sfda_desktop.adaptation.models import load_source, registered
from sfda_desktop.domain.predictions import Prediction
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    Progress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.samples import Sample
from sfda_desktop.project import Model, Project, Split

if TYPE_CHECKING:
    from sfda_desktop.encoder import Encoder


def rank_notes(
    project: Project,
    *,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> int:
    """Predict every note of the pool with the source model and keep it; return how many."""
    source = load_source(project)
    model = registered(project, source.directory)
    pool = project.samples(Split.POOL)
    predictions = predicted(
        project, model, source.encoder, pool, on_progress=on_progress, cancelled=cancelled
    )
    return len(predictions)


def predicted(
    project: Project,
    model: Model,
    encoder: Encoder,
    samples: Sequence[Sample],
    *,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Mapping[str, Prediction]:
    """Return the predictions of `samples`, making and keeping those that are not there yet.

    Progress counts all of `samples`: those that are there already are done.
    """
    known = project.predictions(model.id)
    missing = [sample for sample in samples if sample.id not in known]
    if missing:
        before = len(samples) - len(missing)

        def tell(step: Progress) -> None:
            on_progress(replace(step, done=before + step.done, total=len(samples)))

        made = encoder.predict(
            missing, project.codec, on_progress=tell, cancelled=cancelled
        ).predictions
        project.save_predictions(model.id, made)
        known = {**known, **{prediction.sample_id: prediction for prediction in made}}
    return known
