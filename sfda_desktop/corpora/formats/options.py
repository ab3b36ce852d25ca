"""What a person may say of a file that is read or written."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

from sfda_desktop.corpora.jsonl import Labels
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.samples import Record
from sfda_desktop.domain.wording import tr


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table hold what; only the text is needed.

    `entity` names things of the text that are asked about, by their words or places (the head,
    where two are asked about at a time), `tail` the other one of a pair. What such a column is
    called is what kind of thing it names.
    """

    text: str
    id: str | None = None
    doc: str | None = None
    patient: str | None = None
    label: str | None = None
    entity: str | None = None
    tail: str | None = None

    @property
    def things(self) -> tuple[str, ...]:
        """The columns that name what is asked about."""
        return tuple(name for name in (self.entity, self.tail) if name is not None)

    @property
    def named(self) -> tuple[str, ...]:
        """The columns that were chosen."""
        chosen = (getattr(self, field.name) for field in fields(self))
        return tuple(name for name in chosen if name is not None)


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read a file.

    `encoding` counts for tables and plain text (one of `ENCODINGS`, never guessed); `sheet` and
    `delimiter` for tables; `split`: whole notes become one sample a sentence. With `lists`
    the columns that name things list what stands in a note; without, a row asks one question.
    """

    labels: Labels = Labels.OPTIONAL
    encoding: str = "utf-8"
    columns: Columns | None = None
    delimiter: str | None = None
    sheet: str | None = None
    split: bool = True
    lists: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ReadNotes:
    """What a file held; `warnings` are sentences about what was passed over or changed."""

    records: tuple[Record, ...]
    warnings: tuple[str, ...] = ()


LARGEST = 256 * 2**20
"""Bytes of a file that is read in one piece: JSON arrays and plain notes."""


def read_whole(path: Path) -> bytes:
    """Return the contents of a file that can only be read in one piece."""
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(
                tr(
                    "{path} is larger than {largest} MB, which is more than can be read in "
                    "one piece: split it.",
                    path=path,
                    largest=LARGEST // 2**20,
                )
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(tr("{path}: there is no such file.", path=path)) from None
    except IsADirectoryError:
        raise InputError(tr("{path} is a folder: give the name of a file.", path=path)) from None
    except OSError as error:
        raise InputError(
            tr("{path} cannot be read: {reason}.", path=path, reason=error.strerror)
        ) from error
