"""Looking at files of notes before they are taken, and taking them. Knows no Qt.

All of it reads files, so all of it runs in a worker thread.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from sfda_desktop.corpora.formats.detection import detected_format
from sfda_desktop.corpora.formats.options import ReadNotes, ReadOptions
from sfda_desktop.corpora.formats.tables import TABLES, TablePreview, preview_table
from sfda_desktop.corpora.jsonl import Labels
from sfda_desktop.corpora.notes_files import read_notes_file
from sfda_desktop.corpora.text_folder import OFFSET, NotInEncoding
from sfda_desktop.desktop import words
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks import TaskCodec

PLAIN = ReadOptions()
"""Nothing was said about the file: UTF-8, and of a table the columns with usual names."""

_BEGINNING = 90  # characters


@dataclass(frozen=True, slots=True)
class NotesCheck:
    """What a file or folder of notes holds.

    `keys` are further columns of its records, `warnings` sentences about what was passed over,
    `beginning` is how the first note begins.
    """

    samples: int
    documents: int
    labeled: int
    keys: tuple[str, ...]
    warnings: tuple[str, ...] = ()
    beginning: str = ""

    @property
    def sentence(self) -> str:
        """Return it in words."""
        notes = words.notes(self.samples)
        if self.documents == self.samples:
            return tr("{notes} (each its own document).", notes=notes)
        documents = words.documents(self.documents)
        return tr("{notes} from {documents}.", notes=notes, documents=documents)


@dataclass(frozen=True, slots=True)
class NotesLook:
    """What a file is, and what a person must still say of it.

    `ask` is that question, empty where nothing is open; only then is there a `check`. Of a table
    there is a preview, except where its encoding is not known.
    """

    title: str
    table: TablePreview | None = None
    asks_encoding: bool = False
    ask: str = ""
    check: NotesCheck | None = None

    @property
    def sentence(self) -> str:
        """Return the format and what is in it, in words."""
        found = self.check.sentence if self.check is not None else ""
        return tr("{format}: {found}", format=self.title, found=found)


def look_at_notes(
    path: Path, codec: TaskCodec, options: ReadOptions = PLAIN, *, labeled: bool = False
) -> NotesLook:
    """Look at a file or folder of notes; `labeled` ones must all have labels.

    Raises:
        InputError: nothing that could be said of the file would make it readable.
    """
    title = detected_format(path).title
    table: TablePreview | None = None
    try:
        if detected_format(path).name in TABLES:
            table = preview_table(path, options)
            if options.columns is None and table.likely is None:
                ask = tr("Which column holds the text of the notes? Choose it below.")
                return NotesLook(title, table, ask=ask)
        check = check_notes(path, codec, options, labeled=labeled)
    except NotInEncoding as error:
        ask = tr(
            "{reason} Choose it below: it cannot be told for certain from the file, and a guess "
            "could spoil names and doses.",
            reason=error,
        )
        return NotesLook(title, asks_encoding=True, ask=ask)
    except InputError as error:
        if table is None:
            raise
        # Another delimiter, sheet or column may be what is wrong: all can be chosen.
        return NotesLook(title, table, options.encoding != PLAIN.encoding, str(error))
    return NotesLook(title, table, options.encoding != PLAIN.encoding, check=check)


def check_notes(
    path: Path, codec: TaskCodec, options: ReadOptions = PLAIN, *, labeled: bool = False
) -> NotesCheck:
    """Read notes from a file or folder and count them; `labeled` ones must all have labels."""
    notes = read_notes(path, codec, options, labeled=labeled)
    keys: dict[str, None] = {}
    for record in notes.records:
        keys.update(dict.fromkeys(key for key in record.sample.extra if key != OFFSET))
    return NotesCheck(
        samples=len(notes.records),
        documents=len({record.sample.group for record in notes.records}),
        labeled=sum(record.answer is not None for record in notes.records),
        keys=tuple(keys),
        warnings=notes.warnings,
        beginning=notes.records[0].sample.text[:_BEGINNING] if notes.records else "",
    )


def read_notes(
    path: Path,
    codec: TaskCodec,
    options: ReadOptions = PLAIN,
    *,
    labeled: bool = False,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> ReadNotes:
    """Read notes in the format that their contents show.

    Labels of unlabeled notes are not even looked at: the pool stays unlabeled.
    """
    labels = Labels.REQUIRED if labeled else Labels.IGNORED
    chosen = replace(options, labels=labels)
    return read_notes_file(path, codec, chosen, on_progress=on_progress, cancelled=cancelled)
