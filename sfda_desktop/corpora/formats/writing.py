"""Records on their way out: for each format, a function that writes them whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sfda_desktop.corpora.conll_writing import write_conll as write_conll_file
from sfda_desktop.corpora.formats.annotated import AnnotatedText
from sfda_desktop.corpora.formats.brat import write_brat
from sfda_desktop.corpora.formats.bridge import annotated_of
from sfda_desktop.corpora.formats.doccano import doccano_line
from sfda_desktop.corpora.formats.documents import documents_of
from sfda_desktop.corpora.formats.label_studio import label_studio_task
from sfda_desktop.corpora.formats.omop import write_omop
from sfda_desktop.corpora.formats.prodigy import prodigy_line
from sfda_desktop.corpora.formats.xmi import write_xmi
from sfda_desktop.corpora.jsonl import to_json, write_lines
from sfda_desktop.corpora.text_folder import FILE, FOLDER, OFFSET
from sfda_desktop.domain.files import atomic_directory, atomic_text
from sfda_desktop.domain.samples import Record
from sfda_desktop.domain.wording import tr, tr_later, tr_now
from sfda_desktop.tasks.codec import TaskCodec

Writer = Callable[[Path, Sequence[Record], TaskCodec, bool], tuple[int, tuple[str, ...]]]
"""(path, records, codec, with text) → how many were written, a sentence for each loss."""

_PLACE = frozenset({OFFSET, FILE, FOLDER})
_WITHOUT_TEXT = _PLACE | {"annotated_by"}
"""Further keys that stay where the text must not: any other may quote the note."""

_FURTHER = tr_later("{count} records have further keys, which {format} cannot hold.")
_GAPS = tr_later(
    "{count} documents are put together from the sentences that are exported: blanks stand for "
    "the rest."
)


def write_own(
    path: Path, records: Sequence[Record], codec: TaskCodec, with_text: bool
) -> tuple[int, tuple[str, ...]]:
    """Write the project's own JSON Lines."""

    def line(record: Record) -> dict[str, Any]:
        value = to_json(record, codec)
        if with_text:
            return value
        known = codec.record_keys | {"id", "doc"} | _WITHOUT_TEXT
        return {key: _bare(found) for key, found in value.items() if key in known}

    return write_lines(path, map(line, records)), ()


def write_prodigy(
    path: Path, records: Sequence[Record], codec: TaskCodec, _with_text: bool
) -> tuple[int, tuple[str, ...]]:
    """Write Prodigy's JSON Lines."""
    return write_lines(path, (prodigy_line(annotated_of(r, codec)) for r in records)), ()


def write_doccano(
    path: Path, records: Sequence[Record], codec: TaskCodec, _with_text: bool
) -> tuple[int, tuple[str, ...]]:
    """Write doccano's JSON Lines."""
    return write_lines(path, (doccano_line(annotated_of(r, codec)) for r in records)), ()


def write_label_studio(
    path: Path, records: Sequence[Record], codec: TaskCodec, _with_text: bool
) -> tuple[int, tuple[str, ...]]:
    """Write a JSON array of Label Studio's tasks, one a line."""
    with atomic_text(path) as file:
        for number, record in enumerate(records):
            task = label_studio_task(annotated_of(record, codec))
            file.write(",\n" if number else "[\n")
            file.write(json.dumps(task, ensure_ascii=False, allow_nan=False))
        file.write("\n]\n" if records else "[]\n")
    return len(records), ()


def write_conll(
    path: Path, records: Sequence[Record], codec: TaskCodec, _with_text: bool
) -> tuple[int, tuple[str, ...]]:
    """Write tokens and BIO tags."""
    return write_conll_file(path, records, codec)


def write_brat_folder(
    path: Path, records: Sequence[Record], codec: TaskCodec, with_text: bool
) -> tuple[int, tuple[str, ...]]:
    """Write a new folder of `.txt` and `.ann`."""
    texts, losses = _documents(records, codec, "brat", with_text)
    with atomic_directory(path) as folder:
        write_brat(folder, texts, with_text=with_text)
    return len(records), losses


def write_xmi_folder(
    path: Path, records: Sequence[Record], codec: TaskCodec, with_text: bool
) -> tuple[int, tuple[str, ...]]:
    """Write a new folder of `.xmi` with their type system."""
    texts, losses = _documents(records, codec, "UIMA XMI", with_text)
    with atomic_directory(path) as folder:
        replaced = write_xmi(folder, texts, with_text=with_text)
    told = tr(
        "{count} texts have characters that XML cannot hold; blanks stand for them.", count=replaced
    )
    return len(records), (*losses, told) if replaced else losses


def write_omop_table(
    path: Path, records: Sequence[Record], codec: TaskCodec, with_text: bool
) -> tuple[int, tuple[str, ...]]:
    """Write the table NOTE_NLP."""
    written = write_omop(path, records, codec, with_text=with_text)
    without = len(records) - written
    told = tr(
        "{count} records have nothing to list: the table holds what was found.", count=without
    )
    return written, (*((told,) if without else ()), *_further(records, "OMOP"))


def _documents(
    records: Sequence[Record], codec: TaskCodec, title: str, with_text: bool
) -> tuple[list[AnnotatedText], tuple[str, ...]]:
    texts, gaps = documents_of(annotated_of(record, codec) for record in records)
    told = (tr_now(_GAPS, count=gaps),) if gaps and with_text else ()
    return texts, (*told, *_further(records, title))


def _further(records: Sequence[Record], title: str) -> tuple[str, ...]:
    number = sum(not record.sample.extra.keys() <= _PLACE for record in records)
    return (tr_now(_FURTHER, count=number, format=title),) if number else ()


def _bare(value: Any) -> Any:
    """Return labels and offsets without what else an entity may say: it may quote the note."""
    if isinstance(value, dict):
        return {k: v for k, v in value.items() if k in {"start", "end", "label"}}
    return [_bare(item) for item in value] if isinstance(value, list) else value
