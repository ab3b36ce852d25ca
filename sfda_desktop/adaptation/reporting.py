"""What an adaptation came to, as one JSON object for the command line, the window and the file."""

from __future__ import annotations

from typing import Any

from sfda_desktop.adaptation.comparing import Comparison
from sfda_desktop.adaptation.methods import Method
from sfda_desktop.adaptation.training_bench import Trained, TrainingBench
from sfda_desktop.adaptation.training_set import TrainingSet
from sfda_desktop.adaptation.training_settings import settings_used
from sfda_desktop.adaptation.trust import trust_of
from sfda_desktop.adaptation.undecided import Undecided, went_back_sentence, why_undecided
from sfda_desktop.evaluation import annotation_f1
from sfda_desktop.project import Model, Project, Run, Split


def adaptation_report(
    project: Project,
    bench: TrainingBench,
    *,
    source: Model,
    method: Method,
    suggesting: Run | None,
    trained: Trained,
    trained_in: float,
    comparison: Comparison | None,
) -> dict[str, Any]:
    """Return the result object of CONTRACT section 3, with what the window shows beside it.

    `trained_in` are the seconds of all fine-tuning, that of the cross-validation included; steps
    and epochs are those of the fit on everything, of all its rounds where it has some. `verdict`,
    scores calibration and the ids of `errors_fixed` and `errors_made` are there only where the
    held-out set has gold labels.
    """
    learned = trained.learned
    counts = project.counts()
    config = suggesting.config if suggesting is not None else {}
    budget = config.get("budget") if method.selects else None
    report: dict[str, Any] = {
        "task": project.spec.task,
        "method": method.name,
        "strategy": config.get("strategy", "random"),
        "seed": bench.plan.seed,
        "budget": len(learned.labeled) if budget is None else budget,
        "annotation": _annotation(project, suggesting, learned),
        "training": {"seconds": trained_in, **_training(bench, trained)},
        "counts": {
            "pool": counts.samples[Split.POOL],
            "held_out": counts.gold[Split.HELD_OUT],
            "decided": len(learned.decided),
            "suggested": learned.suggested,
        },
        "trust": trust_of(project, suggesting),
        "source_model": {"path": str(source.path), "sha256": source.sha256},
    }
    if comparison is not None:
        report |= comparison.to_json()
        if why_undecided(report) is Undecided.WENT_BACK:
            report["verdict_sentence"] = went_back_sentence(report)
    return report


def _training(bench: TrainingBench, trained: Trained) -> dict[str, Any]:
    """Return what came of the training, and what it was made with.

    `incomplete` counts samples whose marked entities lie too far apart to be learned together.
    `weighed_by` is how many gold notes the weights of the examples were learned by, 0 where all
    weigh the same.
    """
    tuned, choice, source = trained.tuned, trained.choice, bench.source
    training: dict[str, Any] = {
        "steps": tuned.steps,
        "device": tuned.device,
        "dtype": tuned.dtype,
        "anchor": choice.share,
        "averaged_models": choice.models,
        "anchor_f1": {str(share): f1 for share, f1 in choice.f1_by_share.items()},
        "epochs": tuned.epochs,
        "best_epoch": tuned.best_epoch,
        "incomplete": tuned.incomplete,
        **settings_used(tuned.config, source.codec, source.directory.parameters),
        "weighed_by": len(bench.clean),
        "rehearsed": trained.rehearsed,
    }
    if trained.rounds is not None:
        training |= {"rounds": trained.rounds, "epochs_a_round": tuned.config.epochs}
    return training


def _annotation(project: Project, suggesting: Run | None, learned: TrainingSet) -> dict[str, Any]:
    """Return the figures; `f1` is that of the labels trained on, `llm_f1` of the LLM's alone.

    `unresolved` counts answers that could not be read, `dropped` lines of the others that were
    not found in their text or named no label.
    `llm_f1_by_pass` names the passes in their order (SALA, Table 6).
    """
    figures = dict((suggesting.result or {}) if suggesting is not None else {})
    annotation: dict[str, Any] = {
        "records": len(learned.labeled),
        "llm_calls": figures.get("llm_calls", 0),
        "llm_seconds": figures.get("llm_seconds", 0.0),
        "unresolved": figures.get("unresolved", 0),
        "dropped": figures.get("dropped", 0),
    }
    answers = learned.answers()
    gold = project.gold_of(answers)
    if gold:
        annotation["f1"] = annotation_f1(project.codec, gold, answers)
    if "rounds" in figures:
        annotation["rounds"] = figures["rounds"]
    if "f1" in figures:
        annotation |= {"llm_f1": figures["f1"], "llm_f1_by_pass": figures["f1_by_pass"]}
    return annotation
