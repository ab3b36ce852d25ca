"""How many more held-out notes would decide what now is undecided."""

from __future__ import annotations

import math

from sfda_desktop.evaluation.paired import PairedResamples

_Z95 = 1.959964
FURTHEST = 20
"""Times the present notes beyond which nothing is foretold: the difference is as good as none."""


def more_notes(resamples: PairedResamples, notes: int) -> int | None:
    """Return about how many further notes would put 0 outside the 95 % interval.

    `notes` are the held-out notes measured on. The present difference is taken for the true one
    and its standard error (bootstrap by document) to shrink with the square root of their number.
    `None`: more than `FURTHEST` times as many, which is no plan. Rounded up to two digits.
    """
    if resamples.point == 0 or not notes:
        return None
    times = (_Z95 * resamples.standard_error / resamples.point) ** 2
    if times > FURTHEST:
        return None
    return _two_digits(max(1, math.ceil(notes * (times - 1))))


def _two_digits(number: int) -> int:
    step: int = 10 ** max(0, len(str(number)) - 2)
    return -(-number // step) * step
