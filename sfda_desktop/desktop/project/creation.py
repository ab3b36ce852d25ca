"""Making a project from what was chosen, and looking at each choice first. Knows no Qt.

All of it reads files, so all of it runs in a worker thread.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sfda_desktop.corpora.formats.options import ReadNotes, ReadOptions
from sfda_desktop.desktop import words
from sfda_desktop.desktop.project.notes_reading import PLAIN, read_notes
from sfda_desktop.desktop.task_words import task_words
from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.errors import ProjectError
from sfda_desktop.domain.model_mapping import ModelMapping
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    Progress,
    ignore_progress,
    never_cancelled,
    raise_if_cancelled,
)
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks import Head, TaskCodec, codec_for, codec_for_texts
from sfda_desktop.tasks.bio import OUTSIDE, bio_labels
from sfda_desktop.tasks.model_mapping import propose_mapping
from sfda_desktop.tasks.registry import codec_class

if TYPE_CHECKING:
    from sfda_desktop.encoder import LabelsDoNotFit, ModelDirectory
    from sfda_desktop.project import Project

CONTEXT = 4096  # word pieces the language model is given room for


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything a new project is made of; `None` and empty text mean: later."""

    path: Path
    spec: TaskSpec
    model: Path
    notes: Path
    notes_reading: ReadOptions = PLAIN  # how the notes are written: encoding, columns of a table
    held_out: Path | None = None  # a labeled file; else `share` of the notes is set aside
    held_out_reading: ReadOptions = PLAIN
    share: float = 0.2
    patient_key: str = ""
    llm: Path | None = None
    seed: int = 13
    candidates: tuple[Sample, ...] | None = None  # what is asked about the notes, where not as read


@dataclass(frozen=True, slots=True)
class LlmCheck:
    """What a language model file is, whether it fits this computer's memory, as a sentence."""

    fits: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class UnknownClasses:
    """A model whose classes (`own`) are not the task's labels: a person must say what they mean.

    `choices` are meanings to choose from, `markers` what probably marks each role.
    """

    refusal: str
    own: tuple[str, ...]
    choices: tuple[str, ...]
    proposal: ModelMapping
    markers: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Kinds:
    """Entities of these kinds (head and tail, or one) and how many questions they give."""

    kinds: tuple[str, ...]
    count: int
    usual: bool = True


def check_model(
    path: Path, task: str, mapping: ModelMapping | None = None
) -> ModelDirectory | UnknownClasses:
    """Look at a model directory; raises `ModelRefused` with what to do instead."""
    from sfda_desktop.encoder import LabelsDoNotFit, inspect_model

    try:
        return inspect_model(path, task=task, mapping=mapping)
    except LabelsDoNotFit as refusal:
        if mapping is not None or not refusal.model_labels:
            raise
        return _unknown(refusal, task)


def _unknown(refusal: LabelsDoNotFit, task: str) -> UnknownClasses:
    codec = codec_class(task)
    labels = codec.usual_labels
    proposal = propose_mapping(task, refusal.model_labels, tokens=refusal.tokens)
    meanings = labels if codec.head is Head.SEQUENCE else (OUTSIDE, *bio_labels(labels)[1:])
    return UnknownClasses(
        refusal=str(refusal),
        own=refusal.model_labels,
        choices=tuple(dict.fromkeys([*proposal.labels.values(), *meanings])),
        proposal=proposal,
        markers=proposal.markers or codec.roles,
    )


def describe_model(directory: ModelDirectory) -> str:
    """Return what a model is, in a sentence."""
    return tr(
        "This model fits. {does} ({kind}, {size})",
        does=task_words(directory.spec.task).finds(directory.spec.label_names),
        kind=directory.model_type,
        size=words.parameters(directory.parameters),
    )


def find_entities(
    notes: Path,
    finder: Path | None,
    reading: ReadOptions,
    on_progress: OnProgress,
    cancelled: IsCancelled,
) -> ReadNotes:
    """Return the notes with the things they name: as the file lists them, or as `finder` finds.

    `reading` is what was said of the file: its encoding, the columns of a table.
    """
    from sfda_desktop.adaptation.candidates import find_entities as find

    return find(notes, finder, reading=reading, on_progress=on_progress, cancelled=cancelled)


def kinds_in(records: Sequence[Record], spec: TaskSpec) -> list[Kinds]:
    """Return the kinds of things (pairs of them) the notes could be asked about, with counts.

    Those of the task's guideline are usual. Where it names none, every pair is asked about once:
    of the two directions of a pair, the one that the notes name first more often.
    """
    every = sorted(
        {s.label for r in records if isinstance(r.answer, SpanAnswer) for s in r.answer.spans}
    )
    pairs = tuple((head, tail) for head in every for tail in every)
    counts = _counted(records, replace(spec, pairs=pairs))
    if spec.pairs is not None:
        usual = {tuple(pair) for pair in spec.pairs}
    else:
        as_read = _counted(records, spec)
        usual = {k for k in counts if as_read[k] >= as_read[k[::-1]]}
        usual -= {k for k in usual if k[::-1] in usual and k[::-1] < k}
    return [Kinds(kinds, count, kinds in usual) for kinds, count in sorted(counts.items())]


def _counted(records: Sequence[Record], spec: TaskSpec) -> Counter[tuple[str, ...]]:
    from sfda_desktop.corpora.candidates import TYPE, candidates_of

    return Counter(
        tuple(str(mark.extra[TYPE]) for mark in sample.marks)
        for sample in candidates_of(records, codec_class(spec.task)(spec))
    )


