"""`sfda predict`: run a model over notes and take the facts away as a table."""

from __future__ import annotations

import argparse
from typing import Any

from sfda_desktop.adaptation.extraction import read_new_notes, run_over, save_facts
from sfda_desktop.adaptation.run_inputs import warn_of_distant_marks, warn_of_unknown_labels
from sfda_desktop.cli.inputs import add_file, add_model, model_of
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.corpora.facts import FACT_FORMATS
from sfda_desktop.corpora.text_folder import ENCODINGS
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.files import ensure_writable
from sfda_desktop.domain.wording import trn

NAME = "predict"
HELP = "run a model over notes and write the facts it finds as a table"
EXAMPLE = "sfda predict --model adapted-model --data notes/ --out facts.csv"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_model(parser)
    add_file(
        parser,
        "--data",
        "notes: a JSONL file, or a folder of TXT",
        metavar="F|FOLDER",
        required=True,
    )
    parser.add_argument(
        "--encoding", default="utf-8", choices=ENCODINGS, help="of TXT notes (utf-8)"
    )
    add_file(parser, "--out", "the facts, .csv or .jsonl", metavar="F", required=True)


def run(arguments: argparse.Namespace, terminal: Terminal) -> dict[str, Any]:
    """Write document, sentence, text, label, offsets and confidence of every fact."""
    if arguments.out.suffix.lower().removeprefix(".") not in FACT_FORMATS:
        raise InputError(f"{arguments.out}: the name must end in .csv or .jsonl.")
    directory = model_of(arguments)
    codec = directory.codec
    samples = read_new_notes(
        arguments.data, codec, encoding=arguments.encoding, on_progress=terminal.progress
    )
    ensure_writable(arguments.out)
    warn_of_unknown_labels(arguments.data, codec, terminal.warn)
    incomplete = warn_of_distant_marks(arguments.data, directory, samples, codec, terminal.warn)

    from sfda_desktop.encoder import Encoder

    found = run_over(Encoder.load(directory), samples, codec, on_progress=terminal.progress)
    terminal.stop()
    count = save_facts(arguments.out, found, codec)
    facts = trn("{count} fact", "{count} facts", count)
    sentences = trn("{count} sentence", "{count} sentences", len(samples))
    terminal.say(f"{facts} in {sentences}, written to {arguments.out}.")
    return {
        "facts": count,
        "samples": len(samples),
        "incomplete": incomplete,
        "out": str(arguments.out.resolve()),
    }
