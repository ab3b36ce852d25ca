"""Scoring a pool: `Encoder.predict` against a DataLoader of batch 8 in float32.

Equal: the model, the notes, the threads. Not equal: `predict` also returns spans with offsets and
confidences; the baseline stops at entropies. Run as a script, or with `pytest -m benchmark`.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from sfda_desktop.domain.samples import Sample
from sfda_desktop.encoder import Encoder, FineTuneConfig, fine_tune
from sfda_desktop.encoder.hardware import cpu_has_bf16
from sfda_desktop.tasks import TaskCodec
from tests.benchmarks.corpus import demo_codec, demo_notes, minilm

SENTENCES, CHOSEN = 800, 102


def trained_encoder(codec: TaskCodec) -> Encoder:
    """Return MiniLM after one quick epoch: uncertain in places, as a source model is."""
    notes = demo_notes(codec, "source_train")
    config = FineTuneConfig(learning_rate=3e-4, epochs=1, batch_size=8)
    return fine_tune(Encoder.from_base(minilm(), codec), notes, codec, config=config).encoder


def dataloader_entropies(encoder: Encoder, texts: Sequence[str]) -> NDArray[np.float64]:
    """What a competent user writes: batches of 8 in the order of the file, padded to the longest.

    float32, `inference_mode`, the mean entropy over the pieces that are not special.
    """

    def collate(batch: list[str]) -> Any:
        return encoder.tokenizer(
            batch, padding=True, return_tensors="pt", return_special_tokens_mask=True
        )

    found: list[torch.Tensor] = []
    encoder.model.eval()
    with torch.inference_mode():
        for batch in torch.utils.data.DataLoader(list(texts), batch_size=8, collate_fn=collate):
            counted = 1 - batch.pop("special_tokens_mask")
            logits = encoder.model(**batch).logits
            p = torch.softmax(logits, dim=-1)
            entropy = torch.special.entr(p).sum(dim=-1)
            found.append((entropy * counted).sum(dim=1) / counted.sum(dim=1).clamp(min=1))
    return np.asarray(torch.cat(found), dtype=np.float64)


def seconds_of(work: Any, rounds: int) -> tuple[float, Any]:
    """Return the best of `rounds` times (noise only ever adds) and the last result."""
    best, result = float("inf"), None
    for _ in range(rounds):
        began = time.perf_counter()
        result = work()
        best = min(best, time.perf_counter() - began)
    return best, result


def measure(rounds: int = 3) -> dict[str, Any]:
    """Return times, ratios and the agreement of the top-K sets."""
    codec = demo_codec()
    encoder = trained_encoder(codec)
    notes = demo_notes(codec, "pool", "test")[:SENTENCES]
    samples = [note.sample for note in notes]
    texts = [sample.text for sample in samples]
    pieces = sum(len(p) for p in encoder.pieces.pieces_of(texts))
    baseline, expected = seconds_of(lambda: dataloader_entropies(encoder, texts), rounds)
    result: dict[str, Any] = {
        "sentences": len(texts),
        "mean_pieces": round(pieces / len(texts), 1),
        "threads": torch.get_num_threads(),
        "dataloader_fp32_seconds": round(baseline, 3),
    }
    for dtype in ["float32", *(["bfloat16"] if cpu_has_bf16() else [])]:
        own = torch.bfloat16 if dtype == "bfloat16" else torch.float32
        encoder.processor = replace(encoder.processor, dtype=own)
        ours, entropies = seconds_of(lambda: predicted(encoder, samples, codec), rounds)
        result[dtype] = {
            "seconds": round(ours, 3),
            "ratio": round(baseline / ours, 2),
            "top_k_agreement": agreement(expected, entropies),
            "largest_entropy_difference": float(np.abs(expected - entropies).max().round(5)),
        }
    return result


def predicted(encoder: Encoder, samples: Sequence[Sample], codec: TaskCodec) -> NDArray[np.float64]:
    """Return the entropies of `Encoder.predict`."""
    pool = encoder.predict(samples, codec)
    return np.array([p.uncertainty.entropy for p in pool.predictions])


def agreement(expected: NDArray[np.float64], actual: NDArray[np.float64]) -> float:
    """Return the share of the K highest that both rankings have in common."""
    wanted = set(np.argsort(-expected, kind="stable")[:CHOSEN].tolist())
    return len(wanted & set(np.argsort(-actual, kind="stable")[:CHOSEN].tolist())) / CHOSEN


@pytest.mark.benchmark
def test_scoring_is_fast_and_ranks_the_same() -> None:
    result = measure()
    fastest = result.get("bfloat16", result["float32"])
    assert fastest["ratio"] >= (4 if "bfloat16" in result else 2)
    assert fastest["top_k_agreement"] >= 0.99


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    print(json.dumps(measure(parser.parse_args().rounds), indent=2))
