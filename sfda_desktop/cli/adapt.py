"""`sfda adapt`: selection, annotation, fine-tuning and evaluation in one resumable go."""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path
from typing import Any

from sfda_desktop.adaptation.adapting import adapt
from sfda_desktop.adaptation.beginning import opened_or_begun
from sfda_desktop.adaptation.plans import METHODS, AdaptationPlan, AnnotationPlan, read_anchor
from sfda_desktop.adaptation.recorded_reviewer import RecordedReviewer, decision_lines
from sfda_desktop.adaptation.suggesting import suggest
from sfda_desktop.adaptation.unadapted import evaluate_source
from sfda_desktop.cli.inputs import (
    add_file,
    add_llm,
    add_model,
    add_training,
    labeled_samples,
    model_of,
    warn_of_overlaps,
    with_guideline,
)
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.corpora.jsonl import Labels, read_records, write_lines, write_records
from sfda_desktop.corpora.splitting import check_disjoint
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.samples import Record
from sfda_desktop.llm import inspect_gguf
from sfda_desktop.project import CHAT_FORMAT, LLM_FILE, MODEL_DIRECTORY, Project, Split
from sfda_desktop.selection import STRATEGY_NAMES

NAME = "adapt"
HELP = "select notes, annotate them, fine-tune the model and measure it"
EXAMPLE = (
    "sfda adapt --model source-model --llm model.gguf --pool pool.jsonl --test test.jsonl "
    "--method sala --strategy entropy --budget 96 --iterations 2 --out run1"
)
RUN_FILE = "run.sfda"
_INPUTS = "command_line_inputs"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_model(parser)
    add_llm(parser, required=False)
    add_file(parser, "--pool", "the notes to adapt to", required=True)
    add_file(parser, "--test", "held-out labeled notes", required=True)
    add_file(parser, "--dev", "labeled notes to choose the epoch")
    add_file(parser, "--out", "where the run lives", metavar="DIR", required=True)
    parser.add_argument("--method", default="sala", choices=METHODS)
    parser.add_argument("--strategy", default="entropy", choices=STRATEGY_NAMES)
    parser.add_argument(
        "--budget", type=int, default=384, metavar="K", help="notes to annotate (384)"
    )
    parser.add_argument("--iterations", type=int, default=5, metavar="N", help="passes of sala (5)")
    parser.add_argument(
        "--similarity",
        default="embedding",
        choices=("embedding",),
        help="how demonstrations are retrieved: by the small model's embeddings",
    )
    add_file(parser, "--decisions", "recorded reviewer decisions, final labels")
    parser.add_argument(
        "--anchor",
        default="auto",
        metavar="A",
        help="auto, or from 0 (the source model) to 1 (plain fine-tuning)",
    )
    add_training(parser)


def run(arguments: argparse.Namespace, terminal: Terminal) -> dict[str, Any]:
    """Return the result object of CONTRACT section 3."""
    annotation = AnnotationPlan(
        method=arguments.method,
        strategy=arguments.strategy,
        budget=arguments.budget,
        iterations=arguments.iterations,
        seed=arguments.seed,
        temperature=arguments.temperature,
    )
    adaptation = AdaptationPlan(
        anchor=read_anchor(arguments.anchor),
        epochs=arguments.epochs,
        learning_rate=arguments.lr,
        batch_size=arguments.batch_size,
        seed=arguments.seed,
    )
    with open_run(arguments, terminal) as project:
        result = adapt_in(project, annotation, adaptation, arguments.decisions, terminal)
        result["predictions"] = str(_write_predictions(project, result, arguments.out))
    result["model"] = str(Path(result["model"]).resolve())
    write_lines(arguments.out / "result.json", [result])
    show_result(terminal, result)
    return result


