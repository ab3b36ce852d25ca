"""The one door for files of notes, whatever tool wrote them."""

from __future__ import annotations

from pathlib import Path

from sfda_desktop.corpora.formats import format_named
from sfda_desktop.corpora.formats.detection import detected_format
from sfda_desktop.corpora.formats.options import ReadNotes, ReadOptions
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.codec import TaskCodec


def read_notes_file(
    path: Path,
    codec: TaskCodec,
    options: ReadOptions | None = None,
    *,
    format_name: str | None = None,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> ReadNotes:
    """Read a file or folder in the format named, or the one its contents show.

    All of it is good or nothing is taken.

    Raises:
        RecordError: what is wrong, with file and line.
        InputError: it cannot be opened, or the format cannot be read.
        Cancelled: nothing was read.
    """
    chosen = format_named(format_name) if format_name else detected_format(path)
    if chosen.read is None:
        raise InputError(tr("{title} can be written, but not read.", title=chosen.title))
    return chosen.read(
        path, codec, options or ReadOptions(), on_progress=on_progress, cancelled=cancelled
    )
