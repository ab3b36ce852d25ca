"""Relation extraction (`re`): which relation holds between the head and the tail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.codec import PaperSettings, SmallEncoderSettings
from sfda_desktop.tasks.labels import LabelCodec
from sfda_desktop.tasks.marked_text import Markers

_USUAL_NEGATIVES = frozenset({"false", "norelation", "none", "na", "o", "other", "negative"})


class Relations(LabelCodec):
    """One relation a pair of entities, or the negative label where there is none."""

    name: ClassVar[str] = "re"
    training: ClassVar[PaperSettings] = PaperSettings(2e-5, 10, 4, 340)
    small_encoder: ClassVar[SmallEncoderSettings] = SmallEncoderSettings(1e-4, fewest=8)
    usual_labels: ClassVar[tuple[str, ...]] = ("false", "related")
    synonyms: ClassVar[Mapping[str, frozenset[str]]] = MappingProxyType({"false": _USUAL_NEGATIVES})
    roles: ClassVar[Markers] = {"head": ("<e1>", "</e1>"), "tail": ("<e2>", "</e2>")}
    question: ClassVar[str] = (
        "Classify the relation of the two concepts marked with <e1> </e1> and <e2> </e2>."
    )

    @classmethod
    def check(cls, spec: TaskSpec) -> None:
        """Refuse a task of which nobody knows what "no relation" is called."""
        super().check(spec)
        _negative(spec)

    @property
    def negative_label(self) -> str:
        """The label of pairs without a relation: the task's own, or the one so named by custom."""
        return _negative(self.spec)

    def statement(self, label: str, about: Sequence[str]) -> str:
        """Name the relation, or say that there is none."""
        between = " and ".join(f'"{entity}"' for entity in about)
        if label == self.negative_label:
            return f"There is no relation between {between}"
        return f"The relation between {between} is {self.words(label)}"


def _negative(spec: TaskSpec) -> str:
    named = spec.negative_label
    if named is not None:
        if named not in spec.label_names:
            raise ValueError(tr('"negative_label" is not among the labels: name it there too'))
        return named
    found = [name for name in spec.label_names if _plain(name) in _USUAL_NEGATIVES]
    if len(found) != 1:
        raise ValueError(
            tr(
                "more than one label could say that there is no relation: name it with "
                '"negative_label" in sfda_task.json'
            )
            if found
            else tr(
                "no label says that there is no relation: name it with "
                '"negative_label" in sfda_task.json'
            )
        )
    return found[0]


def _plain(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())
