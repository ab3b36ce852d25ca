"""Choosing notes: ALLabel on 10,000 against a loop over rank_bm25, and what every strategy takes.

The loop asks `BM25Okapi.get_scores` for every record as the query, which is what U costs without
anything chosen yet. Its time is linear in the queries' words, so it is run on a slice of the
queries over all records and multiplied by their share of the words. Equal: the tokens, the scores
(compared on the slice) and one thread. Run as a script, or with `pytest -m benchmark`; the
strategy alone in a process of its own (`--only allabel --records 100000`) for its peak memory. The
whole command, `sfda select`, is measured beside it, with its start, reading and writing.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rank_bm25 import BM25Okapi
from threadpoolctl import threadpool_limits

from sfda_desktop.selection import STRATEGY_NAMES, Pool, strategy_named, tokens_of
from sfda_desktop.selection.likeness import TextLikeness
from tests.benchmarks.corpus import DEMO

RECORDS, BUDGET, QUERIES = 10_000, 60, 150
WORDS, DIMENSIONS, MEAN_LENGTH = 20_000, 384, 18
NEEDS_MODELS = ("entropy", "least-confidence", "breaking-ties", "perplexity")


def recombined(count: int) -> list[str]:
    """Return records of about 18 words: halves of real sentences and seeded words of Zipf's law."""
    files = ("pool", "test", "source_dev", "source_train")
    lines = [
        line
        for name in files
        for line in (DEMO / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    sentences = [str(json.loads(line)["text"]).split() for line in lines]
    chance = random.Random(13)
    vocabulary = [f"w{n}" for n in range(WORDS)]
    frequencies = [1 / n for n in range(1, WORDS + 1)]
    texts: list[str] = []
    while len(texts) < count:
        words: list[str] = []
        while len(words) < MEAN_LENGTH - 5:
            half = chance.choice(sentences)
            words += half[: len(half) // 2 + 1]
        words += chance.choices(vocabulary, frequencies, k=chance.randrange(6))
        texts.append(" ".join(words))
    return texts


def texts_of(path: Path, count: int) -> list[str]:
    """Return the texts of a JSON Lines file, over again until there are so many."""
    lines = path.read_text(encoding="utf-8").splitlines()
    found = [str(json.loads(line)["text"]) for line in lines]
    return [found[n % len(found)] for n in range(count)]


def loop_seconds(texts: Sequence[str], queries: int) -> tuple[float, float]:
    """Return the loop's extrapolated processor seconds and the largest difference from our U."""
    tokens = [tokens_of(text) for text in texts]
    began = time.process_time()
    bm25 = BM25Okapi(tokens)
    built = time.process_time() - began
    some = np.random.default_rng(13).permutation(len(texts))[:queries]
    began = time.process_time()
    scores = np.array([bm25.get_scores(tokens[query]) for query in some])
    asked = time.process_time() - began
    share = sum(len(tokens[query]) for query in some) / sum(map(len, tokens))
    own = scores[np.arange(len(some)), some]
    theirs = scores / np.where(own > 0, own, 1.0)[:, None]
    difference = float(np.abs(TextLikeness(texts).rows(some) - theirs).max())
    return built + asked / share, difference


def select_seconds(name: str, texts: Sequence[str], similarity: str) -> dict[str, Any]:
    """Return the seconds of one choice, and this process's peak memory so far."""
    pool = Pool(texts, embeddings=_embeddings(len(texts)) if similarity == "embedding" else None)
    strategy = strategy_named(name, similarity="bm25" if similarity == "bm25" else "embedding")
    wall, processor = time.perf_counter(), time.process_time()
    with threadpool_limits(1):  # as many as the loop has
        strategy.select(pool, BUDGET, 13)
    return {
        "seconds": round(time.perf_counter() - wall, 2),
        "processor_seconds": round(time.process_time() - processor, 2),
        "peak_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def command_seconds(texts: Sequence[str]) -> dict[str, Any]:
    """Return the processor seconds and the peak memory of `sfda select --strategy allabel`."""
    with tempfile.TemporaryDirectory() as folder:
        data, out = Path(folder) / "notes.jsonl", Path(folder) / "chosen.jsonl"
        lines = (json.dumps({"id": f"n{n}", "text": text}) for n, text in enumerate(texts))
        data.write_text("\n".join(lines), encoding="utf-8")
        command = [sys.executable, "-m", "sfda_desktop.cli", "select", "--strategy", "allabel"]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [*command, "--data", str(data), "--budget", str(BUDGET), "--out", str(out)],
            check=True,
            env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {
        "processor_seconds": round(spent, 2),
        "peak_megabytes": after.ru_maxrss // 1024,  # of the largest child so far
    }


def _embeddings(count: int) -> np.ndarray[Any, np.dtype[np.float32]]:
    generator = np.random.default_rng(13)
    middles = generator.normal(size=(100, DIMENSIONS)).astype(np.float32)
    noise = generator.standard_normal((count, DIMENSIONS), dtype=np.float32)
    return middles[generator.integers(100, size=count)] + noise


def measure(texts: Sequence[str], queries: int = QUERIES) -> dict[str, Any]:
    """Return what ALLabel and the loop took, and every strategy that needs no model but one."""
    words = sum(len(tokens_of(text)) for text in texts)
    found: dict[str, Any] = {
        "records": len(texts),
        "mean_words": round(words / len(texts), 1),
        "budget": BUDGET,
    }
    found["allabel"] = select_seconds("allabel", texts, "bm25")
    loop, difference = loop_seconds(texts, queries)
    found["loop_processor_seconds"] = round(loop, 1)
    found["ratio"] = round(loop / found["allabel"]["processor_seconds"], 1)
    found["largest_difference_of_u"] = difference
    found["command"] = command_seconds(texts)
    found["command_ratio"] = round(loop / found["command"]["processor_seconds"], 1)
    return found


def every_strategy(texts: Sequence[str]) -> dict[str, Any]:
    """Return what each strategy took, on words and on embeddings."""
    names = [name for name in STRATEGY_NAMES if name not in NEEDS_MODELS]
    found = {
        f"{name}, bm25": select_seconds(name, texts, "bm25") for name in names if name != "k-means"
    }
    for name in names:
        if name != "random":
            found[f"{name}, embedding"] = select_seconds(name, texts, "embedding")
    return found


@pytest.mark.benchmark
def test_allabel_takes_a_fiftieth_of_the_loop() -> None:
    found = measure(recombined(RECORDS))
    print(json.dumps(found))
    assert found["ratio"] >= 50
    assert found["largest_difference_of_u"] < 1e-9
    assert found["allabel"]["peak_megabytes"] < 2_000
    assert found["command_ratio"] >= 50
    assert found["command"]["peak_megabytes"] < 2_000


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=RECORDS)
    parser.add_argument("--data", type=Path, help="JSON Lines with a text each")
    parser.add_argument("--queries", type=int, default=QUERIES, help="of the loop")
    parser.add_argument("--only", choices=STRATEGY_NAMES, help="measure this one alone")
    parser.add_argument("--similarity", choices=("bm25", "embedding"), default="bm25")
    options = parser.parse_args()
    given = (
        recombined(options.records)
        if options.data is None
        else texts_of(options.data, options.records)
    )
    if options.only is not None:
        result = {options.only: select_seconds(options.only, given, options.similarity)}
    else:
        result = {**measure(given, options.queries), "strategies": every_strategy(given)}
    print(json.dumps(result, indent=2))
