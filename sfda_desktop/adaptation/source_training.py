"""Making a source model: what the other hospital did before it gave its model away."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sfda_desktop.adaptation.models import TRAINING_DEFAULTS
from sfda_desktop.adaptation.plans import TrainingPlan
from sfda_desktop.domain.files import ensure_replaceable
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.encoder.model_directory import TASK_FILE
from sfda_desktop.tasks import TaskCodec

if TYPE_CHECKING:
    from sfda_desktop.encoder import FineTuneResult


def train_source(
    base: Path,
    labeled: Sequence[LabeledSample],
    codec: TaskCodec,
    *,
    out: Path,
    dev: Sequence[LabeledSample] = (),
    plan: TrainingPlan = TRAINING_DEFAULTS,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> FineTuneResult:
    """Give the encoder in `base` a head for the task, train it and save it to `out`.

    With a dev set the best epoch is kept. What was interrupted goes on from the last epoch.
    """
    from sfda_desktop.encoder import Encoder, fine_tune

    ensure_replaceable(out, marker=TASK_FILE)
    encoder = Encoder.from_base(base, codec, seed=plan.seed)
    checkpoint = out.with_name(f".{out.name}.training")
    result = fine_tune(
        encoder,
        labeled,
        codec,
        config=plan.config(codec, encoder.parameters),
        dev=dev,
        checkpoint=checkpoint,
        on_progress=on_progress,
        cancelled=cancelled,
    )
    result.encoder.save(out, codec.spec)
    shutil.rmtree(checkpoint, ignore_errors=True)
    return result
