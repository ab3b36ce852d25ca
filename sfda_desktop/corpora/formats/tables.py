"""Tables of notes: CSV and XLSX, a note a row, the columns chosen by a person.

Nothing is guessed in silence: a byte order mark says what it says, any other encoding is named by
whoever opens the file; the delimiter is the one that gives every row as many cells as the header.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sfda_desktop.corpora.formats.annotated import AnnotatedSpan, AnnotatedText, Relation
from sfda_desktop.corpora.formats.named_things import NO_PAIR, RowText
from sfda_desktop.corpora.formats.options import Columns, ReadOptions, read_whole
from sfda_desktop.corpora.formats.xlsx import is_xlsx, sheet_names, xlsx_rows
from sfda_desktop.corpora.jsonl import quoted
from sfda_desktop.corpora.text_folder import decode_file
from sfda_desktop.domain.errors import InputError, RecordError
from sfda_desktop.domain.wording import tr, tr_later, trn

TABLES = frozenset({"csv", "xlsx"})
"""The formats of tables."""
DELIMITERS = (",", ";", "\t", "|")

_LONGEST_CELL = 2**24
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SHOWN = 3  # sample values a column
_FIRST = 5  # rows shown as they stand
_LOOKED_AT = 50  # rows
_BLANK = tr_later("{count} rows have no text and were passed over.")
_NAMES = {
    "text": (
        *("text", "note", "note_text", "notes", "sentence", "content", "report", "report_text"),
        *("free_text", "clinical_note", "body", "本文", "テキスト", "記録"),
    ),
    "id": ("id", "record_id", "note_id", "番号"),
    "doc": ("doc", "document", "doc_id", "document_id", "note_id", "file", "文書"),
    "patient": (
        *("patient", "patient_id", "pat_id", "subject_id", "mrn", "person_id"),
        *("患者", "患者id", "患者番号"),
    ),
    "label": ("label", "class", "category", "ラベル"),
}
_NAME = re.compile(r"(?=.*[^\W\d])(?:[\w.-]{1,30})")
_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_LONGEST_IN_IDEOGRAPHS = 8


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name and its first values that are not empty."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TablePreview:
    """What a person is shown to choose the columns; `delimiter` is `None` for a spreadsheet.

    `rows` are the first ones, a cell for each column.
    """

    columns: tuple[Column, ...]
    encoding: str
    delimiter: str | None
    sheets: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def likely(self) -> Columns | None:
        """The columns that their names give away, `None` where the text is not among them."""
        names = [column.name for column in self.columns]
        found: dict[str, str] = {}
        for what, known in _NAMES.items():
            free = {_plain(name): name for name in names if name not in found.values()}
            named = next((free[_plain(name)] for name in known if _plain(name) in free), None)
            if named is not None:
                found[what] = named
        if "text" not in found and len(names) == 1:
            found = {"text": names[0]}
        return Columns(**found) if "text" in found else None


def preview_table(path: Path, options: ReadOptions) -> TablePreview:
    """Look at a table's first rows.

    Raises:
        InputError: it cannot be opened, is not in the encoding, or is no table.
    """
    if is_xlsx(path):
        rows = xlsx_rows(path, options.sheet)
        sheets = sheet_names(path)
        encoding, delimiter = "utf-8", None
    else:
        encoding = _encoding(path, options)
        text = decode_file(path, encoding, read_whole(path))
        delimiter = options.delimiter or sniffed_delimiter(text)
        rows, sheets = _csv_rows(path, text, delimiter), ()
    names = _header(path, rows)
    shown: list[list[str]] = [[] for _ in names]
    first: list[tuple[str, ...]] = []
    for _, cells in islice(rows, _LOOKED_AT):
        if len(first) < _FIRST:
            first.append(tuple(cells[: len(names)] + [""] * (len(names) - len(cells))))
        for column, cell in zip(shown, cells, strict=False):
            if cell.strip() and len(column) < _SHOWN:
                column.append(cell)
    columns = tuple(Column(name, tuple(v)) for name, v in zip(names, shown, strict=True))
    return TablePreview(columns, encoding, delimiter, sheets, tuple(first))


def read_table(path: Path, options: ReadOptions, told: Counter[str]) -> Iterator[AnnotatedText]:
    """Read the rows of a table; columns nobody chose are kept in `extra`, the patient too.

    A label is one of the whole text: for tasks with marked entities, marked in the text itself
    (`No <e>fever</e>`) or named by a column.
    """
    if is_xlsx(path):
        rows = xlsx_rows(path, options.sheet)
    else:
        text = decode_file(path, _encoding(path, options), read_whole(path))
        rows = _csv_rows(path, text, options.delimiter or sniffed_delimiter(text))
    names = _header(path, rows)
    columns = options.columns or _likely(path, names)
    _check(path, columns, names)
    taken = {*columns.named} - {columns.patient}
    for position, (line, cells) in enumerate(rows):
        if len(cells) > len(names):
            raise RecordError(
                path,
                line,
                tr(
                    "the row has {cells} cells and the header {names}: is another "
                    "delimiter the right one?",
                    cells=len(cells),
                    names=len(names),
                ),
            )
        row = dict(zip(names, cells, strict=False))
        if not row.get(columns.text, "").strip():
            told[_BLANK] += 1
            continue
        label = "" if options.lists else row.get(columns.label or "", "").strip()
        missed = told.total()
        spans, relations = _things(row, columns, told, label=label, lists=options.lists)
        # What a row lists says what is in its text only where all of it was found.
        is_whole = bool(columns.things) and (options.lists or told.total() == missed)
        yield AnnotatedText(
            row.get(columns.id or "", "").strip() or f"{path.stem}.{position}",
            row[columns.text],
            row.get(columns.doc or "", "").strip() or None,
            spans,
            relations,
            choice=label or None,
            labeled=bool(label) or is_whole,
            extra={name: cell for name, cell in row.items() if name not in taken and cell},
            line=line,
        )


def _check(path: Path, columns: Columns, names: Sequence[str]) -> None:
    """Raise InputError where columns are not there, or cannot be what they were chosen for."""
    for wanted in columns.named:
        if wanted not in names:
            raise InputError(
                tr(
                    "{path} has no column {wanted}: {names}.",
                    path=path,
                    wanted=quoted(wanted),
                    names=_columns(list(names)),
                )
            )
    if columns.tail is not None and columns.entity is None:
        raise InputError(
            tr(
                "{path}: a column names the second thing of a pair and none the first. Choose that "
                "one too (--entity-column).",
                path=path,
            )
        )
    if len({columns.text, *columns.things}) <= len(columns.things):
        raise InputError(
            tr(
                "{path}: the text and each thing asked about need a column of their own. Choose "
                "another one.",
                path=path,
            )
        )


def _things(
    row: Mapping[str, str], columns: Columns, told: Counter[str], *, label: str, lists: bool
) -> tuple[tuple[AnnotatedSpan, ...], tuple[Relation, ...]]:
    """Return what the columns of a row name; of a row that asks about a pair, with their relation.

    What a row asks or says of one thing holds for one place of it.
    """
    if not columns.things:
        return (), ()
    text = RowText(row[columns.text])
    is_pair = columns.tail is not None and not lists
    once = not lists and (is_pair or bool(label))
    named = [text.spans(row.get(column, ""), column, told, once=once) for column in columns.things]
    spans = tuple(span for of_column in named for span in of_column)
    if not is_pair:
        return spans, ()
    if [len(each) for each in named] == [1, 1] and spans[0].place != spans[1].place:
        return spans, (Relation(0, 1, label),)
    told[NO_PAIR] += 1
    return (), ()


def sniffed_delimiter(text: str) -> str:
    """Return the delimiter that gives most rows as many cells as the header; else a comma."""
    best, best_share = ",", (0.0, 0)
    for delimiter in DELIMITERS:
        try:
            reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
            widths = [len(row) for row in islice(reader, _LOOKED_AT) if row]
        except csv.Error:
            continue
        if widths and widths[0] > 1:
            share = sum(width == widths[0] for width in widths) / len(widths)
            if (share, widths[0]) > best_share:
                best, best_share = delimiter, (share, widths[0])
    return best


def _encoding(path: Path, options: ReadOptions) -> str:
    """Return the encoding that was named, unless a byte order mark says UTF-16."""
    try:
        with path.open("rb") as file:
            marked = file.read(2) in _UTF16_MARKS
    except OSError:
        return options.encoding  # the reader says why
    return "utf-16" if marked and options.encoding == "utf-8" else options.encoding


def _csv_rows(path: Path, text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the line each row begins on and its cells; rows without any text are left out."""
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise RecordError(
                path, line, tr("not a row of a table ({error})", error=error)
            ) from None
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield line, cells
        line = reader.line_num + 1


