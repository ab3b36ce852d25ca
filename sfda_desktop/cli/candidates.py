"""`sfda candidates`: mark entities in notes, so that there is something to classify."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from sfda_desktop.adaptation.candidates import find_candidates
from sfda_desktop.cli.inputs import add_file, add_model, add_reading, model_of, reading_of
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.cli.train_source import task_of
from sfda_desktop.corpora.jsonl import write_records
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.files import ensure_writable
from sfda_desktop.domain.samples import Record
from sfda_desktop.tasks import TaskCodec, codec_for, codec_for_texts

NAME = "candidates"
HELP = "make records for relations or negation from notes: find the entities first"
EXAMPLE = (
    "sfda candidates --task re --data notes/ --ner-model entity-model --model relation-model "
    "--out pairs.jsonl"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_model(parser, required=False)
    add_file(
        parser,
        "--labels",
        "sfda_task.json of the task, in place of --model: its pairs say which types may be related "
        "(two entities are a pair only in one sentence)",
        metavar="FILE",
    )
    add_file(
        parser,
        "--data",
        "notes in any format that convert reads (with entities where no model finds them)",
        metavar="F|FOLDER",
        required=True,
    )
    add_file(parser, "--ner-model", "the model that finds the entities", metavar="DIR")
    add_file(parser, "--ner-project", "or a project whose model does", metavar="F.sfda")
    parser.add_argument("--types", metavar="A,B", help="only entities of these types")
    add_file(parser, "--out", "the records (JSONL)", required=True)
    add_reading(parser)


def run(arguments: argparse.Namespace, terminal: Terminal) -> dict[str, Any]:
    """Write one unlabeled record an entity (`nd`) or a pair of entities of a sentence (`re`)."""
    codec = _codec(arguments)
    if not codec.roles:
        raise InputError(
            f"The task {codec.name} reads whole notes and needs no candidates. Name a task that "
            "asks about marked entities with --task."
        )
    if arguments.ner_model is not None and arguments.ner_project is not None:
        raise InputError("Name a model or a project that finds the entities, not both.")
    ensure_writable(arguments.out)
    finder: Path | None = arguments.ner_model or arguments.ner_project
    types = None if arguments.types is None else frozenset(_split(arguments.types))
    samples = find_candidates(
        arguments.data,
        codec,
        finder,
        types=types,
        reading=reading_of(arguments),
        on_warning=terminal.warn,
        on_progress=terminal.progress,
    )
    terminal.stop()
    if not samples:
        raise InputError(f"{_nothing_found(arguments.data, codec, types)} Nothing was written.")
    count = write_records(arguments.out, (Record(sample) for sample in samples), codec)
    terminal.say(f"{count} records to classify, written to {arguments.out}.")
    return {"records": count, "out": str(arguments.out.resolve())}


def _nothing_found(notes: Path, codec: TaskCodec, types: frozenset[str] | None) -> str:
    if types is not None:
        return (
            f"No entity of these types stands in {notes}, or no two of them in one sentence "
            f"where the task asks about pairs: {', '.join(sorted(types))}. Compare --types with "
            "the labels of the entities."
        )
    if len(codec.roles) == 1:
        return f"No entity was found in {notes}. Look at the notes, or take another model."
    return (
        f"No two entities of one sentence of {notes} make a pair that the task asks about. Compare "
        "its pairs with the labels of the entities."
    )


def _codec(arguments: argparse.Namespace) -> TaskCodec:
    if arguments.model is not None:
        return model_of(arguments).codec
    if arguments.task is None:
        raise InputError("Say what the records are for: --task, or --model with its own task.")
    if arguments.labels is not None:
        return codec_for(task_of(arguments))
    return codec_for_texts(arguments.task)


def _split(types: str) -> list[str]:
    return [name.strip() for name in types.split(",") if name.strip()]
