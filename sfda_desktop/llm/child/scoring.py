"""How likely given answers to one prompt are: the prompt is computed once for all of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from itertools import takewhile

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.llm.child.chat import Scaffold
from sfda_desktop.llm.child.model import Model, ModelFault
from sfda_desktop.llm.child.sampling import log_probabilities
from sfda_desktop.llm.messages import Fault, Score, Scored


def score(
    request: Score, *, model: Model, scaffold: Scaffold, on_progress: Callable[[], None]
) -> Scored:
    """Score the continuations of one prompt.

    Raises:
        ModelFault: the prompt with the longest continuation does not fit, or cannot be computed.
        StoppedByUser: the stop flag was set.
    """
    started = time.perf_counter()
    try:
        prompt = scaffold.tokens(request.text)
    except ValueError:
        raise ModelFault(Fault.TOKENS) from None
    asked = [
        model.vocabulary.tokenize_literally(text, at_start=False) for text in request.continuations
    ]
    needed = len(prompt) + max((len(tokens) for tokens in asked), default=0)
    if needed > model.context:
        raise ModelFault(Fault.TOO_LONG, needed=needed)
    model.read(prompt)
    branch = _Branch(model, prompt)
    results: list[float] = []
    for tokens in asked:
        results.append(branch.score(tokens, ended=request.ended))
        on_progress()
    branch.cut_off()
    return Scored(
        id=request.id,
        log_probabilities=results,
        tokens=[len(tokens) + request.ended for tokens in asked],
        prompt_tokens=len(prompt),
        seconds=time.perf_counter() - started,
    )


class _Branch:
    """What was last computed after the prompt, with the log-probabilities at each of its places.

    The next continuation goes on from where it parts from the last one.
    """

    def __init__(self, model: Model, prompt: Sequence[int]) -> None:
        self._model = model
        self._prompt = prompt
        self._tokens: list[int] = []
        self._rows: list[NDArray[np.float32]] = [log_probabilities(model.logits())]

    def score(self, tokens: Sequence[int], *, ended: bool) -> float:
        # The scores after the last token are needed for the end of the turn only.
        self._grow(tokens if ended else tokens[:-1])
        total = sum(float(self._rows[at][token]) for at, token in enumerate(tokens))
        if ended:
            last = self._rows[len(tokens)]
            total += float(np.logaddexp.reduce(last[self._model.vocabulary.endings]))
        return total

    def cut_off(self) -> None:
        """Leave the prompt alone in the model's memory, for the next one to begin with."""
        self._keep(0)

    def _grow(self, tokens: Sequence[int]) -> None:
        pairs = zip(self._tokens, tokens, strict=False)
        common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        if common == len(tokens):
            return
        if common < len(self._tokens):
            common = self._keep(common)
        new = list(tokens[common:])
        self._rows += [log_probabilities(row) for row in self._model.extend(new)]
        self._tokens += new

    def _keep(self, length: int) -> int:
        """Take back all but `length` tokens; returns how many are kept."""
        if not self._model.take_back(len(self._prompt) + length):
            # A recurrent model forgets all or nothing.
            self._model.forget()
            self._model.read(self._prompt)
            length = 0
        del self._tokens[length:], self._rows[length + 1 :]
        return length
