"""Many comparisons in one table: p-values that hold for all of them together."""

from __future__ import annotations

from collections.abc import Sequence


def holm(p_values: Sequence[float]) -> list[float]:
    """Return Holm's adjusted p-values (Holm 1979, step-down Bonferroni), in the order given.

    The k-th smallest of m is multiplied by m − k + 1 and is at least as large as the ones before
    it, at most 1. Rejecting where it is ≤ α keeps the chance of any false rejection at α.
    """
    adjusted = [0.0] * len(p_values)
    floor = 0.0
    order = sorted(range(len(p_values)), key=lambda place: p_values[place])
    for rank, place in enumerate(order):
        floor = max(floor, min(1.0, (len(p_values) - rank) * p_values[place]))
        adjusted[place] = floor
    return adjusted
