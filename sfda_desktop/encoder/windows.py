"""Cutting long inputs into windows that overlap, so that nothing of a note is lost.

Every word piece is answered for by the one window in which it lies most centrally.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

OVERLAP_SHARE = 4
"""Neighbouring windows share at least a quarter of their length."""


@dataclass(frozen=True, slots=True)
class Window:
    """The pieces `start:stop` are read together; the window answers for `keep_start:keep_stop`."""

    start: int
    stop: int
    keep_start: int
    keep_stop: int

    def __len__(self) -> int:
        """Return the number of pieces that are read."""
        return self.stop - self.start


def sliding_windows(pieces: int, capacity: int) -> list[Window]:
    """Cover `pieces` with evenly spread windows of at most `capacity`; none where there are none.

    The kept parts follow on one another and together are all pieces; they meet half-way through
    each overlap.
    """
    if pieces == 0:
        return []
    if pieces <= capacity:
        return [Window(0, pieces, 0, pieces)]
    stride = max(1, capacity - max(1, capacity // OVERLAP_SHARE))
    count = 1 + -(-(pieces - capacity) // stride)
    starts = [round(number * (pieces - capacity) / (count - 1)) for number in range(count)]
    borders = [0]
    borders += [(s + capacity + t) // 2 for s, t in pairwise(starts)]
    borders.append(pieces)
    return [
        Window(start, start + capacity, borders[number], borders[number + 1])
        for number, start in enumerate(starts)
    ]


def window_round(pieces: int, capacity: int, first: int, last: int) -> tuple[Window, bool]:
    """Return the one window with the pieces `first:last` in its middle, and whether they all fit.

    Where they do not fit, the window begins with the first of them.
    """
    if pieces <= capacity:
        return Window(0, pieces, 0, pieces), True
    fits = last - first <= capacity
    start = (first + last - capacity) // 2 if fits else first
    start = min(max(0, start), pieces - capacity)
    return Window(start, start + capacity, start, start + capacity), fits
