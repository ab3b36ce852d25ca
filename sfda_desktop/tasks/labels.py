"""The codec of classification: one label for a sample whose entities are marked."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.answers import Answer, LabelAnswer
from sfda_desktop.domain.prompts import Prompt, Resolution
from sfda_desktop.domain.samples import LabeledSample, Mark, Sample
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.codec import Fact, Head, Offsets, TaskCodec
from sfda_desktop.tasks.label_prompts import generation_prompt, label_prompt
from sfda_desktop.tasks.label_resolver import exact_label, resolve_label
from sfda_desktop.tasks.marked_text import Markers, mark_text, read_marked_text
from sfda_desktop.tasks.reading import check_known, read_place
from sfda_desktop.tasks.verbalising import in_words
from sfda_desktop.tasks.verdicts import Question, Reading, normalised

_GENERATED = re.compile(
    r'\s*(?:Text:\s*)?"?(?P<text>.*?)"?\s*\n\s*Answer:\s*(?P<label>.*?)\s*', re.DOTALL
)


class LabelCodec(TaskCodec):
    """One label a sample; its marks say what is asked about.

    `roles` maps each role a mark can have to its usual markers, in order; `question` is the
    sentence of the prompts that says what is to be classified.
    """

    head: ClassVar[Head] = Head.SEQUENCE
    roles: ClassVar[Markers]
    question: ClassVar[str]

    @classmethod
    def check(cls, spec: TaskSpec) -> None:
        """Refuse markers that do not fit the roles, and fewer than two labels."""
        if len(spec.labels) < 2:
            raise ValueError(
                tr(
                    "the task {name!r} tells at least two labels apart: name them all",
                    name=cls.name,
                )
            )
        if spec.markers is None:
            return
        if not cls.roles.keys() <= spec.markers.keys() and len(spec.markers) != len(cls.roles):
            raise ValueError(
                tr(
                    '"markers" must name two marks for each of {roles} ({usual} are usual)',
                    roles=", ".join(cls.roles),
                    usual="; ".join(" ".join(pair) for pair in cls.roles.values()),
                )
            )

    @classmethod
    def infer_labels(cls, model_labels: Sequence[str]) -> tuple[str, ...]:
        """Return the classes: they are the labels."""
        return tuple(model_labels)

    @classmethod
    def labels_in(cls, value: Mapping[str, Any]) -> tuple[str, ...]:
        """Return `label`."""
        label = value.get("label")
        return (label,) if isinstance(label, str) and label else ()

    @property
    def record_keys(self) -> frozenset[str]:
        """The marked entities and `label`."""
        return frozenset({*self.roles, "label"})

    def read_marks(self, value: Mapping[str, Any], text: str) -> tuple[Mark, ...]:
        """Read the entity of each role; further keys of it (`type`) are kept."""
        marks = []
        for role in self.roles:
            if role not in value:
                raise ValueError(tr('"{role}" is missing', role=role))
            entity = value[role]
            if not isinstance(entity, Mapping):
                raise ValueError(tr('"{role}" must be an object with "start" and "end"', role=role))
            start, end = read_place(entity, len(text), f'"{role}"')
            extra = {key: kept for key, kept in entity.items() if key not in ("start", "end")}
            marks.append(Mark(role, start, end, extra))
        return tuple(marks)

    def write_marks(self, marks: Sequence[Mark]) -> dict[str, Any]:
        """Write each mark under its role."""
        return {mark.role: {"start": mark.start, "end": mark.end, **mark.extra} for mark in marks}

    def read_answer(self, value: Mapping[str, Any], text: str) -> LabelAnswer | None:  # noqa: ARG002
        """Read `label`; `None` where the key is missing."""
        if "label" not in value:
            return None
        label = _read_label(value)
        check_known(label, self.spec.label_names)
        return LabelAnswer(label)

    def check_form(self, value: Mapping[str, Any], text: str) -> None:  # noqa: ARG002
        """Refuse a `label` that is no text."""
        if "label" in value:
            _read_label(value)

    def write_answer(self, answer: Answer) -> dict[str, Any]:
        """Write `label`."""
        return {"label": _label(answer)}

    @property
    def model_labels(self) -> tuple[str, ...]:
        """The labels in the order of the task."""
        return self.spec.label_names

    @property
    def markers(self) -> Markers:
        """What the small model's text is marked with, by role."""
        given = self.spec.markers
        if given is None:
            return self.roles
        if self.roles.keys() <= given.keys():
            return {role: given[role] for role in self.roles}
        return dict(zip(self.roles, given.values(), strict=True))

    @property
    def marker_tokens(self) -> tuple[str, ...]:
        """All markers."""
        return tuple(dict.fromkeys(string for pair in self.markers.values() for string in pair))

    def model_text(self, sample: Sample) -> tuple[str, tuple[int, int]]:
        """Return the text with markers; a window must hold it from the first to the last."""
        marked = mark_text(sample.text, sample.marks, self.markers)
        return marked.text, marked.focus

    def targets(
        self,
        answer: Answer,
        offsets: Offsets,  # noqa: ARG002 - one class for the whole sample
        model_labels: Sequence[str],
    ) -> NDArray[np.int64]:
        """Return the class of the sample, shape ()."""
        return np.asarray(model_labels.index(_label(answer)), dtype=np.int64)

    def decode(
        self,
        probabilities: NDArray[np.float32],
        offsets: Offsets,  # noqa: ARG002
        text: str,  # noqa: ARG002
        model_labels: Sequence[str],
    ) -> tuple[LabelAnswer, tuple[float, ...]]:
        """Return the most probable label and its probability."""
        best = int(probabilities.argmax())
        return LabelAnswer(model_labels[best]), (float(probabilities[best]),)

    def prompt(
        self,
        sample: Sample,
        *,
        base: Answer | None = None,
        demonstrations: Sequence[LabeledSample] = (),
    ) -> Prompt:
        """Return the prompt of SALA Figure 7 (with a base answer) or 8 (without)."""
        return label_prompt(
            self.shown_text(sample),
            spec=self.spec,
            question=self.question,
            base=None if base is None else _label(base),
            demonstrations=[
                (self.shown_text(shown.sample), _label(shown.answer)) for shown in demonstrations
            ],
        )

    def shown_text(self, sample: Sample) -> str:
        """Return the text as the language model reads it: always with the figures' markers."""
        return mark_text(sample.text, sample.marks, self.roles).text

    def resolve(
        self,
        sample: Sample,  # noqa: ARG002
        raw: str,
        *,
        base: Answer | None,  # noqa: ARG002
        fallback: Answer,
        finished: bool = True,  # noqa: ARG002 - a label is one line
    ) -> Resolution:
        """Find the label in what was written."""
        stands_in = LabelAnswer(_label(fallback))
        return resolve_label(raw, labels=self.spec.label_names, fallback=stands_in)

    def generation_prompt(self, examples: Sequence[Sample]) -> Prompt:
        """Return the prompt of SALA Figure 10."""
        return generation_prompt(
            [self.shown_text(sample) for sample in examples],
            spec=self.spec,
            question=self.question,
            markers=self.roles,
        )

    def read_generated(self, raw: str, *, id: str) -> LabeledSample | None:  # noqa: A002
        """Read a text with each marker once, and exactly a label after `Answer:`."""
        written = _GENERATED.fullmatch(raw)
        if written is None:
            return None
        label = exact_label(written["label"], self.spec.label_names)
        read = read_marked_text(written["text"].strip(), self.roles)
        if label is None or read is None:
            return None
        text, marks = read
        return LabeledSample(Sample(id, text, marks=marks), LabelAnswer(label))

    def questions(
        self,
        sample: Sample,
        probabilities: NDArray[np.float32],
        offsets: Offsets,  # noqa: ARG002
        model_labels: Sequence[str],
    ) -> tuple[Question, ...]:
        """Return the one question there is: which label."""
        chances = dict(zip(model_labels, np.log(probabilities.clip(1e-6)).tolist(), strict=True))
        ranked = sorted(chances, key=lambda label: -chances[label])
        small = normalised([chances[label] for label in ranked])
        about = [sample.text[mark.start : mark.end] for mark in sample.marks]
        # A sentence to complete tells more than a question to answer, and that more than a choice
        # of labels: CONTRIBUTING, Decisions, has the figures.
        shown = '" and "'.join(about)
        prompt = f'Text: "{sample.text}"\nComplete the sentence about "{shown}".'
        readings = tuple(
            Reading(label, chance, prompt, self.statement(label, about))
            for label, chance in zip(ranked, small, strict=True)
        )
        return (Question(readings),)

    @abstractmethod
    def statement(self, label: str, about: Sequence[str]) -> str:
        """Say of the marked entities, in a plain sentence, what the label says."""

    def settle(self, answer: Answer, chosen: Sequence[tuple[Question, int]]) -> LabelAnswer:
        """Return the label chosen, the model's own where none was."""
        for question, reading in chosen:
            part = question.readings[reading].part
            if isinstance(part, str):
                return LabelAnswer(part)
        return LabelAnswer(_label(answer))

    def reading_of(self, question: Question, answer: Answer) -> int | None:
        """Return the position of the label."""
        labels = [reading.part for reading in question.readings]
        return labels.index(_label(answer)) if _label(answer) in labels else None

    def words(self, label: str) -> str:
        """Return a label as words."""
        return next((in_words(spec) for spec in self.spec.labels if spec.name == label), label)

    def demonstration_classes(self, answer: Answer) -> frozenset[str]:
        """Return the label."""
        return frozenset({_label(answer)})

    def facts(self, answer: Answer) -> frozenset[Fact]:
        """Return the one label of the sample."""
        return frozenset({((), _label(answer))})

    @property
    def scored_labels(self) -> tuple[str, ...]:
        """Every label but the negative one."""
        return tuple(name for name in self.spec.label_names if name != self.negative_label)


def _read_label(value: Mapping[str, Any]) -> str:
    label = value["label"]
    if not isinstance(label, str):
        raise ValueError(tr('"label" must be a text in quotes'))
    return label


def _label(answer: Answer) -> str:
    if not isinstance(answer, LabelAnswer):
        raise TypeError("a classification task was given the answer of a span task")
    return answer.label
