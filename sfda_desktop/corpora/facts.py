"""What a model read out of notes, as a table: the reason for all of it."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sfda_desktop.corpora.spreadsheets import harmless
from sfda_desktop.corpora.text_folder import OFFSET
from sfda_desktop.domain.answers import SpanAnswer
from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.files import atomic_text
from sfda_desktop.domain.predictions import Prediction
from sfda_desktop.domain.samples import Sample
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.codec import TaskCodec

COLUMNS = (
    "document",
    "sentence",
    "text",
    "label",
    "start",
    "end",
    "document_start",
    "document_end",
    "confidence",
)
FACT_FORMATS = ("jsonl", "csv")


def facts_of(sample: Sample, prediction: Prediction, codec: TaskCodec) -> Iterator[dict[str, Any]]:
    """Yield the facts of one prediction as rows with the keys of `COLUMNS`.

    `sentence` is the sample's id; `start` and `end` count code points in the sample's text,
    `document_start` and `document_end` in the note it was cut from (`None` where that is not
    known). The class of a sample with marked entities is one fact about the text of its entities,
    and stands from the first to the last of them; where there are several, `head_start`,
    `head_end` and so on say where each stands. The negative class says that there is none.
    """
    answer = prediction.answer
    if isinstance(answer, SpanAnswer):
        for span, confidence in zip(answer.spans, prediction.confidences, strict=True):
            found = sample.text[span.start : span.end]
            yield _row(sample, found, span.label, (span.start, span.end), confidence)
    elif answer.label != codec.negative_label:
        marks = sample.marks
        named = " … ".join(sample.text[mark.start : mark.end] for mark in marks)
        place = (
            min((mark.start for mark in marks), default=0),
            max((mark.end for mark in marks), default=len(sample.text)),
        )
        row = _row(sample, named or sample.text, answer.label, place, prediction.confidences[0])
        places = (offset for mark in marks for offset in (mark.start, mark.end))
        yield row | dict(zip(columns_of(codec)[len(COLUMNS) :], places, strict=False))


def columns_of(codec: TaskCodec) -> tuple[str, ...]:
    """Return the columns of the task's table: `COLUMNS`, and the places of several entities."""
    if len(codec.roles) < 2:
        return COLUMNS
    return (*COLUMNS, *(f"{role}_{end}" for role in codec.roles for end in ("start", "end")))


def write_facts(
    path: Path | str, predicted: Iterable[tuple[Sample, Prediction]], codec: TaskCodec
) -> int:
    """Write the facts of predictions atomically and return how many there were.

    The ending of the name chooses the format (`FACT_FORMATS`). A `.csv` begins with a byte order
    mark, so that Excel reads it as UTF-8, and a cell that a spreadsheet would take for a formula
    (it begins with = + - @ or their full-width forms) gets a ' in front: notes come from outside.
    A `.jsonl` holds every text as it is.
    """
    path = Path(path)
    rows = (row for sample, prediction in predicted for row in facts_of(sample, prediction, codec))
    ending = path.suffix.lower().removeprefix(".")
    if ending == "csv":
        return _write_csv(path, rows, columns_of(codec))
    if ending == "jsonl":
        return _write_jsonl(path, rows)
    raise InputError(
        tr("{path}: the name of a table of facts must end in .jsonl or .csv.", path=path)
    )


def _row(
    sample: Sample, text: str, label: str, place: tuple[int, int], confidence: float
) -> dict[str, Any]:
    offset = sample.extra.get(OFFSET)
    known = offset if isinstance(offset, int) and not isinstance(offset, bool) else None
    document_place = [None if known is None else known + end for end in place]
    values = (sample.doc, sample.id, text, label, *place, *document_place, round(confidence, 4))
    return dict(zip(COLUMNS, values, strict=True))


def _write_jsonl(path: Path, rows: Iterable[dict[str, Any]]) -> int:
    count = 0
    with atomic_text(path) as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


def _write_csv(path: Path, rows: Iterable[dict[str, Any]], columns: Sequence[str]) -> int:
    count = 0
    with atomic_text(path, encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for row in rows:
            writer.writerow([harmless(row[column]) for column in columns])
            count += 1
    return count
