"""F1 after adaptation against the quality of the annotator: a SIMULATION, no annotator is asked.

    python -m tests.benchmarks.simulated_annotator --out ~/simulated

corrupts the gold labels of the pool at the error rate that leaves a wanted annotation F1, and
adapts to the most uncertain records (384, or `--budget`) with these labels in place of a person's,
plainly and anchored. It draws what a better language model, or a worse annotator, would come to:
for each pair F1, for all pairs together the gain over the source model, and both as a table. Run
again, it goes on where it was; with more `--qualities`, those before come along.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from sfda_desktop.corpora.jsonl import Labels, read_records, write_records
from sfda_desktop.domain.answers import Answer, LabelAnswer, Span, SpanAnswer
from sfda_desktop.domain.samples import LabeledSample, Record
from sfda_desktop.evaluation import Curve, Level, Point, annotation_f1, draw_curves
from sfda_desktop.tasks import TaskCodec, codec_for
from tests.benchmarks.five_pairs import POOL
from tests.benchmarks.pair_files import (
    SEED,
    compare,
    corpora,
    labeled,
    outside_checkout,
    prepare_pair,
    write_config,
)
from tests.benchmarks.source_settings import PAIRS, Pair, in_order

QUALITIES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
WAYS = ("plain", "anchored")
BUDGET = 384
_WORD = re.compile(r"\w+")


def simulate(codec: TaskCodec, gold: Sequence[LabeledSample], quality: float) -> list[Record]:
    """Return the records as an annotator of that annotation F1 would label them.

    Which label goes wrong first, and how, is fixed by the seed: a worse annotator makes all the
    errors of a better one. The error rate is found by halving.
    """
    truth = {item.sample.id: item.answer for item in gold}
    low, high = 0.0, 1.0
    made = {item.sample.id: item.answer for item in gold}
    if quality < 1:
        for _ in range(14):
            rate = (low + high) / 2
            generator = np.random.default_rng(SEED)
            made = {item.sample.id: corrupted(codec, item, rate, generator) for item in gold}
            if (annotation_f1(codec, truth, made) or 0.0) > quality:
                low = rate
            else:
                high = rate
    return [Record(item.sample, made[item.sample.id]) for item in gold]


def corrupted(
    codec: TaskCodec, item: LabeledSample, rate: float, generator: np.random.Generator
) -> Answer:
    """Return one answer with errors; the draws are the same in number for every rate."""
    if isinstance(item.answer, LabelAnswer):
        others = [name for name in codec.spec.label_names if name != item.answer.label]
        wrong = others[int(generator.integers(len(others)))]
        return LabelAnswer(wrong) if generator.random() < rate else item.answer
    spans: list[Span] = []
    for span in item.answer.spans:
        draws = np.random.default_rng(generator.integers(2**63))
        spans += (
            _mistaken(codec, item.sample.text, span, draws) if draws.random() < rate else [span]
        )
    return SpanAnswer.of(spans)


def _mistaken(codec: TaskCodec, text: str, span: Span, draws: np.random.Generator) -> list[Span]:
    """Drop the span, shift a boundary by a word, name it wrongly, or add one that is none."""
    kind = int(draws.integers(4))
    words = [match.span() for match in _WORD.finditer(text)]
    if kind == 1:
        outer = [w for w in words if w[1] <= span.start or w[0] >= span.end]
        if outer:
            start, end = min(outer, key=lambda w: min(abs(w[1] - span.start), abs(w[0] - span.end)))
            return [Span(min(start, span.start), max(end, span.end), span.label)]
    if kind == 2 and len(codec.spec.label_names) > 1:
        others = [name for name in codec.spec.label_names if name != span.label]
        return [Span(span.start, span.end, others[int(draws.integers(len(others)))])]
    if kind == 3:
        free = [w for w in words if w[1] <= span.start or w[0] >= span.end]
        if free:
            return [span, Span(*free[int(draws.integers(len(free)))], span.label)]
    return []


def run(
    pair: Pair, out: Path, *, jobs: int, qualities: Sequence[float], budget: int = BUDGET
) -> dict[str, Any]:
    """Adapt with annotators of falling quality; draw the curve; return the points."""
    home = out / pair.folder
    data = prepare_pair(pair, home, pool_limit=POOL)
    codec = codec_for(pair.spec)
    gold = labeled(read_records(data["pool"], codec, labels=Labels.REQUIRED))
    budget = min(budget, len(gold))
    tuned = {
        "epochs": pair.epochs,
        "learning_rate": pair.learning_rate,
        "batch_size": pair.batch_size,
    }
    lines: dict[str, list[Point]] = {}
    points: list[dict[str, Any]] = []
    source = 0.0
    for quality in qualities:
        decisions = home / f"simulated-{quality:.2f}.jsonl"
        write_records(decisions, simulate(codec, gold, quality), codec)
        methods = [
            {
                "label": words,
                "method": "active",
                "anchor": anchor,
                "budgets": [budget],
                "per_round": budget,
                **tuned,
            }
            for words, anchor in zip(WAYS, (1.0, "auto"), strict=True)
        ]
        config = write_config(
            home / "simulated.toml", data | {"decisions": str(decisions)}, methods, [SEED]
        )
        results = compare(config, home / "simulated", jobs=jobs, seconds=None)
        assert results is not None
        source = results["summary"]["source"]["f1"]
        for row in results["summary"]["rows"]:
            measured = row["annotation_f1"]["mean"]
            points.append({"quality": quality, "annotation_f1": measured, **row})
            point = Point(100 * measured, row["f1"]["mean"], *row["f1"]["ci95"])
            lines.setdefault(row["label"], []).append(point)
    draw_curves(
        home / "simulated",
        [Curve(f"{name}, simulated", sorted(p, key=lambda x: x.x)) for name, p in lines.items()],
        levels=[Level("source model", source)],
        title=f"{pair.name}: simulated annotator",
        x_label="annotation F1 of the selected notes, %",
        y_label="F1 after adaptation",
    )
    return {"source": source, "budget": budget, "points": points}


def write_all(out: Path, found: Mapping[str, Any]) -> None:
    """Write what all pairs come to: the figures, a table, and the gains of each way to train.

    Pairs that an earlier run found stay in them.
    """
    path = out / "simulated_annotator.json"
    kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    found = in_order({**kept, **found})
    path.write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")
    (out / "simulated_annotator.md").write_text(table(found), encoding="utf-8")
    for words in WAYS:
        curves = []
        for name, of_pair in found.items():
            rows = [row for row in of_pair["points"] if row["label"] == words]
            points = [
                Point(100 * row["quality"], row["gain"]["mean"], *(row["difference"]["ci95"]))
                for row in sorted(rows, key=lambda row: row["quality"])
            ]
            curves.append(Curve(name, points))
        draw_curves(
            out / f"simulated-{words}",
            curves,
            levels=[Level("source model", 0.0)],
            title=f"Simulated annotator, {words} training",
            x_label="annotation F1, %",
            y_label="F1 gained over the source model",
        )


def table(found: Mapping[str, Any]) -> str:
    """Return the gain over the source model by pair and quality, in Markdown."""
    lines = [f"| annotation F1 | training | {' | '.join(found)} |"]
    lines.append(f"|---:|---|{'---:|' * len(found)}")
    places = {(row["quality"], row["label"]) for each in found.values() for row in each["points"]}
    for quality, words in sorted(places, key=lambda place: (-place[0], WAYS.index(place[1]))):
        cells = []
        for of_pair in found.values():
            rows = [r for r in of_pair["points"] if (r["quality"], r["label"]) == (quality, words)]
            cells.append(" ".join(f"{row['gain']['mean']:+.3f}" for row in rows))
        lines.append(f"| {quality:.0%} | {words} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="a folder outside the project")
    parser.add_argument("--pairs", nargs="+", default=[], help="folders of the pairs (or parts)")
    parser.add_argument("--qualities", nargs="+", type=float, default=QUALITIES)
    parser.add_argument("--budget", type=int, default=BUDGET)
    parser.add_argument("--jobs", type=int, default=1)
    arguments = parser.parse_args()
    out = outside_checkout(arguments.out)
    if not corpora().is_dir():
        raise SystemExit(f"No corpora in {corpora()}.")
    found: dict[str, Any] = {}
    for pair in PAIRS:
        if not arguments.pairs or any(part in pair.folder for part in arguments.pairs):
            found[pair.name] = run(
                pair,
                out,
                jobs=arguments.jobs,
                qualities=arguments.qualities,
                budget=arguments.budget,
            )
            write_all(out, found)


if __name__ == "__main__":
    main()
