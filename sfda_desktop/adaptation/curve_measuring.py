"""How much the first part of the decisions would have taught: points for the learning curve."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from sfda_desktop.adaptation.adapting import (
    decisions_of,
    held_out,
    labels_to_learn,
    last_run,
    method_of,
)
from sfda_desktop.adaptation.models import load_source, registered
from sfda_desktop.adaptation.plans import AdaptationPlan
from sfda_desktop.adaptation.ranking import predicted
from sfda_desktop.adaptation.suggesting import KIND as SUGGEST
from sfda_desktop.adaptation.suggesting import finishing
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    Progress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.wording import tr
from sfda_desktop.evaluation import paired_resamples
from sfda_desktop.project import Project, RunState

KIND = "learning curve"
FEWEST_DECISIONS = 12
PARTS = (1 / 3, 2 / 3)
MIDDLE = 0.5  # of the way to the fine-tuned weights, where no training has chosen it yet


def measure_curve(
    project: Project,
    plan: AdaptationPlan,
    *,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> dict[str, Any]:
    """Train on a third and on two thirds of the decisions and measure each on the held-out notes.

    Where suggestions are learned from too, also on none of the decisions: what is not decided then
    keeps its suggestion. The parts are drawn at random, each in the next. Nothing of these models
    is kept but how much F1 they gained over the source model, with its standard error:
    `{"points": [[notes, gain, error], ...]}`.
    """
    decided = decisions_of(project)
    gold = held_out(project)
    if len(decided) < FEWEST_DECISIONS or not gold:
        raise ProjectError(
            tr(
                "For an estimate at least {fewest} decided notes are needed, and labelled notes "
                "that are kept for measuring.",
                fewest=FEWEST_DECISIONS,
            )
        )
    source = load_source(project, plan)
    entry = registered(project, source.directory)
    suggesting = last_run(project, SUGGEST)
    method = method_of(suggesting)
    share = _share(project, plan)
    watch: dict[str, Any] = {"cancelled": cancelled}
    samples = [item.sample for item in gold]
    said = predicted(project, entry, source.encoder, samples, on_progress=on_progress, **watch)
    before = {sample.id: said[sample.id].answer for sample in samples}
    order = [list(decided)[place] for place in _order(len(decided), plan.seed)]
    run = project.start_run(KIND, plan.to_json())
    with finishing(run):
        points = []
        sizes = [round(part * len(order)) for part in PARTS]
        if plan.use_suggestions and suggesting is not None and suggesting.latest_suggestions():
            sizes.insert(0, 0)
        for done, size in enumerate(sizes):
            on_progress(Progress(tr("Learning from a part of the notes"), done, len(sizes)))
            part = {sample_id: decided[sample_id] for sample_id in order[:size]}

            def of_part(_ids: Sequence[str], part: dict[str, Answer] = part) -> dict[str, Answer]:
                return part

            labels = labels_to_learn(project, suggesting, method, plan, of_part)
            tuned = source.fine_tune(labels.labeled, **watch).encoder
            found = source.anchored(tuned, share).predict(samples, project.codec, **watch)
            after = {each.sample_id: each.answer for each in found.predictions}
            gained = paired_resamples(project.codec, gold, before, after, seed=plan.seed)
            points.append([size, gained.point, gained.standard_error])
        on_progress(Progress(tr("Learning from a part of the notes"), len(sizes), len(sizes)))
        result = {
            "points": points,
            "source_model": {"sha256": entry.sha256},
            "method": method.name,
        }
        run.finish(RunState.DONE, result=result)
    return result


def _share(project: Project, plan: AdaptationPlan) -> float:
    """Return how far from the source model to go: as the newest training chose."""
    if plan.anchor != "auto":
        return plan.anchor
    report = project.latest_report()
    chosen = report.report.get("training", {}).get("anchor") if report is not None else None
    return float(chosen) if isinstance(chosen, int | float) else MIDDLE


def _order(count: int, seed: int) -> list[int]:
    return [int(place) for place in np.random.default_rng(seed).permutation(count)]
