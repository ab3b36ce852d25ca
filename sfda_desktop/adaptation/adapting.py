"""Third step of the loop: fine-tune on what was decided and suggested, and measure honestly."""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sfda_desktop.adaptation.comparing import compare
from sfda_desktop.adaptation.learning import LEARNERS
from sfda_desktop.adaptation.methods import Learning, Method, method_named
from sfda_desktop.adaptation.model_card import model_card
from sfda_desktop.adaptation.models import load_source, model_home, registered
from sfda_desktop.adaptation.plans import AdaptationPlan
from sfda_desktop.adaptation.ranking import predicted
from sfda_desktop.adaptation.reporting import adaptation_report
from sfda_desktop.adaptation.suggesting import KIND as SUGGEST
from sfda_desktop.adaptation.suggesting import finishing
from sfda_desktop.adaptation.training_bench import TrainingBench
from sfda_desktop.adaptation.training_set import TrainingSet, labeled_samples, training_set_of
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.decisions import Decision
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    Progress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.domain.wording import tr
from sfda_desktop.encoder import inspect_model
from sfda_desktop.project import Model, Project, Run, RunState, Split

if TYPE_CHECKING:
    from sfda_desktop.encoder import Encoder

KIND = "adapt"
Decided = Callable[[Sequence[str]], Mapping[str, Answer]]


