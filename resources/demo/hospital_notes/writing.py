"""The files of the demonstration, written from the two hospitals' notes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from random import Random

from resources.demo.hospital_notes.demonstrations import DEMONSTRATIONS, Demonstration
from resources.demo.hospital_notes.notes import LIST_SECTIONS, Note, NoteWriter
from resources.demo.hospital_notes.records import Record

SEED = 20413
REVIEW_SLIPS = 0.03
FOLDER = "notes_txt"


def write_demonstrations(directory: Path, seed: int = SEED) -> None:
    """Write a folder a task and `notes_txt/`; the same seed gives the same bytes."""
    for demonstration in DEMONSTRATIONS:
        _write_demonstration(directory, demonstration, seed)


def _write_demonstration(directory: Path, of: Demonstration, seed: int) -> None:
    source = _share_out(NoteWriter(of.source, seed), of.first_note, of.source_notes)
    target = _share_out(NoteWriter(of.target, seed), of.first_note, of.target_notes)
    folder = directory / of.task
    folder.mkdir(parents=True, exist_ok=True)
    annotators = Random(f"{seed} annotators")  # noqa: S311 - not a secret
    for name, notes in source.items():
        records = of.kind.annotated(of.kind.records_of(notes), of.slips, annotators)
        _write_records(folder / f"{name}.jsonl", records)
    for name in ("pool", "test"):
        _write_records(folder / f"{name}.jsonl", of.kind.records_of(target[name]))
    slips = Random(f"{seed} reviewer")  # noqa: S311 - not a secret
    decisions = of.kind.reviewed(of.kind.records_of(target["pool"]), REVIEW_SLIPS, slips)
    _write_records(folder / "decisions.jsonl", decisions)
    _write_task(folder / "task.json", of)
    _write(folder / "guideline.md", of.guideline)
    if FOLDER in target:
        _write_folder(directory / FOLDER, target[FOLDER])


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


def _share_out(writer: NoteWriter, number: int, counts: dict[str, int]) -> dict[str, list[Note]]:
    """Write every note once, so that no document is in two files."""
    shares: dict[str, list[Note]] = {}
    for name, count in counts.items():
        shares[name] = [writer.write(number + position) for position in range(count)]
        number += count
    return shares


def _write_records(path: Path, records: Iterable[Record]) -> None:
    _write(path, "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records))


def _write_task(path: Path, of: Demonstration) -> None:
    labels = [{"name": name, "description": text} for name, text in of.labels.items()]
    task = {"task": of.task, "labels": labels, "max_length": 128, **of.keys}
    task["guideline"] = of.guideline
    _write(path, json.dumps(task, ensure_ascii=False, indent=2) + "\n")


def _write_folder(folder: Path, notes: Iterable[Note]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for note in notes:
        _write(folder / f"{note.doc}.txt", plain_text(note))


def _write(path: Path, text: str) -> None:
    """Write UTF-8 with line feeds on every system, so that the bytes are the same on each."""
    path.write_text(text, encoding="utf-8", newline="\n")