def _header(path: Path, rows: Iterator[tuple[int, list[str]]]) -> list[str]:
    """Take the first row as names; empty ones and those that stand twice get a number."""
    first = next(rows, None)
    if first is None:
        raise RecordError(path, 1, tr("the file is empty: it holds no table"))
    names: list[str] = []
    for number, cell in enumerate(first[1], start=1):
        name = cell.strip() or tr("column {number}", number=number)
        names.append(f"{name} ({number})" if name in names else name)
    return names


def _likely(path: Path, names: list[str]) -> Columns:
    likely = TablePreview(tuple(Column(name, ()) for name in names), "utf-8", None).likely
    if likely is None:
        raise InputError(
            tr(
                "{path}: which column holds the text? Name it (--text-column); {names}.",
                path=path,
                names=_columns(names),
            )
        )
    return likely


def _columns(names: list[str]) -> str:
    if all(map(_looks_like_a_name, names)):
        return tr("its columns are {names}", names=", ".join(map(quoted, names)))
    # Not the names themselves: where the header is missing, they are a patient's first note.
    return trn(
        "its first line must hold the names of its columns, of which there is {count}",
        "its first line must hold the names of its columns, of which there are {count}",
        len(names),
    )


def _looks_like_a_name(cell: str) -> bool:
    """Tell whether this can only be a column's name: one short word, never a sentence."""
    short = not _IDEOGRAPHS.search(cell) or len(cell) <= _LONGEST_IN_IDEOGRAPHS
    return _NAME.fullmatch(cell) is not None and not cell.endswith(".") and short


def _plain(name: str) -> str:
    """Return a column's name without what people write differently: note_text, Note Text."""
    return re.sub(r"[\s_-]", "", name.casefold())


def names_a_patient(name: str) -> bool:
    """Tell whether a column or key of this name says whose note it is."""
    return _plain(name) in {_plain(known) for known in _NAMES["patient"]}
