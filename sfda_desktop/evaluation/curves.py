"""Curves with intervals, as PNG and SVG."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sfda_desktop.domain.files import atomic_bytes

# Okabe and Ito's colours, which people of any colour vision can tell apart; line style and marker
# differ as well, for print in black and white.
_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
_LINES = ("-", "--", "-.", ":")
_DASHES = ((1, 2), (6, 3), (6, 2, 1, 2), (2, 4), (10, 3))
_MARKERS = ("o", "s", "^", "D", "v", "P", "X")
_INK = "#333333"


@dataclass(frozen=True, slots=True)
class Point:
    """A measured value with its 95 % interval."""

    x: float
    y: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Curve:
    """One line: its name in the legend and its points, by rising x."""

    name: str
    points: Sequence[Point]


@dataclass(frozen=True, slots=True)
class Level:
    """A value that depends on no x: a line across the whole width."""

    name: str
    y: float


def draw_curves(
    out: Path,
    curves: Sequence[Curve],
    *,
    levels: Sequence[Level] = (),
    title: str,
    x_label: str,
    y_label: str,
    log_x: bool = False,
) -> list[Path]:
    """Write `out` with the endings .png and .svg and return both paths.

    The same figures give the same bytes.
    """
    # matplotlib takes most of a second to import: only who draws waits for it.
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with rc_context(
        {
            "svg.hashsalt": "sfda",
            "svg.fonttype": "path",
            "text.parse_math": False,  # a name may hold a dollar sign
            "font.size": 10,
            "axes.edgecolor": _INK,
            "axes.labelcolor": _INK,
            "text.color": _INK,
            "xtick.color": _INK,
            "ytick.color": _INK,
        }
    ):
        figure = Figure(figsize=(7.5, 4.6), dpi=150, layout="constrained", facecolor="white")
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        axes.spines[["top", "right"]].set_visible(False)
        axes.grid(axis="y", color="#dddddd", linewidth=0.8)
        axes.set_axisbelow(True)
        ticks = sorted({point.x for curve in curves for point in curve.points})
        for number, curve in enumerate(curves):
            colour = _COLOURS[number % len(_COLOURS)]
            ends = [
                [p.y - p.low for p in curve.points],
                [p.high - p.y for p in curve.points],
            ]
            axes.errorbar(
                # Side by side where several curves have a point at the same x.
                [_aside(p.x, number - (len(curves) - 1) / 2, ticks, log_x) for p in curve.points],
                [p.y for p in curve.points],
                yerr=ends,
                color=colour,
                linestyle=_LINES[number % len(_LINES)],
                marker=_MARKERS[number % len(_MARKERS)],
                capsize=2.5,
                elinewidth=1.0,
                label=_shown(curve.name),
            )
        for number, level in enumerate(levels):
            dots = (0, _DASHES[number % len(_DASHES)])
            axes.axhline(
                level.y, color="#777777", linestyle=dots, linewidth=1.4, label=_shown(level.name)
            )
        if log_x:
            axes.set_xscale("log")
            axes.minorticks_off()
        if ticks and len(ticks) <= 12:
            axes.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
        axes.set_title(title, loc="left", fontweight="bold")
        axes.set_xlabel(x_label)
        axes.set_ylabel(y_label)
        if curves or levels:
            figure.legend(loc="outside right upper", frameon=False, fontsize=9)
        written = []
        for ending, metadata in ((".png", {}), (".svg", {"Date": None})):
            drawn = io.BytesIO()
            figure.savefig(drawn, format=ending[1:], metadata=metadata)
            path = out.with_suffix(ending)
            with atomic_bytes(path) as file:
                file.write(drawn.getvalue())
            written.append(path)
    return written


def _shown(name: str) -> str:
    """Return a name that the legend does not leave out: it would if there were a _ before it."""
    return f" {name}" if name.startswith("_") else name


def _aside(x: float, places: float, ticks: Sequence[float], log_x: bool) -> float:
    """Move a point by so many hundredths of the picture's width."""
    if log_x:
        return float(x * (ticks[-1] / ticks[0]) ** (0.01 * places))
    return x + 0.01 * places * (ticks[-1] - ticks[0])
