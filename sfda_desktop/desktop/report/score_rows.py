"""The F1 of each label before and after, as lines of a chart. Knows no Qt."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from sfda_desktop.desktop.report.wording import ReportDict, figure
from sfda_desktop.desktop.task_words import words_of_report
from sfda_desktop.domain.wording import tr

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class DumbbellRow:
    """One line of the plot; `label` is -1 for the line of all labels together."""

    name: str
    before: float
    after: float
    support: str  # how many there are, in words
    label: int = -1
    before_interval: Interval | None = None
    after_interval: Interval | None = None
    is_all: bool = False


def dumbbell_rows(report: ReportDict, label_names: Sequence[str]) -> list[DumbbellRow]:
    """Return the lines for a report: all labels first, then each in the task's order."""
    before, after = report["source"], report["adapted"]
    labels = list(after["per_label"])
    task = words_of_report(report)
    labels.sort(key=lambda name: label_names.index(name) if name in label_names else 10**6)
    rows = [
        DumbbellRow(
            task.all_claims,
            before["f1"],
            after["f1"],
            task.support(sum(scores["support"] for scores in after["per_label"].values())),
            before_interval=tuple(before["ci95"]),
            after_interval=tuple(after["ci95"]),
            is_all=True,
        )
    ]
    for name in labels:
        old, new = before["per_label"].get(name, {}), after["per_label"][name]
        label = label_names.index(name) if name in label_names else -1
        rows.append(
            DumbbellRow(
                name,
                old.get("f1", 0.0),
                new["f1"],
                task.support(new["support"]),
                label,
                before_interval=_interval(old),
                after_interval=_interval(new),
            )
        )
    return rows


def _interval(scores: ReportDict) -> Interval | None:
    """Return the ends of an interval; reports of earlier versions have none for a label."""
    ends = scores.get("ci95")
    return None if ends is None else (ends[0], ends[1])


def spoken(rows: Sequence[DumbbellRow]) -> str:
    """Return the chart in words, for a screen reader."""
    return "; ".join(
        tr(
            "{label}: F1 {before} before, {after} after",
            label=row.name,
            before=figure(row.before),
            after=figure(row.after),
        )
        for row in rows
    )


def axis(rows: Sequence[DumbbellRow]) -> tuple[float, float]:
    """Return the F1 at the left and right end of an axis that holds all lines, in tenths."""
    values = [value for row in rows for value in (row.before, row.after)]
    for row in rows:
        values += [*(row.before_interval or ()), *(row.after_interval or ())]
    if not values:
        return 0.0, 1.0
    low = max(0.0, math.floor((min(values) - 0.02) * 10) / 10)
    high = min(1.0, math.ceil((max(values) + 0.02) * 10) / 10)
    return (low, high) if high - low >= 0.2 else (max(0.0, high - 0.2), max(0.2, high))
