"""Label names as words in prompts, the task's own labels in answers (LLMaAA, verbalised labels)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sfda_desktop.domain.answers import Answer, LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.prompts import Prompt, Resolution
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.domain.task_spec import LabelSpec
from sfda_desktop.tasks.codec import TaskCodec

_BORDERS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_\W]+")


def in_words(label: LabelSpec) -> str:
    """Return the label's verbalisation: its own, or the words its name is made of."""
    if label.verbalisation:
        return label.verbalisation
    words = [word for word in _BORDERS.split(label.name) if word]
    return " ".join(words).lower() or label.name


class VerbalisedCodec:
    """A codec's prompts with words for labels; answers come back in the labels themselves."""

    def __init__(self, codec: TaskCodec) -> None:
        """Take the words of the codec's labels; two labels with the same words keep their names."""
        self._codec = codec
        words = [in_words(label) for label in codec.spec.labels]
        often = Counter(word.casefold() for word in words)
        self._words = {
            label.name: label.name if often[word.casefold()] > 1 else word
            for label, word in zip(codec.spec.labels, words, strict=True)
        }
        self._names = {word: name for name, word in self._words.items()}
        labels = tuple(replace(label, name=self._words[label.name]) for label in codec.spec.labels)
        negative = codec.spec.negative_label
        # Not checked against the task again: its rules are about the labels' names.
        self._verbal = type(codec)(
            replace(
                codec.spec,
                labels=labels,
                negative_label=None if negative is None else self._words.get(negative, negative),
            )
        )

    def prompt(
        self,
        sample: Sample,
        *,
        base: Answer | None = None,
        demonstrations: Sequence[LabeledSample] = (),
    ) -> Prompt:
        """See `TaskCodec.prompt`."""
        return self._verbal.prompt(
            sample,
            base=None if base is None else _renamed(base, self._words),
            demonstrations=[
                replace(shown, answer=_renamed(shown.answer, self._words))
                for shown in demonstrations
            ],
        )

    def resolve(
        self,
        sample: Sample,
        raw: str,
        *,
        base: Answer | None,
        fallback: Answer,
        finished: bool = True,
    ) -> Resolution:
        """See `TaskCodec.resolve`."""
        resolution = self._verbal.resolve(
            sample,
            raw,
            base=None if base is None else _renamed(base, self._words),
            fallback=_renamed(fallback, self._words),
            finished=finished,
        )
        return replace(resolution, answer=_renamed(resolution.answer, self._names))


def _renamed(answer: Answer, names: dict[str, str]) -> Answer:
    if isinstance(answer, LabelAnswer):
        return LabelAnswer(names.get(answer.label, answer.label))
    return SpanAnswer.of(
        Span(span.start, span.end, names.get(span.label, span.label)) for span in answer.spans
    )
