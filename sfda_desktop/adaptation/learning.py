"""How labels become an adapted model: once from the source weights, or round after round."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sfda_desktop.adaptation.anchoring import AnchorChoice, choose_anchor
from sfda_desktop.adaptation.methods import Learning
from sfda_desktop.adaptation.rehearsal import rehearsed
from sfda_desktop.adaptation.self_training import self_trained
from sfda_desktop.adaptation.training_bench import Trained, TrainingBench
from sfda_desktop.adaptation.training_set import TrainingSet


def fine_tuned(bench: TrainingBench, learned: TrainingSet) -> Trained:
    """Train once on all labels, from the source weights, then choose the anchor."""
    mixed_in = rehearsed(bench, learned)
    labeled = (*learned.labeled, *mixed_in)
    tuned = bench.source.fine_tune(
        labeled,
        dev=bench.dev,
        clean=bench.clean,
        checkpoint=bench.checkpoint / "training",
        on_progress=bench.on_progress,
        cancelled=bench.cancelled,
    )
    if bench.plan.anchor != "auto":
        given = AnchorChoice(tuned.encoder, float(bench.plan.anchor), {})
        return Trained(learned, tuned, given, rehearsed=len(mixed_in))
    choice = choose_anchor(
        bench.source,
        tuned.encoder,
        labeled,
        learned.decided,
        seed=bench.plan.seed,
        clean=bench.clean,
        checkpoint=bench.checkpoint,
        on_progress=bench.on_progress,
        cancelled=bench.cancelled,
    )
    return Trained(learned, tuned, choice, rehearsed=len(mixed_in))


LEARNERS: Mapping[Learning, Callable[[TrainingBench, TrainingSet], Trained]] = MappingProxyType(
    {
        # A method that labels nothing leaves it to people, and their decisions are learned from.
        Learning.NONE: fine_tuned,
        Learning.FINE_TUNING: fine_tuned,
        Learning.REWEIGHTED: fine_tuned,
        Learning.SELF_TRAINING: self_trained,
    }
)
