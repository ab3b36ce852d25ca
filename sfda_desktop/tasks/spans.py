"""The codec of span tasks: named entities (`ner`) and time expressions (`ter`)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.answers import Answer, Span, SpanAnswer
from sfda_desktop.domain.prompts import Prompt, Resolution
from sfda_desktop.domain.samples import LabeledSample, Mark, Sample
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.bio import (
    bio_labels,
    decode_bio,
    encode_bio,
    names_of_bio_labels,
    settle_overlaps,
)
from sfda_desktop.tasks.codec import Fact, Head, Offsets, PaperSettings, TaskCodec
from sfda_desktop.tasks.reading import check_known, read_place
from sfda_desktop.tasks.span_prompts import span_generation_prompt, span_prompt
from sfda_desktop.tasks.span_resolver import resolve_spans
from sfda_desktop.tasks.span_verdicts import reading_of, settle_spans, span_questions
from sfda_desktop.tasks.verdicts import Question

NO_ENTITIES = ""
"""The class of the demonstration pool for records in which nothing is found."""

_GENERATED = re.compile(
    r'\s*(?:Text:\s*)?"?(?P<text>.*?)"?\s*\n\s*Answer:\s*(?P<lines>.*)', re.DOTALL
)


class SpanCodec(TaskCodec):
    """Labeled stretches of text, exact in code points."""

    head: ClassVar[Head] = Head.TOKEN
    usual_labels: ClassVar[tuple[str, ...]] = ("Entity",)
    noun: ClassVar[str]

    @classmethod
    def infer_labels(cls, model_labels: Sequence[str]) -> tuple[str, ...]:
        """Return the names behind BIO classes."""
        return names_of_bio_labels(model_labels)

    @classmethod
    def renamed(cls, model_label: str, label_map: Mapping[str, str]) -> str:
        """Translate a whole class (`B-problem`), or the name behind its prefix."""
        if model_label in label_map:
            return label_map[model_label]
        prefix, dash, name = model_label.partition("-")
        return f"{prefix}-{label_map[name]}" if dash and name in label_map else model_label

    @classmethod
    def labels_in(cls, value: Mapping[str, Any]) -> tuple[str, ...]:
        """Return the labels of `entities`."""
        entities = value.get("entities")
        labels = [
            entity.get("label")
            for entity in (entities if isinstance(entities, list) else [])
            if isinstance(entity, Mapping)
        ]
        return tuple(label for label in labels if isinstance(label, str) and label)

    @property
    def record_keys(self) -> frozenset[str]:
        """Only `entities` belongs to the task."""
        return frozenset({"entities"})

    def read_marks(self, value: Mapping[str, Any], text: str) -> tuple[Mark, ...]:  # noqa: ARG002
        """Span tasks point at nothing in their input."""
        return ()

    def write_marks(self, marks: Sequence[Mark]) -> dict[str, Any]:  # noqa: ARG002
        """Span tasks point at nothing in their input."""
        return {}

    def read_answer(self, value: Mapping[str, Any], text: str) -> SpanAnswer | None:
        """Read `entities`; `None` where the key is missing."""
        if "entities" not in value:
            return None
        spans = _read_spans(value["entities"], len(text))
        for span in spans:
            check_known(span.label, self.spec.label_names)
        return SpanAnswer.of(spans)

    def check_form(self, value: Mapping[str, Any], text: str) -> None:
        """Refuse `entities` that are no list of places with a label."""
        if "entities" in value:
            _read_spans(value["entities"], len(text))

    def write_answer(self, answer: Answer) -> dict[str, Any]:
        """Write `entities` in order of position."""
        return {
            "entities": [
                {"start": span.start, "end": span.end, "label": span.label}
                for span in _spans(answer).spans
            ]
        }

    @property
    def model_labels(self) -> tuple[str, ...]:
        """BIO classes."""
        return bio_labels(self.spec.label_names)

    def model_text(self, sample: Sample) -> tuple[str, tuple[int, int]]:
        """Return the note as it is, all of it."""
        return sample.text, (0, len(sample.text))

    def targets(
        self, answer: Answer, offsets: Offsets, model_labels: Sequence[str]
    ) -> NDArray[np.int64]:
        """Return the BIO class of every word piece, shape (pieces,)."""
        return encode_bio(_spans(answer).spans, offsets, model_labels)

    def decode(
        self,
        probabilities: NDArray[np.float32],
        offsets: Offsets,
        text: str,
        model_labels: Sequence[str],
    ) -> tuple[SpanAnswer, tuple[float, ...]]:
        """Return the spans and the confidence of each."""
        found = sorted(decode_bio(probabilities, offsets, text, model_labels))
        return SpanAnswer(tuple(span for span, _ in found)), tuple(c for _, c in found)

    def prompt(
        self,
        sample: Sample,
        *,
        base: Answer | None = None,
        demonstrations: Sequence[LabeledSample] = (),
    ) -> Prompt:
        """Return the prompt of SALA Figure 5 (with a base answer) or 6 (without)."""
        return span_prompt(
            sample.text,
            spec=self.spec,
            noun=self.noun,
            base=None if base is None else _spans(base),
            demonstrations=[(d.sample.text, _spans(d.answer)) for d in demonstrations],
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
        """Map the written lines to spans of the sample."""
        return resolve_spans(
            sample.text,
            raw,
            labels=self.spec.label_names,
            base=None if base is None else _spans(base),
            fallback=_spans(fallback),
            finished=finished,
        )

    def generation_prompt(self, examples: Sequence[Sample]) -> Prompt:
        """Return the prompt of SALA Figure 9."""
        return span_generation_prompt([sample.text for sample in examples], spec=self.spec)

    def read_generated(self, raw: str, *, id: str) -> LabeledSample | None:  # noqa: A002
        """Read a text and its answer lines; every one of them must be found in the text."""
        written = _GENERATED.fullmatch(raw)
        if written is None or not (text := written["text"].strip()):
            return None
        found = resolve_spans(
            text,
            written["lines"],
            labels=self.spec.label_names,
            base=None,
            fallback=SpanAnswer(),
        )
        if not found.resolved or found.dropped:
            return None
        return LabeledSample(Sample(id, text), found.answer)

    def questions(
        self,
        sample: Sample,
        probabilities: NDArray[np.float32],
        offsets: Offsets,
        model_labels: Sequence[str],
    ) -> tuple[Question, ...]:
        """Return a question for each place where the model finds a span, or nearly does."""
        return span_questions(sample.text, probabilities, offsets, model_labels, spec=self.spec)

    def settle(self, answer: Answer, chosen: Sequence[tuple[Question, int]]) -> SpanAnswer:
        """Put the chosen spans in the place of the model's own."""
        return settle_spans(_spans(answer).spans, chosen)

    def reading_of(self, question: Question, answer: Answer) -> int | None:
        """Compare the spans that touch the place."""
        return reading_of(question, _spans(answer).spans)

    def demonstration_classes(self, answer: Answer) -> frozenset[str]:
        """Return the labels found, or the class of records with none (METHODS, SALA details)."""
        return frozenset(span.label for span in _spans(answer).spans) or frozenset({NO_ENTITIES})

    def facts(self, answer: Answer) -> frozenset[Fact]:
        """Return every span that is left when overlaps are settled."""
        return frozenset(
            ((span.start, span.end), span.label) for span in settle_overlaps(_spans(answer).spans)
        )

    def overlaps(self, answer: Answer) -> int:
        """Return how many spans overlap a longer one."""
        return len(_spans(answer).spans) - len(self.facts(answer))

    @property
    def scored_labels(self) -> tuple[str, ...]:
        """Every label counts."""
        return self.spec.label_names


