"""BATCHER: records that together are good examples for all (Fan et al. 2024)."""

from __future__ import annotations

from collections import deque

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.selection.likeness import Likeness
from sfda_desktop.selection.ranking import SHOTS, Positions, nearest
from sfda_desktop.selection.similarity import ByLikeness


class Batcher(ByLikeness):
    """Greedy cover: the record within the top 3 of most questions not covered yet.

    Ties by position; every record is a question. When all are covered, the cover starts again on
    the rest: the records not chosen yet, as questions and as candidates. BATCHER also groups
    questions that are alike, 8 to a prompt; that says who is asked together and leaves the cover
    as it is: a question is covered by an example near to it, whoever shares its prompt. Records of
    earlier rounds cover their questions first, so that rounds come to the same as all at once.
    """

    name = "batcher"

    def _choose_by(
        self,
        likeness: Likeness,
        budget: int,
        generator: np.random.Generator,
        chosen: list[int],
    ) -> list[int]:
        del generator  # the cover leaves nothing to chance
        rest = np.ones(len(likeness), dtype=np.bool_)
        waiting = deque(chosen)
        found: list[int] = []
        while len(found) < budget:
            earlier, added = _cover(likeness, rest, waiting, budget - len(found))
            rest[[*earlier, *added]] = False
            found += added
        return found


def _cover(
    likeness: Likeness, rest: NDArray[np.bool_], waiting: deque[int], most: int
) -> tuple[list[int], list[int]]:
    """Cover the questions of the rest once; return the records of earlier rounds, and new ones.

    Those of earlier rounds, taken from `waiting`, come first as they came then, so that rounds go
    on where the cover was; then up to `most` new ones.
    """
    questions = np.flatnonzero(rest)
    if len(questions) == 1:
        return [], [int(questions[0])]
    ranked = list(nearest(likeness, questions, rest, SHOTS))
    asking = np.concatenate([part.queries for part in ranked])
    examples = np.concatenate([part.records for part in ranked])
    of_question = _grouped(asking, examples, len(likeness))
    of_example = _grouped(examples, asking, len(likeness))

    gains = np.bincount(examples, minlength=len(likeness))
    uncovered = rest.copy()
    earlier: list[int] = []
    added: list[int] = []
    while (waiting or len(added) < most) and gains.any():
        if waiting:
            best = waiting.popleft()
            earlier.append(best)
        else:
            best = int(gains.argmax())
            added.append(best)
        for question in of_example[best]:
            if uncovered[question]:
                uncovered[question] = False
                gains[of_question[question]] -= 1
    return earlier, added


def _grouped(keys: Positions, values: Positions, size: int) -> list[Positions]:
    """Return the values of each key from 0 to `size`, in their order."""
    order = np.argsort(keys, kind="stable")
    return np.split(values[order], np.cumsum(np.bincount(keys, minlength=size))[:-1])