def candidates_among(
    records: Sequence[Record], spec: TaskSpec, kinds: Sequence[tuple[str, ...]]
) -> list[Sample]:
    """Return what is asked about the notes: one sample for each thing, or pair, of these kinds."""
    from sfda_desktop.corpora.candidates import candidates_of

    codec = codec_class(spec.task)(with_pairs(spec, kinds))
    types = {kind for each in kinds for kind in each}
    return candidates_of(records, codec, types=types)


def with_pairs(spec: TaskSpec, kinds: Sequence[tuple[str, ...]]) -> TaskSpec:
    """Return the task with the pairs of kinds that are asked about, where it asks about pairs."""
    pairs = tuple((each[0], each[1]) for each in kinds if len(each) == 2)
    return replace(spec, pairs=pairs) if pairs else spec


def check_llm(path: Path) -> LlmCheck:
    """Look at a GGUF file; raises `EngineRefused` with what to do instead."""
    import psutil

    from sfda_desktop.llm import inspect_gguf

    report = inspect_gguf(path)
    needed = int(report.memory_needed(min(CONTEXT, report.context_length)))
    free = int(psutil.virtual_memory().available)
    kind, size = report.architecture, words.parameters(report.parameters)
    memory, room = words.size(needed), words.size(free)
    if needed > free:
        return LlmCheck(
            False,
            tr(
                "{kind}, {size}. It needs {needed} of memory, but only {free} are free now. Close "
                "other programs, or choose a smaller file.",
                kind=kind,
                size=size,
                needed=memory,
                free=room,
            ),
        )
    return LlmCheck(
        True,
        tr(
            "This language model fits ({kind}, {size}). It needs {needed} of memory; {free} are "
            "free.",
            kind=kind,
            size=size,
            needed=memory,
            free=room,
        ),
    )


def provisional_codec(task: str) -> TaskCodec:
    """Return a codec for looking at unlabeled notes before a model has named the labels."""
    return codec_for_texts(task)


def create_project(
    draft: Draft,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> Path:
    """Make the project file; nothing is left of it where anything goes wrong. Returns its path."""
    from sfda_desktop.project import LLM_FILE, MODEL_DIRECTORY, SEED, Project, Split

    codec = codec_for(draft.spec)
    on_progress(Progress(tr("Reading the notes"), 0, 0, unit=""))
    watch: dict[str, Any] = {"on_progress": on_progress, "cancelled": cancelled}
    pool = _pool(draft, codec, **watch)
    held_out = _held_out(draft, codec, **watch)
    raise_if_cancelled(cancelled)
    if draft.path.exists():
        raise ProjectError(
            tr(
                "{path} exists already. Give the project another name, or open that file.",
                path=draft.path,
            )
        )
    draft.path.parent.mkdir(parents=True, exist_ok=True)
    on_progress(Progress(tr("Writing the project"), 0, 0, unit=""))
    project = Project.create(draft.path, spec=draft.spec)
    made = False
    try:
        with project:
            project.settings.put(MODEL_DIRECTORY, str(draft.model))
            project.settings.put(LLM_FILE, str(draft.llm) if draft.llm else None)
            project.settings.put(SEED, draft.seed)
            if held_out and draft.held_out is not None:
                project.add_records(held_out, split=Split.HELD_OUT, source_name=draft.held_out.name)
            project.add_records(pool, split=Split.POOL, source_name=draft.notes.name)
            if not held_out and draft.share > 0:
                set_aside(project, draft)
            raise_if_cancelled(cancelled)
        made = True
    finally:
        if not made:
            for leftover in (draft.path, *_companions(draft.path)):
                leftover.unlink(missing_ok=True)
    return draft.path


def _pool(draft: Draft, codec: TaskCodec, **watch: Any) -> list[Record]:
    if draft.candidates is not None:
        return [Record(sample) for sample in draft.candidates]
    return list(read_notes(draft.notes, codec, draft.notes_reading, **watch).records)


def _held_out(draft: Draft, codec: TaskCodec, **watch: Any) -> list[Record]:
    if draft.held_out is None:
        return []
    reading = draft.held_out_reading
    return list(read_notes(draft.held_out, codec, reading, labeled=True, **watch).records)


def set_aside(project: Project, draft: Draft) -> int:
    """Hold out a share of the notes by patient where a column names one, else by document."""
    from sfda_desktop.project import Split

    if not draft.patient_key:
        return project.split_held_out(draft.share, draft.seed)
    samples = project.samples(Split.POOL)
    chosen = draw_patients(samples, draft.patient_key, draft.share, draft.seed)
    return project.move_to_held_out(ids=[sample.id for sample in chosen])


def draw_patients(samples: Sequence[Sample], key: str, share: float, seed: int) -> list[Sample]:
    """Return about `share` of the samples, all or none of each patient.

    A document that names several patients binds them together; a sample without a patient goes
    by its document.
    """
    groups = _bound_together(samples, key)
    order = sorted(groups)
    random.Random(seed).shuffle(order)  # noqa: S311 - a draw, not a secret
    chosen: list[Sample] = []
    for name in order[:-1]:
        if len(chosen) >= share * len(samples):
            break
        chosen.extend(groups[name])
    return chosen


def _bound_together(samples: Sequence[Sample], key: str) -> Mapping[str, list[Sample]]:
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for sample in samples:
        patient = sample.extra.get(key)
        if patient is not None:
            first, second = sorted((root(f"doc {sample.group}"), root(f"patient {patient}")))
            parent[second] = first
    groups: dict[str, list[Sample]] = {}
    for sample in samples:
        groups.setdefault(root(f"doc {sample.group}"), []).append(sample)
    return groups


def _companions(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-lock")]
