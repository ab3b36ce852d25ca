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
    """Return the sample to show after one: the next untouched in the queue, round its end.

    When only skipped ones are left, the one skipped longest ago; `None` when all are decided.
    `places` are the positions of the ids in `queue`.
    """
    left = remaining(queue, in_force)
    if not left:
        return None
    here = places.get(sample_id, -1) if sample_id is not None else -1
    later = (
        candidate for candidate in left if in_force(candidate) is None and places[candidate] > here
    )
    following = next(later, None)
    if following is not None:
        return following
    # A skip of the very sample on the screen must not bring it straight back.
    return next((candidate for candidate in left if candidate != sample_id), left[0])
