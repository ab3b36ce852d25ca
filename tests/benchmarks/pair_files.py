"""What a benchmark makes of a corpus: a source model, a pool and decisions, outside the project."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from sfda_desktop.adaptation.demonstration import find_encoder
from sfda_desktop.adaptation.plans import TrainingPlan
from sfda_desktop.adaptation.source_training import train_source
from sfda_desktop.corpora.jsonl import Labels, read_records, write_records
from sfda_desktop.domain.answers import LabelAnswer
from sfda_desktop.domain.samples import LabeledSample, Record
from sfda_desktop.tasks import TaskCodec, codec_for
from sfda_desktop.tasks.counting import micro_f1
from tests.benchmarks.source_settings import Pair

CHECKOUT = Path(__file__).resolve().parents[2]
SEED = 13
T = TypeVar("T", Record, LabeledSample)


def corpora() -> Path:
    """Return the corpora's folder: $SFDA_BENCHMARK_DATA, or ../shared/data beside the checkout."""
    folder = os.environ.get("SFDA_BENCHMARK_DATA")
    return Path(folder) if folder else CHECKOUT.parent / "shared" / "data"


def outside_checkout(out: Path) -> Path:
    """Return `out`, refused inside the project: research licences keep the corpora out of it."""
    if out.resolve().is_relative_to(CHECKOUT):
        raise SystemExit(f"{out} lies in the project, where no text of the corpora may be.")
    out.mkdir(parents=True, exist_ok=True, mode=0o700)
    return out.resolve()


def prepare_pair(pair: Pair, home: Path, *, pool_limit: int | None) -> dict[str, str]:
    """Make what is missing in `home`; return the [data] table of a comparison, without llm."""
    home.mkdir(parents=True, exist_ok=True)
    codec = codec_for(pair.spec)
    folder = corpora() / pair.folder
    pool = home / f"pool-{pool_limit or 'all'}.jsonl"
    if not pool.exists():
        records = read_records(folder / "target_train.jsonl", codec, labels=Labels.REQUIRED)
        write_records(pool, drawn(records, pool_limit), codec)
    return {
        "model": str(source_model(pair, codec, home)),
        "pool": str(pool),
        "test": str(folder / "target_test.jsonl"),
        "decisions": str(pool),  # the corpus's annotators are the reviewers
    }


def source_model(pair: Pair, codec: TaskCodec, home: Path) -> Path:
    """Return the pair's source model, trained at first use with the settings of the table."""
    settings = pair.source
    text = json.dumps([settings.to_json(), pair.spec.to_json()], sort_keys=True)
    out = home / f"source-{hashlib.sha256(text.encode()).hexdigest()[:8]}"
    if (out / "model.safetensors").is_file():
        return out
    train, dev = source_samples(pair, codec)
    result = train_source(
        find_encoder(),
        train,
        codec,
        out=out,
        dev=dev,
        plan=TrainingPlan(
            epochs=settings.epochs,
            learning_rate=settings.learning_rate,
            batch_size=settings.batch_size,
            seed=SEED,
        ),
    )
    if result.dev_f1 is not None:
        _keep_f1(out, result.dev_f1)
    print(f"{pair.name}: source model, dev F1 {result.dev_f1:.3f}, {result.seconds:.0f} s")
    return out


def source_samples(pair: Pair, codec: TaskCodec) -> tuple[list[LabeledSample], list[LabeledSample]]:
    """Return what a pair's source model is trained on, and what its epoch is chosen on."""
    folder, settings = corpora() / pair.folder, pair.source
    train, dev = (
        drawn(labeled(read_records(folder / name, codec, labels=Labels.REQUIRED)), limit)
        for name, limit in (
            ("source_train.jsonl", settings.records),
            ("source_dev.jsonl", settings.dev_records),
        )
    )
    return with_fewer_negatives(train, pair.spec.negative_label, settings.negatives), dev


