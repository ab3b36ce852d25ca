"""Likelihood verdicts: how far to trust the language model's likelihoods (METHODS, last section).

The small model's log-probability of each reading and the language model's are combined by a
conditional logistic regression: one number a reading, softmax over the readings of a question.
With its first weights it says what the small model says; reviewed decisions pull it away from
there, and only as far as cross-validation over documents shows a gain. The most uncertain samples
are a biased set, on which a regression may well be worse than the model it corrects.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from sfda_desktop.tasks.verdicts import Question

FEWEST_DECISIONS: Final = 30
"""Reviewed samples and questions under which nothing is fitted: the small model's answers stay."""
FOLDS: Final = 5
SHARES: Final = (0.25, 0.5, 0.75, 1.0)
"""How far to go from the small model's weights to the fitted ones; 0 is what they must beat."""
CERTAINTY: Final = 1.64
"""Standard errors that a gain must be above nothing: no such gain comes by chance in 19 of 20."""
PENALTY: Final = 1.0
"""L2 on the way from the small model's weights, as strong as one question that is in doubt."""

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Scored:
    """A question with the language model's log-likelihood of each reading, in nats.

    `group` is the document (the sample, where all decisions are of one document); `taken` the
    position of the reading that a decision took, if any.
    """

    question: Question
    likelihoods: tuple[float, ...]
    group: str
    taken: int | None = None


@dataclass(frozen=True, slots=True)
class Fusion:
    """Weights of the small model, the language model and each kind of reading.

    `share` is how far they are from the small model's own, 0 to 1; `gain` what that gives in
    cross-validation, in nats a question (0 where nothing was fitted).
    """

    kinds: tuple[str, ...]
    scale: float
    weights: Vector
    share: float
    gain: float

    def probabilities(self, scored: Scored) -> Vector:
        """Return the probability of each reading, shape (readings,)."""
        chances: Vector = np.exp(_log_softmax(self._features(scored) @ self.weights))
        return chances

    def _features(self, scored: Scored) -> Matrix:
        return _features(scored, self.kinds, self.scale)


def fuse(scored: Sequence[Scored], *, decisions: int, seed: int) -> Fusion:
    """Fit on the questions that `decisions` reviewed samples settle; see the module."""
    judged = [one for one in scored if one.taken is not None]
    kinds = tuple(sorted({reading.kind for one in scored for reading in one.question.readings}))
    centred = [np.asarray(one.likelihoods) - np.mean(one.likelihoods) for one in scored]
    spread = float(np.std(np.concatenate(centred))) if centred else 0.0
    fusion = _Regression(kinds, spread or 1.0)
    if min(decisions, len(judged)) < FEWEST_DECISIONS:
        return fusion.at(fusion.start, share=0.0, gain=0.0)
    return fusion.cross_validated(judged, seed)


class _Regression:
    """The regression for some kinds of readings."""

    def __init__(self, kinds: tuple[str, ...], scale: float) -> None:
        self._kinds = kinds
        self._scale = scale
        self.start: Vector = np.zeros(2 + len(kinds))
        self.start[0] = 1.0  # the small model's log-probability as it is

    def at(self, weights: Vector, *, share: float, gain: float) -> Fusion:
        return Fusion(self._kinds, self._scale, weights, share, gain)

    def cross_validated(self, judged: Sequence[Scored], seed: int) -> Fusion:
        """Go as far as held-out documents like it best, and not at all on a gain within chance.

        There must be more right answers too: better odds on the same answers change nothing.
        """
        tried: dict[float, list[tuple[float, bool]]] = {share: [] for share in (0.0, *SHARES)}
        documents: list[str] = []
        for kept, left_out in _folds(judged, seed):
            fitted = self._fit(kept)
            for share, results in tried.items():
                weights = self._on_the_way(fitted, share)
                results += [self._result(one, weights) for one in left_out]
            documents += [one.group for one in left_out]
        before, right = _columns(tried[0.0])
        best, gain = 0.0, 0.0
        for share in SHARES:
            after, right_now = _columns(tried[share])
            gains = after - before
            certain = gains.sum() > CERTAINTY * _standard_error(gains, documents)
            if certain and right_now.sum() > right.sum() and gains.mean() > gain:
                best, gain = share, float(gains.mean())
        if best == 0.0:
            return self.at(self.start, share=0.0, gain=0.0)
        return self.at(self._on_the_way(self._fit(judged), best), share=best, gain=gain)

    def _on_the_way(self, fitted: Vector, share: float) -> Vector:
        return self.start + share * (fitted - self.start)

    def _fit(self, judged: Sequence[Scored]) -> Vector:
        tables = [(_features(one, self._kinds, self._scale), one.taken or 0) for one in judged]

        def loss(weights: Vector) -> tuple[float, Vector]:
            away = weights - self.start
            total = 0.5 * PENALTY * float(away @ away)
            slope = PENALTY * away
            for table, taken in tables:
                log_chances = _log_softmax(table @ weights)
                total -= float(log_chances[taken])
                slope += np.exp(log_chances) @ table - table[taken]
            return total, slope

        found: Vector = minimize(loss, self.start, jac=True, method="L-BFGS-B").x
        return found

    def _result(self, one: Scored, weights: Vector) -> tuple[float, bool]:
        """Return the log-probability of what the decision took, and whether it is the highest."""
        log_chances = _log_softmax(_features(one, self._kinds, self._scale) @ weights)
        return float(log_chances[one.taken or 0]), int(log_chances.argmax()) == one.taken


def _columns(results: Sequence[tuple[float, bool]]) -> tuple[Vector, Vector]:
    table = np.array(results, dtype=np.float64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def _features(scored: Scored, kinds: Sequence[str], scale: float) -> Matrix:
    """Return small model, language model and kind of each reading, shape (readings, 2 + kinds)."""
    readings = scored.question.readings
    likelihoods = np.asarray(scored.likelihoods)
    table = np.zeros((len(readings), 2 + len(kinds)))
    table[:, 0] = [reading.small for reading in readings]
    table[:, 1] = (likelihoods - likelihoods.mean()) / scale
    for row, reading in enumerate(readings):
        table[row, 2 + kinds.index(reading.kind)] = 1.0
    return table


def _log_softmax(scores: Vector) -> Vector:
    shifted = scores - scores.max()
    log_chances: Vector = shifted - np.log(np.exp(shifted).sum())
    return log_chances


def _folds(judged: Sequence[Scored], seed: int) -> Iterator[tuple[list[Scored], list[Scored]]]:
    """Yield (kept, left out); a group is left out as a whole."""
    documents = sorted({one.group for one in judged})
    order = np.random.default_rng(seed).permutation(len(documents))
    fold = {documents[at]: number % FOLDS for number, at in enumerate(order)}
    for number in range(min(FOLDS, len(documents))):
        yield (
            [one for one in judged if fold[one.group] != number],
            [one for one in judged if fold[one.group] == number],
        )


def _standard_error(gains: NDArray[np.float64], documents: Sequence[str]) -> float:
    """Return that of the sum of gains; questions of one document are not independent."""
    sums: dict[str, float] = {}
    for gain, document in zip(gains.tolist(), documents, strict=True):
        sums[document] = sums.get(document, 0.0) + gain
    return float(np.std(list(sums.values())) * np.sqrt(len(sums)))
