"""Records as JSON Lines (CONTRACT section 1): strict to read, atomic to write."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, NoReturn

from sfda_desktop.corpora.lines import decoded, raw_lines
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.errors import RecordError
from sfda_desktop.domain.files import atomic_text
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
    watched,
)
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.codec import TaskCodec

_OWN_KEYS = frozenset({"id", "text", "doc"})


class Labels(Enum):
    """What the reader of a file needs of its labels."""

    REQUIRED = "required"  # every record must be labeled
    OPTIONAL = "optional"  # taken where they are
    CHECKED = "checked"  # refused where they are malformed, whatever their names; never taken
    IGNORED = "ignored"  # never looked at: an unlabeled pool stays unlabeled


def read_records(
    path: Path | str,
    codec: TaskCodec,
    *,
    labels: Labels,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> list[Record]:
    """Read a file of records; all of it is good or none is taken.

    Blank lines are passed over, a byte order mark and Windows line ends are accepted. Unknown keys
    go to `Sample.extra`; those of the task never do, so that ignored labels cannot be peeked at.

    Raises:
        RecordError: a line breaks the contract, or the file holds no record.
        InputError: the file cannot be opened.
        Cancelled: nothing was read.
    """
    path = Path(path)
    records: list[Record] = []
    line_of: dict[str, int] = {}
    lines = watched(
        numbered_lines(path),
        tr("Reading notes"),
        unit=tr("notes"),
        on_progress=on_progress,
        cancelled=cancelled,
    )
    for number, line in lines:
        try:
            record = _to_record(parse_object(line), codec, labels)
        except ValueError as error:
            raise RecordError(path, number, str(error)) from error
        first = line_of.setdefault(record.sample.id, number)
        if first != number:
            shown = quoted(record.sample.id)
            raise RecordError(
                path,
                number,
                tr("the id {shown} already stands on line {first}", shown=shown, first=first),
            )
        records.append(record)
    if not records:
        raise RecordError(path, 1, tr("the file is empty: it holds no record"))
    return records


def write_records(path: Path | str, records: Iterable[Record], codec: TaskCodec) -> int:
    """Write records atomically, one a line as they come, and return how many there were."""
    return write_lines(path, (to_json(record, codec) for record in records))


def write_lines(path: Path | str, objects: Iterable[Mapping[str, Any]]) -> int:
    """Write any JSON objects one a line, atomically, and return how many there were."""
    count = 0
    with atomic_text(path) as file:
        for value in objects:
            file.write(json.dumps(value, ensure_ascii=False, allow_nan=False))
            file.write("\n")
            count += 1
    return count


def to_json(record: Record, codec: TaskCodec) -> dict[str, Any]:
    """Return the JSON object of a record: what names it, its text, its labels, the keys kept."""
    sample = record.sample
    value: dict[str, Any] = {"id": sample.id}
    if sample.doc is not None:
        value["doc"] = sample.doc
    value["text"] = sample.text
    value |= codec.write_marks(sample.marks)
    if record.answer is not None:
        value |= codec.write_answer(record.answer)
    for key, kept in sample.extra.items():
        if key not in codec.record_keys:  # a table's column of that name is no answer of ours
            value.setdefault(key, kept)
    return value


def check_record(record: Record, codec: TaskCodec) -> None:
    """Raise ValueError where a record that came from elsewhere breaks the contract."""
    sample = record.sample
    if sample.doc == "":
        raise ValueError(tr('"doc" is empty: name the document or leave it out'))
    codec.read_marks(codec.write_marks(sample.marks), sample.text)
    if record.answer is not None:
        codec.read_answer(codec.write_answer(record.answer), sample.text)


def quoted(name: str) -> str:
    """Return an id for a message: in quotes, control characters escaped, never long."""
    return json.dumps(name if len(name) <= 60 else name[:57] + "...", ensure_ascii=False)


def numbered_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank with their number from 1, without line ends."""
    for number, line in raw_lines(path):
        stripped = line.strip(b" \t\r")
        if stripped:
            yield number, stripped


def lines_with_ids(path: Path) -> Iterator[tuple[int, bytes, object]]:
    """Yield number, line and whatever stands under "id"; RecordError where a line is no object."""
    for number, line in numbered_lines(path):
        try:
            identifier = parse_object(line).get("id")
        except ValueError as error:
            raise RecordError(path, number, str(error)) from error
        yield number, line, identifier


def parse_object(line: bytes) -> dict[str, Any]:
    """Parse one line; ValueError says what is wrong without quoting any of it."""
    text = decoded(line)
    try:
        value = STRICT_JSON.decode(text)
    except json.JSONDecodeError as error:
        raise ValueError(
            tr("not JSON ({msg}, character {colno})", msg=error.msg, colno=error.colno)
        ) from None
    except RecursionError:
        raise ValueError(tr("not a record: nested too deeply")) from None
    if not isinstance(value, dict):
        raise ValueError(tr("not a JSON object in braces { }"))
    if "\\u" in text:
        refuse_lone_surrogates(value)
    return value


def _without_repetition(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(tr("the key {twice} stands twice in one object", twice=quoted(twice)))
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(tr("not JSON ({name} is not a JSON number)", name=name))


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(tr("a number is too large"))
    return number


def _whole(digits: str) -> int:
    try:
        return int(digits)
    except ValueError:  # Python's own words are about a setting of Python's
        raise ValueError(tr("a number is too large")) from None


STRICT_JSON = json.JSONDecoder(
    object_pairs_hook=_without_repetition,
    parse_constant=_refuse_constant,
    parse_float=_finite,
    parse_int=_whole,
)
"""Reads JSON as the standard has it: no key twice, no NaN, no infinity."""


def refuse_lone_surrogates(value: object) -> None:
    """Raise ValueError where a text holds what UTF-8 cannot."""
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        raise ValueError(
            tr("half of a surrogate pair (\\ud800 to \\udfff alone) is not a character")
        ) from None


def _to_record(value: dict[str, Any], codec: TaskCodec, labels: Labels) -> Record:
    identifier = _text(value, "id")
    text = _text(value, "text")
    if not identifier:
        raise ValueError(tr('"id" is empty'))
    doc = _text(value, "doc") if value.get("doc") is not None else None
    if doc == "":
        raise ValueError(tr('"doc" is empty: name the document or leave the key out'))
    marks = codec.read_marks(value, text)
    extra = {
        key: kept
        for key, kept in value.items()
        if key not in _OWN_KEYS and key not in codec.record_keys
    }
    sample = Sample(identifier, text, doc, marks, extra)
    return Record(sample, _answer(value, text, codec, labels))


def _answer(value: dict[str, Any], text: str, codec: TaskCodec, labels: Labels) -> Answer | None:
    if labels is Labels.IGNORED:
        return None
    if labels is Labels.CHECKED:
        codec.check_form(value, text)
        return None
    answer = codec.read_answer(value, text)
    if answer is None and labels is Labels.REQUIRED:
        raise ValueError(tr("the record has no labels, and they are needed here"))
    return answer


def _text(value: dict[str, Any], key: str) -> str:
    if key not in value:
        raise ValueError(tr('"{key}" is missing', key=key))
    found = value[key]
    if not isinstance(found, str):
        raise ValueError(tr('"{key}" must be a text in quotes', key=key))
    return found
