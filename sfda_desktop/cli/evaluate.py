"""`sfda evaluate`: score a model, or one model against another."""

from __future__ import annotations

import argparse
from typing import Any

from sfda_desktop.adaptation.run_inputs import read_mapping, warn_of_distant_marks
from sfda_desktop.cli.inputs import add_file, add_model, model_of, read_labeled
from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.domain.scores import Scores
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.encoder import LabelsDoNotFit, ModelDirectory, inspect_model
from sfda_desktop.evaluation import check_against_seqeval, paired_difference, score

NAME = "evaluate"
HELP = "score a model on labeled notes"
EXAMPLE = "sfda evaluate --model adapted-model --data test.jsonl --against source-model"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    add_model(parser)
    add_file(parser, "--data", "labeled notes", required=True)
    add_file(parser, "--against", "another model, to be compared with", metavar="DIR")


def run(arguments: argparse.Namespace, terminal: Terminal) -> dict[str, Any]:
    """Return SCORES of the model; with `--against`, those of the other and the difference."""
    directory = model_of(arguments)
    codec = directory.codec
    other = None if arguments.against is None else _other(arguments, codec.spec)
    gold = read_labeled(arguments.data, codec, terminal)
    samples = [item.sample for item in gold]
    incomplete = warn_of_distant_marks(arguments.data, directory, samples, codec, terminal.warn)
    answers = answers_of(directory, gold, terminal)
    scores = score(codec, gold, answers, seed=arguments.seed)
    check_against_seqeval(codec, gold, answers, scores)
    result: dict[str, Any] = {
        "task": codec.name,
        "records": len(gold),
        "incomplete": incomplete,
        "scores": scores.to_json(),
    }
    show_scores(terminal, scores)
    if other is not None:
        before = answers_of(other, gold, terminal)
        against = score(codec, gold, before, seed=arguments.seed)
        difference = paired_difference(codec, gold, before, answers, seed=arguments.seed)
        result |= {"against": against.to_json(), "difference": difference.to_json()}
        low, high = difference.ci95
        terminal.say()
        terminal.say(
            f"against {arguments.against}: F1 {against.f1:.3f}, difference {difference.f1:+.3f} "
            f"(95 % interval {low:+.3f} to {high:+.3f}, p = {difference.p:.3f})"
        )
    return result


def _other(arguments: argparse.Namespace, spec: TaskSpec) -> ModelDirectory:
    """Look at the other model: the label map is for it too where it has such classes."""
    try:
        return inspect_model(arguments.against, spec=spec)
    except LabelsDoNotFit:
        mapping = read_mapping(arguments.label_map)
        if mapping is None:
            raise
        return inspect_model(arguments.against, spec=spec, mapping=mapping)


def answers_of(
    directory: ModelDirectory, gold: list[LabeledSample], terminal: Terminal
) -> dict[str, Answer]:
    """Return a model's answers to labeled samples."""
    from sfda_desktop.encoder import Encoder

    encoder = Encoder.load(directory)
    predicted = encoder.predict(
        [item.sample for item in gold], directory.codec, on_progress=terminal.progress
    )
    terminal.stop()
    return {p.sample_id: p.answer for p in predicted.predictions}


def show_scores(terminal: Terminal, scores: Scores) -> None:
    """Print F1 with its interval, and a row a label."""
    low, high = scores.ci95
    terminal.table(
        ("label", "F1", "precision", "recall", "support"),
        [
            *(
                (name, f"{s.f1:.3f}", f"{s.precision:.3f}", f"{s.recall:.3f}", str(s.support))
                for name, s in scores.per_label.items()
            ),
            ("all", f"{scores.f1:.3f}", f"{scores.precision:.3f}", f"{scores.recall:.3f}", ""),
        ],
    )
    terminal.say(f"95 % interval of F1 over documents: {low:.3f} to {high:.3f}")
