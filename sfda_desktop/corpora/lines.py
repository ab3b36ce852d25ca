"""Lines of a file that a person made: opened and decoded strictly, every fault with its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sfda_desktop.domain.errors import InputError, RecordError

LONGEST_LINE = 64 * 2**20
"""Bytes; more is a mistake or an attack, and would be held in memory several times over."""

_BOM = b"\xef\xbb\xbf"
_FOREIGN_STARTS = {
    b"\x1f\x8b": "the file is compressed (gzip): unpack it first",
    b"PK\x03\x04": "the file is a ZIP archive or an office document: unpack or export it first",
    b"\xff\xfe": "the file is UTF-16: save it as UTF-8",
    b"\xfe\xff": "the file is UTF-16: save it as UTF-8",
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
                    problem = f"the line is longer than {LONGEST_LINE // 2**20} MB: no note is"
                    raise RecordError(path, number, problem)
                if number == 1:
                    line = raw.removeprefix(_BOM)
                    _refuse_foreign(path, line)
                yield number, line.rstrip(b"\r\n")
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file.") from None
    except IsADirectoryError:
        raise InputError(f"{path} is a folder: give the name of a file.") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from error


def decoded(line: bytes) -> str:
    """Return the line as text; ValueError says which byte is not UTF-8."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(
            f"not UTF-8 (byte 0x{line[error.start]:02x} at byte {error.start + 1} of the line): "
            "save the file as UTF-8"
        ) from None


def _refuse_foreign(path: Path, line: bytes) -> None:
    for start, problem in _FOREIGN_STARTS.items():
        if line.startswith(start):
            raise RecordError(path, 1, problem)
