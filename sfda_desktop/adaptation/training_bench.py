"""What every way of learning works with, and what it gives back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sfda_desktop.adaptation.anchoring import AnchorChoice
from sfda_desktop.adaptation.bench import AnnotationLog, SourceModel
from sfda_desktop.adaptation.plans import AdaptationPlan
from sfda_desktop.adaptation.training_set import TrainingSet
from sfda_desktop.domain.progress import IsCancelled, OnProgress
from sfda_desktop.domain.samples import LabeledSample, Sample

if TYPE_CHECKING:
    from sfda_desktop.encoder import FineTuneResult


@dataclass(frozen=True, slots=True)
class TrainingBench:
    """The model, the samples and the settings.

    `clean` weighs the examples where it holds any. `checkpoint` is a directory for what is
    finished; whoever gave it removes it when the result is safe.
    """

    source: SourceModel
    plan: AdaptationPlan
    pool: Sequence[Sample]
    dev: Sequence[LabeledSample]
    clean: Sequence[LabeledSample]
    log: AnnotationLog
    checkpoint: Path
    on_progress: OnProgress
    cancelled: IsCancelled


@dataclass(frozen=True, slots=True)
class Trained:
    """What was learned from, the fit, and the model to be anchored with its share.

    The steps and epochs of `tuned` are those of all rounds; `rounds` is `None` where the method
    has none. `rehearsed` is the number of unlabeled samples that were trained on beside `learned`.
    """

    learned: TrainingSet
    tuned: FineTuneResult
    choice: AnchorChoice
    rounds: int | None = None
    rehearsed: int = 0
