"""Rows of an XLSX workbook, which is a ZIP archive of XML that came from outside."""

from __future__ import annotations

import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, BinaryIO
from xml.etree.ElementTree import ParseError
from xml.parsers import expat

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.wording import tr

_LARGEST = 512 * 2**20
_MEMBERS = 10_000
_PROLOG = 64 * 2**10
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)


def is_xlsx(path: Path) -> bool:
    """Tell whether a file is a ZIP archive, as workbooks are."""
    try:
        with path.open("rb") as file:
            return file.read(4) == b"PK\x03\x04"
    except OSError:
        return False


def sheet_names(path: Path) -> tuple[str, ...]:
    """Return the names of the sheets in their order."""
    with _opened(path) as workbook:
        return tuple(str(name) for name in workbook.sheetnames)


def xlsx_rows(path: Path, sheet: str | None = None) -> Iterator[tuple[int, list[str]]]:
    """Yield the number of each row and its cells as text; empty rows are left out.

    Of formulas the value stands there that was calculated last. Nothing is run or loaded.

    Raises:
        InputError: not a workbook, a ZIP bomb, XML with entities, or no such sheet.
    """
    with _opened(path) as workbook:
        if sheet is not None and sheet not in workbook.sheetnames:
            raise InputError(
                tr(
                    "{path} has no sheet of that name: it has {sheetnames}.",
                    path=path,
                    sheetnames=", ".join(workbook.sheetnames),
                )
            )
        try:
            page = workbook[sheet] if sheet is not None else workbook.worksheets[0]
            # The size that a sheet claims may be a million rows of 16,384 cells, mostly empty.
            page.reset_dimensions()
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                for number, row in enumerate(page.iter_rows(values_only=True), start=1):
                    cells = [_text(value) for value in row]
                    while cells and not cells[-1].strip():
                        cells.pop()
                    if cells:
                        yield number, cells
        except _DAMAGE:
            raise _not_a_workbook(path) from None


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    """Open a workbook; the file is opened here, as openpyxl leaves one open that it refuses."""
    _check_archive(path)
    with path.open("rb") as file:
        workbook = _loaded(path, file)
        try:
            yield workbook
        finally:
            workbook.close()


def _loaded(path: Path, file: BinaryIO) -> Any:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():  # of styles and extensions that are not read anyway
            warnings.simplefilter("ignore")
            return load_workbook(file, read_only=True, data_only=True, keep_links=False)
    except (*_DAMAGE, InvalidFileException):
        raise _not_a_workbook(path) from None
    except OSError as error:
        if error.errno is None:  # openpyxl's own: there is no workbook in the archive
            raise _not_a_workbook(path) from None
        raise InputError(
            tr("{path} cannot be read: {reason}.", path=path, reason=error.strerror)
        ) from error


def _check_archive(path: Path) -> None:
    """Refuse bombs and document type definitions before any of the XML is parsed."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            # zipfile never gives out more of a member than its header says.
            if sum(m.file_size for m in members) > _LARGEST or len(members) > _MEMBERS:
                raise InputError(
                    tr(
                        "{path} unpacks to more than {largest} MB, which no table of notes "
                        "needs: save the sheet as CSV, or split it.",
                        path=path,
                        largest=_LARGEST // 2**20,
                    )
                )
            for member in members:
                if member.filename.endswith((".xml", ".rels")):
                    with archive.open(member) as file:
                        _refuse_definitions(path, file.read(_PROLOG))
    except _DAMAGE:
        raise _not_a_workbook(path) from None
    except OSError as error:
        raise InputError(
            tr("{path} cannot be read: {reason}.", path=path, reason=error.strerror)
        ) from error


def _refuse_definitions(path: Path, start: bytes) -> None:
    """Read up to the first element: a definition of entities can only stand before it."""
    reached: list[str] = []

    class Reached(Exception):
        pass

    def definition(*_: object) -> None:
        reached.append("definition")
        raise Reached

    def element(*_: object) -> None:
        reached.append("element")
        raise Reached

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = definition
    parser.StartElementHandler = element
    with suppress(Reached, expat.ExpatError):
        parser.Parse(start, False)
    if reached != ["element"]:
        raise InputError(
            tr(
                "{path} holds XML as no spreadsheet program writes it (definitions of "
                "entities, or damage): save the sheet as CSV.",
                path=path,
            )
        )


def _not_a_workbook(path: Path) -> InputError:
    return InputError(
        tr(
            "{path} is no XLSX workbook, or is damaged: open it in a spreadsheet "
            "program and save it again, or save it as CSV.",
            path=path,
        )
    )


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    return str(value)
