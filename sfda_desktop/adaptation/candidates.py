"""Entities first: from notes that nobody marked to the records of a task that needs marks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sfda_desktop.adaptation.models import load_model, load_source
from sfda_desktop.corpora.candidates import candidates_of
from sfda_desktop.corpora.formats.detection import detected_format
from sfda_desktop.corpora.formats.labels import mentioned_labels
from sfda_desktop.corpora.formats.options import ReadNotes, ReadOptions
from sfda_desktop.corpora.formats.tables import TABLES
from sfda_desktop.corpora.jsonl import Labels
from sfda_desktop.corpora.notes_files import read_notes_file
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
from sfda_desktop.tasks import Head, TaskCodec, codec_for_texts
from sfda_desktop.tasks.spans import NamedEntities

if TYPE_CHECKING:
    from sfda_desktop.encoder import Encoder

PLAIN_TEXT = "text"
"""The format in which nothing can be marked."""


def _say_nothing(_sentence: str) -> None:
    """Nobody wants to hear what was passed over."""


def find_candidates(
    notes: Path,
    codec: TaskCodec,
    finder: Path | None = None,
    *,
    finder_task: str | None = None,
    types: Collection[str] | None = None,
    reading: ReadOptions | None = None,
    on_warning: Callable[[str], None] = _say_nothing,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> list[Sample]:
    """Return the samples that `codec`'s task asks about in `notes` (see `candidates_of`).

    `notes` are in any format that can be read, `reading` is what was said of a file that does
    not say it itself, `on_warning` is told what was passed over. `finder` finds the entities: a
    model directory (`finder_task` names its task where it does not say), or a project file for
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
    language = None if reading is None else reading.language
    for warning in found.warnings:
        on_warning(warning)
    return candidates_of(found.records, codec, types=types, language=language)


def find_entities(
    notes: Path,
    finder: Path | None = None,
    *,
    task: str | None = None,
    reading: ReadOptions | None = None,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> ReadNotes:
    """Return the notes with the entities that a model directory or a project's model finds.

    Without a `finder` the records must carry them.
    """
    options = reading or ReadOptions()
    watch: dict[str, Any] = {"on_progress": on_progress, "cancelled": cancelled}
    if finder is None:
        return _read_listed(notes, options, watch)
    if options.columns is not None and options.columns.things:
        raise InputError(
            tr(
                "{notes}: either a column names the entities (--entity-column) or a model finds "
                "them, not both.",
                notes=notes,
            )
        )
    encoder, codec = _loaded(finder, task)
    ignoring = replace(options, labels=Labels.IGNORED)
    read = read_notes_file(notes, codec, ignoring, **watch)
    samples = [record.sample for record in read.records]
    predicted = encoder.predict(samples, codec, **watch)
    found = (
        Record(sample, prediction.answer)
        for sample, prediction in zip(samples, predicted.predictions, strict=True)
    )
    return ReadNotes(tuple(found), read.warnings)


def _read_listed(notes: Path, options: ReadOptions, watch: Mapping[str, Any]) -> ReadNotes:
    """Return the notes with the entities that their file lists; InputError where it lists none."""
    listing = replace(options, labels=Labels.REQUIRED, lists=True)
    names = _listed(notes, listing)
    spec = TaskSpec(NamedEntities.name, tuple(LabelSpec(name) for name in names))
    return read_notes_file(notes, NamedEntities(spec), listing, **watch)


def _listed(notes: Path, options: ReadOptions) -> Sequence[str]:
    """Return the kinds of entities that a file lists."""
    chosen = detected_format(notes)
    if chosen.name in TABLES:
        if options.columns is not None and options.columns.things:
            return options.columns.things
        raise InputError(
            tr(
                "{notes} is a table in which no column names the entities. Choose the one that "
                "does (--entity-column), or a model that finds them (--ner-model or "
                "--ner-project).",
                notes=notes,
            )
        )
    if chosen.name != PLAIN_TEXT:
        names = mentioned_labels(notes, chosen, NamedEntities.name, options)
        if names:
            return sorted(names)
        # What is wrong with the file itself comes first.
        unread = replace(options, labels=Labels.IGNORED)
        read_notes_file(notes, codec_for_texts(NamedEntities.name), unread)
    raise InputError(
        tr(
            "{notes} holds plain notes, in which no entity is marked. Name a model "
            "that finds them (--ner-model or --ner-project).",
            notes=notes,
        )
    )


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
