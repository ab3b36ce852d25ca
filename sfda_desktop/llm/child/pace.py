"""How many threads write an answer: as many as were the fastest a moment ago.

A small model's next token is little work to share. On a quiet machine two threads write it in two
thirds of the time that one needs; beside another busy program one is faster, because threads wait
for each other hundreds of times a token. Nobody can tell beforehand, so each answer tries.

What is written does not depend on it: every figure is computed by one thread whole.
"""

from __future__ import annotations

TRIAL = 3
"""Tokens that a number of threads is tried with; the fastest of them counts."""


class Pace:
    """Chooses the number of threads, token by token, by what the last ones took.

    Numbers are 1, 2, 4 … up to `most`, which comes first. Each answer begins with a trial: some
    tokens with the number that was best, some with a neighbour of it (the next smaller and the
    next larger in turn), and the rest with the faster of the two.
    """

    def __init__(self, most: int) -> None:
        self._numbers = [*(1 << i for i in range(most.bit_length()) if 1 << i < most), most]
        self._best = self._now = len(self._numbers) - 1
        self._upwards = True
        self._taken: dict[int, list[float]] = {}
        self._tried = False

    @property
    def threads(self) -> int:
        """How many threads the next token is to be written with."""
        return self._numbers[self._now]

    def begin(self) -> None:
        """Say that a new answer begins."""
        self._now = self._best
        self._taken = {}
        self._tried = False
        self._upwards = not self._upwards

    def took(self, seconds: float) -> None:
        """Tell how long the token took that was written with `threads`."""
        if self._tried:
            return
        taken = self._taken.setdefault(self._now, [])
        taken.append(seconds)
        if len(taken) < TRIAL:
            return
        neighbour = self._neighbour()
        if len(self._taken) == 1 and neighbour != self._now:
            self._now = neighbour
            return
        self._best = self._now = min(self._taken, key=lambda at: min(self._taken[at]))
        self._tried = True

    def _neighbour(self) -> int:
        last = len(self._numbers) - 1
        upwards = self._now == 0 or (self._upwards and self._now < last)
        return min(last, self._now + 1) if upwards else self._now - 1