def adapt(
    project: Project,
    plan: AdaptationPlan,
    *,
    method: Method | None = None,
    decided: Decided | None = None,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> dict[str, Any]:
    """Fine-tune the source model, choose the anchor, score both models, keep model and report.

    The report is the result object of CONTRACT section 3 with what the window shows beside it.
    `method` is that of the newest suggestions where none is named; one that selects no notes needs
    no suggestions at all. An interrupted run with the same plan and the same labels goes on from
    its last checkpoint; one that is done, and whose model is still there, is not done again.
    """
    source = load_source(project, plan)
    source_entry = registered(project, source.directory)
    suggesting = last_run(project, SUGGEST)
    if method is not None and method_of(suggesting) is not method:
        suggesting = None
    method = method or method_of(suggesting)
    labels = labels_to_learn(project, suggesting, method, plan, decided)
    clean = _clean_set(project, plan, method)
    gold = held_out(project)
    config = {
        **plan.to_json(),
        "method": method.name,
        "source_model": source_entry.sha256,
        "pool": None if method.selects else _fingerprint_of_texts(project),
        "labels": _fingerprint(project, labels.labeled),
        "decided": sorted(labels.decided),
        "clean": _fingerprint(project, clean),
        "held_out": _fingerprint(project, gold),
    }
    run = _same_or_new(project, config)
    if run.state is RunState.DONE and run.result is not None:
        return run.result
    began = time.monotonic()
    with finishing(run):
        bench = TrainingBench(
            source=source,
            plan=plan,
            pool=project.samples(Split.POOL),
            dev=labeled_samples(project, Split.DEV),
            clean=clean,
            log=run,
            checkpoint=_checkpoint(project, run),
            on_progress=on_progress,
            cancelled=cancelled,
        )
        trained = LEARNERS[method.learning](bench, labels)
        encoder = source.anchored(trained.choice.tuned, trained.choice.share)
        trained_in = time.monotonic() - began
        source_answers = predicted(
            project,
            source_entry,
            source.encoder,
            [item.sample for item in gold],
            on_progress=on_progress,
            cancelled=cancelled,
        )
        on_progress(Progress(tr("Scoring the held-out notes"), 0, len(gold)))
        adapted = encoder.predict(
            [item.sample for item in gold],
            project.codec,
            on_progress=on_progress,
            cancelled=cancelled,
        ).predictions
        comparison = None
        if gold:
            comparison = compare(
                project.codec,
                gold,
                before=source_answers,
                after={p.sample_id: p for p in adapted},
                seed=plan.seed,
            )
        report = adaptation_report(
            project,
            bench,
            source=source_entry,
            method=method,
            suggesting=suggesting,
            trained=trained,
            trained_in=trained_in,
            comparison=comparison,
        )
        model = _keep_model(project, run, encoder, report)
        project.save_predictions(model.id, adapted)
        report |= {"model": str(model.path), "model_sha256": model.sha256, "model_id": model.id}
        project.save_report(run.id, report)
        run.finish(RunState.DONE, result=report)
        shutil.rmtree(_checkpoint(project, run), ignore_errors=True)
    return report


def held_out(project: Project) -> list[LabeledSample]:
    """Return the held-out samples that have gold labels."""
    return labeled_samples(project, Split.HELD_OUT)


def method_of(suggesting: Run | None) -> Method:
    """Return the method that a run of suggesting belongs to; without one people label."""
    name = "none" if suggesting is None else suggesting.config.get("method", "none")
    return method_named(name)


def decisions_of(project: Project) -> dict[str, Answer]:
    """Return the answers of reviewers who looked at the very sample, as the journal has them.

    Only these measure anything: the anchor's cross-validation and what the report calls decided.
    """
    return {
        i: decision.answer
        for i, decision in project.decisions().items()
        if decision.answer is not None and decision.origin.reviewed
    }


def accepted_unseen(project: Project) -> dict[str, Decision]:
    """Return what was accepted in bulk or automatically: trained on, but no measure of anything."""
    return {i: d for i, d in project.decisions().items() if not d.origin.reviewed}


def last_suggestions(project: Project) -> dict[str, Suggestion]:
    """Return the suggestions of the newest run, none where nobody was asked."""
    suggesting = last_run(project, SUGGEST)
    return {} if suggesting is None else suggesting.latest_suggestions()


def labels_to_learn(
    project: Project,
    suggesting: Run | None,
    method: Method,
    plan: AdaptationPlan,
    decided: Decided | None,
) -> TrainingSet:
    """Return what a method learns from in this project as it stands.

    `decided` stands in for the decisions of the journal, where it is given.
    """
    suggestions = suggesting.latest_suggestions() if suggesting is not None else {}
    suggested = {i: s.answer for i, s in suggestions.items()} if plan.use_suggestions else {}
    if decided is None:
        decisions: Mapping[str, Answer] = decisions_of(project)
        suggested |= {i: d.answer for i, d in accepted_unseen(project).items() if d.answer}
    else:
        decisions = decided(sorted(suggesting.selection() if suggesting is not None else ()))
    learned = training_set_of(
        project,
        method,
        suggested=suggested,
        decided=decisions,
    )
    if not learned.labeled and method.selects:
        raise ProjectError(
            tr(
                "There is nothing to learn from yet: no note has been decided and there are no "
                "suggestions. Review some notes first."
            )
        )
    return learned


def _clean_set(project: Project, plan: AdaptationPlan, method: Method) -> list[LabeledSample]:
    """Return the gold notes where the examples are to be weighed by them."""
    if method.learning is not Learning.REWEIGHTED and not plan.learn_weights:
        return []
    gold = labeled_samples(project, Split.GOLD)
    if not gold:
        raise ProjectError(
            tr(
                "Learned weights need a clean set: labeled notes of the target, apart from the "
                "pool. Name them with --gold."
            )
        )
    return gold


def _keep_model(project: Project, run: Run, encoder: Encoder, report: Mapping[str, Any]) -> Model:
    path = model_home(project) / f"adapted-{run.id}"
    encoder.save(path, project.spec, card=model_card(project.spec, report))
    return registered(project, inspect_model(path, spec=project.spec), run_id=run.id)


def _same_or_new(project: Project, config: Mapping[str, Any]) -> Run:
    last = last_run(project, KIND)
    if last is None or last.config != config:
        return project.start_run(KIND, config)
    if last.state is not RunState.DONE:
        last.resume()
    elif not Path((last.result or {}).get("model", "")).is_dir():
        return project.start_run(KIND, config)
    return last


def _fingerprint(project: Project, labeled: Sequence[LabeledSample]) -> str:
    """Return a hash of labels: a checkpoint and a report belong to exactly these."""
    digest = hashlib.sha256()
    for item in labeled:
        answer = project.codec.write_answer(item.answer)
        digest.update(json.dumps([item.sample.id, answer]).encode())
    return digest.hexdigest()


def _fingerprint_of_texts(project: Project) -> str:
    """Return a hash of the pool, which a model that teaches itself learns from."""
    digest = hashlib.sha256()
    for sample in project.samples(Split.POOL):
        digest.update(json.dumps([sample.id, sample.text]).encode())
    return digest.hexdigest()


def last_run(project: Project, kind: str) -> Run | None:
    """Return the newest run of a kind."""
    return next((run for run in reversed(project.runs()) if run.kind == kind), None)


def _checkpoint(project: Project, run: Run) -> Path:
    return model_home(project) / f"run-{run.id}"
