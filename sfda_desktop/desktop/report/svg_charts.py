"""The charts of a report as drawings for paper and browsers. Knows no Qt.

Only presentation attributes are used, no styles and no fonts from elsewhere: every browser and
Qt's small renderer draw them alike, and nothing in them points out of the document.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from sfda_desktop.desktop.report.score_rows import DumbbellRow, axis, spoken
from sfda_desktop.desktop.report.wording import ReportDict, figure, signed
from sfda_desktop.desktop.words import percent
from sfda_desktop.domain.wording import tr

Point = tuple[float, float]
INK, FAINT, LINE = "#17211f", "#54625e", "#dde2dd"
GOOD, BAD, ACCENT = "#1d6f42", "#a92b27", "#0b6b63"


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG drawing, its size in pixels, and what it shows in words."""

    width: int
    height: int
    body: str
    words: str

    def svg(self, *, standalone: bool = False) -> str:
        """Return the element; as a document of its own it names its namespace."""
        name = ' xmlns="http://www.w3.org/2000/svg"' if standalone else ""
        return (
            f'<svg{name} viewBox="0 0 {self.width} {self.height}" width="{self.width}" '
            f'height="{self.height}" role="img" aria-label="{escape(self.words)}" '
            f'font-family="sans-serif" font-size="13">{self.body}</svg>'
        )


def dumbbell_drawing(rows: Sequence[DumbbellRow]) -> Drawing:
    """Draw F1 before (hollow) and after (full) of each label, with intervals as thin bars."""
    line, left, right, width = 44, 190, 150, 700
    low, high = axis(rows)
    bottom = line * len(rows)

    def x(value: float) -> float:
        return left + (value - low) / (high - low) * (width - left - right)

    parts = []
    for tenth in range(round(low * 10), round(high * 10) + 1):
        at = x(tenth / 10)
        parts.append(_line((at, 4), (at, bottom), LINE))
        parts.append(_text((at, bottom + 18), f"{tenth / 10:.1f}", anchor="middle", fill=FAINT))
    for place, row in enumerate(rows):
        parts += _dumbbell(row, (place + 0.5) * line, x, width)
    return Drawing(width, bottom + 28, "".join(parts), spoken(rows))


def _dumbbell(row: DumbbellRow, y: float, x: Callable[[float], float], width: int) -> Iterator[str]:
    colour = GOOD if row.after >= row.before else BAD
    yield _text((0, y - 2), row.name, bold=True)
    yield _text((0, y + 14), row.support, fill=FAINT, size=11)
    for interval, ink, shift in (
        (row.before_interval, FAINT, 9.0),
        (row.after_interval, colour, -9.0),
    ):
        if interval is not None:
            low, high = x(interval[0]), x(interval[1])
            yield _line((low, y + shift), (high, y + shift), ink, 1.5)
            for end in (low, high):
                yield _line((end, y + shift - 3), (end, y + shift + 3), ink, 1.5)
    yield _line((x(row.before), y), (x(row.after), y), colour, 3)
    yield _circle((x(row.before), y), 5.5, "#ffffff", FAINT)
    yield _circle((x(row.after), y), 6.5, colour, "#ffffff")
    yield _text((width - 50, y + 5), f"{figure(row.before)} → {figure(row.after)}", anchor="end")
    yield _text(
        (width, y + 5), signed(row.after - row.before), anchor="end", bold=True, fill=colour
    )


def reliability_drawing(report: ReportDict) -> Drawing | None:
    """Draw how often the models were right by how sure they were; `None` without figures."""
    calibration = report.get("calibration") or {}
    bins: dict[str, list[Mapping[str, Any]]] = {
        model: [each for each in (calibration.get(model) or {}).get("bins", ()) if each["count"]]
        for model in ("source", "adapted")
    }
    if not bins["adapted"]:
        return None
    side, left, top = 220, 60, 12

    def at(across: float, up: float) -> tuple[float, float]:
        return left + across * side, top + (1 - up) * side

    parts = []
    for part in (0.0, 0.5, 1.0):
        parts.append(_line(at(part, 0), at(part, 1), LINE))
        parts.append(_line(at(0, part), at(1, part), LINE))
        across, up = at(part, 0), at(0, part)
        parts.append(_text((across[0], across[1] + 18), percent(part), anchor="middle", fill=FAINT))
        parts.append(_text((up[0] - 8, up[1] + 5), percent(part), anchor="end", fill=FAINT))
    parts.append(_line(at(0, 0), at(1, 1), FAINT, 1.5, dashed=True))
    for model, full in (("source", False), ("adapted", True)):
        most = max((each["count"] for each in bins[model]), default=1)
        for each in bins[model]:
            size = 2.5 + 5.5 * math.sqrt(each["count"] / most)
            fill, stroke = (ACCENT, "#ffffff") if full else ("none", FAINT)
            parts.append(_circle(at(each["confidence"], each["accuracy"]), size, fill, stroke))
    words = "; ".join(
        tr(
            "sure {confidence}, right {accuracy}",
            confidence=percent(each["confidence"]),
            accuracy=percent(each["accuracy"]),
        )
        for each in bins["adapted"]
    )
    return Drawing(left + side + 30, top + side + 28, "".join(parts), words)


def _line(begin: Point, end: Point, stroke: str, width: float = 1, *, dashed: bool = False) -> str:
    dash = ' stroke-dasharray="5 4"' if dashed else ""
    return (
        f'<line x1="{begin[0]:.1f}" y1="{begin[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" '
        f'stroke="{stroke}" stroke-width="{width:g}"{dash}/>'
    )


def _circle(at: Point, radius: float, fill: str, stroke: str) -> str:
    return (
        f'<circle cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{radius:.1f}" fill="{fill}" '
        f'stroke="{stroke}" stroke-width="1.5"/>'
    )


def _text(
    at: Point,
    words: str,
    *,
    anchor: str = "start",
    fill: str = INK,
    size: int = 13,
    bold: bool = False,
) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{at[0]:.1f}" y="{at[1]:.1f}" text-anchor="{anchor}" fill="{fill}" '
        f'font-size="{size}"{weight}>{escape(words)}</text>'
    )
