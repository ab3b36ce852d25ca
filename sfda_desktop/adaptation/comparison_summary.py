"""What the cells of a comparison come to: one row for every method, strategy and budget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, stdev
from typing import Any

from sfda_desktop.adaptation.cells import Cell, KeptCell
from sfda_desktop.adaptation.methods import LabeledBy
from sfda_desktop.adaptation.training_set import labeled_samples
from sfda_desktop.adaptation.training_words import training_words
from sfda_desktop.corpora.jsonl import Labels, read_records
from sfda_desktop.domain.answers import Answer
from sfda_desktop.domain.scores import Difference, Interval
from sfda_desktop.evaluation import (
    FINER_RESAMPLES,
    PairedResamples,
    holm,
    mean_of,
    mean_score_interval,
    paired_resamples,
    score,
)
from sfda_desktop.project import ModelRole, Project, Split
from sfda_desktop.tasks import TaskCodec

LEAST_GAP = 0.02
"""F1 between source and supervised below which a share of it would be a share of noise."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean and standard deviation (of the sample; `None` for one value) over seeds."""

    mean: float
    deviation: float | None

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """Return the spread of at least one value."""
        return cls(fmean(values), stdev(values) if len(values) > 1 else None)

    def to_json(self) -> dict[str, Any]:
        """Return {"mean", "sd"}."""
        return {"mean": self.mean, "sd": self.deviation}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table. All F1 are fractions; `gain` is against the source model.

    `interval` is the bootstrap's for the mean F1 over the seeds, `difference` the paired one of
    the mean gain (see `mean_of`), `p_holm` its p corrected for the rows of the table (`None` for
    a row that is the source model itself). `gap_closed` is the gain's share of what full
    supervision gains, `None` where there is no such row or the gap is under `LEAST_GAP`.
    `annotation_f1` is that of the labels trained on, `llm_f1_by_pass` that of the language model's
    answers alone after each of its passes (SALA, Table 6), both where the pool came with labels.
    `trained_with` says what its models were trained with, more than once where seeds differ in it.
    """

    label: str
    method: str
    strategy: str | None
    budget: int | None
    seeds: tuple[int, ...]
    f1: Spread
    interval: Interval
    gain: Spread
    difference: Difference
    p_holm: float | None
    gap_closed: float | None
    annotation_f1: Spread | None
    llm_f1_by_pass: tuple[Spread, ...]
    seconds: Spread
    trained_with: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the row as results.json holds it."""
        return {
            "label": self.label,
            "method": self.method,
            "strategy": self.strategy,
            "budget": self.budget,
            "seeds": list(self.seeds),
            "f1": self.f1.to_json() | {"ci95": list(self.interval)},
            "gain": self.gain.to_json(),
            "difference": self.difference.to_json(),
            "p_holm": self.p_holm,
            "gap_closed": self.gap_closed,
            "annotation_f1": None if self.annotation_f1 is None else self.annotation_f1.to_json(),
            "llm_f1_by_pass": [spread.to_json() for spread in self.llm_f1_by_pass],
            "seconds": self.seconds.to_json(),
            "trained_with": list(self.trained_with),
        }


@dataclass(frozen=True, slots=True)
class Summary:
    """The table: the source model, its rows, and what could not be computed."""

    task: str
    source_f1: float
    source_interval: Interval
    supervised_f1: float | None
    rows: tuple[Row, ...]
    failed: tuple[tuple[str, str], ...]

    def to_json(self) -> dict[str, Any]:
        """Return the summary as results.json holds it."""
        return {
            "task": self.task,
            "source": {"f1": self.source_f1, "ci95": list(self.source_interval)},
            "supervised_f1": self.supervised_f1,
            "rows": [row.to_json() for row in self.rows],
            "failed": [{"cell": cell, "error": error} for cell, error in self.failed],
        }


