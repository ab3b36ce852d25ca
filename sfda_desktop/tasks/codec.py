"""What a task must be able to say: records ↔ labels per word piece ↔ prompt ↔ answer ↔ scores."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.prompts import Prompt, Resolution
from sfda_desktop.domain.samples import LabeledSample, Mark, Sample
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.domain.wording import tr
from sfda_desktop.tasks.marked_text import Markers
from sfda_desktop.tasks.verdicts import Question

Offsets = Sequence[tuple[int, int]]
"""(start, end) of each word piece in the model's input text, in code points."""


class Head(StrEnum):
    """The kind of classification head a task needs on the encoder."""

    TOKEN = "token"  # noqa: S105 - a word piece, not a secret
    SEQUENCE = "sequence"


Fact = tuple[tuple[int, ...], str]
"""What F1 counts: where it stands (empty for a whole sample) and its label."""


@dataclass(frozen=True, slots=True)
class PaperSettings:
    """How SALA fine-tuned for a task (A.1): `max_length` counts word pieces."""

    learning_rate: float
    epochs: int
    batch_size: int
    max_length: int


@dataclass(frozen=True, slots=True)
class SmallEncoderSettings:
    """What an encoder below 50 M parameters bears, as measured (CONTRIBUTING, Decisions).

    The highest learning rate, and the fewest and most samples of a batch.
    """

    learning_rate: float = 2e-4
    fewest: int = 4
    most: int = 16


