"""`sfda adapt`: selection, annotation, fine-tuning and evaluation in one resumable go."""

from __future__ import annotations

import argparse
from typing import Any

from sfda_desktop.adaptation.methods import METHOD_NAMES, method_named
from sfda_desktop.adaptation.plans import AdaptationPlan, AnnotationPlan, read_anchor
from sfda_desktop.adaptation.run_inputs import RunInputs
from sfda_desktop.adaptation.whole_run import run_whole
from sfda_desktop.cli.inputs import (
    add_demonstrations,
    add_file,
    add_llm,
    add_model,
    add_training,
    sentence_model_of,
)
from sfda_desktop.cli.learning_lines import show_learning
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.selection import STRATEGY_NAMES

NAME = "adapt"
HELP = "select notes, annotate them, fine-tune the model and measure it"
EXAMPLE = (
    "sfda adapt --model source-model --llm model.gguf --pool pool.jsonl --test test.jsonl "
    "--method sala --strategy entropy --budget 96 --iterations 2 --out run1"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_model(parser)
    add_llm(parser, required=False)
    add_file(parser, "--pool", "the notes to adapt to", required=True)
    add_file(parser, "--test", "held-out labeled notes", required=True)
    add_file(parser, "--dev", "labeled notes to choose the epoch")
    add_file(parser, "--out", "the folder of the run", metavar="DIR", required=True)
    parser.add_argument(
        "--method", default="sala", choices=METHOD_NAMES, help="who labels the notes (sala)"
    )
    parser.add_argument(
        "--strategy",
        default="entropy",
        choices=STRATEGY_NAMES,
        help="which notes are labeled (entropy)",
    )
    parser.add_argument(
        "--budget",
        type=int,
        metavar="K",
        help="notes to annotate (the paper's number: 384, 96 for active)",
    )
    parser.add_argument(
        "--iterations", type=int, default=5, metavar="N", help="passes of sala and llm-active (5)"
    )
    add_demonstrations(parser)
    add_file(parser, "--decisions", "recorded reviewer decisions, final labels")
    parser.add_argument(
        "--anchor",
        default="auto",
        metavar="A",
        help="auto, or from 0 (the source model) to 1 (plain fine-tuning)",
    )
    parser.add_argument(
        "--learn-weights",
        action="store_true",
        help="weigh the training examples by what they do for the notes of --gold",
    )
    parser.add_argument(
        "--rehearsal",
        type=float,
        default=0.0,
        metavar="X",
        help="mix in X unlabeled notes for each labeled one, as the source model answers them (0)",
    )
    parser.add_argument(
        "--rounds", type=int, default=30, metavar="N", help="self-training: at most so many (30)"
    )
    add_training(parser)


def run(arguments: argparse.Namespace, terminal: Terminal) -> dict[str, Any]:
    """Return the result object of CONTRACT section 3."""
    annotation = AnnotationPlan(
        method=arguments.method,
        strategy=arguments.strategy,
        budget=method_named(arguments.method).budget
        if arguments.budget is None
        else arguments.budget,
        iterations=arguments.iterations,
        seed=arguments.seed,
        temperature=arguments.temperature,
        similarity=arguments.similarity,
        sentence_model=sentence_model_of(arguments),
    )
    adaptation = AdaptationPlan(
        anchor=read_anchor(arguments.anchor),
        learn_weights=arguments.learn_weights,
        rehearsal=arguments.rehearsal,
        rounds=arguments.rounds,
        epochs=arguments.epochs,
        learning_rate=arguments.lr,
        batch_size=arguments.batch_size,
        seed=arguments.seed,
    )
    given = RunInputs(
        model=arguments.model,
        pool=arguments.pool,
        test=arguments.test,
        task=arguments.task,
        dev=arguments.dev,
        llm=arguments.llm,
        chat_format=arguments.chat_format,
        decisions=arguments.decisions,
        gold=arguments.gold,
        guideline=arguments.guideline,
        label_map=arguments.label_map,
    )
    if arguments.budget is not None and not annotation.rule.selects:
        terminal.warn(f"The method {annotation.method} takes all of the pool: no budget counts.")
    result = run_whole(
        given,
        annotation,
        adaptation,
        arguments.out,
        on_warning=terminal.warn,
        on_progress=terminal.progress,
    )
    terminal.stop()
    show_result(terminal, result)
    return result


def show_result(terminal: Terminal, result: dict[str, Any]) -> None:
    """Print before and after, how the model was trained, and how right the LLM was if known."""
    rows = []
    for name in ("source", "adapted"):
        scores = result[name]
        low, high = scores["ci95"]
        rows.append((name, f"{scores['f1']:.3f}", f"{low:.3f} to {high:.3f}"))
    terminal.table(("model", "F1", "95 % interval"), rows)
    low, high = result["difference"]["ci95"]
    terminal.say(
        f"difference {result['difference']['f1']:+.3f} (95 % interval {low:+.3f} to {high:+.3f}, "
        f"p = {result['difference']['p']:.3f})"
    )
    terminal.say(result["verdict_sentence"])
    show_learning(terminal, result)
    terminal.say(f"model: {result['model']}")
