"""Which decisions stand: a journal read from its newest line back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

Line = tuple[int, int, str | None, str, int | None]
"""seq, position, verdict, origin, retracts."""

COLUMNS = "seq, position, verdict, origin, retracts"


def standing(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the last decision in force of every sample; `lines` come newest first."""
    seen: set[int] = set()
    for line in in_force(lines):
        if line[4] is None and line[1] not in seen:
            seen.add(line[1])
            yield line


def in_force(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield every line, decision or retraction, that no line in force takes back.

    They come newest first: so, whether a line is in force is known when it is reached.
    """
    taken_back: set[int] = set()
    for line in lines:
        if line[0] in taken_back:
            continue
        if line[4] is not None:
            taken_back.add(line[4])
        yield line
