"""The order in which samples come up for review; pure functions over the decisions in force."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sfda_desktop.domain.journal import JournalEntry

InForce = Callable[[str], JournalEntry | None]
"""The entry of the decision in force about a sample, `None` where there is none."""


def remaining(queue: Sequence[str], in_force: InForce) -> list[str]:
    """Return what is left to decide: the untouched in queue order, then the skipped, oldest first.

    A sample that a person decided is not among them, so none comes up twice.
    """
    fresh: list[str] = []
    skipped: list[tuple[int, str]] = []
    for sample_id in queue:
        entry = in_force(sample_id)
        if entry is None:
            fresh.append(sample_id)
        elif entry.decision is not None and not entry.decision.verdict.decides:
            skipped.append((entry.seq, sample_id))
    return fresh + [sample_id for _, sample_id in sorted(skipped)]


def next_after(
    sample_id: str | None, queue: Sequence[str], places: Mapping[str, int], in_force: InForce
) -> str | None:
    """Return the sample that comes up once one was dealt with: the next untouched in the queue.

    Past its end, the first that is left; `None` when all are decided. `places` are the positions
    of the ids in `queue`.
    """
    here = places.get(sample_id, -1) if sample_id is not None else -1
    left = remaining(queue, in_force)
    later = (one for one in left if places[one] > here and in_force(one) is None)
    # A sample that was skipped just now is the last of those left, so it is not back at once.
    return next(later, left[0] if left else None)


def following(sample_id: str, left: Sequence[str]) -> str:
    """Return the sample after one that is left itself, round the end: leafing visits them all."""
    return left[(left.index(sample_id) + 1) % len(left)]
