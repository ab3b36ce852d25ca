"""The five pairs of open corpora, every method: one table (README, What to expect).

    python -m tests.benchmarks.five_pairs --out ~/five-pairs

reads the corpora (../shared/data or $SFDA_BENCHMARK_DATA), trains what source models are missing,
runs `sfda compare` stage by stage over all pairs, the cheap and important cells first, and writes
five_pairs.md and five_pairs.json. Run again, it goes on where it was. By default a reduced grid:
one seed, pools of at most 1,500, self-training of at most 3 rounds, SALA of 2 passes, three hours
on two cores; `--full` for everything, `--sources` only for how the source models were trained and
how good they are on their own corpora. As a test: pytest -m slow tests/benchmarks/five_pairs.py.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sfda_desktop.adaptation.demonstration import find_llm
from sfda_desktop.adaptation.methods import METHODS
from sfda_desktop.adaptation.training_words import rate_figures
from tests.benchmarks.pair_files import (
    SEED,
    compare,
    corpora,
    outside_checkout,
    prepare_pair,
    source_facts,
    write_config,
)
from tests.benchmarks.source_settings import PAIRS, Pair, in_order

POOL, ROUNDS, PASSES, MINUTES = 1500, 3, 2, 180.0
REVIEWED_ANCHORED = (
    "active 96, anchored",
    "sala 96 reviewed, anchored",
    "sala-likelihood 384, 96 reviewed, anchored",
)
LEAST_GAP = 0.02
_HOW_TO_READ = (
    "F1, and the gain over the source model; ± over seeds; bold where the gain or loss is "
    "significant on its pair (paired bootstrap by document, Holm over the pair's rows, 0.05)."
)


@dataclass(frozen=True, slots=True)
class Grid:
    """How large a grid is run."""

    pool: int | None
    rounds: int
    passes: int
    seeds: tuple[int, ...]  # of the methods that ask no language model, and of reviewed SALA
    llm_seeds: tuple[int, ...] = (SEED,)


REDUCED = Grid(POOL, ROUNDS, PASSES, (SEED,))
FULL = Grid(None, 30, 5, (SEED, SEED + 1, SEED + 2))


def stages(pair: Pair, grid: Grid) -> list[list[dict[str, Any]]]:
    """Return the methods of each stage, as [[methods]] tables; each stage adds to those before.

    The papers' own rows are trained plainly (anchor 1); a method that this version of the program
    does not have is left out.
    """
    tuned = {
        "epochs": pair.epochs,
        "learning_rate": pair.learning_rate,
        "batch_size": pair.batch_size,
    }
    whole = tuned | {"epochs": pair.supervised_epochs or pair.epochs}
    cheap, costly = {"seeds": list(grid.seeds)}, {"seeds": list(grid.llm_seeds)}

    def asked(label: str, method: str, budget: int, **more: Any) -> dict[str, Any]:
        return {
            "label": label,
            "method": method,
            "budgets": [budget],
            "anchor": 1.0,
            "iterations": grid.passes,
            **tuned,
            **costly,
            **more,
        }

    active = {"method": "active", "budgets": [96], **tuned, **cheap}
    listed: list[list[dict[str, Any]]] = [
        [
            {"label": "none", "method": "none"},
            {"label": "supervised, plain", "method": "supervised", "anchor": 1.0, **whole, **cheap},
            {"label": "active 96, plain", "anchor": 1.0, **active},
            {"label": "active 96, anchored", "anchor": "auto", **active},
        ],
        [
            asked(f"sala 96 reviewed, {words}", "sala", 96, decisions=True, anchor=anchor, **cheap)
            for words, anchor in (("plain", 1.0), ("anchored", "auto"))
        ],
        [
            {
                "label": "self-training",
                "method": "self-training",
                "anchor": 1.0,
                "rounds": grid.rounds,
                **whole,  # it learns from most of the pool, not from a hundred notes
                **cheap,
            },
            {
                "label": "supervised, anchored",
                "method": "supervised",
                "anchor": "auto",
                **whole,
                **costly,
            },
        ],
        [
            asked(
                f"sala-likelihood 384, 96 reviewed, {words}",
                "sala-likelihood",
                384,
                decisions=96,
                anchor=anchor,
            )
            for words, anchor in (("plain", 1.0), ("anchored", "auto"))
        ],
        [asked("sala 96", "sala", 96), asked("zero-shot 96", "zero-shot", 96)],
        [asked("sala 384", "sala", 384)],
    ]
    return [[method for method in stage if method["method"] in METHODS] for stage in listed]


def run(
    out: Path,
    *,
    pairs: Sequence[Pair] = PAIRS,
    grid: Grid = REDUCED,
    only: Sequence[str] = (),
    minutes: float | None = MINUTES,
    jobs: int = 1,
) -> dict[str, Any]:
    """Run the grid as far as the time goes; return {pair: summary} and write the table."""
    until = None if minutes is None else time.monotonic() + 60 * minutes
    data: dict[str, dict[str, str]] = {}
    found: dict[str, Any] = {}
    for number in range(len(stages(pairs[0], grid))):
        for pair in pairs:
            home = out / pair.folder
            if until is not None and time.monotonic() >= until:
                print(f"The time was up before stage {number + 1} of {pair.name}.")
                continue
            if pair.folder not in data:
                data[pair.folder] = prepare_pair(pair, home, pool_limit=grid.pool)
                data[pair.folder] |= {"llm": str(find_llm())}
            methods = [
                method
                for stage in stages(pair, grid)[: number + 1]
                for method in stage
                if not only or method["label"] in only or method["method"] in only
            ]
            if not methods:
                continue
            config = write_config(home / "comparison.toml", data[pair.folder], methods, grid.seeds)
            left = None if until is None else max(1.0, until - time.monotonic())
            results = compare(config, home / "comparison", jobs=jobs, seconds=left)
            if results is None:
                print(f"The time was up in stage {number + 1} of {pair.name}.")
            else:
                found[pair.name] = results | {"source_model": source_facts(pair, home)}
        write_table(out, found)
    return found


def write_table(out: Path, found: Mapping[str, Any]) -> None:
    """Write five_pairs.json and five_pairs.md; pairs that an earlier run found stay in them."""
    path = out / "five_pairs.json"
    kept = json.loads(path.read_text(encoding="utf-8"))["pairs"] if path.exists() else {}
    found = in_order({**kept, **found})
    path.write_text(
        json.dumps({"pairs": found, "criterion": criterion(found)}, ensure_ascii=False, indent=1),
        encoding="utf-8",
    )
    (out / "five_pairs.md").write_text(table(found), encoding="utf-8")


def table(found: Mapping[str, Any]) -> str:
    """Return F1 and gain of every method on every pair, in Markdown."""
    rows = {name: {r["label"]: r for r in f["summary"]["rows"]} for name, f in found.items()}
    labels = list(dict.fromkeys(label for of_pair in rows.values() for label in of_pair))
    lines = [f"| method | {' | '.join(found)} |", f"|---|{'---:|' * len(found)}"]
    for label in labels:
        cells = [_cell(of_pair.get(label)) for of_pair in rows.values()]
        lines.append(f"| {label} | {' | '.join(cells)} |")
    lines += [
        "",
        _HOW_TO_READ,
        "",
        *(f"- {label}: {words}" for label, words in _criterion_words(found)),
        "",
        sources_table(
            {n: each["source_model"] for n, each in found.items() if "source_model" in each}
        ),
    ]
    return "\n".join(lines)


def sources_table(sources: Mapping[str, Mapping[str, Any]]) -> str:
    """Return how each pair's source model was trained and its F1 on its own dev set (Markdown)."""
    lines = [
        "| source model | trained on | rate | batches | epochs | F1 on its own dev set |",
        f"|---|{'---:|' * 5}",
    ]
    for name, facts in sources.items():
        used = facts["settings"]
        trained_on = f"{facts['train_records']:,} records"
        if used["negatives"] is not None:
            trained_on += f", {used['negatives']:g} negatives for each positive"
        lines.append(
            f"| {name.split(' → ')[0]} | {trained_on} "
            f"| {rate_figures(used['learning_rate'])} | {used['batch_size']} | {used['epochs']} "
            f"| {facts['dev_f1']:.3f} |"
        )
    return "\n".join(lines) + "\n"


