"""Answering one prompt: read it, write tokens until the model ends its turn."""

from __future__ import annotations

import codecs
import math
import time
from collections import deque
from collections.abc import Callable
from contextlib import closing, nullcontext

from sfda_desktop.llm.child.chat import Scaffold
from sfda_desktop.llm.child.model import Model, ModelFault, StopFlag, StoppedByUser
from sfda_desktop.llm.child.sampling import Grammar, Sampler
from sfda_desktop.llm.messages import Fault, Generate, Generated, Load

REPEATS = 3
"""Lines written this often in a row: the model runs in a circle and will not end its turn."""
LONGEST_CIRCLE = 8
"""How many lines such a circle has at most."""


def answer(
    request: Generate,
    *,
    model: Model,
    scaffold: Scaffold,
    settings: Load,
    stop: StopFlag,
    on_progress: Callable[[], None],
) -> Generated:
    """Answer one prompt.

    Raises:
        ModelFault: it cannot be answered; the model stays usable.
        StoppedByUser: the stop flag was set.
    """
    started = time.perf_counter()
    try:
        prompt = scaffold.tokens(request.text)
    except ValueError:
        raise ModelFault(Fault.TOKENS) from None
    needed = len(prompt) + request.max_tokens
    if needed > model.context:
        raise ModelFault(Fault.TOO_LONG, needed=needed)
    grammar = Grammar(model.vocabulary, request.grammar) if request.grammar else None
    with closing(grammar) if grammar else nullcontext():
        sampler = Sampler(
            prompt, temperature=settings.temperature, seed=settings.seed, grammar=grammar
        )
        reused = model.read(prompt)
        text = _Text()
        written: list[float] = []  # log-probabilities
        finished = False
        while len(written) < request.max_tokens:
            if stop.is_set:
                raise StoppedByUser
            token, log_probability = sampler.choose(model.logits())
            written.append(log_probability)
            finished = model.vocabulary.ends_answer(token)
            if finished:
                break
            text.add(model.vocabulary.piece(token))
            if text.runs_in_a_circle:
                break
            if len(written) < request.max_tokens:
                model.append(token)
            on_progress()
    return Generated(
        id=request.id,
        text=text.finish(),
        confidence=sum(math.exp(each) for each in written) / max(len(written), 1),
        tokens=len(written),
        prompt_tokens=len(prompt),
        reused_tokens=reused,
        seconds=time.perf_counter() - started,
        finished=finished,
        mean_log_probability=sum(written) / max(len(written), 1),
    )


class _Text:
    """The answer so far, from pieces that may break off within a character."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._parts: list[str] = []
        self._line = ""
        self._lines: deque[str] = deque(maxlen=REPEATS * LONGEST_CIRCLE)

    def add(self, piece: bytes) -> None:
        part = self._decoder.decode(piece)
        self._parts.append(part)
        self._line += part
        while "\n" in self._line:
            line, self._line = self._line.split("\n", 1)
            if line.strip():
                self._lines.append(line)

    @property
    def runs_in_a_circle(self) -> bool:
        """Tell whether the last lines are the same one to eight lines, over and over."""
        lines = list(self._lines)
        return any(
            lines[-REPEATS * size :] == lines[-size:] * REPEATS
            for size in range(1, min(LONGEST_CIRCLE, len(lines) // REPEATS) + 1)
        )

    def finish(self) -> str:
        """Return the whole text; a character cut off at the end becomes U+FFFD."""
        return "".join(self._parts) + self._decoder.decode(b"", final=True)
