"""Fine-tuning: `fine_tune` against the loop of HF Trainer, every batch padded to 128 pieces.

The baseline is written out, not `transformers.Trainer` itself: that needs `accelerate`, which the
program does not install. It does what Trainer's defaults do: float32, batches of 8 in random
order, AdamW, linear decay without warm-up, gradients clipped at 1, evaluation after each epoch in
batches of 8. Equal: model, head, notes, rate, epochs, threads, dev set. With
fewer notes the dev F1 of either is a matter of the seed (0.59 to 0.75 at 200). Run as a script, or
with `pytest -m benchmark`.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
import torch

from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.samples import LabeledSample
from sfda_desktop.encoder import Encoder, FineTuneConfig, fine_tune
from sfda_desktop.encoder.processor import bf16_pays_on_cpu
from sfda_desktop.tasks import TaskCodec
from sfda_desktop.tasks.counting import micro_f1
from tests.benchmarks.corpus import demo_codec, demo_notes, minilm

WIDTH, BATCH, IGNORED = 128, 8, -100


def padded(
    encoder: Encoder, notes: Sequence[LabeledSample], codec: TaskCodec
) -> list[dict[str, torch.Tensor]]:
    """Tokenise as the example scripts do: padding="max_length", labels beside."""
    rows = []
    for note in notes:
        encoded = encoder.tokenizer(
            note.sample.text,
            padding="max_length",
            truncation=True,
            max_length=WIDTH,
            return_offsets_mapping=True,
            return_special_tokens_mask=True,
        )
        special = encoded.pop("special_tokens_mask")
        offsets = encoded.pop("offset_mapping")
        inner = [place for place, mark in zip(offsets, special, strict=True) if not mark]
        targets = iter(codec.targets(note.answer, inner, encoder.model_labels).tolist())
        labels = [IGNORED if mark else next(targets) for mark in special]
        rows.append({k: torch.tensor(v) for k, v in {**encoded, "labels": labels}.items()})
    return rows


def trainer_loop(
    source: Encoder,
    notes: Sequence[LabeledSample],
    dev: Sequence[LabeledSample],
    codec: TaskCodec,
    config: FineTuneConfig,
) -> float:
    """Train as HF Trainer does by default and return the dev F1 of the last epoch."""
    encoder = source.copy()
    model, rows = encoder.model, padded(encoder, notes, codec)
    judged = padded(encoder, dev, codec)
    torch.manual_seed(config.seed)
    loader: Any = torch.utils.data.DataLoader(
        rows,  # type: ignore[arg-type]
        batch_size=BATCH,
        shuffle=True,
    )
    optimizer = torch.optim.AdamW(
        model.parameters(), lr=config.learning_rate, weight_decay=config.weight_decay, fused=False
    )
    total = config.epochs * len(loader)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 - step / total)
    f1 = 0.0
    for _ in range(config.epochs):
        model.train()
        for batch in loader:
            optimizer.zero_grad()
            model(**batch).loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
        model.eval()
        f1 = judge(encoder, dev, judged, codec)
    return f1


def judge(
    encoder: Encoder,
    dev: Sequence[LabeledSample],
    rows: list[dict[str, torch.Tensor]],
    codec: TaskCodec,
) -> float:
    """Return the dev F1, the model run in batches of 8 padded to 128."""
    answers: dict[str, Answer] = {}
    with torch.inference_mode():
        for begin in range(0, len(rows), BATCH):
            part = rows[begin : begin + BATCH]
            batch = {key: torch.stack([row[key] for row in part]) for key in part[0]}
            counted = batch.pop("labels") != IGNORED
            p = torch.softmax(encoder.model(**batch).logits, dim=-1)
            for note, own, mask in zip(dev[begin : begin + BATCH], p, counted, strict=True):
                offsets = encoder.pieces.pieces_of([note.sample.text])[0].offsets[: int(mask.sum())]
                answers[note.sample.id] = codec.decode(
                    own[mask].numpy(), offsets, note.sample.text, encoder.model_labels
                )[0]
    return micro_f1(codec, {note.sample.id: note.answer for note in dev}, answers)


def measure(*, notes: int = 400, epochs: int = 4, clock: Any = time.perf_counter) -> dict[str, Any]:
    """Return times, ratio and both dev F1."""
    codec = demo_codec()
    train = demo_notes(codec, "source_train")[:notes]
    dev = demo_notes(codec, "source_dev")
    source = Encoder.from_base(minilm(), codec)
    config = FineTuneConfig(learning_rate=3e-4, epochs=epochs, batch_size=BATCH)
    began = clock()
    baseline_f1 = trainer_loop(source, train, dev, codec, config)
    baseline = clock() - began
    result: dict[str, Any] = {
        "notes": len(train),
        "epochs": epochs,
        "threads": torch.get_num_threads(),
        "trainer_padded_to_128": {"seconds": round(baseline, 2), "dev_f1": round(baseline_f1, 4)},
    }
    for dtype in ["float32", *(["bfloat16"] if bf16_pays_on_cpu() else [])]:
        own = torch.bfloat16 if dtype == "bfloat16" else torch.float32
        source.processor = replace(source.processor, dtype=own)
        began = clock()
        tuned = fine_tune(source, train, codec, config=config, dev=dev)
        seconds = clock() - began
        result[dtype] = {
            "seconds": round(seconds, 2),
            "ratio": round(baseline / seconds, 2),
            "dev_f1": round(tuned.history[-1].dev_f1 or 0.0, 4),
        }
    return result


@pytest.mark.benchmark
@pytest.mark.timeout(1_200)
def test_fine_tuning_is_fast_and_learns_the_same() -> None:
    result = measure()
    fastest = result.get("bfloat16", result["float32"])
    assert fastest["ratio"] >= (2.5 if "bfloat16" in result else 1.5)
    assert fastest["dev_f1"] >= result["trainer_padded_to_128"]["dev_f1"] - 0.02


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=400)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument(
        "--processor-time",
        action="store_true",
        help="count processor seconds, for a machine that is shared; sensible with --threads 1",
    )
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    timer = time.process_time if options.processor_time else time.perf_counter
    print(json.dumps(measure(notes=options.notes, epochs=options.epochs, clock=timer), indent=2))
