"""How unsure the language model is of its own answers, for the strategy `perplexity`."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    Progress,
    ignore_progress,
    never_cancelled,
    raise_if_cancelled,
)
from sfda_desktop.domain.samples import Sample
from sfda_desktop.domain.wording import tr
from sfda_desktop.llm import Engine, PromptTooLong, PromptUnanswered
from sfda_desktop.tasks import TaskCodec

KEPT_EVERY = 20
"""Answers after which what is known is kept: an interruption loses no more than so many."""
SUREST = 1.0
CHOOSING: Final = 0
"""Where a run keeps what was asked to choose by: passes and rounds are counted from 1."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked so far: perplexities by sample id, and the seconds the answers took."""

    perplexities: Mapping[str, float] = field(default_factory=dict)
    seconds: float = 0.0

    def to_json(self) -> dict[str, Any]:
        """Return what `from_json` reads."""
        return {"perplexities": dict(self.perplexities), "seconds": self.seconds}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Asked:
        """Read what was kept; nothing was asked where there is nothing."""
        return cls(kept.get("perplexities", {}), kept.get("seconds", 0.0))


def perplexities(
    engine: Engine,
    codec: TaskCodec,
    samples: Sequence[Sample],
    *,
    known: Asked | None = None,
    keep: Callable[[Asked], None] = lambda _: None,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> NDArray[np.float64]:
    """Return exp(-mean log-probability) of the tokens of each answer, shape (samples,).

    Every sample is asked with the zero-shot prompt: choosing comes before any demonstration pool,
    and a base answer to copy would measure how readily the model copies. A sample that cannot be
    asked counts as the surest: the language model could not annotate it either. `known` is
    what an earlier go asked; `keep` is handed all there is from time to time.
    """
    known = known or Asked()
    found, seconds = dict(known.perplexities), known.seconds
    for done, sample in enumerate(samples):
        raise_if_cancelled(cancelled)
        on_progress(Progress(tr("Asking what the language model is unsure of"), done, len(samples)))
        if sample.id in found:
            continue
        try:
            completion = engine.complete(codec.prompt(sample), cancelled=cancelled)
            found[sample.id] = math.exp(-completion.mean_log_probability)
            seconds += completion.seconds
        except (PromptTooLong, PromptUnanswered):
            found[sample.id] = SUREST
        if len(found) % KEPT_EVERY == 0:
            keep(Asked(dict(found), seconds))
    keep(Asked(dict(found), seconds))
    return np.array([found[sample.id] for sample in samples], dtype=np.float64)
