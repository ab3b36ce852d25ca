"""`sfda score`: predict a pool and rank it by uncertainty."""

from __future__ import annotations

import argparse
from typing import Any

from sfda_desktop.adaptation.run_inputs import warn_of_distant_marks
from sfda_desktop.cli.inputs import add_file, add_model, model_of
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.corpora.jsonl import Labels, read_records, write_lines
from sfda_desktop.domain.files import ensure_writable
from sfda_desktop.domain.predictions import Prediction
from sfda_desktop.domain.wording import trn
from sfda_desktop.tasks import TaskCodec

NAME = "score"
HELP = "predict notes and rank them by how unsure the model is, the most unsure first"
EXAMPLE = "sfda score --model source-model --data pool.jsonl --out ranked.jsonl"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_model(parser)
    add_file(parser, "--data", "the notes (JSONL)", required=True)
    add_file(parser, "--out", "the ranking (JSONL)", required=True)


def run(arguments: argparse.Namespace, terminal: Terminal) -> dict[str, Any]:
    """Write {"id", "entropy", labels} lines, highest entropy first, ties by position."""
    directory = model_of(arguments)
    codec = directory.codec
    # Bad labels make a bad file; good ones play no part.
    records = read_records(arguments.data, codec, labels=Labels.OPTIONAL)
    ensure_writable(arguments.out)
    samples = [record.sample for record in records]
    incomplete = warn_of_distant_marks(arguments.data, directory, samples, codec, terminal.warn)

    from sfda_desktop.encoder import Encoder

    encoder = Encoder.load(directory)
    predictions = encoder.predict(samples, codec, on_progress=terminal.progress).predictions
    ranked = sorted(predictions, key=lambda p: -p.uncertainty.entropy)
    write_lines(arguments.out, (line_of(prediction, codec) for prediction in ranked))
    terminal.stop()
    count = trn("{count} record", "{count} records", len(ranked))
    terminal.say(f"{count} ranked, the most unsure first, written to {arguments.out}.")
    out = str(arguments.out.resolve())
    return {"records": len(ranked), "incomplete": incomplete, "out": out}


def line_of(prediction: Prediction, codec: TaskCodec) -> dict[str, Any]:
    """Return the output line of one prediction."""
    line: dict[str, Any] = {
        "id": prediction.sample_id,
        "entropy": prediction.uncertainty.entropy,
        **codec.write_answer(prediction.answer),
    }
    if prediction.probabilities is not None:
        line["probabilities"] = dict(prediction.probabilities)
    return line
