"""A folder of plain text notes as samples: one a sentence, each pointing back into its file."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sfda_desktop.corpora.sentences import sentences_of
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    Progress,
    ignore_progress,
    never_cancelled,
    raise_if_cancelled,
)
from sfda_desktop.domain.samples import Sample
from sfda_desktop.domain.wording import tr

ENCODINGS = ("utf-8", "cp932", "cp1252", "utf-16")
"""What notes come in: UTF-8, Japanese Windows (Shift_JIS), Western Windows, Notepad's "Unicode"."""

FILE, OFFSET, FOLDER = "file", "offset", "folder"
"""Keys of `Sample.extra`: where a sentence came from."""


class NotInEncoding(InputError):
    """A file is in another encoding than the one named: a person must name the right one."""


@dataclass(frozen=True, slots=True)
class ImportedNotes:
    """The samples of a folder; `skipped` holds (file, reason) of what was passed over."""

    samples: tuple[Sample, ...]
    documents: int
    skipped: tuple[tuple[str, str], ...]


def read_notes(
    path: Path | str,
    *,
    encoding: str = "utf-8",
    language: str | None = None,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> ImportedNotes:
    r"""Read every `.txt` file under a folder (or one such file), in natural order of their names.

    A sample's text is exactly the stretch of its file from `extra["offset"]` on, in code points of
    the decoded file: line ends stay as they are (`\r\n` counts two), a byte order mark is not
    counted. `extra["file"]` is the name relative to the folder, `doc` the same without `.txt`,
    `extra["folder"]` the first folder of it where there is one: the patient, where notes lie in a
    folder a patient. `id` is `doc`, a point, and the number of the sentence from 0.

    Hidden files and folders are not looked at; other files and empty notes are counted in
    `skipped`. `language` (ISO 639-1) overrides the choice between Japanese and English.

    Raises:
        InputError: no notes there, or a file is not in `encoding`; the message names the file.
        Cancelled: nothing was read.
    """
    root = Path(path)
    check_encoding(encoding)
    skipped: list[tuple[str, str]] = []
    samples: list[Sample] = []
    names = list(note_files(root, skipped))
    base = root.parent if root.is_file() else root
    documents: set[str] = set()
    for done, name in enumerate(names):
        raise_if_cancelled(cancelled)
        on_progress(Progress(tr("Reading notes"), done, len(names), unit=tr("files")))
        text = decode_file(base / name, encoding)
        doc = _document_name(name, documents)
        found = [_sample(text, doc, name, n, s) for n, s in enumerate(sentences_of(text, language))]
        if found:
            documents.add(doc)
            samples += found
        else:
            skipped.append((readable(name), tr("holds no text")))
    if not samples:
        raise InputError(
            tr("{root} holds no notes: expected text files whose names end in .txt.", root=root)
        )
    on_progress(Progress(tr("Reading notes"), len(names), len(names), unit=tr("files")))
    return ImportedNotes(tuple(samples), len(documents), tuple(skipped))


def note_files(root: Path, skipped: list[tuple[str, str]]) -> Iterator[str]:
    """Yield the names of notes relative to the folder, with `/` between folders.

    `skipped` takes (file, reason) of what is none; InputError where there is no such folder.
    """
    if root.is_file():
        yield root.name
        return
    if not root.is_dir():
        raise InputError(tr("{root}: there is no such folder.", root=root))

    def fail(error: OSError) -> None:
        raise InputError(
            tr(
                "{filename} cannot be read: {reason}.",
                filename=error.filename,
                reason=error.strerror,
            )
        ) from error

    for folder, folders, files in os.walk(root, onerror=fail):
        folders[:] = sorted((f for f in folders if not f.startswith(".")), key=_natural)
        for name in sorted((f for f in files if not f.startswith(".")), key=_natural):
            relative = (Path(folder) / name).relative_to(root).as_posix()
            if name.lower().endswith(".txt"):
                yield relative
            else:
                skipped.append((readable(relative), tr("is not a .txt file")))


def _natural(name: str) -> list[tuple[int, int, str]]:
    """Sort note2 before note10."""
    parts = re.findall(r"(\d{1,18})|(\D+)", name, re.ASCII)
    return [(0, int(digits), "") if digits else (1, 0, other) for digits, other in parts] + [
        (2, 0, name)
    ]


def check_encoding(encoding: str) -> None:
    """Raise `InputError` for an encoding that nobody knows."""
    try:
        b"note".decode(encoding, "replace")
    except (LookupError, UnicodeError):
        known = ", ".join(ENCODINGS)
        raise InputError(
            tr(
                'There is no encoding "{encoding}": use one of {known}.',
                encoding=encoding,
                known=known,
            )
        ) from None


def decode_file(path: Path, encoding: str, raw: bytes | None = None) -> str:
    """Return the text of a file (`raw` where it was read already), line ends as they are."""
    check_encoding(encoding)
    try:
        raw = path.read_bytes() if raw is None else raw
    except OSError as error:
        raise InputError(
            tr("{path} cannot be read: {reason}.", path=path, reason=error.strerror)
        ) from error
    plain_utf8 = codecs.lookup(encoding).name == "utf-8"
    try:
        return raw.decode("utf-8-sig" if plain_utf8 else encoding)
    except UnicodeDecodeError as error:
        others = ", ".join(name for name in ENCODINGS if name != encoding)
        raise NotInEncoding(
            tr(
                "{path} is not {encoding} (byte 0x{byte:02x} at byte {start}): name its "
                "encoding ({others}), or save the file as UTF-8.",
                path=path,
                encoding=encoding.upper(),
                byte=raw[error.start],
                start=error.start + 1,
                others=others,
            )
        ) from None


def _document_name(name: str, taken: set[str]) -> str:
    """Return the name without `.txt`, or with it where a.txt and a.TXT lie side by side."""
    shown = readable(name)
    stem = shown[: -len(".txt")] if shown.lower().endswith(".txt") else shown
    return shown if stem in taken else stem


def readable(name: str) -> str:
    """Return a file name that is not valid UTF-8 on disk as text that can be stored."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _sample(text: str, doc: str, name: str, number: int, stretch: tuple[int, int]) -> Sample:
    start, end = stretch
    extra: dict[str, str | int] = {FILE: readable(name), OFFSET: start}
    folder, slash, _ = readable(name).partition("/")
    if slash:
        extra[FOLDER] = folder
    return Sample(f"{doc}.{number}", text[start:end], doc, extra=extra)
