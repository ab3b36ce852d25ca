"""LLM-active: Algorithm 1 without the small model (SALA sections 8.1 and A.1.3, after FreeAL)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from sfda_desktop.adaptation.bench import AnnotationBench
from sfda_desktop.adaptation.demonstrations import DemonstrationPool, by_class, likeness_for
from sfda_desktop.adaptation.passes import annotate_in_passes
from sfda_desktop.adaptation.plans import AnnotationPlan
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.progress import Progress, raise_if_cancelled
from sfda_desktop.domain.samples import INVENTED, LabeledSample, Sample
from sfda_desktop.domain.wording import tr
from sfda_desktop.llm import PromptTooLong, PromptUnanswered

TEXTS: Final = 100
"""Pool texts that examples are generated after (A.1.3)."""
SHOWN: Final = 3
"""Texts that one prompt shows."""
GENERATING: Final = -1
"""The pass under which the log keeps what was generated: before the first, and before choosing."""


def llm_active(bench: AnnotationBench, plan: AnnotationPlan) -> dict[str, Answer]:
    """Annotate in passes as SALA does, but never show what the small model says.

    The first demonstrations are invented by the language model, text and labels; from the second
    pass on they are its own clean annotations.
    """
    generated = generate_examples(bench, plan)
    samples = [*bench.targets, *(item.sample for item in generated)]
    demonstrations = DemonstrationPool(
        samples,
        likeness_for(bench, plan, samples),
        bench.codec,
        by_class({item.sample.id: item.answer for item in generated}, bench.codec),
    )
    return annotate_in_passes(bench, plan, demonstrations, correcting=False)


def generate_examples(bench: AnnotationBench, plan: AnnotationPlan) -> list[LabeledSample]:
    """Return what the language model invents after random texts of the pool (Figures 9, 10).

    Every prompt shows three texts, the last what is left of the hundred, and gives one example.
    Malformed ones are dropped and counted. Kept as {"raw": texts, "malformed": count, "seconds"},
    each before the next is asked for.
    """
    order = np.random.default_rng(plan.seed).permutation(len(bench.pool))[:TEXTS]
    texts = [bench.pool[position] for position in order]
    prompts = [texts[start : start + SHOWN] for start in range(0, len(texts), SHOWN)]
    kept = bench.log.iterations().get(GENERATING, {})
    raw, seconds = list(kept.get("raw", ())), kept.get("seconds", 0.0)
    for done, shown in enumerate(prompts):
        raise_if_cancelled(bench.cancelled)
        bench.on_progress(Progress(tr("Inventing examples"), done, len(prompts)))
        if done >= len(raw):
            text, took = _generate(bench, shown)
            raw.append(text)
            seconds += took
            malformed = len(raw) - len(_read(bench, raw))
            state = {"raw": raw, "malformed": malformed, "seconds": seconds}
            bench.log.save_iteration(GENERATING, state)
    return _read(bench, raw)


def _generate(bench: AnnotationBench, shown: Sequence[Sample]) -> tuple[str, float]:
    """Return what is written after `shown`, or fewer of them where they do not fit; and seconds."""
    try:
        prompt = bench.codec.generation_prompt(shown)
        completion = bench.engine.complete(prompt, cancelled=bench.cancelled)
    except PromptTooLong:
        return _generate(bench, shown[:-1]) if len(shown) > 1 else ("", 0.0)
    except PromptUnanswered:
        return "", 0.0
    return completion.text, completion.seconds


def _read(bench: AnnotationBench, raw: Sequence[str]) -> list[LabeledSample]:
    # No id of a record begins like this, so an example is never taken for a target.
    examples = (
        bench.codec.read_generated(text, id=f"{INVENTED}{number}")
        for number, text in enumerate(raw)
    )
    return [example for example in examples if example is not None]