def summarise(kept: Sequence[KeptCell], prepared: Path) -> Summary:
    """Make the table. Every cell is measured on the same resamples of the same documents.

    The source model's answers are those of the project all cells began with.
    """
    with Project.open(prepared, read_only=True) as project:
        codec = project.codec
        gold = labeled_samples(project, Split.HELD_OUT)
        model = next(m for m in project.models() if m.role is ModelRole.SOURCE)
        source = {i: p.answer for i, p in project.predictions(model.id, Split.HELD_OUT).items()}
    groups: dict[tuple[str, str | None, int | None], list[KeptCell]] = {}
    for each in kept:
        if each.result is not None:
            groups.setdefault(_row_of(each.cell), []).append(each)
    measured = {place: [_answers(each, codec) for each in cells] for place, cells in groups.items()}
    goes = {
        place: [
            paired_resamples(codec, gold, source, answers, resamples=FINER_RESAMPLES)
            for answers in cells
        ]
        for place, cells in measured.items()
    }
    means = {place: mean_of(each) for place, each in goes.items()}
    tested = [p for p, cells in groups.items() if not cells[0].cell.is_source]
    corrected = dict(zip(tested, holm([means[p].difference.p for p in tested]), strict=True))
    before = score(codec, gold, source)
    supervised = [
        before.f1 + means[place].point
        for place, cells in groups.items()
        if cells[0].cell.annotation.rule.labeled_by is LabeledBy.POOL
    ]
    gap = max(supervised) - before.f1 if supervised else 0.0
    return Summary(
        task=codec.name,
        source_f1=before.f1,
        source_interval=before.ci95,
        supervised_f1=max(supervised) if supervised else None,
        rows=tuple(
            _row(
                cells,
                goes[place],
                means[place],
                f1_interval=mean_score_interval(codec, gold, measured[place]),
                p_holm=corrected.get(place),
                gap=gap,
                source_f1=before.f1,
            )
            for place, cells in groups.items()
        ),
        failed=tuple((each.cell.words, each.error) for each in kept if each.error is not None),
    )


def _row(
    cells: Sequence[KeptCell],
    goes: Sequence[PairedResamples],
    mean: PairedResamples,
    *,
    f1_interval: Interval,
    p_holm: float | None,
    gap: float,
    source_f1: float,
) -> Row:
    cell = cells[0].cell
    results = [each.result for each in cells if each.result is not None]
    annotations = [r["annotation"]["f1"] for r in results if "f1" in r["annotation"]]
    label, strategy, budget = _row_of(cell)
    return Row(
        label=label,
        method=cell.annotation.method,
        strategy=strategy,
        budget=budget,
        seeds=tuple(each.cell.annotation.seed for each in cells),
        f1=Spread.of([source_f1 + go.point for go in goes]),
        interval=f1_interval,
        gain=Spread.of([go.point for go in goes]),
        difference=mean.difference,
        p_holm=p_holm,
        gap_closed=mean.point / gap if gap >= LEAST_GAP else None,
        annotation_f1=Spread.of(annotations) if annotations else None,
        llm_f1_by_pass=_by_pass([r["annotation"].get("llm_f1_by_pass", {}) for r in results]),
        seconds=Spread.of(
            [r["annotation"]["llm_seconds"] + r["training"]["seconds"] for r in results]
        ),
        trained_with=tuple(
            dict.fromkeys(w for r in results if (w := training_words(r["training"])))
        ),
    )


def _by_pass(seeds: Sequence[Mapping[str, float]]) -> tuple[Spread, ...]:
    """Return the spread over seeds after each pass.

    A seed whose answers were all clean took fewer passes, and its answers stay what they were.
    """
    measured = [list(f1.values()) for f1 in seeds if f1]
    passes = max(map(len, measured), default=0)
    return tuple(
        Spread.of([f1[min(number, len(f1) - 1)] for f1 in measured]) for number in range(passes)
    )


def _row_of(cell: Cell) -> tuple[str, str | None, int | None]:
    if not cell.has_budget:
        return (cell.label, None, None)
    return (cell.label, cell.annotation.strategy, cell.annotation.budget)


def _answers(kept: KeptCell, codec: TaskCodec) -> Mapping[str, Answer]:
    assert kept.result is not None  # noqa: S101 - only such are handed in
    records = read_records(kept.result["predictions"], codec, labels=Labels.REQUIRED)
    return {r.sample.id: r.answer for r in records if r.answer is not None}
