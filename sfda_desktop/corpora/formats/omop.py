"""The NOTE_NLP table of the OMOP common data model (5.3, 5.4) as CSV: a row a span.

The concept columns are 0 ("no matching concept"): mapping to a vocabulary is the hospital's.
`note_id` and `offset` are the document and the place in it where those are known, else the record
and the place in its text.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from sfda_desktop import __version__
from sfda_desktop.corpora.formats.bridge import annotated_of
from sfda_desktop.corpora.spreadsheets import harmless
from sfda_desktop.corpora.text_folder import OFFSET
from sfda_desktop.domain.answers import LabelAnswer
from sfda_desktop.domain.files import atomic_text
from sfda_desktop.domain.samples import Record
from sfda_desktop.tasks.codec import TaskCodec

COLUMNS = (
    "note_nlp_id",
    "note_id",
    "section_concept_id",
    "snippet",
    "offset",
    "lexical_variant",
    "note_nlp_concept_id",
    "nlp_system",
    "nlp_date",
    "nlp_datetime",
    "term_exists",
    "term_temporal",
    "term_modifiers",
)
_LONGEST = 250
"""Characters that `snippet` and `lexical_variant` hold in the model's table definitions."""


def write_omop(
    path: Path, records: Iterable[Record], codec: TaskCodec, *, with_text: bool = True
) -> int:
    """Write the table atomically; return how many records had a row."""
    now = datetime.now().astimezone()
    written = 0
    number = 0
    with atomic_text(path, newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for record in records:
            rows = list(_rows(record, codec, with_text=with_text))
            written += bool(rows)
            for row in rows:
                number += 1
                row |= {
                    "note_nlp_id": number,
                    "section_concept_id": 0,
                    "note_nlp_concept_id": 0,
                    "nlp_system": f"SFDA Desktop {__version__}",
                    "nlp_date": now.date().isoformat(),
                    "nlp_datetime": now.isoformat(sep=" ", timespec="seconds"),
                    "term_temporal": "",
                }
                writer.writerow([harmless(row[column]) for column in COLUMNS])
    return written


def _rows(record: Record, codec: TaskCodec, *, with_text: bool) -> Iterator[dict[str, Any]]:
    text = annotated_of(record, codec)
    if record.answer is None or record.answer == LabelAnswer(codec.negative_label or ""):
        return  # nothing was found here: the table lists what was
    offset = text.extra.get(OFFSET)
    known = text.doc is not None and type(offset) is int
    denied = codec.denies(record.answer)
    for place, span in enumerate(text.spans):
        modifiers = [f"label={span.told}"]
        modifiers += [
            f"{relation.label}={'head' if relation.head == place else 'tail'} of {text.id}"
            for relation in text.relations
        ]
        yield {
            "note_id": text.doc if known else text.id,
            "snippet": _snippet(text.text, span.start, span.end) if with_text else "",
            "offset": span.start + (offset if known and isinstance(offset, int) else 0),
            "lexical_variant": text.text[span.start : span.end][:_LONGEST] if with_text else "",
            "term_exists": "N" if denied else "Y",
            "term_modifiers": "; ".join(modifiers),
        }


def _snippet(text: str, start: int, end: int) -> str:
    """Return what stands around a span, no longer than the column."""
    room = max(0, _LONGEST - (end - start)) // 2
    first = max(0, start - room)
    return text[first : max(end, min(len(text), end + room))][:_LONGEST]
