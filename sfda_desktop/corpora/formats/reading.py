"""Records on their way in: every format through the same checks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from sfda_desktop.corpora.formats.annotated import AnnotatedText
from sfda_desktop.corpora.formats.brat import read_brat
from sfda_desktop.corpora.formats.bridge import records_of
from sfda_desktop.corpora.formats.doccano import read_doccano
from sfda_desktop.corpora.formats.documents import sentences_in
from sfda_desktop.corpora.formats.label_studio import read_label_studio
from sfda_desktop.corpora.formats.options import ReadNotes, ReadOptions
from sfda_desktop.corpora.formats.prodigy import read_prodigy
from sfda_desktop.corpora.formats.tables import read_table
from sfda_desktop.corpora.jsonl import Labels
from sfda_desktop.corpora.text_folder import read_notes
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
    watched,
)
from sfda_desktop.domain.samples import Record
from sfda_desktop.domain.wording import tr, tr_now
from sfda_desktop.tasks.codec import TaskCodec


class Reader(Protocol):
    """Reads a file or folder of one format; all of it is good or nothing is taken."""

    def __call__(
        self,
        path: Path,
        codec: TaskCodec,
        options: ReadOptions,
        *,
        on_progress: OnProgress = ignore_progress,
        cancelled: IsCancelled = never_cancelled,
    ) -> ReadNotes:
        """Return the notes; RecordError and InputError say what is wrong."""


class ReadRecords(Protocol):
    """Reads the records of a file, all or none; what it refuses it says."""

    def __call__(
        self,
        path: Path,
        codec: TaskCodec,
        *,
        labels: Labels,
        on_progress: OnProgress,
        cancelled: IsCancelled,
    ) -> Sequence[Record]:
        """Return the records in the order of the file."""


Texts = Callable[[Path, ReadOptions, Counter[str]], Iterator[AnnotatedText]]


def reader_of_records(read_file: ReadRecords) -> Reader:
    """Return the reader of a format whose own function makes the records."""

    def read(
        path: Path,
        codec: TaskCodec,
        options: ReadOptions,
        *,
        on_progress: OnProgress = ignore_progress,
        cancelled: IsCancelled = never_cancelled,
    ) -> ReadNotes:
        records = read_file(
            path, codec, labels=options.labels, on_progress=on_progress, cancelled=cancelled
        )
        return ReadNotes(tuple(records))

    return read


def read_text(
    path: Path,
    codec: TaskCodec,
    options: ReadOptions,
    *,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> ReadNotes:
    """Read plain text, a sentence a record; it has no labels and no marked entities."""
    if codec.roles or options.labels is Labels.REQUIRED:
        missing = tr("labels") if not codec.roles else tr("marked entities")
        raise InputError(
            tr(
                "{path} is plain text, which has no {missing}: choose a file that has.",
                path=path,
                missing=missing,
            )
        )
    found = read_notes(
        path,
        encoding=options.encoding,
        language=options.language,
        on_progress=on_progress,
        cancelled=cancelled,
    )
    skipped = len(found.skipped)
    told = (
        tr("{count} files hold no text or are no .txt files and were passed over.", count=skipped),
    )
    return ReadNotes(tuple(Record(sample) for sample in found.samples), told if skipped else ())


def prodigy_texts(path: Path, _options: ReadOptions, told: Counter[str]) -> Iterator[AnnotatedText]:
    """Yield the texts of Prodigy's JSON Lines."""
    return read_prodigy(path, told)


def doccano_texts(path: Path, _options: ReadOptions, told: Counter[str]) -> Iterator[AnnotatedText]:
    """Yield the texts of doccano's JSON Lines."""
    return read_doccano(path, told)


def label_studio_texts(
    path: Path, options: ReadOptions, told: Counter[str]
) -> Iterator[AnnotatedText]:
    """Yield the texts of Label Studio's JSON."""
    return read_label_studio(path, told, options.columns.text if options.columns else None)


def brat_texts(path: Path, options: ReadOptions, told: Counter[str]) -> Iterator[AnnotatedText]:
    """Yield the notes of a folder of brat."""
    return read_brat(path, told, options.encoding)


def table_texts(path: Path, options: ReadOptions, told: Counter[str]) -> Iterator[AnnotatedText]:
    """Yield the notes of a table."""
    return read_table(path, options, told)


def reader_of(texts: Texts, *, whole_notes: bool = False) -> Reader:
    """Return the reader that turns annotated texts into records, whole notes into sentences."""

    def read(
        path: Path,
        codec: TaskCodec,
        options: ReadOptions,
        *,
        on_progress: OnProgress = ignore_progress,
        cancelled: IsCancelled = never_cancelled,
    ) -> ReadNotes:
        told: Counter[str] = Counter()
        found = watched(
            texts(path, options, told),
            tr("Reading notes"),
            unit=tr("notes"),
            on_progress=on_progress,
            cancelled=cancelled,
        )
        if whole_notes and options.split:
            found = _sentences(found, codec, options)
        notes = records_of(path, found, codec, options.labels)
        counted = (tr_now(sentence, count=number) for sentence, number in told.items() if number)
        return ReadNotes(notes.records, (*counted, *notes.warnings))

    return read


def _sentences(
    texts: Iterator[AnnotatedText], codec: TaskCodec, options: ReadOptions
) -> Iterator[AnnotatedText]:
    for text in texts:
        # A label of the whole, or marks in the text, belong to the text as it is.
        if text.choice is not None or (codec.roles and not text.spans):
            yield text
        else:
            cut = sentences_in(text, options.language)
            # Of a note with marks, a sentence without any asks nothing.
            yield from (s for s in cut if s.spans) if codec.roles else cut
