"""Lines of a file that a person made: opened and decoded strictly, every fault with its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sfda_desktop.domain.errors import InputError, RecordError
from sfda_desktop.domain.wording import tr, tr_later, tr_now

LONGEST_LINE = 64 * 2**20
"""Bytes; more is a mistake or an attack, and would be held in memory several times over."""

_BOM = b"\xef\xbb\xbf"
_FOREIGN_STARTS = {
    b"\x1f\x8b": tr_later("the file is compressed (gzip): unpack it first"),
    b"PK\x03\x04": tr_later(
        "the file is a ZIP archive or an office document: unpack or export it first"
    ),
    b"\xff\xfe": tr_later("the file is UTF-16: save it as UTF-8"),
    b"\xfe\xff": tr_later("the file is UTF-16: save it as UTF-8"),
}


def raw_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield every line with its number from 1, without its line end and a byte order mark.

    Raises:
        RecordError: the file is compressed or UTF-16, or a line is longer than `LONGEST_LINE`.
        InputError: the file cannot be opened or read.
    """
    try:
        with path.open("rb") as file:
            for number, raw in enumerate(iter(lambda: file.readline(LONGEST_LINE), b""), start=1):
                line = raw
                if len(raw) == LONGEST_LINE:
                    limit = LONGEST_LINE // 2**20
                    problem = tr("the line is longer than {limit} MB: no note is", limit=limit)
                    raise RecordError(path, number, problem)
                if number == 1:
                    line = raw.removeprefix(_BOM)
                    _refuse_foreign(path, line)
                yield number, line.rstrip(b"\r\n")
    except FileNotFoundError:
        raise InputError(tr("{path}: there is no such file.", path=path)) from None
    except IsADirectoryError:
        raise InputError(tr("{path} is a folder: give the name of a file.", path=path)) from None
    except OSError as error:
        raise InputError(
            tr("{path} cannot be read: {reason}.", path=path, reason=error.strerror)
        ) from error


def decoded(line: bytes) -> str:
    """Return the line as text; ValueError says which byte is not UTF-8."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(
            tr(
                "not UTF-8 (byte 0x{line:02x} at byte {start} of the line): save the file as UTF-8",
                line=line[error.start],
                start=error.start + 1,
            )
        ) from None


def _refuse_foreign(path: Path, line: bytes) -> None:
    for start, problem in _FOREIGN_STARTS.items():
        if line.startswith(start):
            raise RecordError(path, 1, tr_now(problem))
