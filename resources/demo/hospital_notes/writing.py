"""The files of the demonstration, written from the two hospitals' notes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from random import Random

from resources.demo.hospital_notes.guideline import GUIDELINE, LABELS
from resources.demo.hospital_notes.notes import LIST_SECTIONS, SOURCE, TARGET, Note, NoteWriter
from resources.demo.hospital_notes.records import EntityRecord, annotated, entity_records, reviewed

SEED = 20413
REVIEW_SLIPS = 0.03
ANNOTATION_SLIPS = 0.05

# How many notes go where; every note is written once, so no document is in two files.
SOURCE_NOTES = {"source_train": 64, "source_dev": 12}
TARGET_NOTES = {"pool": 44, "test": 28, "notes_txt": 12}


def write_demonstration(directory: Path, seed: int = SEED) -> None:
    """Write `ner/` and `notes_txt/` under the directory; the same seed gives the same bytes."""
    source = _share_out(NoteWriter(SOURCE, seed), SOURCE_NOTES)
    target = _share_out(NoteWriter(TARGET, seed), TARGET_NOTES)
    ner = directory / "ner"
    ner.mkdir(parents=True, exist_ok=True)
    annotators = Random(f"{seed} annotators")  # noqa: S311 - not a secret
    for name, notes in source.items():
        records = annotated(entity_records(notes), ANNOTATION_SLIPS, annotators)
        _write_records(ner / f"{name}.jsonl", records)
    for name in ("pool", "test"):
        _write_records(ner / f"{name}.jsonl", entity_records(target[name]))
    slips = Random(f"{seed} reviewer")  # noqa: S311 - not a secret
    decisions = reviewed(entity_records(target["pool"]), REVIEW_SLIPS, slips)
    _write_records(ner / "decisions.jsonl", decisions)
    _write_task(ner / "task.json")
    _write(ner / "guideline.md", GUIDELINE)
    _write_folder(directory / "notes_txt", target["notes_txt"])


def plain_text(note: Note) -> str:
    """Lay a note out as a ward would save it: headers, items by line, sentences in a row."""
    blocks = []
    for section in note.sections:
        lines = [sentence.text for sentence in section.sentences]
        if lines[0].startswith(f"{section.header}: "):
            lines[0] = lines[0].removeprefix(f"{section.header}: ")
        body = "\n".join(lines)
        if section.name not in LIST_SECTIONS:
            body = body.replace(".\n", ". ")
        blocks.append(f"{section.header}:\n{body}\n")
    return "\n".join(blocks)


def _share_out(writer: NoteWriter, counts: dict[str, int]) -> dict[str, list[Note]]:
    shares: dict[str, list[Note]] = {}
    number = 1
    for name, count in counts.items():
        shares[name] = [writer.write(number + position) for position in range(count)]
        number += count
    return shares


def _write_records(path: Path, records: Iterable[EntityRecord]) -> None:
    _write(path, "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records))


def _write_task(path: Path) -> None:
    labels = [{"name": name, "description": text} for name, text in LABELS.items()]
    task = {"task": "ner", "labels": labels, "max_length": 128, "guideline": GUIDELINE}
    _write(path, json.dumps(task, ensure_ascii=False, indent=2) + "\n")


def _write_folder(folder: Path, notes: Iterable[Note]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for note in notes:
        _write(folder / f"{note.doc}.txt", plain_text(note))


def _write(path: Path, text: str) -> None:
    """Write UTF-8 with line feeds on every system, so that the bytes are the same on each."""
    path.write_text(text, encoding="utf-8", newline="\n")