def source_facts(pair: Pair, home: Path) -> dict[str, Any]:
    """Return {"dev_f1", "train_records", "dev_records", "settings"} of a pair's source model.

    It is trained where it is missing. Its F1 on its own dev set stands in a file beside it; a
    model that was trained before there was such a file is measured once.
    """
    codec = codec_for(pair.spec)
    model = source_model(pair, codec, home)
    train, dev = source_samples(pair, codec)
    if not _kept_f1(model).is_file():
        from sfda_desktop.encoder import Encoder, inspect_model  # torch, only where it is needed

        encoder = Encoder.load(inspect_model(model, spec=pair.spec))
        said = encoder.predict([item.sample for item in dev], codec).predictions
        gold = {item.sample.id: item.answer for item in dev}
        _keep_f1(model, micro_f1(codec, gold, {p.sample_id: p.answer for p in said}))
    kept: dict[str, Any] = json.loads(_kept_f1(model).read_text(encoding="utf-8"))
    sizes = {"train_records": len(train), "dev_records": len(dev)}
    return kept | sizes | {"settings": pair.source.to_json()}


def _kept_f1(model: Path) -> Path:
    return model.with_name(f"{model.name}.json")


def _keep_f1(model: Path, f1: float) -> None:
    _kept_f1(model).write_text(json.dumps({"dev_f1": f1}), encoding="utf-8")


def labeled(records: Sequence[Record]) -> list[LabeledSample]:
    """Return the labeled records."""
    return [LabeledSample(r.sample, r.answer) for r in records if r.answer is not None]


def drawn(items: Sequence[T], limit: int | None) -> list[T]:
    """Return at most `limit` of them, drawn whole document by document, in the file's order."""
    if limit is None or len(items) <= limit:
        return list(items)
    documents = list(dict.fromkeys(item.sample.group for item in items))
    kept: set[str] = set()
    left = limit
    for place in np.random.default_rng(SEED).permutation(len(documents)):
        size = sum(item.sample.group == documents[place] for item in items)
        if size <= left:
            kept.add(documents[place])
            left -= size
    return [item for item in items if item.sample.group in kept]


def with_fewer_negatives(
    samples: Sequence[LabeledSample], negative: str | None, share: float | None
) -> list[LabeledSample]:
    """Keep `share` negative samples for each positive one."""
    if negative is None or share is None:
        return list(samples)
    places = [n for n, x in enumerate(samples) if x.answer == LabelAnswer(negative)]
    keep = min(len(places), round(share * (len(samples) - len(places))))
    dropped = set(np.random.default_rng(SEED).permutation(places)[keep:].tolist())
    return [x for n, x in enumerate(samples) if n not in dropped]


def write_config(
    path: Path, data: Mapping[str, str], methods: Sequence[Mapping[str, Any]], seeds: Sequence[int]
) -> Path:
    """Write a comparison; JSON's texts, numbers, lists and booleans are TOML's too."""
    lines = [f"seeds = {json.dumps(list(seeds))}", "[data]"]
    lines += [f"{name} = {json.dumps(value)}" for name, value in data.items()]
    for method in methods:
        lines.append("[[methods]]")
        lines += [f"{n} = {json.dumps(value)}" for n, value in method.items() if value is not None]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def compare(config: Path, out: Path, *, jobs: int, seconds: float | None) -> dict[str, Any] | None:
    """Run `sfda compare`; `None` where the time was up first: what was finished is kept."""
    command = [sys.executable, "-m", "sfda_desktop.cli", "compare", "--jobs", str(jobs)]
    command += ["--config", str(config), "--out", str(out)]
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    process = subprocess.Popen(command, env=environment)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.terminate()  # the command leaves a resumable state
        process.wait()
        return None
    except KeyboardInterrupt:
        process.wait()
        raise
    results = out / "results.json"
    if process.returncode not in (0, 2) or not results.exists():
        raise SystemExit(f"sfda compare ended with {process.returncode} for {config}.")
    found: dict[str, Any] = json.loads(results.read_text(encoding="utf-8"))
    return found