def adapt_in(
    project: Project,
    annotation: AnnotationPlan,
    adaptation: AdaptationPlan,
    decisions: Path | None,
    terminal: Terminal,
) -> dict[str, Any]:
    """Run the whole adaptation inside a project file and return its report."""
    if annotation.method == "none":
        return evaluate_source(project, annotation, on_progress=terminal.progress)
    reviewer = None if decisions is None else RecordedReviewer(decisions, project)
    suggest(project, annotation, decided=reviewer, on_progress=terminal.progress)
    report = adapt(project, adaptation, decided=reviewer, on_progress=terminal.progress)
    terminal.stop()
    return report


def open_run(arguments: argparse.Namespace, terminal: Terminal) -> Project:
    """Open the run in `--out` where it is the same, or begin it.

    Nothing is written before all that was given has been read.
    """
    directory = model_of(arguments)
    spec = with_guideline(directory.spec, arguments.guideline)
    if arguments.method != "none" and arguments.llm is None:
        raise InputError(
            f"The method {arguments.method} asks a language model: name a GGUF file with --llm."
        )
    if arguments.llm is not None:
        inspect_gguf(arguments.llm)
    codec = directory.codec
    pool = read_records(arguments.pool, codec, labels=Labels.OPTIONAL)
    test = read_records(arguments.test, codec, labels=Labels.REQUIRED)
    dev = (
        [] if arguments.dev is None else read_records(arguments.dev, codec, labels=Labels.REQUIRED)
    )
    for given, labeled in ((arguments.test, test), (arguments.dev, dev)):
        warn_of_overlaps(given, labeled_samples(labeled), codec, terminal)
    check_disjoint([r.sample for r in pool], [r.sample for r in test])
    if arguments.decisions is not None:
        decision_lines(arguments.decisions)
    inputs = {
        "model": directory.weights.sha256(),
        **{
            name: None if path is None else file_digest(path)
            for name, path in (
                ("pool", arguments.pool),
                ("test", arguments.test),
                ("dev", arguments.dev),
                ("guideline", arguments.guideline),
            )
        },
    }
    splits = (
        (Split.POOL, arguments.pool, pool),
        (Split.HELD_OUT, arguments.test, test),
        (Split.DEV, arguments.dev, dev),
    )

    def fill(project: Project) -> None:
        for split, path, records in splits:
            project.add_records(records, split=split, source_name=str(path))
        project.settings.put_json(_INPUTS, inputs)

    project = opened_or_begun(arguments.out / RUN_FILE, spec, name=arguments.out.name, fill=fill)
    if project.settings.get_json(_INPUTS) != inputs:
        project.close()
        raise InputError(
            f"{arguments.out} holds a run with another model or other files. Choose another "
            "--out, or remove that directory."
        )
    project.settings.put(MODEL_DIRECTORY, str(directory.path))
    project.settings.put(LLM_FILE, None if arguments.llm is None else str(arguments.llm.resolve()))
    project.settings.put(CHAT_FORMAT, arguments.chat_format)
    return project


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from None


def _write_predictions(project: Project, result: dict[str, Any], out: Path) -> Path:
    """Write the adapted model's answers on the test set in the task's record form."""
    path = out.resolve() / "predictions.jsonl"
    answers = project.predictions(result["model_id"], Split.HELD_OUT)
    write_records(
        path,
        (
            Record(sample, answers[sample.id].answer)
            for sample in project.samples(Split.HELD_OUT)
            if sample.id in answers
        ),
        project.codec,
    )
    return path


def show_result(terminal: Terminal, result: dict[str, Any]) -> None:
    """Print before and after."""
    rows = []
    for name in ("source", "adapted"):
        scores = result[name]
        low, high = scores["ci95"]
        rows.append((name, f"{scores['f1']:.3f}", f"{low:.3f} to {high:.3f}"))
    terminal.table(("model", "F1", "95 % interval"), rows)
    low, high = result["difference"]["ci95"]
    terminal.say(
        f"difference {result['difference']['f1']:+.3f} (95 % interval {low:+.3f} to {high:+.3f}, "
        f"p = {result['difference']['p']:.3f}): {result['verdict']}"
    )
    terminal.say(f"model: {result['model']}")
