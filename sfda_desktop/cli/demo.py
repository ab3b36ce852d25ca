"""`sfda demo`: the whole main job on the embedded demonstration."""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping
from typing import Any

from sfda_desktop.adaptation.adapting import adapt
from sfda_desktop.adaptation.demonstration import (
    DemoNotes,
    demo_home,
    demo_project,
    prepare_source_model,
)
from sfda_desktop.adaptation.plans import AdaptationPlan, AnnotationPlan
from sfda_desktop.adaptation.recorded_reviewer import RecordedReviewer
from sfda_desktop.adaptation.suggesting import suggest
from sfda_desktop.cli.inputs import add_file, add_task
from sfda_desktop.cli.learning_lines import show_learning
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.project import Project

NAME = "demo"
HELP = "adapt a model on the embedded demonstration, from nothing to the report"
EXAMPLE = "sfda demo --task nd"

BUDGET = 96
ITERATIONS = 2
_ASKED_ABOUT = {"ner": "notes", "ter": "notes", "re": "pairs", "nd": "mentions"}
"""What there are so many of."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_file(parser, "--dir", "where to keep what is made (your user data)", metavar="DIR")
    add_task(
        parser,
        help_text="which demonstration: entities (the default), relations, negation or times",
    )
    parser.set_defaults(task="ner")


def run(arguments: argparse.Namespace, terminal: Terminal) -> dict[str, Any]:
    """Print one table: source, SALA alone, SALA with the recorded review."""
    started = time.monotonic()
    notes = DemoNotes.of(arguments.task)
    home = (arguments.dir or demo_home()).resolve()
    terminal.say("A hospital was given a model that another hospital trained on its own notes.")
    terminal.say(f"1. The source model (made at first use, kept in {home})")
    model = prepare_source_model(home, notes, on_progress=terminal.progress)
    terminal.stop()

    plan = AnnotationPlan(budget=BUDGET, iterations=ITERATIONS, seed=arguments.seed)
    asked_about = _ASKED_ABOUT[arguments.task]
    terminal.say(
        f"2. The {BUDGET} {asked_about} it is least sure of, corrected by the language model"
    )
    with demo_project(home / f"{arguments.task}-alone.sfda", notes, model) as alone:
        asked = suggest(alone, plan, on_progress=terminal.progress)
        first_pass = asked.suggestions(1)
        terminal.stop()
        terminal.say("3. Training on the corrections as they are")
        unreviewed = adapt(
            alone,
            AdaptationPlan(anchor=1.0, seed=arguments.seed),
            on_progress=terminal.progress,
        )
        terminal.stop()
    terminal.say("4. Training on what a reviewer made of them (recorded decisions)")
    with demo_project(home / f"{arguments.task}-reviewed.sfda", notes, model) as project:
        reviewed = _adapt_reviewed(project, notes, plan, first_pass, terminal)
        terminal.stop()
    result = {
        "task": arguments.task,
        "seconds": time.monotonic() - started,
        "sala": unreviewed,
        "reviewed": reviewed,
    }
    show(terminal, result)
    return result


def _adapt_reviewed(
    project: Project,
    notes: DemoNotes,
    plan: AnnotationPlan,
    first_pass: Mapping[str, Suggestion],
    terminal: Terminal,
) -> dict[str, Any]:
    """Let the recorded reviewer decide on the suggestions of the first pass, then adapt.

    The first pass of SALA is the same with and without a reviewer, so it is not asked again.
    """
    reviewer = RecordedReviewer(notes.decisions, project)
    suggest(
        project,
        plan,
        decided=reviewer,
        on_progress=terminal.progress,
        known=first_pass,
    )
    return adapt(
        project,
        AdaptationPlan(seed=plan.seed),
        decided=reviewer,
        on_progress=terminal.progress,
    )


def show(terminal: Terminal, result: Mapping[str, Any]) -> None:
    """Print the table, how its models were trained, and what it means in plain words."""
    sala, reviewed = result["sala"], result["reviewed"]
    runs = {
        "SALA alone (the language model's corrections)": sala,
        "SALA with the recorded review": reviewed,
    }
    rows = [
        ("source model", sala["source"]),
        *((name, adapted["adapted"]) for name, adapted in runs.items()),
    ]
    terminal.say()
    terminal.table(
        ("model", "F1", "95 % interval"),
        [(name, f"{s['f1']:.3f}", f"{s['ci95'][0]:.3f} to {s['ci95'][1]:.3f}") for name, s in rows],
    )
    for name, adapted in runs.items():
        terminal.say()
        terminal.say(f"{name}:")
        show_learning(terminal, adapted)
    low, high = reviewed["difference"]["ci95"]
    asked_about = _ASKED_ABOUT[result["task"]]
    terminal.say()
    terminal.say(
        f"With review the model is {VERDICTS[reviewed['verdict']]}: "
        f"F1 {reviewed['difference']['f1']:+.3f} (95 % interval {low:+.3f} to {high:+.3f}) on "
        f"{reviewed['counts']['held_out']} held-out {asked_about}, after a review of {BUDGET}."
    )
    terminal.say(
        "The language model here has 135 million parameters. It is a toy that fits into this "
        "demonstration: its corrections are of little use, and the review does the work. A clinic "
        "should use an instruction-tuned model of 7 to 70 billion parameters as a GGUF file "
        "(the SALA paper used Llama-3.3-70B), check its suggestions, and keep a person in charge."
    )
    terminal.say(f"It took {result['seconds'] / 60:.1f} minutes. To see the same in the window:")
    terminal.say("  python3 packaging/bootstrap.py run")


VERDICTS = {"better": "better", "worse": "worse", "undecided": "neither better nor worse for sure"}
