"""What several commands read in the same way."""

from __future__ import annotations

import argparse
from pathlib import Path

from sfda_desktop.adaptation.run_inputs import labeled_samples, read_mapping, warn_of_overlaps
from sfda_desktop.adaptation.whole_run import RUN_FILE
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.corpora.formats.options import Columns, ReadOptions
from sfda_desktop.corpora.jsonl import Labels, read_records
from sfda_desktop.corpora.text_folder import ENCODINGS
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.encoder import ModelDirectory, inspect_base, inspect_model
from sfda_desktop.selection import SIMILARITIES
from sfda_desktop.tasks import TASK_NAMES, TaskCodec

_COLUMNS = {
    "text": "what holds the text",
    "id": "what holds the id",
    "doc": "what holds the doc",
    "patient": "what holds the patient",
    "label": "what holds the label",
    "entity": "what names the things asked about (the head of a pair): words, or [12-17]",
    "tail": "what names the other thing of a pair",
}


def file_path(text: str) -> Path:
    """Read an option that names a file or folder.

    Refused at once: no name, which would mean the folder one stands in, and a name that no JSON
    or project file can hold.
    """
    if not text:
        raise argparse.ArgumentTypeError("the name is empty; is a variable of the shell not set?")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError(
            "the name is not valid UTF-8: rename the file or folder"
        ) from None
    return Path(text)


def add_model(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    """Add `--model`, and what a directory may not say itself: `--task` and `--label-map`."""
    parser.add_argument(
        "--model",
        type=file_path,
        metavar="DIR",
        required=required,
        help="the source model's directory",
    )
    missing = "no --model says it" if not required else "its directory has no sfda_task.json"
    add_task(parser, help_text=f"the task, where {missing}")
    add_file(
        parser,
        "--label-map",
        "what the model's own classes mean, where they are not called as the task's labels: JSON "
        '{"labels": {"LABEL_0": "Affirmed", ...}, "markers": {...}}',
        metavar="FILE",
    )


def add_project(parser: argparse.ArgumentParser) -> None:
    """Add the project that a command is about."""
    parser.add_argument(
        "project",
        type=file_path,
        metavar="PROJECT",
        help="a .sfda file, or the --out of sfda adapt",
    )


def project_file(given: Path) -> Path:
    """Return the project file that was named, or that of a run of `sfda adapt`."""
    path = given / RUN_FILE if given.is_dir() else given
    if not path.is_file():
        raise InputError(f"{given} is neither a project file nor a run of sfda adapt.")
    return path


def add_task(parser: argparse.ArgumentParser, *, help_text: str, required: bool = False) -> None:
    """Add `--task`."""
    parser.add_argument("--task", choices=TASK_NAMES, required=required, help=help_text)


def add_llm(parser: argparse.ArgumentParser, *, required: bool) -> None:
    """Add what concerns the language model and the guideline it is shown."""
    add_file(parser, "--llm", "the language model", metavar="GGUF", required=required)
    parser.add_argument(
        "--chat-format", metavar="NAME", help="the model's, where llama.cpp does not recognise it"
    )
    parser.add_argument(
        "--temperature", type=float, default=0.0, metavar="X", help="0 is greedy, the default"
    )
    add_file(parser, "--guideline", "annotation guideline (text)")


def add_demonstrations(parser: argparse.ArgumentParser) -> None:
    """Add what concerns the examples shown to the language model."""
    add_file(parser, "--gold", "labeled notes of yours, apart from all others given")
    parser.add_argument(
        "--similarity",
        choices=SIMILARITIES,
        help="what makes notes alike: words (bm25, for choosing notes) or the small model's "
        "embeddings (for retrieving examples); without it each as in the papers",
    )
    add_sentence_model(parser)


def add_sentence_model(parser: argparse.ArgumentParser) -> None:
    """Add `--sentence-model`."""
    add_file(
        parser,
        "--sentence-model",
        "an encoder trained to embed sentences, to compare notes by in place of the small model",
        metavar="DIR",
    )


def sentence_model_of(arguments: argparse.Namespace) -> str | None:
    """Return the directory that `--sentence-model` names, looked at before any work begins."""
    if arguments.sentence_model is None:
        return None
    return str(inspect_base(arguments.sentence_model).path.resolve())


def add_training(parser: argparse.ArgumentParser) -> None:
    """Add what concerns fine-tuning; the defaults are those of the task."""
    parser.add_argument("--epochs", type=int, metavar="N", help="times through the notes")
    parser.add_argument("--lr", type=float, metavar="X", help="learning rate")
    parser.add_argument("--batch-size", type=int, metavar="N", help="notes a step")


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Add what a file of notes may not say of itself: its encoding, the columns of a table."""
    table = parser.add_argument_group("tables and plain text")
    table.add_argument(
        "--encoding", default="utf-8", choices=ENCODINGS, help="of the files (utf-8)"
    )
    table.add_argument("--delimiter", metavar="C", help="of a CSV file (default: what fits)")
    table.add_argument("--sheet", metavar="NAME", help="of an XLSX file (default: the first)")
    for column, holds in _COLUMNS.items():
        table.add_argument(f"--{column}-column", metavar="NAME", help=holds)
    table.add_argument("--whole", action="store_true", help="do not split notes into sentences")


def reading_of(arguments: argparse.Namespace) -> ReadOptions:
    """Return what was said of a file of notes."""
    named = {column: getattr(arguments, f"{column}_column") for column in _COLUMNS}
    if named["text"] is None and any(named.values()):
        raise InputError("Name the column that holds the text too: --text-column.")
    delimiter = arguments.delimiter
    if delimiter is not None:
        delimiter = "\t" if delimiter in {"\\t", "tab"} else delimiter
        if len(delimiter) != 1 or delimiter in '\r\n"':
            raise InputError("--delimiter takes one character, or tab.")
    return ReadOptions(
        encoding=arguments.encoding,
        columns=Columns(**named) if named["text"] is not None else None,
        delimiter=delimiter,
        sheet=arguments.sheet,
        split=not arguments.whole,
    )


def add_file(
    parser: argparse.ArgumentParser,
    option: str,
    help_text: str,
    *,
    metavar: str = "F",
    required: bool = False,
) -> None:
    """Add an option that names a file or directory."""
    parser.add_argument(option, type=file_path, metavar=metavar, required=required, help=help_text)


def model_of(arguments: argparse.Namespace) -> ModelDirectory:
    """Look at the directory that `--model` names."""
    mapping = read_mapping(arguments.label_map)
    return inspect_model(arguments.model, task=arguments.task, mapping=mapping)


def read_labeled(path: Path, codec: TaskCodec, terminal: Terminal) -> list[LabeledSample]:
    """Read a file in which every record must be labeled; warn of labels that will not count."""
    labeled = labeled_samples(read_records(path, codec, labels=Labels.REQUIRED))
    warn_of_overlaps(path, labeled, codec, terminal.warn)
    return labeled
