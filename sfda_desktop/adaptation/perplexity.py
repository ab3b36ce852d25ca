"""How unsure the language model is of its own answers, for the strategy `perplexity`."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

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


def perplexities(
    engine: Engine,
    codec: TaskCodec,
    samples: Sequence[Sample],
    *,
    known: Mapping[str, float] = MappingProxyType({}),
    keep: Callable[[Mapping[str, float]], None] = lambda _: None,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> NDArray[np.float64]:
    """Return exp(-mean log-probability) of the tokens of each answer, shape (samples,).

    Every sample is asked with the zero-shot prompt: choosing comes before any demonstration pool,
    and a base answer to copy would measure how readily the model copies. A sample that cannot be
    asked counts as the surest: the language model could not annotate it either. `known` are
    perplexities of an earlier go by sample id; `keep` is handed all there are from time to time.
    """
    found = dict(known)
    for done, sample in enumerate(samples):
        raise_if_cancelled(cancelled)
        on_progress(Progress(tr("Asking what the language model is unsure of"), done, len(samples)))
        if sample.id in found:
            continue
        try:
            completion = engine.complete(codec.prompt(sample), cancelled=cancelled)
            found[sample.id] = math.exp(-completion.mean_log_probability)
        except (PromptTooLong, PromptUnanswered):
            found[sample.id] = SUREST
        if len(found) % KEPT_EVERY == 0:
            keep(found)
    keep(found)
    return np.array([found[sample.id] for sample in samples], dtype=np.float64)