def criterion(found: Mapping[str, Any]) -> dict[str, Any]:
    """Return, for each reviewed and anchored method, the share of the gaps that it closes.

    Over the pairs whose gap is at least 2 points: the sum of the gains, and of the gaps. A run is
    worse than the source where the 95 % interval of the difference lies below 0, or its mean over
    the seeds below −2 points.
    """
    outcome: dict[str, Any] = {}
    for label in REVIEWED_ANCHORED:
        gains, gaps, worse = 0.0, 0.0, []
        for name, results in found.items():
            summary = results["summary"]
            row = next((r for r in summary["rows"] if r["label"] == label), None)
            if row is None:
                continue
            if row["difference"]["ci95"][1] < 0 or row["gain"]["mean"] < -LEAST_GAP:
                worse.append(name)
            if summary["supervised_f1"] is None:
                continue
            gap = summary["supervised_f1"] - summary["source"]["f1"]
            if gap >= LEAST_GAP:
                gains += row["gain"]["mean"]
                gaps += gap
        outcome[label] = {
            "gains": gains,
            "gaps": gaps,
            "closed": gains / gaps if gaps else None,
            "worse_on": worse,
        }
    return outcome


def _criterion_words(found: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        (
            label,
            f"sum of gains {each['gains']:+.3f} of gaps {each['gaps']:.3f} "
            f"({each['closed']:.0%} closed)"
            + (f"; worse on {', '.join(each['worse_on'])}" if each["worse_on"] else ""),
        )
        for label, each in criterion(found).items()
        if each["closed"] is not None
    ]


