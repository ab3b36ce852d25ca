"""Scoring a pool: `Encoder.predict` against a DataLoader of batch 8 in float32.

Equal: the model, the notes, the threads. Not equal: `predict` also returns spans with offsets and
confidences; the baseline stops at entropies. Run as a script, or with `pytest -m benchmark`.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from sfda_desktop.domain.samples import Sample
from sfda_desktop.encoder import Encoder, FineTuneConfig, fine_tune
from sfda_desktop.encoder.processor import bf16_gain, bf16_pays_on_cpu
from sfda_desktop.tasks import TaskCodec
from tests.benchmarks.corpus import demo_codec, demo_notes, minilm

SENTENCES, CHOSEN = 800, 102
Clock = Callable[[], float]


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
        loader: Any = torch.utils.data.DataLoader(
            list(texts),  # type: ignore[arg-type]
            batch_size=8,
            collate_fn=collate,
        )
        for batch in loader:
            counted = 1 - batch.pop("special_tokens_mask")
            logits = encoder.model(**batch).logits
            p = torch.softmax(logits, dim=-1)
            entropy = torch.special.entr(p).sum(dim=-1)
            found.append((entropy * counted).sum(dim=1) / counted.sum(dim=1).clamp(min=1))
    return np.asarray(torch.cat(found), dtype=np.float64)


def seconds_of(work: Any, rounds: int, clock: Clock) -> tuple[float, Any]:
    """Return the best of `rounds` times (noise only ever adds) and the last result."""
    best, result = float("inf"), None
    for _ in range(rounds):
        began = clock()
        result = work()
        best = min(best, clock() - began)
    return best, result


def paired(texts: Sequence[str]) -> list[str]:
    """Join every other sentence to the one before it: lengths as in real notes, mean about 25."""
    joined: list[str] = []
    for number, text in enumerate(texts):
        if number % 3 == 2:
            joined.append(text)
        elif number % 3 == 1:
            joined[-1] = f"{joined[-1]} {text}"
        else:
            joined.append(text)
    return joined


def measure(
    rounds: int = 3, *, data: Path | None = None, clock: Clock = time.perf_counter
) -> dict[str, Any]:
    """Return times, ratios and the agreement of the top-K sets.

    The notes are the first 800 of `data` (JSON Lines), else of the demonstration, some sentences
    in pairs.
    """
    codec = demo_codec()
    encoder = trained_encoder(codec)
    encoder.max_length = 512  # the baseline has no windows
    if data is None:
        notes = demo_notes(codec, "pool", "test", "source_dev")
        texts = paired([note.sample.text for note in notes])[:SENTENCES]
    else:
        lines = data.read_text(encoding="utf-8").splitlines()[:SENTENCES]
        texts = [json.loads(line)["text"] for line in lines]
    samples = [Sample(str(number), text) for number, text in enumerate(texts)]
    pieces = sum(len(p) for p in encoder.pieces.pieces_of(texts))
    baseline, expected = seconds_of(lambda: dataloader_entropies(encoder, texts), rounds, clock)
    result: dict[str, Any] = {
        "sentences": len(texts),
        "mean_pieces": round(pieces / len(texts), 1),
        "threads": torch.get_num_threads(),
        "bf16_matrix_product_gain": round(bf16_gain(), 2),
        "dataloader_fp32_seconds": round(baseline, 3),
    }
    for dtype in ["float32", *(["bfloat16"] if bf16_pays_on_cpu() else [])]:
        own = torch.bfloat16 if dtype == "bfloat16" else torch.float32
        encoder.processor = replace(encoder.processor, dtype=own)
        ours, entropies = seconds_of(lambda: predicted(encoder, samples, codec), rounds, clock)
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
    parser.add_argument("--data", type=Path, help="JSON Lines with a text each")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument(
        "--processor-time",
        action="store_true",
        help="count processor seconds, for a machine that is shared; sensible with --threads 1",
    )
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    timer = time.process_time if options.processor_time else time.perf_counter
    print(json.dumps(measure(options.rounds, data=options.data, clock=timer), indent=2))
