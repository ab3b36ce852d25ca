"""Accepting suggestions without looking at each: which of them an audit shows to be right.

The promise: of the suggestions accepted, at least `target` are right, and the chance that this
fails for any kind, at any look, is at most `level`.

- A suggestion is right where a person who looked at it came to its answer, all of it. A random
  sample of each kind is looked at (the audit), drawn before anything is known about it.
- The thresholds of confidence are fixed before and tested from the highest down; the first that
  fails ends it. Each may be tested at the full level of its kind, since a lower one is reached only
  through those above it (fixed-sequence testing, Maurer, Hothorn and Lehmacher 1995; used so for
  thresholds of a model by Angelopoulos et al., Learn then Test, 2021, section 3).
- The test is the one-sided bound of Clopper and Pearson (1934). 59 of 59 are the fewest that show
  0.95 at level 0.05. Beside it stands the exact bound for a limited stock (hypergeometric): what
  is promised is about the suggestions that are left, and of a few hundred an audit that was lucky
  may have left most of the wrong ones.
- The level is divided by the number of kinds (Bonferroni) and spent over looks: look j gets
  level / (j (j + 1)), which adds up to the level however many looks there will be (alpha spending,
  Lan and DeMets 1983, in its simplest, additive form).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from scipy.special import betaincinv
from scipy.stats import hypergeom

from sfda_desktop.domain.differences import Disagreement

GRID = (0.99, 0.98, 0.97, 0.95, 0.93, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5, 0.0)
TARGET, LEVEL = 0.95, 0.05
LIKELY = 0.95
"""How likely a threshold must be to get enough audited suggestions, or it is left out at once."""


class Candidate(NamedTuple):
    """A suggestion that could be accepted; `confidence` is the language model's."""

    sample_id: str
    kind: Disagreement
    confidence: float


@dataclass(frozen=True, slots=True)
class KindResult:
    """What an audit shows about one kind of suggestion.

    `threshold` is the lowest confidence that passed, `None` where none did. `audited` and `wrong`
    count the audited suggestions from there up (from the highest threshold, where none passed).
    `accepted` are those nobody has decided yet; `expected_errors` is how many of them are likely
    wrong, `most_errors` the exact upper bound at the level of the test.
    """

    kind: Disagreement
    threshold: float | None
    audited: int
    wrong: int
    accepted: tuple[str, ...] = ()
    expected_errors: float = 0.0
    most_errors: int = 0


def spent(level: float, look: int, kinds: int) -> float:
    """Return the level of the tests of one kind at a look, counted from 1."""
    return level / (look * (look + 1)) / kinds


def lower_bound(right: int, audited: int, level: float) -> float:
    """Return the one-sided lower bound of Clopper and Pearson for the share that is right.

    It is the `level` quantile of the beta distribution (`scipy.stats.beta.ppf`, without its
    overhead).
    """
    return float(betaincinv(right, audited - right + 1, level)) if right else 0.0


def fewest(target: float, level: float) -> int:
    """Return how many flawless ones are the least that show `target`: 59 for 0.95 at 0.05."""
    return math.ceil(math.log(level) / math.log(target) - 1e-9)


def plausible(wrong_left: int, wrong: int, audited: int, stock: int, level: float) -> bool:
    """Tell whether so many wrong ones may be among the `stock - audited` not looked at.

    They may where finding no more than `wrong` among those audited is likelier than `level`.
    """
    return bool(hypergeom.cdf(wrong, stock, wrong + wrong_left, audited) > level)


def most_wrong_left(wrong: int, audited: int, stock: int, level: float) -> int:
    """Return the largest plausible number of wrong ones among those not looked at."""
    low, high = 0, stock - audited
    while low < high:
        guess = (low + high + 1) // 2
        if plausible(guess, wrong, audited, stock, level):
            low = guess
        else:
            high = guess - 1
    return low


def thresholds_worth_testing(
    confidences: Sequence[float], audit: int, *, target: float, level: float
) -> tuple[float, ...]:
    """Return the thresholds of the grid at which an audit of `audit` of these will likely do.

    Fixed before the audit is drawn, from the confidences alone: a threshold that nearly no audited
    suggestion reaches would fail for want of numbers and end the sequence there.
    """
    least, stock = fewest(target, level), len(confidences)
    reaching = (np.array(confidences)[:, None] >= np.array(GRID)).sum(axis=0)
    likely = hypergeom.sf(least - 1, stock, reaching, min(audit, stock)) >= LIKELY
    return tuple(threshold for threshold, worth in zip(GRID, likely, strict=True) if worth)


def examine(
    kind: Disagreement,
    stock: Sequence[Candidate],
    right: Mapping[str, bool],
    decided: Collection[str],
    thresholds: Sequence[float],
    *,
    target: float,
    level: float,
) -> KindResult:
    """Go down the thresholds as long as they pass.

    `stock` are all of the kind that the audit was drawn from; `right` tells of those audited
    whether the reviewer came to the same answer; what is `decided` meanwhile is not accepted
    again. `level` is what `spent` returns.
    """
    surest_first = sorted(stock, key=lambda candidate: -candidate.confidence)
    confidences = np.array([-candidate.confidence for candidate in surest_first])
    result: KindResult | None = None
    for threshold in sorted(thresholds, reverse=True):
        reaching = surest_first[: np.searchsorted(confidences, -threshold, side="right")]
        audited = [right[c.sample_id] for c in reaching if c.sample_id in right]
        wrong = audited.count(False)
        figures = (wrong, len(audited), len(reaching), level)
        left = tuple(
            c.sample_id for c in reaching if c.sample_id not in right and c.sample_id not in decided
        )
        one_too_many = math.floor((1 - target) * len(left) + 1e-9) + 1
        if lower_bound(len(audited) - wrong, len(audited), level) < target or (
            one_too_many <= len(left) and plausible(one_too_many, *figures)
        ):
            return result or KindResult(kind, None, len(audited), wrong)
        most = min(most_wrong_left(*figures), len(left))
        expected = min(wrong / len(audited) * len(left), float(most))
        result = KindResult(kind, threshold, len(audited), wrong, left, expected, most)
    return result or KindResult(kind, None, 0, 0)
