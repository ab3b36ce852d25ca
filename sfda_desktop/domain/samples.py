"""Samples (what is asked about) and records (a sample with what a file says about it)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sfda_desktop.domain.answers import Answer

INVENTED = "\0generated:"
"""How the id of a sample begins that the language model made up; no record's id does."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An entity that the input itself points at: `head`, `tail` or `entity` of a classification."""

    role: str
    start: int
    end: int
    extra: Mapping[str, Any] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Sample:
    """One unit that is predicted, reviewed and trained on. It carries no label on purpose.

    Labels travel beside it in a `Record`, so that code which is handed samples cannot peek.
    """

    id: str
    text: str
    doc: str | None = None
    marks: tuple[Mark, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict, compare=False)

    @property
    def group(self) -> str:
        """The unit of splitting and resampling: the document, or the sample where there is none."""
        return self.doc if self.doc is not None else f"\0sample:{self.id}"

    @property
    def is_invented(self) -> bool:
        """Whether the language model made it up, so that it is in no file."""
        return self.id.startswith(INVENTED)


@dataclass(frozen=True, slots=True)
class Record:
    """A line of a record file: the sample and its labels, `None` where it is unlabeled."""

    sample: Sample
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class LabeledSample:
    """A sample with the answer that training or a demonstration uses.

    `weight` scales its share of the training loss (1 = ordinary).
    """

    sample: Sample
    answer: Answer
    weight: float = 1.0
