"""What was dropped on the window, and what it is good for. Knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Dropped:
    """A project to open, or answers for a new project; `others` were too many to tell apart."""

    project: Path | None = None
    model: Path | None = None
    llm: Path | None = None
    notes: Path | None = None
    others: tuple[Path, ...] = ()


def sort_dropped(paths: Sequence[Path]) -> Dropped:
    """Tell by name and place what dropped files and folders are; nothing of them is read.

    Several files that could each be the notes are all left out: choosing one of them, or the
    folder they lie in with whatever else it holds, would be a guess.
    """
    project = model = llm = None
    notes: list[Path] = []
    for path in paths:
        ending = path.suffix.lower()
        if ending == ".sfda":
            project = project or path
        elif ending == ".gguf":
            llm = llm or path
        elif (path / "config.json").is_file():
            model = model or path
        else:
            notes.append(path)
    one = notes[0] if len(notes) == 1 else None
    return Dropped(project, model, llm, one, tuple(notes) if len(notes) > 1 else ())
