"""The small model in memory."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    ignore_progress,
    never_cancelled,
)
from sfda_desktop.domain.samples import LabeledSample, Sample
from sfda_desktop.domain.task_spec import TaskSpec
from sfda_desktop.encoder import considering, export, loading
from sfda_desktop.encoder import predict as predicting
from sfda_desktop.encoder.allocator import keep_freed_memory
from sfda_desktop.encoder.base_directory import inspect_base
from sfda_desktop.encoder.merging import MergedClasses
from sfda_desktop.encoder.model_directory import ModelDirectory
from sfda_desktop.encoder.predict import PredictedPool
from sfda_desktop.encoder.processor import Processor
from sfda_desktop.encoder.word_pieces import PieceTokenizer
from sfda_desktop.tasks.codec import Head, TaskCodec
from sfda_desktop.tasks.verdicts import Question


class Encoder:
    """An encoder with the head of a task, its tokenizer and the processor it runs on.

    `model_labels` are the names of the output classes by index, as the task has them; `own_labels`
    those that are saved, more where several mean one. `max_length` is the longest window in word
    pieces, special ones included. One thread at a time may use an encoder.
    """

    def __init__(
        self,
        model: Any,
        tokenizer: Any,
        *,
        head: Head,
        model_labels: Sequence[str],
        max_length: int,
        processor: Processor,
        own_labels: Sequence[str] = (),
        where: str = "the model",
    ) -> None:
        keep_freed_memory()
        self.model = model.to(processor.device).eval()
        self.tokenizer = tokenizer
        self.head = head
        self.model_labels = tuple(model_labels)
        self.own_labels = tuple(own_labels) or self.model_labels
        self.max_length = max_length
        self.processor = processor
        self.pieces = PieceTokenizer(tokenizer, where=where)

    @classmethod
    def load(
        cls, directory: ModelDirectory, *, device: str | None = None, dtype: str | None = None
    ) -> Encoder:
        """Load a directory that `inspect_model` took; ModelRefused where weights are missing.

        `device` and `dtype` overrule the choice of `Processor.best`.
        """
        codec = directory.codec
        model, tokenizer = loading.load_model(directory, codec.head, directory.own_labels)
        if len(directory.own_labels) > len(directory.model_labels):
            MergedClasses(directory.label_of_class).attach(model)
        return cls(
            model,
            tokenizer,
            head=codec.head,
            model_labels=directory.model_labels,
            own_labels=directory.own_labels,
            max_length=min(directory.positions, directory.spec.max_length or directory.positions),
            processor=Processor.best(device, dtype),
            where=str(directory.path),
        )

    @classmethod
    def from_base(
        cls,
        base: Path | str,
        codec: TaskCodec,
        *,
        seed: int = 13,
        device: str | None = None,
        dtype: str | None = None,
    ) -> Encoder:
        """Give a bare encoder a new head for the task, random by `seed` (`sfda train-source`)."""
        directory = inspect_base(base)
        model, tokenizer = loading.load_with_new_head(directory, codec, seed=seed)
        return cls(
            model,
            tokenizer,
            head=codec.head,
            model_labels=codec.model_labels,
            max_length=min(directory.positions, codec.spec.max_length or directory.positions),
            processor=Processor.best(device, dtype),
            where=str(directory.path),
        )

    def predict(
        self,
        samples: Sequence[Sample],
        codec: TaskCodec,
        *,
        on_progress: OnProgress = ignore_progress,
        cancelled: IsCancelled = never_cancelled,
        embeddings: bool = False,
    ) -> PredictedPool:
        """See `sfda_desktop.encoder.predict.predict`."""
        return predicting.predict(
            self,
            samples,
            codec,
            on_progress=on_progress,
            cancelled=cancelled,
            embeddings=embeddings,
        )

    def questions(
        self,
        samples: Sequence[Sample],
        codec: TaskCodec,
        *,
        cancelled: IsCancelled = never_cancelled,
    ) -> list[tuple[Question, ...]]:
        """See `sfda_desktop.encoder.considering.questions`."""
        return considering.questions(self, samples, codec, cancelled=cancelled)

    def losses(
        self,
        labeled: Sequence[LabeledSample],
        codec: TaskCodec,
        *,
        cancelled: IsCancelled = never_cancelled,
    ) -> NDArray[np.float64]:
        """See `sfda_desktop.encoder.predict.losses`."""
        return predicting.losses(self, labeled, codec, cancelled=cancelled)

    def save(self, directory: Path | str, spec: TaskSpec, *, card: str | None = None) -> Path:
        """See `sfda_desktop.encoder.export.save_encoder`."""
        return export.save_encoder(self, Path(directory), spec, card=card)

    def copy(self) -> Encoder:
        """Return an encoder with weights of its own; training touches no other."""
        return Encoder(
            copy.deepcopy(self.model),
            self.tokenizer,
            head=self.head,
            model_labels=self.model_labels,
            own_labels=self.own_labels,
            max_length=self.max_length,
            processor=self.processor,
        )

    def move_to(self, processor: Processor) -> None:
        """Run on another processor from now on."""
        self.model.to(processor.device)
        self.processor = processor

    @property
    def hidden_size(self) -> int:
        """The width of the last hidden state."""
        return int(self.model.config.hidden_size)

    @property
    def parameters(self) -> int:
        """The number of weights."""
        return sum(weight.numel() for weight in self.model.parameters())

    def weights(self) -> dict[str, torch.Tensor]:
        """Return every tensor of the model's state by name; not copies."""
        state: dict[str, torch.Tensor] = self.model.state_dict()
        return state
