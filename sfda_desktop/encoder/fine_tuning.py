"""Fine-tuning: the source model's weights, moved towards labeled samples of the target."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.progress import (
    IsCancelled,
    OnProgress,
    Progress,
    ignore_progress,
    never_cancelled,
    raise_if_cancelled,
)
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.domain.wording import tr
from sfda_desktop.encoder.batching import shuffled_batches
from sfda_desktop.encoder.checkpoints import Checkpoint, fingerprint_of
from sfda_desktop.encoder.config import FineTuneConfig
from sfda_desktop.encoder.encoder import Encoder
from sfda_desktop.encoder.examples import Example, batch_loss, examples_of
from sfda_desktop.encoder.optimizer import make_optimizer, optimizer_tensors, restore_optimizer
from sfda_desktop.encoder.reweighting import LearnedWeights, plain_attention
from sfda_desktop.tasks.codec import TaskCodec
from sfda_desktop.tasks.counting import micro_f1

STAGE = "Training the model"
SHOWN_LOSS_MEMORY = 0.9
"""How much of the shown loss is its past: a curve the eye can follow."""
STORING_SHARE = 0.1
"""The part of the time that checkpoints may take: weights and moments are three times a model."""


@dataclass(frozen=True, slots=True)
class EpochReport:
    """One epoch, counted from 1: mean training loss in nats and F1 on the dev set, if any."""

    epoch: int
    loss: float
    dev_f1: float | None


@dataclass(frozen=True, slots=True)
class FineTuneResult:
    """The adapted encoder and how it came about, with the settings as they were used.

    `best_epoch` is the epoch whose weights the encoder has: the best on the dev set, else the
    last. `seconds` counts from the call, or from the resumption of an interrupted run.
    `incomplete` counts the samples, those of the clean set too, whose marked entities lie too far
    apart to be learned together.
    """

    encoder: Encoder
    seconds: float
    steps: int
    device: str
    dtype: str
    epochs: int
    best_epoch: int
    dev_f1: float | None
    config: FineTuneConfig
    history: tuple[EpochReport, ...] = ()
    incomplete: int = 0


def fine_tune(
    source: Encoder,
    labeled: Sequence[LabeledSample],
    codec: TaskCodec,
    *,
    config: FineTuneConfig,
    dev: Sequence[LabeledSample] = (),
    clean: Sequence[LabeledSample] = (),
    checkpoint: Path | None = None,
    on_progress: OnProgress = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> FineTuneResult:
    """Train a copy of `source` on `labeled`; the source's own weights are never touched.

    AdamW with linear decay after a short warm-up, gradients clipped, batches of similar lengths,
    bfloat16 where the processor computes it. Seeded: the same call gives the same weights on the
    same machine, versions and threads.

    With a `clean` set the examples of each batch get learned weights, and a batch of which none
    would lower the clean loss is skipped (Ren et al. 2018, see `reweighting`).

    `checkpoint` names a directory that holds the state after an epoch (no note text in it): after
    each where that is quick, else as often as it takes a tenth of the time at most. A
    call with the same source, samples and settings goes on from there and ends with the same
    weights as one that was never interrupted; anything else in it starts afresh. Whoever gave the
    directory removes it when the result is safe.

    Raises `Cancelled` within one step of the request (the checkpoint stays), InputError where
    there is nothing to train on.
    """
    began = time.monotonic()
    encoder = source.copy()
    if config.max_length is not None:
        encoder.max_length = min(encoder.max_length, config.max_length)
    examples = examples_of(labeled, codec, encoder)
    if not examples:
        raise InputError(tr("There is nothing to train on: no labeled note holds any text."))
    clean_examples = examples_of(clean, codec, encoder)
    if clean and not clean_examples:
        raise InputError(tr("There is no clean set to weigh by: none of its notes holds any text."))
    run = _Run(encoder, examples, clean_examples, config, on_progress, cancelled)
    saved = None
    if checkpoint is not None:
        fingerprint = fingerprint_of(
            source, codec, config, examples=examples, clean=clean_examples, dev=dev
        )
        saved = Checkpoint(checkpoint, fingerprint)
        run.resume(saved)
    generator_devices = [encoder.processor.device] if encoder.processor.is_gpu else []
    with torch.random.fork_rng(devices=generator_devices):
        while run.epoch < config.epochs:
            run.train_epoch()
            run.judge(_dev_f1(encoder, dev, codec, cancelled))
            if saved is not None:
                run.store_when_due(saved)
    run.take_best()
    encoder.max_length = source.max_length
    return FineTuneResult(
        encoder=encoder,
        seconds=time.monotonic() - began,
        steps=run.steps,
        device=encoder.processor.device.type,
        dtype=encoder.processor.dtype_name,
        epochs=config.epochs,
        best_epoch=run.best_epoch,
        dev_f1=run.best_f1,
        config=config,
        history=tuple(run.history),
        incomplete=sum(not example.complete for example in (*examples, *clean_examples)),
    )


def _dev_f1(
    encoder: Encoder, dev: Sequence[LabeledSample], codec: TaskCodec, cancelled: IsCancelled
) -> float | None:
    if not dev:
        return None
    pool = encoder.predict([item.sample for item in dev], codec, cancelled=cancelled)
    gold = {item.sample.id: item.answer for item in dev}
    return micro_f1(codec, gold, {p.sample_id: p.answer for p in pool.predictions})


@dataclass
class _Run:
    """A run between two epochs: everything that a checkpoint has to hold."""

    encoder: Encoder
    examples: Sequence[Example]
    clean: Sequence[Example]
    config: FineTuneConfig
    on_progress: OnProgress
    cancelled: IsCancelled
    epoch: int = 0
    steps: int = 0
    best_epoch: int = 0
    best_f1: float | None = None
    best_weights: dict[str, torch.Tensor] | None = None
    history: list[EpochReport] = field(default_factory=list)
    micro_batch: int = 0
    shown_loss: float | None = None
    stored_at: float = field(default_factory=time.monotonic)
    storing_took: float = 0.0

    def __post_init__(self) -> None:
        self.micro_batch = self.config.batch_size
        self.lengths = [len(example.ids) for example in self.examples]
        self.steps_each = -(-len(self.examples) // self.config.batch_size)
        self.optimizer = make_optimizer(self.encoder.model, self.config)
        self.learned_weights = LearnedWeights(self.encoder, self.clean) if self.clean else None

    @property
    def total_steps(self) -> int:
        return self.steps_each * self.config.epochs

    def train_epoch(self) -> None:
        """Go once through the examples; the order and the dropout depend on seed and epoch only."""
        model = self.encoder.model
        torch.manual_seed(self.config.seed * 1_000_003 + self.epoch)
        generator = np.random.default_rng([self.config.seed, self.epoch])
        clean_generator = np.random.default_rng([self.config.seed, self.epoch, 1])
        summed, seen = 0.0, 0
        model.train()
        try:
            for batch in shuffled_batches(self.lengths, self.config.batch_size, generator):
                raise_if_cancelled(self.cancelled)
                rate = self._set_rate()
                loss = self._step([self.examples[p] for p in batch], clean_generator)
                self.steps += 1
                if loss is not None:
                    summed, seen = summed + loss * len(batch), seen + len(batch)
                self._report(loss, rate)
        finally:
            model.eval()
        self.epoch += 1
        self.history.append(EpochReport(self.epoch, summed / max(1, seen), None))

    def judge(self, dev_f1: float | None) -> None:
        """Remember the weights where they are the best on the dev set so far, else the last."""
        self.history[-1] = EpochReport(self.epoch, self.history[-1].loss, dev_f1)
        if dev_f1 is None or self.best_f1 is None or dev_f1 > self.best_f1:
            self.best_epoch, self.best_f1 = self.epoch, dev_f1
            if dev_f1 is not None:
                self.best_weights = _clone(self.encoder.weights())
        if dev_f1 is not None:
            self._report(self.history[-1].loss, self._rate(), smooth=False)

    def take_best(self) -> None:
        """Give the encoder the weights of the best epoch."""
        if self.best_weights is not None and self.best_epoch != self.epoch:
            self.encoder.model.load_state_dict(self.best_weights)
        self.encoder.model.eval()

    def store_when_due(self, checkpoint: Checkpoint) -> None:
        """Write down the state after the last epoch, and after others where the time is small."""
        since = time.monotonic() - self.stored_at
        if self.epoch == self.config.epochs or since >= self.storing_took / STORING_SHARE:
            began = time.monotonic()
            self.store(checkpoint)
            self.stored_at = time.monotonic()
            self.storing_took = self.stored_at - began

    def store(self, checkpoint: Checkpoint) -> None:
        """Write down the state after an epoch."""
        best_is_older = self.best_weights is not None and self.best_epoch != self.epoch
        checkpoint.write(
            weights=self.encoder.weights(),
            best_weights=self.best_weights if best_is_older else None,
            optimizer=optimizer_tensors(self.encoder.model, self.optimizer),
            progress={
                "epoch": self.epoch,
                "steps": self.steps,
                "best_epoch": self.best_epoch,
                "best_f1": self.best_f1,
                "shown_loss": self.shown_loss,
                "history": [[r.epoch, r.loss, r.dev_f1] for r in self.history],
            },
        )

    def resume(self, checkpoint: Checkpoint) -> None:
        """Go on from a checkpoint of this very run, if there is one."""
        state = checkpoint.read()
        if state is None:
            return
        self.encoder.model.load_state_dict(state.weights)
        restore_optimizer(self.encoder.model, self.optimizer, state.optimizer)
        progress = state.progress
        self.epoch, self.steps = progress["epoch"], progress["steps"]
        self.best_epoch, self.best_f1 = progress["best_epoch"], progress["best_f1"]
        self.shown_loss = progress["shown_loss"]
        self.history = [EpochReport(*report) for report in progress["history"]]
        if self.best_f1 is not None:
            self.best_weights = state.best_weights or _clone(self.encoder.weights())

    def _step(self, batch: Sequence[Example], clean_generator: np.random.Generator) -> float | None:
        """Make one optimiser step on a batch, in parts where the GPU's memory is too small.

        Return its loss, `None` where learned weights leave nothing to learn from.
        """
        drawing = clean_generator.bit_generator.state
        while True:
            try:
                clean_generator.bit_generator.state = drawing
                loss = self._accumulate(batch, clean_generator)
            except torch.cuda.OutOfMemoryError:
                self._retreat()
                continue
            if loss is None:
                return None
            if not np.isfinite(loss):
                raise InputError(
                    tr(
                        "Training went astray (the loss is not a number). Use a smaller "
                        "learning rate than {learning_rate:g}.",
                        learning_rate=self.config.learning_rate,
                    )
                )
            torch.nn.utils.clip_grad_norm_(
                self.encoder.model.parameters(), self.config.max_gradient_norm
            )
            self.optimizer.step()
            return loss

    def _accumulate(
        self, batch: Sequence[Example], clean_generator: np.random.Generator
    ) -> float | None:
        self.optimizer.zero_grad(set_to_none=True)
        if self.learned_weights is None:
            return self._backward(batch, sum(example.rows for example in batch))
        with plain_attention():
            weighed = self.learned_weights.weigh(batch, clean_generator)
            return self._backward(weighed, rows=1) if weighed else None

    def _backward(self, batch: Sequence[Example], rows: int) -> float:
        total = 0.0
        for begin in range(0, len(batch), self.micro_batch):
            part = batch[begin : begin + self.micro_batch]
            loss = batch_loss(self.encoder, part, rows=rows)
            loss.backward()
            total += float(loss.detach())
        return total

    def _retreat(self) -> None:
        self.optimizer.zero_grad(set_to_none=True)
        torch.cuda.empty_cache()
        if self.micro_batch > 1:
            self.micro_batch = -(-self.micro_batch // 2)
            return
        state = optimizer_tensors(self.encoder.model, self.optimizer)
        self.encoder.move_to(self.encoder.processor.fallback())
        self.optimizer = make_optimizer(self.encoder.model, self.config)
        restore_optimizer(self.encoder.model, self.optimizer, state)

    def _rate(self) -> float:
        total = self.total_steps
        warm_up = max(1, round(self.config.warm_up * total))
        if self.steps < warm_up:
            share = (self.steps + 1) / warm_up
        else:
            share = max(0, total - self.steps) / max(1, total - warm_up)
        return self.config.learning_rate * share

    def _set_rate(self) -> float:
        rate = self._rate()
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        return rate

    def _report(self, loss: float | None, rate: float, *, smooth: bool = True) -> None:
        if loss is None:
            loss = self.shown_loss or 0.0
        elif smooth and self.shown_loss is not None:
            loss = SHOWN_LOSS_MEMORY * self.shown_loss + (1 - SHOWN_LOSS_MEMORY) * loss
        if smooth:
            self.shown_loss = loss
        self.on_progress(
            Progress(
                STAGE,
                self.steps,
                self.total_steps,
                "steps",
                {
                    "loss": loss,
                    "epoch": min(self.config.epochs, (self.steps - 1) // self.steps_each + 1),
                    "epochs": self.config.epochs,
                    "dev_f1": self.history[-1].dev_f1 if self.history else None,
                    "learning_rate": rate,
                },
            )
        )


def _clone(weights: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    return {name: tensor.detach().to("cpu", copy=True) for name, tensor in weights.items()}
