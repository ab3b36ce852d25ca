"""Algorithm 1 of SALA (section 6.3): annotate, train, keep what is clean, ask the rest again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sfda_desktop.adaptation.annotator import ask
from sfda_desktop.adaptation.bench import AnnotationBench
from sfda_desktop.adaptation.demonstrations import DemonstrationPool
from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.domain.progress import Progress, raise_if_cancelled
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.domain.wording import tr


def annotate_in_passes(
    bench: AnnotationBench,
    plan: AnnotationPlan,
    demonstrations: DemonstrationPool,
    *,
    correcting: bool,
) -> dict[str, Answer]:
    """Annotate the targets in up to `plan.iterations` passes; return all annotations.

    After each pass but the last the source model is fine-tuned on every annotation so far; what
    it then fits with a loss under the threshold is clean and becomes the demonstration pool, the
    rest is asked again. `correcting` shows the current model's answer as the base answer. A
    reviewer's decision overrules the language model and is clean from then on. Training on the
    result of the last pass is the adaptation itself (METHODS: "The final model is trained on all
    K").
    """
    bases: Mapping[str, Answer] = {s.id: bench.predictions[s.id].answer for s in bench.targets}
    annotations: dict[str, Answer] = {}
    clean: dict[str, Answer] = {}
    unclean = list(bench.targets)

    for iteration in range(1, plan.iterations + 1):

        def correct(
            sample: Sample,
            shown: Sequence[LabeledSample],
            bases: Mapping[str, Answer] = bases,
        ) -> Suggestion:
            return ask(
                bench.engine,
                bench.codec,
                sample,
                base=bases[sample.id] if correcting else None,
                fallback=bases[sample.id],
                demonstrations=shown,
                cancelled=bench.cancelled,
            )

        annotations |= bench.annotate(iteration, unclean, correct, demonstrations.retrieve)
        decided = bench.decided()
        annotations |= decided
        unclean = [sample for sample in unclean if sample.id not in decided]
        if iteration == plan.iterations or not unclean:
            break

        outcome = _train_and_filter(bench, plan, iteration, annotations)
        clean |= {i: annotations[i] for i in (*outcome["clean"], *decided)}
        demonstrations.replace(clean)
        unclean = [sample for sample in unclean if sample.id not in clean]
        bases = {sample.id: _read(bench, sample, outcome["bases"][sample.id]) for sample in unclean}
        if not unclean:
            break
    return annotations


def _train_and_filter(
    bench: AnnotationBench,
    plan: AnnotationPlan,
    iteration: int,
    annotations: Mapping[str, Answer],
) -> Mapping[str, Any]:
    """Fine-tune on all annotations and find the clean ones (lines 10 to 12).

    The outcome is kept: {"clean": ids, "losses": {id: nats}, "bases": {id: answer}}.
    """
    finished = bench.log.iterations()
    if iteration in finished:
        return finished[iteration]
    labeled = [LabeledSample(s, annotations[s.id]) for s in bench.targets if s.id in annotations]
    bench.engine.unload()  # the memory goes to training; the next question loads it again
    model = bench.source.fine_tune(
        labeled,
        checkpoint=None if bench.checkpoint is None else bench.checkpoint / f"pass-{iteration}",
        on_progress=bench.on_progress,
        cancelled=bench.cancelled,
    ).encoder
    raise_if_cancelled(bench.cancelled)
    bench.on_progress(Progress(tr("Filtering the suggestions"), 0, len(labeled)))
    losses = model.losses(labeled, bench.codec, cancelled=bench.cancelled)
    predicted = model.predict([x.sample for x in labeled], bench.codec, cancelled=bench.cancelled)
    outcome = {
        "clean": [
            x.sample.id for x, loss in zip(labeled, losses, strict=True) if loss < plan.threshold
        ],
        "losses": {x.sample.id: float(loss) for x, loss in zip(labeled, losses, strict=True)},
        "bases": {p.sample_id: bench.codec.write_answer(p.answer) for p in predicted.predictions},
    }
    bench.log.save_iteration(iteration, outcome)
    return outcome


def _read(bench: AnnotationBench, sample: Sample, value: Mapping[str, Any]) -> Answer:
    answer = bench.codec.read_answer(value, sample.text)
    if answer is None:
        raise ValueError("a kept base answer has no labels")
    return answer
