"""Negation detection (`nd`): is the marked entity negated?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from sfda_desktop.domain.answers import Answer, LabelAnswer
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.codec import PaperSettings
from sfda_desktop.tasks.labels import LabelCodec
from sfda_desktop.tasks.marked_text import Markers

NEGATED = "Negated"
"""The positive class (CONTRACT section 1)."""


class Negation(LabelCodec):
    """One label an entity; F1 counts `Negated`."""

    name: ClassVar[str] = "nd"
    training: ClassVar[PaperSettings] = PaperSettings(5e-5, 10, 32, 128)
    usual_labels: ClassVar[tuple[str, ...]] = ("Affirmed", NEGATED)
    synonyms: ClassVar[Mapping[str, frozenset[str]]] = MappingProxyType(
        {
            NEGATED: frozenset(
                {"negated", "negative", "negation", "neg", "absent", "absence", "denied", "no"}
            ),
            # What is possible or lies in the past is not negated.
            "Affirmed": frozenset(
                {"affirmed", "positive", "pos", "present", "asserted", "yes", "notnegated"}
                | {"nonnegated", "possible", "uncertain", "hypothetical", "conditional"}
                | {"historical"}
            ),
        }
    )
    roles: ClassVar[Markers] = {"entity": ("<e>", "</e>")}
    question: ClassVar[str] = "Classify the negation of the concept marked with <e> </e>."

    @classmethod
    def check(cls, spec: TaskSpec) -> None:
        """Refuse a task without the class `Negated`."""
        super().check(spec)
        if NEGATED not in spec.label_names:
            raise ValueError(
                tr(
                    "no label is called {negated}, which is what negation detection looks "
                    "for: rename the label, or map the model's classes to the task's "
                    "labels with a label map",
                    negated=NEGATED,
                )
            )

    @property
    def negative_label(self) -> None:
        """There is none: that a patient has something is as much of a fact as that he has not."""

    @property
    def scored_labels(self) -> tuple[str, ...]:
        """Only `Negated` counts."""
        return (NEGATED,)

    def denies(self, answer: Answer) -> bool:
        """Tell whether the entity is negated."""
        return answer == LabelAnswer(NEGATED)

    def opposite(self, answer: Answer | None) -> LabelAnswer:
        """Deny what was affirmed, and affirm what was denied."""
        if answer is not None and self.denies(answer):
            return LabelAnswer(next(name for name in self.spec.label_names if name != NEGATED))
        return LabelAnswer(NEGATED)

    def statement(self, label: str, about: Sequence[str]) -> str:
        """Say whether the patient has it; only a third label needs its own words."""
        if label == NEGATED:
            return "The patient does not have"
        if len(self.spec.labels) == 2:
            return "The patient has"
        return f'"{about[0]}" is {self.words(label)}'
