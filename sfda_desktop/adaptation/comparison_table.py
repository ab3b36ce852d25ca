"""A comparison for readers: a table in Markdown, and learning curves."""

from __future__ import annotations

from pathlib import Path

from sfda_desktop.adaptation.comparison_summary import LEAST_GAP, Row, Spread, Summary
from sfda_desktop.evaluation import Curve, Level, Point, draw_curves

LEVEL = 0.05
"""Of significance, for all rows of the table together."""
_HEADS = (
    *("method", "strategy", "notes", "seeds", "F1", "gain, 95 % interval", "share of the gap"),
    *("p (Holm)", "annotation F1", "LLM's F1 by pass", "seconds"),
)
_HOW_TO_READ = (
    "± is the standard deviation over seeds. Intervals and p come from a paired bootstrap over "
    "documents against the source model, for the mean over the seeds; p is corrected by Holm for "
    f"the rows of this table, bold under {LEVEL}. The share of the gap is the gain divided by that "
    "of full supervision (the better of its rows); it is left out where that gap is under "
    f"{LEAST_GAP * 100:.0f} points of F1. Annotation F1 is that of the labels trained on, LLM's F1 "
    "that of the language model's answers alone after each of its passes, both against the labels "
    "that the pool came with."
)


def markdown(summary: Summary) -> str:
    """Return the table with what must be known to read it."""
    low, high = summary.source_interval
    source = ["source model", "", "", "", f"{summary.source_f1:.3f} ({low:.3f} to {high:.3f})"]
    rows = [[*source, *[""] * (len(_HEADS) - len(source))], *(_cells(r) for r in summary.rows)]
    lines = [
        _line(_HEADS),
        _line(["---", "---", *["---:"] * (len(_HEADS) - 2)]),
        *(_line(row) for row in rows),
        "",
        _HOW_TO_READ,
    ]
    lines += _trained_with(summary)
    if summary.failed:
        lines += ["", "Not computed:", ""]
        lines += [f"- {cell}: {error}" for cell, error in summary.failed]
    return "\n".join(lines) + "\n"


def _trained_with(summary: Summary) -> list[str]:
    """Return what the models were trained with, once for all rows that share it."""
    labels: dict[str, list[str]] = {}
    for row in summary.rows:
        for words in row.trained_with:
            labels.setdefault(words, []).append(row.label)
    if not labels:
        return []
    said = [f"- {', '.join(dict.fromkeys(rows))}: {words}" for words, rows in labels.items()]
    return ["", "Trained with:", "", *said]


def draw(summary: Summary, out: Path) -> list[Path]:
    """Draw F1 against the number of annotated notes, a line a method; return the files.

    Methods without a budget, and the source model, are levels across the picture.
    """
    lines: dict[tuple[str, str], list[Point]] = {}
    levels = [Level("source model", summary.source_f1)]
    strategies = {row.strategy for row in summary.rows if row.strategy is not None}
    for row in summary.rows:
        if row.budget is None or row.strategy is None:
            if row.p_holm is not None:
                levels.append(Level(row.label, row.f1.mean))
            continue
        points = lines.setdefault((row.label, row.strategy), [])
        points.append(Point(row.budget, row.f1.mean, *row.interval))
    return draw_curves(
        out,
        [
            Curve(
                label if len(strategies) == 1 else f"{label}, {strategy}",
                sorted(points, key=lambda point: point.x),
            )
            for (label, strategy), points in lines.items()
        ],
        levels=levels,
        title="F1 on the held-out notes, with 95 % intervals",
        x_label="annotated notes",
        y_label="F1",
        log_x=True,
    )


def _cells(row: Row) -> list[str]:
    low, high = row.difference.ci95
    p = ""
    if row.p_holm is not None:
        p = f"**{row.p_holm:.3f}**" if row.p_holm < LEVEL else f"{row.p_holm:.3f}"
    return [
        row.label.replace("|", r"\|"),
        row.strategy or "",
        "" if row.budget is None else str(row.budget),
        str(len(row.seeds)),
        _spread(row.f1),
        f"{_spread(row.gain, sign='+')} ({low:+.3f} to {high:+.3f})",
        "" if row.gap_closed is None else f"{row.gap_closed:.0%}",
        p,
        "" if row.annotation_f1 is None else _spread(row.annotation_f1),
        " → ".join(_spread(spread) for spread in row.llm_f1_by_pass),
        f"{row.seconds.mean:.0f}",
    ]


def _spread(spread: Spread, sign: str = "") -> str:
    mean = format(spread.mean, f"{sign}.3f")
    return mean if spread.deviation is None else f"{mean} ± {spread.deviation:.3f}"


def _line(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
