"""Shares and their differences, with intervals."""

from __future__ import annotations

import math

from sfda_desktop.domain.scores import Interval

_Z95 = 1.959964


def wilson(part: int, whole: int) -> Interval:
    """Return the 95 % score interval of a share (Wilson 1927); (0, 1) where nothing was seen."""
    if not whole:
        return (0.0, 1.0)
    share, z2 = part / whole, _Z95**2
    centre = (share + z2 / (2 * whole)) / (1 + z2 / whole)
    half = _Z95 * math.sqrt(share * (1 - share) / whole + z2 / (4 * whole**2)) / (1 + z2 / whole)
    return (max(0.0, centre - half), min(1.0, centre + half))


def difference_of_shares(part: int, whole: int, other_part: int, other_whole: int) -> Interval:
    """Return the 95 % interval of one share minus another (Newcombe 1998, method 10)."""
    share = part / whole if whole else 0.5
    other = other_part / other_whole if other_whole else 0.5
    low, high = wilson(part, whole)
    other_low, other_high = wilson(other_part, other_whole)
    down = math.hypot(share - low, other_high - other)
    up = math.hypot(high - share, other - other_low)
    return (share - other - down, share - other + up)
