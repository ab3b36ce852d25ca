"""`sfda convert`: notes and their labels from one tool's format into another's."""

from __future__ import annotations

import argparse
from typing import Any

from sfda_desktop.cli.inputs import add_file, add_model, add_reading, model_of, reading_of
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.corpora.annotations import export_annotations
from sfda_desktop.corpora.formats import READABLE, WRITABLE, format_named
from sfda_desktop.corpora.formats.detection import detected_format
from sfda_desktop.corpora.formats.labels import spec_of_file
from sfda_desktop.corpora.formats.options import ReadOptions
from sfda_desktop.corpora.notes_files import read_notes_file
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.tasks import TaskCodec, codec_for

NAME = "convert"
HELP = "turn notes and labels from one format into another"
EXAMPLE = "sfda convert --data brat/ --task ner --to own --out notes.jsonl"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_file(parser, "--data", "a file or folder of notes", metavar="PATH", required=True)
    parser.add_argument(
        "--from",
        dest="source",
        choices=[one.name for one in READABLE],
        help="its format (default: what its contents show)",
    )
    parser.add_argument(
        "--to", required=True, choices=[one.name for one in WRITABLE], help="the format to write"
    )
    add_file(parser, "--out", "a file, or a new folder (brat, xmi)", metavar="PATH", required=True)
    add_model(parser, required=False)
    parser.add_argument("--labels", metavar="A,B", help="the labels (default: those in the data)")
    parser.add_argument("--without-text", action="store_true", help="offsets and labels only")
    add_reading(parser)


def run(arguments: argparse.Namespace, terminal: Terminal) -> dict[str, Any]:
    """Read all, then write all; say what the new format loses."""
    chosen = format_named(arguments.source) if arguments.source else detected_format(arguments.data)
    options = reading_of(arguments)
    codec = _codec(arguments, options)
    notes = read_notes_file(arguments.data, codec, options, format_name=chosen.name)
    dropped = format_named(arguments.to).drops(codec)
    count, lost = export_annotations(
        arguments.out,
        notes.records,
        codec,
        arguments.to,
        with_text=not arguments.without_text,
    )
    warnings = [*notes.warnings, *([dropped] if dropped else []), *lost]
    for warning in warnings:
        terminal.say(f"Note: {warning}")
    terminal.say(f"{count} records from {chosen.title} written to {arguments.out}.")
    return {
        "out": str(arguments.out.resolve()),
        "from": chosen.name,
        "to": arguments.to,
        "records": count,
        "warnings": warnings,
    }


def _codec(arguments: argparse.Namespace, options: ReadOptions) -> TaskCodec:
    if arguments.model is not None:
        return model_of(arguments).codec
    if arguments.task is None:
        raise InputError("Name the task (--task), or a model that says it (--model).")
    if arguments.labels is None:
        name = arguments.source or detected_format(arguments.data).name
        spec = spec_of_file(arguments.data, format_named(name), arguments.task, options)
    else:
        names = [name.strip() for name in arguments.labels.split(",") if name.strip()]
        spec = TaskSpec(arguments.task, tuple(LabelSpec(name) for name in dict.fromkeys(names)))
    return codec_for(spec)
