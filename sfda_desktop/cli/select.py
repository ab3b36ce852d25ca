"""`sfda select`: choose which notes to annotate."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.adaptation.run_inputs import with_guideline
from sfda_desktop.adaptation.sentence_embeddings import embed_sentences
from sfda_desktop.cli.inputs import (
    add_file,
    add_llm,
    add_model,
    add_sentence_model,
    model_of,
    sentence_model_of,
)
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.corpora.jsonl import (
    Labels,
    lines_with_ids,
    numbered_lines,
    parse_object,
    read_records,
    write_lines,
)
from sfda_desktop.domain.errors import InputError, RecordError
from sfda_desktop.domain.files import ensure_writable
from sfda_desktop.domain.samples import Sample
from sfda_desktop.encoder import ModelDirectory
from sfda_desktop.selection import (
    SIMILARITIES,
    STRATEGY_NAMES,
    Pool,
    Strategy,
    strategy_named,
)
from sfda_desktop.selection.similarity import ByLikeness
from sfda_desktop.selection.strategy import not_yet
from sfda_desktop.tasks import codec_for, codec_for_texts, task_shown_by

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
    parser.add_argument(
        "--similarity",
        choices=SIMILARITIES,
        default="bm25",
        help="what core-set, core-set-cold, similarity, allabel and batcher compare: words (bm25, "
        "the default, as in the ALLabel paper) or the small model's embeddings",
    )
    add_file(
        parser,
        "--chosen",
        "notes of --data that were chosen before, such as an earlier --out: none comes again, and "
        "what compares notes goes on from them",
    )
    add_sentence_model(parser)
    add_model(parser, required=False)
    add_llm(parser, required=False)
    add_file(parser, "--out", "the choice (JSONL)", required=True)


def run(arguments: argparse.Namespace, terminal: Terminal) -> dict[str, Any]:
    """Write {"id", "rank"} lines in the order chosen, rank from 1."""
    strategy = strategy_named(arguments.strategy, similarity=arguments.similarity)
    sentence_model = sentence_model_of(arguments)
    _check_models(strategy, arguments)
    directory = None if arguments.model is None else model_of(arguments)
    codec = (
        directory.codec
        if directory is not None
        # Without a model only texts and ids are looked at: the task says what makes a bad record.
        else codec_for_texts(arguments.task or _task_of(arguments.data))
    )
    # Bad labels make a bad file; good ones play no part. Which names are good a model knows.
    labels = Labels.CHECKED if directory is None else Labels.OPTIONAL
    records = read_records(arguments.data, codec, labels=labels)
    samples = [record.sample for record in records]
    before = [] if arguments.chosen is None else _chosen_before(arguments.chosen, samples)
    if strategy.scores_alone:
        left = not_yet(before, len(samples))
        samples, before = [s for s, is_left in zip(samples, left, strict=True) if is_left], []
    ensure_writable(arguments.out)
    if sentence_model is not None:
        embeddings = embed_sentences(samples, sentence_model, on_progress=terminal.progress)
        pool = Pool([sample.text for sample in samples], embeddings=embeddings)
    else:
        pool = _pool_for(strategy, samples, directory, arguments, terminal)
    chosen = strategy.select(pool, arguments.budget, arguments.seed, chosen=before)
    ids = [samples[position].id for position in chosen]
    write_lines(arguments.out, ({"id": i, "rank": rank} for rank, i in enumerate(ids, 1)))
    return {"strategy": arguments.strategy, "budget": arguments.budget, "selected": len(ids)}


def _task_of(path: Path) -> str:
    """Return the task that the first record of a file shows.

    What can be read once only, such as a pipe, is not read again for this.
    """
    if path.is_file():
        with suppress(ValueError):  # told with its line when all of the file is read
            for _, line in numbered_lines(path):
                return task_shown_by(parse_object(line))
    return task_shown_by({})


def _chosen_before(path: Path, samples: Sequence[Sample]) -> list[int]:
    """Return the positions of the notes named in a file, in its order."""
    places = {sample.id: place for place, sample in enumerate(samples)}
    chosen: dict[int, None] = {}
    for number, _, identifier in lines_with_ids(path):
        place = places.get(identifier) if isinstance(identifier, str) else None
        if place is None:
            raise RecordError(path, number, "no note of --data has this id")
        if place in chosen:
            raise RecordError(path, number, "the id already stands on an earlier line")
        chosen[place] = None
    return list(chosen)


def _check_models(strategy: Strategy, arguments: argparse.Namespace) -> None:
    """Say which option is missing before anything is read."""
    if strategy.needs_uncertainty and arguments.model is None:
        raise InputError(
            f"The strategy {strategy.name} asks how unsure the small model is. Name the "
            "model with --model DIR."
        )
    if arguments.sentence_model is not None:
        if not (isinstance(strategy, ByLikeness) and strategy.needs_embeddings):
            raise InputError(
                f"The strategy {strategy.name}, as it was asked for, compares no embeddings that "
                "--sentence-model could make. Leave it out, or take core-set, similarity, allabel "
                "or batcher with --similarity embedding."
            )
        return
    if strategy.needs_embeddings and arguments.model is None:
        raise InputError(
            f"The strategy {strategy.name} compares the small model's embeddings of the notes. "
            "Name the model with --model DIR."
        )
    if strategy.needs_perplexities and None in (arguments.model, arguments.llm):
        raise InputError(
            f"The strategy {strategy.name} asks how unsure the language model is of its answers "
            "in the small model's labels. Name both, with --llm GGUF and --model DIR."
        )


def _pool_for(
    strategy: Strategy,
    samples: Sequence[Sample],
    directory: ModelDirectory | None,
    arguments: argparse.Namespace,
    terminal: Terminal,
) -> Pool:
    """Return the samples with what the strategy looks at, and no more: models take their time."""
    texts = [sample.text for sample in samples]
    if directory is None:
        return Pool(texts)
    if strategy.needs_perplexities:
        return Pool(texts, perplexities=_asked(samples, directory, arguments, terminal))
    if strategy.needs_uncertainty or strategy.needs_embeddings:
        from sfda_desktop.encoder import Encoder

        predicted = Encoder.load(directory).predict(
            samples,
            directory.codec,
            on_progress=terminal.progress,
            embeddings=strategy.needs_embeddings,
        )
        return Pool(texts, [p.uncertainty for p in predicted.predictions], predicted.embeddings)
    return Pool(texts)


def _asked(
    samples: Sequence[Sample],
    directory: ModelDirectory,
    arguments: argparse.Namespace,
    terminal: Terminal,
) -> NDArray[np.float64]:
    """Return the language model's perplexity of its answer to each sample."""
    from sfda_desktop.adaptation.perplexity import perplexities
    from sfda_desktop.llm import LlamaEngine

    codec = codec_for(with_guideline(directory.spec, arguments.guideline))
    with LlamaEngine(
        arguments.llm,
        chat_format=arguments.chat_format,
        temperature=arguments.temperature,
        seed=arguments.seed,
    ) as engine:
        return perplexities(engine, codec, samples, on_progress=terminal.progress)
