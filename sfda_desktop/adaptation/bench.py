"""What every annotation method works with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from sfda_desktop.adaptation.asking_order import sharing_examples
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.predictions import Prediction, Suggestion
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    Progress,
    ignore_progress,
    never_cancelled,
    raise_if_cancelled,
)
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks import TaskCodec

if TYPE_CHECKING:
    from sfda_desktop.encoder import Encoder, FineTuneConfig, FineTuneResult, ModelDirectory
    from sfda_desktop.llm import Engine


class AnnotationLog(Protocol):
    """Where a run keeps what is finished, so that it can go on after any interruption."""

    def suggestions(self, iteration: int) -> Mapping[str, Suggestion]:
        """Return the suggestions already made in a pass."""

    def save_suggestion(self, iteration: int, suggestion: Suggestion) -> None:
        """Keep one suggestion; it is on disk when this returns."""

    def iterations(self) -> Mapping[int, Mapping[str, Any]]:
        """Return what was kept of the passes that are finished, training and filtering included."""

    def save_iteration(self, iteration: int, info: Mapping[str, Any]) -> None:
        """Keep the outcome of a finished pass."""


@dataclass(frozen=True, slots=True)
class SourceModel:
    """The model from the other hospital, and how it is fine-tuned here. It is never changed."""

    directory: ModelDirectory
    encoder: Encoder
    codec: TaskCodec
    config: FineTuneConfig

    def fine_tune(
        self,
        labeled: Sequence[LabeledSample],
        *,
        start: Encoder | None = None,
        dev: Sequence[LabeledSample] = (),
        clean: Sequence[LabeledSample] = (),
        checkpoint: Path | None = None,
        on_progress: OnProgress = ignore_progress,
        cancelled: IsCancelled = never_cancelled,
    ) -> FineTuneResult:
        """Return a copy trained on `labeled`, from the source weights or those of `start`.

        With a `clean` set the examples get learned weights.
        """
        from sfda_desktop.encoder import fine_tune

        return fine_tune(
            start or self.encoder,
            labeled,
            self.codec,
            config=self.config,
            dev=dev,
            clean=clean,
            checkpoint=checkpoint,
            on_progress=on_progress,
            cancelled=cancelled,
        )

    def anchored(self, tuned: Encoder, share: float) -> Encoder:
        """Return the model `share` of the way from the source weights to the fine-tuned ones."""
        from sfda_desktop.encoder import interpolate

        return interpolate(self.encoder, tuned, share)


@dataclass(frozen=True, slots=True)
class AnnotationBench:
    """The targets of annotation and all that a method may use for them.

    `predictions` are the source model's, over the whole pool. `gold` are labeled target samples
    apart from the pool, to be shown as demonstrations. `decided` gives the reviewer's answers to
    selected samples as they stand at the moment of asking.
    """

    codec: TaskCodec
    pool: Sequence[Sample]
    targets: Sequence[Sample]
    predictions: Mapping[str, Prediction]
    source: SourceModel
    engine: Engine
    log: AnnotationLog
    gold: Sequence[LabeledSample] = ()
    decided: Callable[[], Mapping[str, Answer]] = dict
    checkpoint: Path | None = None
    on_progress: OnProgress = field(default=ignore_progress)
    on_suggestion: Callable[[Suggestion], None] | None = None
    cancelled: IsCancelled = field(default=never_cancelled)

    def annotate(
        self,
        iteration: int,
        targets: Sequence[Sample],
        ask: Callable[[Sample, Sequence[LabeledSample]], Suggestion],
        examples: Callable[[str], Sequence[LabeledSample]] = lambda _: (),
    ) -> dict[str, Answer]:
        """Return an annotation for each of `targets`, asking only for those not asked before.

        `examples` gives what `ask` is to show with a sample; those that share their first ones are
        asked for one after the other. Every suggestion is on disk before the next is asked for.
        """
        known = dict(self.log.suggestions(iteration))
        shown: dict[str, Sequence[LabeledSample]] = {}
        for sample in targets:
            raise_if_cancelled(self.cancelled)
            shown[sample.id] = () if sample.id in known else examples(sample.id)
        answers: dict[str, Answer] = {}
        for done, sample in enumerate(sharing_examples(targets, shown)):
            raise_if_cancelled(self.cancelled)
            self.on_progress(
                Progress(
                    tr("Suggesting corrections"), done, len(targets), figures={"pass": iteration}
                )
            )
            suggestion = known.get(sample.id)
            if suggestion is None:
                suggestion = ask(sample, shown[sample.id])
                self.log.save_suggestion(iteration, suggestion)
                if self.on_suggestion is not None:
                    self.on_suggestion(suggestion)
            answers[sample.id] = suggestion.answer
        self.on_progress(
            Progress(
                tr("Suggesting corrections"),
                len(targets),
                len(targets),
                figures={"pass": iteration},
            )
        )
        return answers