def _cell(row: Mapping[str, Any] | None) -> str:
    if row is None:
        return ""
    spread = "" if row["f1"]["sd"] is None else f" ± {row['f1']['sd']:.3f}"
    gain = f"{row['gain']['mean']:+.3f}"
    if row["p_holm"] is not None and row["p_holm"] < 0.05:
        gain = f"**{gain}**"
    return f"{row['f1']['mean']:.3f}{spread} ({gain})"


@pytest.mark.slow
@pytest.mark.timeout(4 * 3600)
def test_the_reduced_grid_makes_a_table(tmp_path: Path) -> None:
    if not corpora().is_dir():
        pytest.skip(f"no corpora in {corpora()}")
    found = run(tmp_path)
    assert set(found) == {pair.name for pair in PAIRS}
    assert "none" in (tmp_path / "five_pairs.md").read_text(encoding="utf-8")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="a folder outside the project")
    parser.add_argument("--pairs", nargs="+", default=[], help="folders of the pairs (or parts)")
    parser.add_argument("--only", nargs="+", default=[], help="methods, or labels of the table")
    parser.add_argument("--sources", action="store_true", help="the source models only")
    parser.add_argument("--full", action="store_true", help="three seeds, whole pools, all rounds")
    parser.add_argument("--budget-minutes", type=float, default=None, help="180 unless --full")
    parser.add_argument("--jobs", type=int, default=1)
    arguments = parser.parse_args()
    chosen = [
        pair
        for pair in PAIRS
        if not arguments.pairs or any(part in pair.folder for part in arguments.pairs)
    ]
    if not chosen or not corpora().is_dir():
        raise SystemExit(f"No such pair, or no corpora in {corpora()}.")
    minutes = arguments.budget_minutes
    out = outside_checkout(arguments.out)
    if arguments.sources:
        print(sources_table({pair.name: source_facts(pair, out / pair.folder) for pair in chosen}))
        return
    run(
        out,
        pairs=chosen,
        grid=FULL if arguments.full else REDUCED,
        only=arguments.only,
        minutes=minutes if minutes is not None or arguments.full else MINUTES,
        jobs=arguments.jobs,
    )
    print((out / "five_pairs.md").read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