class NamedEntities(SpanCodec):
    """Named entity recognition."""

    name: ClassVar[str] = "ner"
    noun: ClassVar[str] = "named entities"
    training: ClassVar[PaperSettings] = PaperSettings(2e-5, 10, 4, 500)


class TimeExpressions(SpanCodec):
    """Time expression recognition, with any label set."""

    name: ClassVar[str] = "ter"
    noun: ClassVar[str] = "time expressions"
    training: ClassVar[PaperSettings] = PaperSettings(5e-5, 3, 2, 271)


def _read_spans(entities: object, length: int) -> list[Span]:
    """Return what stands under `entities`, whatever the names of its labels."""
    if not isinstance(entities, list):
        raise ValueError(tr('"entities" must be a list'))
    return [_read_span(entity, length) for entity in entities]


def _read_span(entity: object, length: int) -> Span:
    if not isinstance(entity, Mapping):
        raise ValueError(tr('every item of "entities" must be an object'))
    label = entity.get("label")
    if not isinstance(label, str):
        raise ValueError(tr('an entity has no text "label"'))
    start, end = read_place(entity, length, tr("an entity"))
    return Span(start, end, label)


def _spans(answer: Answer) -> SpanAnswer:
    if not isinstance(answer, SpanAnswer):
        raise TypeError("a span task was given the answer of a classification task")
    return answer
