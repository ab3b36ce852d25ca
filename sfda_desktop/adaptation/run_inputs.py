"""The files that a whole run is made of, read and checked before anything is written."""

from __future__ import annotations

import hashlib
import itertools
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sfda_desktop.adaptation.methods import LabeledBy, Learning, Method
from sfda_desktop.adaptation.recorded_reviewer import decision_lines
from sfda_desktop.adaptation.training_set import refuse_unlabeled
from sfda_desktop.corpora.jsonl import (
    STRICT_JSON,
    Labels,
    numbered_lines,
    parse_object,
    quoted,
    read_records,
)
from sfda_desktop.corpora.splitting import check_disjoint
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.model_mapping import ModelMapping
from sfda_desktop.domain.samples import LabeledSample, Record, Sample
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.encoder import BaseDirectory, ModelDirectory, inspect_model
from sfda_desktop.llm import inspect_gguf
from sfda_desktop.project import Split
from sfda_desktop.tasks import TaskCodec

OnWarning = Callable[[str], None]
_MOST_LABELS_NAMED = 8


@dataclass(frozen=True, slots=True)
class RunInputs:
    """What a run was given (CONTRACT section 3, `sfda adapt`)."""

    model: Path
    pool: Path
    test: Path
    task: str | None = None
    dev: Path | None = None
    llm: Path | None = None
    chat_format: str | None = None
    decisions: Path | None = None
    reviewed: int | None = None  # decisions are looked up for so many of the selected at most
    gold: Path | None = None
    guideline: Path | None = None
    label_map: Path | None = None


@dataclass(frozen=True, slots=True)
class ReadInputs:
    """The same, read: the model looked at, the task with its guideline, the records by split.

    `digests` tell one set of inputs from another: name → SHA-256, `None` where nothing was given.
    """

    model: ModelDirectory
    spec: TaskSpec
    splits: tuple[tuple[Split, Path | None, list[Record]], ...]
    digests: dict[str, str | None]


def read_inputs(given: RunInputs, *, method: Method, on_warning: OnWarning) -> ReadInputs:
    """Read and check all that was given; InputError, with a sentence, on the first fault."""
    directory = source_of(given)
    spec = with_guideline(directory.spec, given.guideline)
    _refuse_what_is_missing(given, method)
    if given.llm is not None:
        inspect_gguf(given.llm)
    codec = directory.codec
    pool = read_records(given.pool, codec, labels=Labels.OPTIONAL)
    if method.labeled_by is LabeledBy.POOL:
        refuse_unlabeled((r.sample.id for r in pool if r.answer is None), method)
    test = read_records(given.test, codec, labels=Labels.REQUIRED)
    dev, gold = (
        [] if path is None else read_records(path, codec, labels=Labels.REQUIRED)
        for path in (given.dev, given.gold)
    )
    for path, records in ((given.test, test), (given.dev, dev), (given.gold, gold)):
        if path is not None:
            warn_of_overlaps(path, labeled_samples(records), codec, on_warning)
    read = [(given.pool, pool), (given.test, test), (given.dev, dev)]
    learned = [] if method.learning is Learning.NONE else [(given.pool, pool), (given.gold, gold)]
    for training, files in ((False, read), (True, learned)):
        for path, records in files:
            if path is not None:
                samples = [record.sample for record in records]
                warn_of_distant_marks(
                    path, directory, samples, codec, on_warning, training=training
                )
    check_apart(
        {
            "the pool": pool,
            "the test set": test,
            f"the development set ({given.dev})": dev,
            f"the gold records ({given.gold})": gold,
        }
    )
    if given.decisions is not None:
        decision_lines(given.decisions)
    splits = (
        (Split.POOL, given.pool, pool),
        (Split.HELD_OUT, given.test, test),
        (Split.DEV, given.dev, dev),
        (Split.GOLD, given.gold, gold),
    )
    return ReadInputs(directory, spec, splits, digests_of(given, directory))


def source_of(given: RunInputs) -> ModelDirectory:
    """Look at the source model of a run."""
    return inspect_model(given.model, task=given.task, mapping=read_mapping(given.label_map))


def read_mapping(path: Path | None) -> ModelMapping | None:
    """Read a label map; InputError names the file and what is wrong."""
    if path is None:
        return None
    try:
        value = STRICT_JSON.decode(read_text(path))
    except (json.JSONDecodeError, RecursionError):
        raise InputError(f"{path} is not JSON.") from None
    except ValueError as error:
        raise InputError(f"{path}: {error}.") from None
    return ModelMapping.from_json(value, where=str(path))


