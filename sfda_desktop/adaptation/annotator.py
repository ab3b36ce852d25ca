"""One question to the language model, from the sample to the suggestion."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sfda_desktop.adaptation.bench import AnnotationBench
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.predictions import Suggestion
from sfda_desktop.domain.progress import IsCancelled
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.llm import Engine, PromptTooLong, PromptUnanswered
from sfda_desktop.tasks import TaskCodec
from sfda_desktop.tasks.verbalising import VerbalisedCodec


def annotate_once(
    bench: AnnotationBench,
    *,
    codec: TaskCodec | VerbalisedCodec | None = None,
    demonstrations: Callable[[str], Sequence[LabeledSample]] = lambda _: (),
) -> dict[str, Answer]:
    """Annotate every target in one pass that does not show what the small model says.

    `demonstrations` gives the examples for a sample id; another `codec` than the bench's may word
    the prompts.
    """
    return bench.annotate(
        1,
        bench.targets,
        lambda sample, shown: ask(
            bench.engine,
            codec or bench.codec,
            sample,
            base=None,
            fallback=bench.predictions[sample.id].answer,
            demonstrations=shown,
            cancelled=bench.cancelled,
        ),
        demonstrations,
    )


def ask(
    engine: Engine,
    codec: TaskCodec | VerbalisedCodec,
    sample: Sample,
    *,
    base: Answer | None,
    fallback: Answer,
    demonstrations: Sequence[LabeledSample] = (),
    cancelled: IsCancelled,
) -> Suggestion:
    """Ask for one annotation and resolve it.

    A prompt that does not fit the context loses its least similar examples first; the suggestion
    tells which it showed. A note that does not fit without any keeps the small model's answer and
    counts as unresolved, and so does one that the engine cannot answer: one note must not hold up
    all others.
    """
    shown = list(demonstrations)
    while True:
        prompt = codec.prompt(sample, base=base, demonstrations=shown)
        try:
            completion = engine.complete(prompt, cancelled=cancelled)
        except PromptTooLong:
            if shown:
                shown.pop()
                continue
            return Suggestion(sample.id, fallback, base, "", False, 0, 0.0, 0.0)
        except PromptUnanswered:
            return Suggestion(sample.id, fallback, base, "", False, 0, 0.0, 0.0)
        resolution = codec.resolve(
            sample,
            completion.text,
            base=base,
            fallback=fallback,
            finished=completion.finished,
        )
        return Suggestion(
            sample_id=sample.id,
            answer=resolution.answer,
            base=base,
            raw=completion.text,
            resolved=resolution.resolved,
            dropped=resolution.dropped,
            confidence=completion.confidence,
            seconds=completion.seconds,
            demonstrations=tuple(shown),
        )
