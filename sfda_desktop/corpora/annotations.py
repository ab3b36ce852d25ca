"""Annotations on their way out, in one of the formats that can be written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sfda_desktop.corpora.formats import WRITABLE, format_named
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.samples import Record
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.codec import TaskCodec

ANNOTATION_FORMATS = tuple(one.name for one in WRITABLE)


def export_annotations(
    path: Path | str,
    records: Iterable[Record],
    codec: TaskCodec,
    annotation_format: str,
    *,
    with_text: bool = True,
) -> tuple[int, tuple[str, ...]]:
    """Write annotated records, whole or not at all, in one of `ANNOTATION_FORMATS`.

    Returns how many records were written, and a sentence for every kind of loss.

    Raises:
        InputError: the format cannot hold the task's answers, cannot do without the text, or the
            place cannot be written to.
    """
    chosen = format_named(annotation_format)
    if chosen.write is None:
        known = ", ".join(ANNOTATION_FORMATS)
        raise InputError(
            tr(
                "{title} can be read, but not written: choose one of {known}.",
                title=chosen.title,
                known=known,
            )
        )
    if not with_text and not chosen.stands_without_text:
        able = ", ".join(one.title for one in WRITABLE if one.stands_without_text)
        raise InputError(
            tr(
                "{title} cannot be written without the text of the notes, which is a "
                "part of it. These can: {able}.",
                title=chosen.title,
                able=able,
            )
        )
    return chosen.write(Path(path), list(records), codec, with_text)
