"""What several commands read in the same way."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from sfda_desktop.cli.terminal import Terminal
from sfda_desktop.corpora.jsonl import Labels, read_records
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.samples import LabeledSample, Record
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.encoder import ModelDirectory, inspect_model
from sfda_desktop.tasks import TASK_NAMES, TaskCodec


def add_model(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    """Add `--model` and `--task`, which names the task of a directory that does not say."""
    parser.add_argument(
        "--model", type=Path, metavar="DIR", required=required, help="the source model's directory"
    )
    add_task(parser, help_text="the task, where the model directory has no sfda_task.json")


def add_task(parser: argparse.ArgumentParser, *, help_text: str, required: bool = False) -> None:
    """Add `--task`."""
    parser.add_argument("--task", choices=TASK_NAMES, required=required, help=help_text)


def add_llm(parser: argparse.ArgumentParser, *, required: bool) -> None:
    """Add what concerns the language model and the guideline it is shown."""
    add_file(parser, "--llm", "the language model", metavar="GGUF", required=required)
    parser.add_argument("--chat-format", metavar="NAME", help="where the GGUF file names none")
    parser.add_argument(
        "--temperature", type=float, default=0.0, metavar="X", help="0 is greedy, the default"
    )
    add_file(parser, "--guideline", "annotation guideline (text)")


def add_training(parser: argparse.ArgumentParser) -> None:
    """Add what concerns fine-tuning; the defaults are those of the task."""
    parser.add_argument("--epochs", type=int, metavar="N")
    parser.add_argument("--lr", type=float, metavar="X", help="learning rate")
    parser.add_argument("--batch-size", type=int, metavar="N")


def add_file(
    parser: argparse.ArgumentParser,
    option: str,
    help_text: str,
    *,
    metavar: str = "F",
    required: bool = False,
) -> None:
    """Add an option that names a file or directory."""
    parser.add_argument(option, type=Path, metavar=metavar, required=required, help=help_text)


def model_of(arguments: argparse.Namespace) -> ModelDirectory:
    """Look at the directory that `--model` names."""
    return inspect_model(arguments.model, task=arguments.task)


def with_guideline(spec: TaskSpec, path: Path | None) -> TaskSpec:
    """Return the task with the guideline of a text file in place of its own."""
    if path is None:
        return spec
    return TaskSpec(
        task=spec.task,
        labels=spec.labels,
        guideline=read_text(path),
        negative_label=spec.negative_label,
        markers=spec.markers,
        max_length=spec.max_length,
    )


def read_text(path: Path) -> str:
    """Read a text file a user wrote; InputError says why not."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8 text. Save it as UTF-8.") from None


def labeled_samples(records: Sequence[Record]) -> list[LabeledSample]:
    """Return the records that carry labels, as what training and scoring take."""
    return [LabeledSample(r.sample, r.answer) for r in records if r.answer is not None]


def read_labeled(path: Path, codec: TaskCodec, terminal: Terminal) -> list[LabeledSample]:
    """Read a file in which every record must be labeled; warn of labels that will not count."""
    labeled = labeled_samples(read_records(path, codec, labels=Labels.REQUIRED))
    warn_of_overlaps(path, labeled, codec, terminal)
    return labeled


def warn_of_overlaps(
    path: Path, labeled: Sequence[LabeledSample], codec: TaskCodec, terminal: Terminal
) -> None:
    """Say how many labels overlap a longer one, which is what training and scores go by."""
    overlaps = sum(codec.overlaps(item.answer) for item in labeled)
    if overlaps:
        terminal.warn(
            f"{path}: {overlaps} labels overlap a longer one. They are kept in storage; for "
            "training and scores the longest counts."
        )