class TaskCodec(ABC):
    """One task, bound to the labels of one project.

    Everything in which tasks differ is behind this interface; a codec knows neither torch nor
    files nor the window.
    """

    name: ClassVar[str]
    head: ClassVar[Head]
    training: ClassVar[PaperSettings]
    small_encoder: ClassVar[SmallEncoderSettings] = SmallEncoderSettings()
    usual_labels: ClassVar[tuple[str, ...]]
    """Labels that stand in where the task's own are not known and play no part."""
    synonyms: ClassVar[Mapping[str, frozenset[str]]] = MappingProxyType({})
    """Usual label → what it is called elsewhere, in lower case without punctuation."""
    roles: ClassVar[Markers] = MappingProxyType({})
    """Each role that a mark can have, in order, with its usual markers."""

    def __init__(self, spec: TaskSpec) -> None:
        """Bind the codec to the labels and guideline of `spec`."""
        self.spec = spec

    @classmethod
    @abstractmethod
    def infer_labels(cls, model_labels: Sequence[str]) -> tuple[str, ...]:
        """Return the label names behind a model's output classes; ValueError: they do not fit."""

    @classmethod
    def renamed(cls, model_label: str, label_map: Mapping[str, str]) -> str:
        """Return what the task calls a model's output class."""
        return label_map.get(model_label, model_label)

    @classmethod
    @abstractmethod
    def labels_in(cls, value: Mapping[str, Any]) -> tuple[str, ...]:
        """Return the label names that a raw record mentions; what is malformed is passed over."""

    @classmethod
    def check(cls, spec: TaskSpec) -> None:
        """Raise ValueError with what to do where the task cannot work with `spec`."""
        if not spec.labels:
            raise ValueError(tr("there are none: name at least one"))

    @property
    def negative_label(self) -> str | None:
        """The class that says there is nothing to tell, where the task has one."""
        return self.spec.negative_label

    @property
    def markers(self) -> Markers:
        """What the small model's text is marked with, by role."""
        return self.roles

    def denies(self, answer: Answer) -> bool:  # noqa: ARG002 - most tasks cannot say so
        """Tell whether an answer says that the patient has not what is marked."""
        return False

    def opposite(self, answer: Answer | None) -> Answer | None:  # noqa: ARG002
        """Return the answer that says the contrary, `None` where the task knows none."""
        return None

    # --- records -------------------------------------------------------------------------------

    @abstractmethod
    def read_marks(self, value: Mapping[str, Any], text: str) -> tuple[Mark, ...]:
        """Return the marked entities of a record; ValueError says what is wrong with them."""

    @abstractmethod
    def read_answer(self, value: Mapping[str, Any], text: str) -> Answer | None:
        """Return the labels of a record (`None`: unlabeled); ValueError says what is wrong."""

    @abstractmethod
    def check_form(self, value: Mapping[str, Any], text: str) -> None:
        """Raise ValueError where what stands as labels in a record is none, whatever their names.

        For files whose labels are not read: a record that breaks the contract is bad all the same.
        """

    @abstractmethod
    def write_marks(self, marks: Sequence[Mark]) -> dict[str, Any]:
        """Return the record keys that hold the marked entities."""

    @abstractmethod
    def write_answer(self, answer: Answer) -> dict[str, Any]:
        """Return the record keys that hold the labels."""

    @property
    @abstractmethod
    def record_keys(self) -> frozenset[str]:
        """The keys of a record that belong to the task; all others are kept as they are."""

    # --- the small model -----------------------------------------------------------------------

    @property
    @abstractmethod
    def model_labels(self) -> tuple[str, ...]:
        """The names of the model's output classes that a new head gets, in order."""

    @property
    def marker_tokens(self) -> tuple[str, ...]:
        """The marks in `model_text` that a new model's tokenizer learns as single word pieces."""
        return ()

    @abstractmethod
    def model_text(self, sample: Sample) -> tuple[str, tuple[int, int]]:
        """Return the text the encoder reads and the (start, end) that a window must not lose.

        Token tasks read the note as it is (offsets stay exact) and may lose nothing.
        """

    @abstractmethod
    def targets(
        self, answer: Answer, offsets: Offsets, model_labels: Sequence[str]
    ) -> NDArray[np.int64]:
        """Return class indices into `model_labels`: shape (pieces,), or () for a whole sample."""

    @abstractmethod
    def decode(
        self,
        probabilities: NDArray[np.float32],
        offsets: Offsets,
        text: str,
        model_labels: Sequence[str],
    ) -> tuple[Answer, tuple[float, ...]]:
        """Return the answer and its confidences (see `Prediction.confidences`).

        `probabilities` has shape (pieces, classes), or (classes,) for a whole sample.
        """

    # --- the language model --------------------------------------------------------------------

    @abstractmethod
    def prompt(
        self,
        sample: Sample,
        *,
        base: Answer | None = None,
        demonstrations: Sequence[LabeledSample] = (),
    ) -> Prompt:
        """Return the SALA prompt where there is a base answer, else the zero-shot one."""

    @abstractmethod
    def resolve(
        self,
        sample: Sample,
        raw: str,
        *,
        base: Answer | None,
        fallback: Answer,
        finished: bool = True,
    ) -> Resolution:
        """Map what the language model wrote to the task's labels (METHODS, Resolver).

        `base` is the base answer that stood in the prompt, if any; `fallback` is the small
        model's prediction, which stands in where the text cannot be read. Where the text is not
        `finished` but cut off, the base answer holds for what it did not come to.
        """

    @abstractmethod
    def generation_prompt(self, examples: Sequence[Sample]) -> Prompt:
        """Return the prompt for an invented example in the manner of `examples` (Figures 9, 10)."""

    @abstractmethod
    def read_generated(self, raw: str, *, id: str) -> LabeledSample | None:  # noqa: A002
        """Return the example that the language model invented, `None` where it is malformed."""

    @abstractmethod
    def demonstration_classes(self, answer: Answer) -> frozenset[str]:
        """Return the classes of the demonstration pool that an answer belongs to (SALA 6.1)."""

    # --- likelihood verdicts -------------------------------------------------------------------

    @abstractmethod
    def questions(
        self,
        sample: Sample,
        probabilities: NDArray[np.float32],
        offsets: Offsets,
        model_labels: Sequence[str],
    ) -> tuple[Question, ...]:
        """Return what may be doubted in the small model's answer; see `decode` for the figures."""

    @abstractmethod
    def settle(self, answer: Answer, chosen: Sequence[tuple[Question, int]]) -> Answer:
        """Return the small model's answer with the readings chosen for questions about it."""

    @abstractmethod
    def reading_of(self, question: Question, answer: Answer) -> int | None:
        """Return the reading that an answer takes, `None` where it takes none of them."""

    # --- scores --------------------------------------------------------------------------------

    @abstractmethod
    def facts(self, answer: Answer) -> frozenset[Fact]:
        """Return what F1 counts in an answer; overlaps are settled (the longest wins)."""

    def overlaps(self, answer: Answer) -> int:  # noqa: ARG002 - only spans can overlap
        """Return how many parts of an answer `facts` leaves out: a longer one covers them."""
        return 0

    @property
    @abstractmethod
    def scored_labels(self) -> tuple[str, ...]:
        """The labels whose facts count in the task's F1."""
