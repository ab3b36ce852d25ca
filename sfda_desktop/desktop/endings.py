"""The ending of a file that is saved, whatever name was typed. Knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def with_ending(path: Path, endings: Sequence[str]) -> Path:
    """Return the path with one of the endings of its format, the first where it has none.

    A dot within a name, as in `ward 1.2`, makes no ending. A format without any leaves the name.
    """
    if not endings or path.name.lower().endswith(tuple(endings)):
        return path
    return path.with_name(path.name + endings[0])