def check_apart(sets: Mapping[str, Sequence[Record]]) -> None:
    """Refuse a record or a document that is in two of the sets, which are named as in a message."""
    samples = {name: [record.sample for record in records] for name, records in sets.items()}
    for first, second in itertools.combinations(samples, 2):
        check_disjoint(samples[first], samples[second], first=first, second=second)


def _refuse_what_is_missing(given: RunInputs, method: Method) -> None:
    if method.asks_llm and given.llm is None:
        raise InputError(
            f"The method {method.name} asks a language model: name a GGUF file with --llm."
        )
    if method.needs_gold and given.gold is None:
        raise InputError(
            f"The method {method.name} needs labeled notes of the target, apart from pool and "
            "test: name them with --gold."
        )
    if method.labeled_by is LabeledBy.PERSON and given.decisions is None:
        raise InputError(
            f"The method {method.name} trains on what a person decides: name recorded decisions "
            "with --decisions, or open the notes in the window."
        )


def digests_of(given: RunInputs, directory: ModelDirectory) -> dict[str, str | None]:
    """Return the SHA-256 of everything that notes, task and source model follow from, by name.

    `task` is what the directory, a label map and the name that was given come to together.
    """
    task = json.dumps(directory.spec.to_json(), sort_keys=True)
    digests: dict[str, str | None] = {
        "model": directory.sha256(),
        "task": hashlib.sha256(task.encode()).hexdigest(),
    }
    for name in ("pool", "test", "dev", "gold", "guideline"):
        path = getattr(given, name)
        digests[name] = None if path is None else file_digest(path)
    return digests


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from None


def with_guideline(spec: TaskSpec, path: Path | None) -> TaskSpec:
    """Return the task with the guideline of a text file in place of its own."""
    return spec if path is None else replace(spec, guideline=read_text(path))


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


def warn_of_overlaps(
    path: Path, labeled: Sequence[LabeledSample], codec: TaskCodec, on_warning: OnWarning
) -> None:
    """Say how many labels overlap a longer one, which is what training and scores go by."""
    overlaps = sum(codec.overlaps(item.answer) for item in labeled)
    if overlaps:
        on_warning(
            f"{path}: {overlaps} labels overlap a longer one. They are kept in storage; for "
            "training and scores the longest counts."
        )


def warn_of_unknown_labels(path: Path, codec: TaskCodec, on_warning: OnWarning) -> None:
    """Say which labels of a record file the task does not know, where none of them is read.

    What can be read once only, such as a pipe, is not read again for this.
    """
    if not path.is_file() or path.suffix.lower() == ".txt":
        return
    named = Counter(
        label for _, line in numbered_lines(path) for label in codec.labels_in(parse_object(line))
    )
    unknown = {label: n for label, n in named.items() if label not in codec.spec.label_names}
    if not unknown:
        return
    shown = [quoted(label) for label in sorted(unknown)[:_MOST_LABELS_NAMED]]
    more = f" and {len(unknown) - len(shown)} more" if len(unknown) > len(shown) else ""
    count, total, names = sum(unknown.values()), sum(named.values()), ", ".join(shown)
    on_warning(
        f"{path}: the model does not know {count} of its {total} labels: {names}{more}. "
        f"Labels in this file are not read; the model knows {', '.join(codec.spec.label_names)}."
    )


def warn_of_distant_marks(
    path: Path,
    directory: BaseDirectory,
    samples: Sequence[Sample],
    codec: TaskCodec,
    on_warning: OnWarning,
    *,
    training: bool = False,
) -> int:
    """Say in how many records the marked entities do not fit one window; return that number.

    With `training` the window is the one that is learned by; else the one that is answered by.
    """
    from sfda_desktop.encoder import far_apart, longest_window

    if not any(sample.marks for sample in samples):
        return 0
    distant = far_apart(directory, samples, codec, training=training)
    if not distant:
        return 0
    where = f"{path}: in {len(distant)} of {len(samples)} records the marked entities lie too far"
    first = f"(the first is {quoted(distant[0])})"
    if training:
        pieces = longest_window(directory, codec, training=True)
        on_warning(
            f"{where} apart to be learned together: training reads {pieces} word pieces at once. "
            "Where it learns from one of these it reads on from the first entity and may not see "
            f"the other {first}."
        )
    else:
        on_warning(
            f"{where} apart for the model to read them together. It reads on from the first one, "
            f"so that its answers there are guesses {first}."
        )
    return len(distant)
