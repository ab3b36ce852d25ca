"""`sfda train-source`: make a source model from labeled notes."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from sfda_desktop.adaptation.plans import TrainingPlan
from sfda_desktop.adaptation.run_inputs import read_text, warn_of_distant_marks
from sfda_desktop.adaptation.source_training import train_source
from sfda_desktop.adaptation.training_settings import settings_used
from sfda_desktop.adaptation.training_words import training_words
from sfda_desktop.cli.inputs import add_file, add_task, add_training, read_labeled
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.corpora.label_inventory import labels_of_file
from sfda_desktop.corpora.splitting import check_disjoint
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.encoder import inspect_base
from sfda_desktop.tasks import codec_for

NAME = "train-source"
HELP = "fine-tune an encoder on labeled notes, which makes a source model"
EXAMPLE = "sfda train-source --task ner --base MiniLM-L6 --train train.jsonl --out source-model"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_task(parser, help_text="what the model is to do", required=True)
    add_file(parser, "--base", "the bare encoder", metavar="DIR", required=True)
    add_file(parser, "--train", "labeled notes", required=True)
    add_file(parser, "--dev", "labeled notes to choose the epoch")
    add_file(parser, "--out", "the new model", metavar="DIR", required=True)
    add_file(
        parser,
        "--labels",
        "sfda_task.json with the labels, or one label a line (default: those in --train)",
        metavar="FILE",
    )
    add_training(parser)


def run(arguments: argparse.Namespace, terminal: Terminal) -> dict[str, Any]:
    """Train and save; return {"model", "seconds", "steps", "device", "dtype", "epochs", "dev_f1"?}.

    What the model was trained with is there as well, as `settings_used` tells it.
    """
    codec = codec_for(task_of(arguments))
    labeled = read_labeled(arguments.train, codec, terminal)
    dev = [] if arguments.dev is None else read_labeled(arguments.dev, codec, terminal)
    try:
        check_disjoint(
            [item.sample for item in labeled],
            [item.sample for item in dev],
            first=str(arguments.train),
            second=str(arguments.dev),
        )
    except InputError as overlap:
        terminal.warn(f"F1 on the development set will flatter: {overlap}")
    incomplete = warn_of_distant_marks(
        arguments.train,
        inspect_base(arguments.base),
        [item.sample for item in labeled],
        codec,
        terminal.warn,
        training=True,
    )
    result = train_source(
        arguments.base,
        labeled,
        codec,
        out=arguments.out.resolve(),
        dev=dev,
        plan=TrainingPlan(
            epochs=arguments.epochs,
            learning_rate=arguments.lr,
            batch_size=arguments.batch_size,
            seed=arguments.seed,
        ),
        on_progress=terminal.progress,
    )
    terminal.stop()
    terminal.say(
        f"Trained on {len(labeled)} notes in {result.seconds:.0f} s ({result.device}, "
        f"{result.dtype}). The model is in {arguments.out}."
    )
    summary: dict[str, Any] = {
        "model": str(arguments.out.resolve()),
        "seconds": result.seconds,
        "steps": result.steps,
        "incomplete": incomplete,
        "device": result.device,
        "dtype": result.dtype,
        "epochs": result.epochs,
        **settings_used(result.config, codec, result.encoder.parameters),
    }
    terminal.say(f"Trained with {training_words(summary)}, seed {summary['seed']}.")
    if result.dev_f1 is not None:
        summary |= {"dev_f1": result.dev_f1, "best_epoch": result.best_epoch}
        terminal.say(f"Best epoch {result.best_epoch}: F1 {result.dev_f1:.3f} on {arguments.dev}.")
    return summary


def task_of(arguments: argparse.Namespace) -> TaskSpec:
    """Return the task with the labels of `--labels`, or those that occur in `--train`."""
    if arguments.labels is None:
        names = labels_of_file(arguments.train, arguments.task)
        return TaskSpec(arguments.task, tuple(LabelSpec(name) for name in names))
    text = read_text(arguments.labels)
    if not text.lstrip().startswith("{"):
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if not lines:
            raise InputError(f"{arguments.labels} names no label.")
        value: object = {"task": arguments.task, "labels": lines}
    else:
        value = _json(arguments.labels, text)
    spec = TaskSpec.from_json(value, where=str(arguments.labels))
    if spec.task != arguments.task:
        raise InputError(
            f"{arguments.labels} is for the task {spec.task!r}, not {arguments.task!r}."
        )
    return spec


def _json(path: Path, text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise InputError(f"{path} is not JSON.") from None
