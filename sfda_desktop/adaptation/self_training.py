"""Self-training (Su et al. 2022, as used by SALA): the small model teaches itself.

Its confident answers on the pool are its labels, round after round; nobody is asked.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from sfda_desktop.adaptation.anchoring import AnchorChoice
from sfda_desktop.adaptation.training_bench import Trained, TrainingBench
from sfda_desktop.adaptation.training_set import TrainingSet
from sfda_desktop.domain.progress import Progress, raise_if_cancelled
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.domain.wording import tr

if TYPE_CHECKING:
    from sfda_desktop.encoder import Encoder, FineTuneResult

CONFIDENT: Final = 0.95
"""The mean max-probability above which a prediction becomes a label (METHODS)."""

PseudoLabels = Mapping[str, Mapping[str, Any]]
"""Sample id → the answer as a record holds it."""


def self_trained(bench: TrainingBench, learned: TrainingSet) -> Trained:
    """Label the pool's confident samples and retrain, in up to `plan.rounds` rounds.

    Each round goes on from the model of the one before, with the training settings of any other
    method. It ends when the set repeats (the same samples with the same labels as in any round
    before: going on would go round in a circle) or when no sample is confident. The whole pool
    takes part, the budget none. A finished round is on disk; an interrupted one goes on within
    itself.

    There are no decisions to cross-validate by, so `auto` keeps the model as it is (anchor 1).
    """
    del learned  # nobody labels but the model
    number, current, labels, tuned = _finished_rounds(bench)
    while number < bench.plan.rounds:
        raise_if_cancelled(bench.cancelled)
        bench.on_progress(
            Progress(tr("Teaching itself"), number, bench.plan.rounds, unit=tr("rounds"))
        )
        confident = confident_answers(bench, current)
        found = _written(bench, confident)
        if not confident or _fingerprint(found) in _fingerprints(bench, number):
            break
        number, labels = number + 1, found
        fit = bench.source.fine_tune(
            confident,
            start=current,
            dev=bench.dev,
            clean=bench.clean,
            checkpoint=bench.checkpoint / "training",
            on_progress=bench.on_progress,
            cancelled=bench.cancelled,
        )
        tuned = replace(fit, steps=tuned.steps + fit.steps, epochs=tuned.epochs + fit.epochs)
        current = fit.encoder
        _keep_round(bench, number, tuned, labels)
    share = 1.0 if bench.plan.anchor == "auto" else float(bench.plan.anchor)
    return Trained(
        TrainingSet(_read(bench, labels), frozenset()),
        replace(tuned, encoder=current),
        AnchorChoice(current, share, {}),
        rounds=number,
    )


def confident_answers(bench: TrainingBench, model: Encoder) -> list[LabeledSample]:
    """Return the pool's samples of which the model is confident, with its answers.

    Of a note without any text there is nothing to be unsure of, and nothing to learn from.
    """
    predicted = model.predict(
        bench.pool, bench.source.codec, on_progress=bench.on_progress, cancelled=bench.cancelled
    ).predictions
    return [
        LabeledSample(sample, prediction.answer)
        for sample, prediction in zip(bench.pool, predicted, strict=True)
        if sample.text.strip() and 1 - prediction.uncertainty.least_confidence > CONFIDENT
    ]


def _finished_rounds(bench: TrainingBench) -> tuple[int, Encoder, PseudoLabels, FineTuneResult]:
    """Return the number of rounds that are done, their model, last labels and figures."""
    from sfda_desktop.encoder import Encoder, FineTuneResult, inspect_model

    source = bench.source.encoder
    kept = bench.log.iterations()
    number = max(kept, default=0)
    directory = bench.checkpoint / f"round-{number}"
    found = number > 0 and directory.is_dir()
    info: Mapping[str, Any] = kept[number] if found else {"steps": 0, "epochs": 0, "labels": {}}
    model = Encoder.load(inspect_model(directory)) if found else source
    figures = FineTuneResult(
        encoder=model,
        seconds=0.0,
        steps=info["steps"],
        device=source.processor.device.type,
        dtype=source.processor.dtype_name,
        epochs=info["epochs"],
        best_epoch=info["epochs"],
        dev_f1=None,
        config=bench.source.config,
        incomplete=info.get("incomplete", 0),
    )
    return number if found else 0, model, info["labels"], figures


def _keep_round(
    bench: TrainingBench, number: int, tuned: FineTuneResult, labels: PseudoLabels
) -> None:
    """Write down the model first, then that the round is done; of older ones only the figures."""
    tuned.encoder.save(bench.checkpoint / f"round-{number}", bench.source.codec.spec)
    info = {
        "records": len(labels),
        "steps": tuned.steps,
        "epochs": tuned.epochs,
        "incomplete": tuned.incomplete,
        "set": _fingerprint(labels),
    }
    bench.log.save_iteration(number, {**info, "labels": labels})
    earlier = bench.log.iterations().get(number - 1)
    if earlier is not None:
        bench.log.save_iteration(number - 1, {**earlier, "labels": {}})
    shutil.rmtree(bench.checkpoint / f"round-{number - 1}", ignore_errors=True)


def _fingerprints(bench: TrainingBench, rounds: int) -> set[str | None]:
    """Return what the sets of the finished rounds are known by."""
    return {info.get("set") for number, info in bench.log.iterations().items() if number <= rounds}


def _fingerprint(labels: PseudoLabels) -> str:
    return hashlib.sha256(json.dumps(labels, sort_keys=True).encode()).hexdigest()


def _written(bench: TrainingBench, labeled: Sequence[LabeledSample]) -> PseudoLabels:
    codec = bench.source.codec
    return {item.sample.id: codec.write_answer(item.answer) for item in labeled}


def _read(bench: TrainingBench, labels: PseudoLabels) -> tuple[LabeledSample, ...]:
    read = bench.source.codec.read_answer
    answers = ((s, read(labels[s.id], s.text)) for s in bench.pool if s.id in labels)
    return tuple(LabeledSample(sample, a) for sample, a in answers if a is not None)
