"""`sfda select`: choose which notes to annotate."""

from __future__ import annotations

import argparse
from typing import Any

from sfda_desktop.cli.inputs import add_file, add_model, model_of
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.corpora.jsonl import Labels, read_records, write_lines
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.files import ensure_writable
from sfda_desktop.domain.predictions import Uncertainty
from sfda_desktop.selection import STRATEGY_NAMES, Pool, strategy_named
from sfda_desktop.tasks import TASK_NAMES, codec_for_texts

NAME = "select"
HELP = "choose which notes to annotate"
EXAMPLE = (
    "sfda select --data pool.jsonl --strategy entropy --budget 96 --model source-model "
    "--out chosen.jsonl"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_file(parser, "--data", "the notes (JSONL)", required=True)
    parser.add_argument(
        "--strategy", required=True, metavar="S", help=f"one of: {', '.join(STRATEGY_NAMES)}"
    )
    parser.add_argument("--budget", type=int, required=True, metavar="K", help="how many notes")
    add_model(parser, required=False)
    add_file(parser, "--llm", "the language model, for strategies that ask it", metavar="GGUF")
    add_file(parser, "--out", "the choice (JSONL)", required=True)


def run(arguments: argparse.Namespace, terminal: Terminal) -> dict[str, Any]:
    """Write {"id", "rank"} lines in the order chosen, rank from 1."""
    strategy = strategy_named(arguments.strategy)
    if strategy.needs_uncertainty and arguments.model is None:
        raise InputError(
            f"The strategy {arguments.strategy} asks how unsure the small model is. Name the "
            "model with --model DIR."
        )
    directory = None if arguments.model is None else model_of(arguments)
    codec = (
        directory.codec
        if directory is not None
        # Without a model only texts and ids are looked at, and the task plays no part.
        else codec_for_texts(arguments.task or TASK_NAMES[0])
    )
    # Bad labels make a bad file, where it is known which those are; good ones play no part.
    labels = Labels.IGNORED if directory is None else Labels.OPTIONAL
    records = read_records(arguments.data, codec, labels=labels)
    samples = [record.sample for record in records]
    ensure_writable(arguments.out)
    uncertainty: list[Uncertainty] | None = None
    if strategy.needs_uncertainty and directory is not None:
        from sfda_desktop.encoder import Encoder

        predicted = Encoder.load(directory).predict(samples, codec, on_progress=terminal.progress)
        uncertainty = [p.uncertainty for p in predicted.predictions]
    chosen = strategy.select(
        Pool([sample.text for sample in samples], uncertainty), arguments.budget, arguments.seed
    )
    ids = [samples[position].id for position in chosen]
    write_lines(arguments.out, ({"id": i, "rank": rank} for rank, i in enumerate(ids, 1)))
    return {"strategy": arguments.strategy, "budget": arguments.budget, "selected": len(ids)}
