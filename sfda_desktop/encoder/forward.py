"""Running the model over inputs: batches by length, one pass, answers back in order."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from numpy.typing import NDArray

from sfda_desktop.domain.errors import InputError
from sfda_desktop.domain.progress import IsCancelled, never_cancelled, raise_if_cancelled
from sfda_desktop.domain.wording import tr
from sfda_desktop.encoder.batching import batches_by_length
from sfda_desktop.encoder.inputs import SampleInput
from sfda_desktop.encoder.packed_products import packed_products
from sfda_desktop.encoder.streams import in_streams
from sfda_desktop.encoder.windows import Window
from sfda_desktop.encoder.word_pieces import PieceTokenizer
from sfda_desktop.tasks.codec import Head

if TYPE_CHECKING:
    from sfda_desktop.encoder.encoder import Encoder


@dataclass(frozen=True, slots=True)
class Outputs:
    """What the model says, in the order of the inputs.

    `log_probabilities` has shape (rows, classes), float32: one row a word piece, all samples end
    to end (`counts` each), or one row a sample for a sequence head. `embeddings` are the
    mean-pooled last hidden states over the pieces that are not special, shape (samples, hidden),
    float32; zero where a sample has no pieces.
    """

    log_probabilities: NDArray[np.float32]
    counts: list[int]
    embeddings: NDArray[np.float32] | None


@dataclass(frozen=True, slots=True)
class _Job:
    sample: int
    window: Window
    ids: list[int]
    row: int  # where its first kept answer goes


def model_tensors(
    windows: Sequence[Sequence[int]], tokenizer: PieceTokenizer
) -> dict[str, torch.Tensor]:
    """Frame each window with the special pieces and pad to the widest: ids and attention mask."""
    width = max(len(ids) for ids in windows) + tokenizer.specials
    matrix = np.full((len(windows), width), tokenizer.padding, dtype=np.int64)
    mask = np.zeros((len(windows), width), dtype=np.int64)
    for row, ids in enumerate(windows):
        framed = [*tokenizer.prefix, *ids, *tokenizer.suffix]
        matrix[row, : len(framed)] = framed
        mask[row, : len(framed)] = 1
    return {"input_ids": torch.from_numpy(matrix), "attention_mask": torch.from_numpy(mask)}


def run(
    encoder: Encoder,
    inputs: Sequence[SampleInput],
    *,
    embeddings: bool = False,
    cancelled: IsCancelled = never_cancelled,
    on_samples: Callable[[int], None] = lambda _: None,
) -> Outputs:
    """Run every window of every input; `on_samples` hears how many samples are through.

    A batch that does not fit in the GPU's memory is halved, a single input moves to the processor.
    InputError where what comes out are no numbers: nothing may take that for being sure.
    """
    token_head = encoder.head is Head.TOKEN
    jobs, counts = _jobs(inputs, token_head=token_head)
    answers = np.zeros((sum(counts), len(encoder.model_labels)), dtype=np.float32)
    pooled = np.zeros((len(inputs), encoder.hidden_size), dtype=np.float32) if embeddings else None
    waiting = [len(item.windows) for item in inputs]
    lengths = [len(job.ids) + encoder.pieces.specials for job in jobs]
    batches = [
        [jobs[position] for position in batch]
        for batch in batches_by_length(lengths, encoder.processor.token_budget)
    ]
    through = sum(1 for windows in waiting if windows == 0)
    was_training = encoder.model.training
    encoder.model.eval()
    try:
        for batch, logits, hidden in _passes(encoder, batches, embeddings, cancelled):
            _collect(answers, logits, batch, encoder.pieces, token_head=token_head)
            if pooled is not None and hidden is not None:
                _pool(pooled, hidden, batch, encoder.pieces)
            for job in batch:
                waiting[job.sample] -= 1
                through += waiting[job.sample] == 0
            on_samples(through)
    finally:
        encoder.model.train(was_training)
    if np.isnan(answers).any():
        raise InputError(
            tr(
                "What the small model answers are not numbers: its weights are damaged, as after "
                "a training that went astray. Use another copy of the model, or train it again "
                "with a smaller learning rate."
            )
        )
    if pooled is not None:
        pooled /= np.maximum([[sum(_kept(w) for w in item.windows)] for item in inputs], 1)
    return Outputs(answers, counts, pooled)


def _jobs(inputs: Sequence[SampleInput], *, token_head: bool) -> tuple[list[_Job], list[int]]:
    jobs: list[_Job] = []
    counts: list[int] = []
    row = 0
    for sample, item in enumerate(inputs):
        for window in item.windows:
            ids = item.pieces.ids[window.start : window.stop]
            jobs.append(_Job(sample, window, ids, row))
            row += _kept(window) if token_head else 1
        counts.append(len(item.pieces) if token_head else 1)
    return jobs, counts


def _kept(window: Window) -> int:
    return window.keep_stop - window.keep_start


def _passes(
    encoder: Encoder, batches: Sequence[list[_Job]], embeddings: bool, cancelled: IsCancelled
) -> Iterator[tuple[list[_Job], torch.Tensor, torch.Tensor | None]]:
    """Yield every batch with its logits and, where `embeddings` are wanted, last hidden states."""
    with (
        packed_products(encoder.model, encoder.processor, len(batches)),
        _last_hidden(encoder) if embeddings else nullcontext() as caught,
    ):
        if encoder.processor.is_gpu or len(batches) == 1 or torch.get_num_threads() == 1:
            with _inference(encoder):
                yield from _one_by_one(encoder, batches, caught, cancelled)
            return
        streamed = in_streams(
            lambda batch: _forward(encoder, batch, caught),
            batches,
            inside=lambda: _inference(encoder),
            cancelled=cancelled,
        )
        with closing(streamed):
            for batch, (logits, hidden) in streamed:
                yield batch, logits, hidden


@contextmanager
def _inference(encoder: Encoder) -> Iterator[None]:
    """Run in the processor's type, the cast weights kept from pass to pass. A thread's own."""
    with torch.inference_mode(), encoder.processor.autocast(keep_casts=True):
        yield


def _one_by_one(
    encoder: Encoder,
    batches: Sequence[list[_Job]],
    caught: threading.local | None,
    cancelled: IsCancelled,
) -> Iterator[tuple[list[_Job], torch.Tensor, torch.Tensor | None]]:
    queue = deque(batches)
    while queue:
        raise_if_cancelled(cancelled)
        try:
            logits, hidden = _forward(encoder, queue[0], caught)
        except torch.cuda.OutOfMemoryError:
            _retreat(encoder, queue)
            continue
        yield queue.popleft(), logits, hidden


@contextmanager
def _last_hidden(encoder: Encoder) -> Iterator[threading.local]:
    """Catch the encoder's own output on its way to the head: no second pass, no other layer kept.

    Each thread finds what its own pass said in `hidden`.
    """
    caught = threading.local()

    def catch(_module: Any, _inputs: Any, output: Any) -> None:
        caught.hidden = output[0]

    handle = encoder.model.base_model.register_forward_hook(catch)
    try:
        yield caught
    finally:
        handle.remove()


def _forward(
    encoder: Encoder, batch: Sequence[_Job], caught: threading.local | None
) -> tuple[torch.Tensor, torch.Tensor | None]:
    device = encoder.processor.device
    tensors = model_tensors([job.ids for job in batch], encoder.pieces)
    tensors = {name: tensor.to(device) for name, tensor in tensors.items()}
    logits: torch.Tensor = encoder.model(**tensors).logits
    return logits, None if caught is None else caught.hidden


def _retreat(encoder: Encoder, queue: deque[list[_Job]]) -> None:
    torch.cuda.empty_cache()
    batch = queue.popleft()
    if len(batch) == 1:
        encoder.move_to(encoder.processor.fallback())
        queue.appendleft(batch)
        return
    half = len(batch) // 2
    queue.extendleft([batch[half:], batch[:half]])


def _positions(batch: Sequence[_Job], tokenizer: PieceTokenizer) -> tuple[Any, Any, Any]:
    """Return row in the batch, column, and row among the answers of every kept piece."""
    rows, columns, targets = [], [], []
    for number, job in enumerate(batch):
        window = job.window
        count = _kept(window)
        first = len(tokenizer.prefix) + window.keep_start - window.start
        rows.append(np.full(count, number))
        columns.append(np.arange(first, first + count))
        targets.append(np.arange(job.row, job.row + count))
    return np.concatenate(rows), np.concatenate(columns), np.concatenate(targets)


def _collect(
    answers: NDArray[np.float32],
    logits: torch.Tensor,
    batch: Sequence[_Job],
    tokenizer: PieceTokenizer,
    *,
    token_head: bool,
) -> None:
    if token_head:
        rows, columns, targets = _positions(batch, tokenizer)
        logits = logits[torch.from_numpy(rows), torch.from_numpy(columns)]
    else:
        targets = np.array([job.row for job in batch])
    answers[targets] = torch.log_softmax(logits.float(), dim=-1).cpu().numpy()


def _pool(
    pooled: NDArray[np.float32],
    hidden: torch.Tensor,
    batch: Sequence[_Job],
    tokenizer: PieceTokenizer,
) -> None:
    """Add up the hidden states of the kept pieces, sample by sample."""
    keep = torch.zeros(hidden.shape[:2], dtype=torch.float32)
    rows, columns, _ = _positions(batch, tokenizer)
    keep[torch.from_numpy(rows), torch.from_numpy(columns)] = 1.0
    sums = (hidden.float() * keep.to(hidden.device).unsqueeze(-1)).sum(dim=1)
    np.add.at(pooled, [job.sample for job in batch], sums.cpu().numpy())
