"""Entities first: from notes that nobody marked to the records of a task that needs marks."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sfda_desktop.adaptation.models import load_model, load_source
from sfda_desktop.corpora.candidates import candidates_of
from sfda_desktop.corpora.formats.detection import detected_format
from sfda_desktop.corpora.formats.labels import spec_of_file
from sfda_desktop.corpora.formats.options import ReadOptions
from sfda_desktop.corpora.jsonl import Labels, read_records
from sfda_desktop.corpora.label_inventory import labels_mentioned
from sfda_desktop.corpora.notes_files import read_notes_file
from sfda_desktop.corpora.text_folder import read_notes
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.domain.wording import tr
from sfda_desktop.encoder import inspect_model
from sfda_desktop.project import Project
from sfda_desktop.tasks import Head, TaskCodec
from sfda_desktop.tasks.spans import NamedEntities

if TYPE_CHECKING:
    from sfda_desktop.encoder import Encoder

_OWN, _TEXT = "own", "text"
_PLAIN = frozenset({_TEXT, "csv", "xlsx"})
"""Formats of notes without marked entities."""


def find_candidates(
    notes: Path,
    codec: TaskCodec,
    finder: Path | None = None,
    *,
    finder_task: str | None = None,
    types: Collection[str] | None = None,
    reading: ReadOptions | None = None,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> list[Sample]:
    """Return the samples that `codec`'s task asks about in `notes` (see `candidates_of`).

    `notes` are in any format that can be read, `reading` is what was said of a file that does
    not say it itself. `finder` finds the entities: a model
    directory (`finder_task` names its task where it does not say), or a project file for
    entities, whose model in use is taken, else its source model. Without it the records
    must carry their entities.
    """
    found = find_entities(
        notes,
        finder,
        task=finder_task,
        reading=reading,
        on_progress=on_progress,
        cancelled=cancelled,
    )
    return candidates_of(found, codec, types=types)


def find_entities(
    notes: Path,
    finder: Path | None = None,
    *,
    task: str | None = None,
    reading: ReadOptions | None = None,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> list[Record]:
    """Return the notes with the entities that a model directory or a project's model finds.

    Without a `finder` the records must carry them.
    """
    options = reading or ReadOptions()
    if finder is None:
        return _with_entities(notes, options)
    encoder, codec = _loaded(finder, task)
    samples = _read(notes, codec, options, on_progress=on_progress, cancelled=cancelled)
    predicted = encoder.predict(samples, codec, on_progress=on_progress, cancelled=cancelled)
    return [
        Record(sample, prediction.answer)
        for sample, prediction in zip(samples, predicted.predictions, strict=True)
    ]


def _with_entities(notes: Path, options: ReadOptions) -> list[Record]:
    chosen = detected_format(notes)
    names: tuple[str, ...] = ()
    if chosen.name == _OWN:
        names = labels_mentioned(notes, NamedEntities.name)
    elif chosen.name not in _PLAIN:
        names = spec_of_file(notes, chosen, NamedEntities.name, options).label_names
    if not names:
        raise InputError(
            tr(
                "{notes} holds plain notes, in which no entity is marked. Name a model "
                "that finds them (--ner-model or --ner-project).",
                notes=notes,
            )
        )
    entities = NamedEntities(TaskSpec(NamedEntities.name, tuple(LabelSpec(n) for n in names)))
    if chosen.name == _OWN:
        return read_records(notes, entities, labels=Labels.REQUIRED)
    required = replace(options, labels=Labels.REQUIRED)
    return list(read_notes_file(notes, entities, required).records)


def _read(
    notes: Path,
    codec: TaskCodec,
    options: ReadOptions,
    *,
    on_progress: OnProgress,
    cancelled: IsCancelled,
) -> list[Sample]:
    chosen = detected_format(notes)
    if chosen.name == _TEXT and options == ReadOptions():
        return list(read_notes(notes, on_progress=on_progress, cancelled=cancelled).samples)
    if chosen.name == _OWN:
        records = read_records(notes, codec, labels=Labels.IGNORED)
        return [record.sample for record in records]
    ignoring = replace(options, labels=Labels.IGNORED)
    return [record.sample for record in read_notes_file(notes, codec, ignoring).records]


def _loaded(finder: Path, task: str | None) -> tuple[Encoder, TaskCodec]:
    if finder.is_dir():
        from sfda_desktop.encoder import Encoder

        directory = inspect_model(finder, task=task)
        _check_finds_entities(directory.codec, finder)
        return Encoder.load(directory), directory.codec
    if not finder.is_file():
        raise InputError(
            tr("{finder} is neither a model directory nor a project file.", finder=finder)
        )
    with Project.open(finder, read_only=True) as project:
        _check_finds_entities(project.codec, finder)
        model = project.model_in_use()
        encoder = load_model(project, model) if model is not None else load_source(project).encoder
        return encoder, project.codec


def _check_finds_entities(codec: TaskCodec, finder: Path) -> None:
    if codec.head is not Head.TOKEN:
        raise InputError(
            tr(
                "{finder} is for the task {name}, which finds no entities. Choose a "
                "model or project for entities.",
                finder=finder,
                name=codec.name,
            )
        )
