"""Second step of the loop: choose notes and have the language model suggest corrections."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sfda_desktop.adaptation.active import ActiveRounds
from sfda_desktop.adaptation.bench import AnnotationBench
from sfda_desktop.adaptation.llm_active import GENERATING
from sfda_desktop.adaptation.methods import LabeledBy
from sfda_desktop.adaptation.models import (
    load_source,
    model_home,
    registered,
    source_directory,
)
from sfda_desktop.adaptation.perplexity import CHOOSING, Asked, perplexities
from sfda_desktop.adaptation.plans import AnnotationPlan, TrainingPlan
from sfda_desktop.adaptation.ranking import predicted
from sfda_desktop.adaptation.remembered_answers import RememberingEngine
from sfda_desktop.adaptation.selecting import Chooser, Perplexities
from sfda_desktop.adaptation.training_set import labeled_samples
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.errors import Cancelled, ProjectError, SfdaError
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.samples import Sample
from sfda_desktop.domain.wording import tr
from sfda_desktop.evaluation import annotation_f1
from sfda_desktop.llm import Engine, LlamaEngine
from sfda_desktop.project import ANSWER_MEMORY, CHAT_FORMAT, LLM_FILE, Project, Run, RunState, Split

KIND = "suggest"


def suggest(
    project: Project,
    plan: AnnotationPlan,
    *,
    training: TrainingPlan | None = None,
    decided: Callable[[Sequence[str]], Mapping[str, Answer]] | None = None,
    known: Mapping[str, Suggestion] = MappingProxyType({}),
    on_progress: OnProgress = ignore_progress,
    on_suggestion: Callable[[Suggestion], None] | None = None,
    cancelled: IsCancelled = never_cancelled,
) -> Run:
    """Select notes and annotate them; every suggestion is on disk before the next is asked for.

    A run with the same plan, models and guideline that was interrupted goes on where it was, and
    one that is done is returned as it is: it would come to the same. Where the notes are chosen in
    rounds, a call when all chosen are decided goes on to the next. `training` sets how models
    between passes or rounds are trained. `decided` gives the reviewer's answers to selected
    samples; without it the project's journal does. `known` are suggestions of a first pass with
    the same plan that need not be asked for again.
    """
    training = training or TrainingPlan(seed=plan.seed)
    run = _same_or_new(project, plan, training)
    if not plan.rule.selects:
        if run.state is not RunState.DONE:
            run.finish(RunState.DONE, result={})
        return run
    by_rounds = plan.rule.labeled_by is LabeledBy.PERSON
    if run.state is RunState.DONE and not (by_rounds or plan.rule.heeds_decisions):
        return run
    source = load_source(project, training)
    model = registered(project, source.directory)
    pool = project.samples(Split.POOL)
    checkpoint = model_home(project) / f"run-{run.id}"
    if run.state is RunState.DONE:
        if decided is not None:
            decided(run.selection())  # where one is refused, what is done stays as it is
        run.finish(RunState.RUNNING)
    with finishing(run), _language_model(project, plan) as engine:
        predictions = predicted(
            project, model, source.encoder, pool, on_progress=on_progress, cancelled=cancelled
        )
        chooser = Chooser(
            plan,
            project.codec,
            _perplexities(project, run, engine, on_progress, cancelled),
            on_progress,
            cancelled,
        )
        if by_rounds:
            rounds = ActiveRounds(
                project=project,
                run=run,
                plan=plan,
                source=source,
                predictions=predictions,
                chooser=chooser,
                decided=decided,
                checkpoint=checkpoint,
            )
            rounds.choose()
            run.finish(RunState.DONE, result={**_asked_to_choose(run), **rounds.figures()})
            return run
        targets = [project.sample(i) for i in run.selection()]
        if not targets:
            targets = chooser.choose(pool, plan.budget, source.encoder, predictions)
            run.save_selection([sample.id for sample in targets])
        if plan.rule.annotate is None or engine is None:
            run.finish(RunState.DONE, result=_asked_to_choose(run))
            return run
        ids = [sample.id for sample in targets]
        if decided is not None:
            decided(ids)  # a decision that cannot be used shows before hours of questions
        asked = run.suggestions(1)
        for sample_id in ids:
            if sample_id in known and sample_id not in asked:
                run.save_suggestion(1, known[sample_id])
        bench = AnnotationBench(
            codec=project.codec,
            pool=pool,
            targets=targets,
            predictions=predictions,
            source=source,
            engine=engine,
            log=run,
            gold=labeled_samples(project, Split.GOLD),
            decided=lambda: (decided or _journal_of(project))(ids),
            checkpoint=checkpoint,
            on_progress=on_progress,
            on_suggestion=on_suggestion,
            cancelled=cancelled,
        )
        plan.rule.annotate(bench, plan)
        run.finish(RunState.DONE, result=_figures(project, run))
        shutil.rmtree(checkpoint, ignore_errors=True)
    return run


def plans_of(run: Run) -> tuple[AnnotationPlan, TrainingPlan]:
    """Return the plans that a run was begun with: with these a call of `suggest` goes on with it.

    Where people label in rounds, that is how the next round is chosen.
    """
    known = {field.name for field in fields(AnnotationPlan)}
    plan = {key: value for key, value in run.config.items() if key in known}
    return AnnotationPlan(**plan), TrainingPlan(**run.config.get("training", {}))


@contextmanager
def finishing(run: Run) -> Iterator[None]:
    """Leave the run in a state that says how it ended, whatever ends it."""
    try:
        yield
    except (Cancelled, KeyboardInterrupt):
        run.finish(RunState.CANCELLED)
        raise
    except SfdaError as error:
        run.finish(RunState.FAILED, error=str(error))
        raise


def _journal_of(project: Project) -> Callable[[Sequence[str]], Mapping[str, Answer]]:
    def look_up(ids: Sequence[str]) -> Mapping[str, Answer]:
        decisions = project.decisions()
        # What was accepted without being looked at is still the language model's word.
        return {
            i: decisions[i].answer  # type: ignore[misc]
            for i in ids
            if i in decisions and decisions[i].answer is not None and decisions[i].origin.reviewed
        }

    return look_up


def _same_or_new(project: Project, plan: AnnotationPlan, training: TrainingPlan) -> Run:
    source = registered(project, source_directory(project))
    config = {
        **plan.to_json(),
        "training": training.to_json(),
        "source_model": source.sha256,
        "guideline": hashlib.sha256(json.dumps(project.spec.to_json()).encode()).hexdigest(),
        "llm": _llm_identity(project) if plan.asks_llm else None,
    }
    last = next((run for run in reversed(project.runs()) if run.kind == KIND), None)
    if last is None or last.config != config:
        return project.start_run(KIND, config)
    if last.state is not RunState.DONE:
        last.resume()
    return last


def _llm_identity(project: Project) -> str | None:
    """Return what tells one language model from another without reading gigabytes of it."""
    path = project.settings.get(LLM_FILE)
    if path is None or not Path(path).is_file():
        return None
    return f"{Path(path).name}, {Path(path).stat().st_size} bytes"


@contextmanager
def _language_model(project: Project, plan: AnnotationPlan) -> Iterator[Engine | None]:
    """Open the language model where the plan asks one."""
    if not plan.asks_llm:
        yield None
        return
    with _engine(project, plan) as engine:
        yield engine


def _perplexities(
    project: Project,
    run: Run,
    engine: Engine | None,
    on_progress: OnProgress,
    cancelled: IsCancelled,
) -> Perplexities:
    """Return what asks for perplexities, and for each only once in a run."""

    def ask(samples: Sequence[Sample]) -> Sequence[float]:
        assert engine is not None  # noqa: S101 - a plan with such a strategy asks one
        found = perplexities(
            engine,
            project.codec,
            samples,
            known=Asked.from_json(run.iterations().get(CHOOSING, {})),
            keep=lambda asked: run.save_iteration(CHOOSING, asked.to_json()),
            on_progress=on_progress,
            cancelled=cancelled,
        )
        engine.unload()
        return [float(value) for value in found]

    return ask


def _engine(project: Project, plan: AnnotationPlan) -> Engine:
    path = project.settings.get(LLM_FILE)
    if path is None:
        raise ProjectError(
            tr(
                "This project has no language model, so there is nobody to suggest corrections. "
                "Choose a GGUF file on the Project page, or review the notes without suggestions."
            )
        )
    engine = LlamaEngine(
        path,
        chat_format=project.settings.get(CHAT_FORMAT),
        temperature=plan.temperature,
        seed=plan.seed,
    )
    memory = project.settings.get(ANSWER_MEMORY)
    if memory is None or plan.temperature != 0 or not Path(memory).is_file():
        return engine
    return RememberingEngine(engine, Path(memory))


def _asked_to_choose(run: Run) -> dict[str, Any]:
    """Return what choosing cost: {"llm_calls", "llm_seconds"}, 0 where no strategy asked."""
    asked = Asked.from_json(run.iterations().get(CHOOSING, {}))
    return {"llm_calls": len(asked.perplexities), "llm_seconds": asked.seconds}


def _figures(project: Project, run: Run) -> dict[str, object]:
    """Return what the run came to, for `suggest`'s result.

    {"records", "llm_calls", "llm_seconds", "unresolved", "dropped", "f1"?}: answers that could not
    be read, and lines of the others without a place in the text or without a label. F1 is measured
    where the pool came with gold, per pass and at the end, of all that the language model said last
    (SALA, Table 6). What was asked to choose the notes counts too, and so do the questions for
    invented examples, of which "invented" and "malformed" say what came of them.
    """
    selected = run.selection()
    gold = project.gold_of(selected)
    choosing = _asked_to_choose(run)
    calls, seconds = choosing["llm_calls"], choosing["llm_seconds"]
    by_pass: dict[int, float] = {}
    latest: dict[str, Answer] = {}
    for iteration in range(1, run.config["iterations"] + 1):
        suggestions = run.suggestions(iteration)
        if not suggestions:
            break
        calls += len(suggestions)
        seconds += sum(s.seconds for s in suggestions.values())
        latest |= {i: s.answer for i, s in suggestions.items()}
        if gold:
            by_pass[iteration] = annotation_f1(project.codec, gold, latest) or 0.0
    invented = run.iterations().get(GENERATING)
    if invented is not None:
        calls += len(invented["raw"])
        seconds += invented.get("seconds", 0.0)
    said = run.latest_suggestions().values()
    figures: dict[str, object] = {
        "records": len(selected),
        "llm_calls": calls,
        "llm_seconds": seconds,
        "unresolved": sum(not suggestion.resolved for suggestion in said),
        "dropped": sum(suggestion.dropped for suggestion in said if suggestion.resolved),
    }
    if invented is not None:
        figures |= {"invented": len(invented["raw"]), "malformed": invented["malformed"]}
    if gold:
        figures |= {"f1": by_pass[max(by_pass)], "f1_by_pass": by_pass}
    return figures
