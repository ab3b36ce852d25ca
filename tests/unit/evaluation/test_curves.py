from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from sfda_desktop.evaluation import Curve, Level, Point, draw_curves


@pytest.mark.parametrize(
    ("curves", "log_x"),
    [
        ([Curve("one", [Point(96, 0.5, 0.4, 0.6)])], True),
        ([Curve(str(n), [Point(x, 0.5, 0.4, 0.6) for x in (12, 96)]) for n in range(9)], True),
        ([Curve("linear", [Point(50, 0.5, 0.5, 0.5), Point(100, 0.7, 0.6, 0.8)])], False),
        ([], True),
    ],
)
def test_the_same_figures_give_the_same_pictures(
    tmp_path: Path, curves: list[Curve], log_x: bool
) -> None:
    written = [
        draw_curves(
            tmp_path / name,
            curves,
            levels=[Level("source model", 0.45)],
            title="F1",
            x_label="notes",
            y_label="F1",
            log_x=log_x,
        )
        for name in ("first", "second")
    ]
    assert [path.name for path in written[0]] == ["first.png", "first.svg"]
    for one, two in zip(*written, strict=True):
        assert one.read_bytes() == two.read_bytes()
    assert written[0][0].read_bytes().startswith(b"\x89PNG")
    assert ET.parse(written[0][1]).getroot().tag.endswith("svg")  # noqa: S314 - our own file


def test_names_are_drawn_as_they_are(tmp_path: Path) -> None:
    names = ["a $x_{ and $5", "_hidden"]
    curves = [Curve(name, [Point(96, 0.5, 0.4, 0.6)]) for name in names]
    _, svg = draw_curves(tmp_path / "c", curves, title="$", x_label="notes", y_label="F1")
    drawn = svg.read_text(encoding="utf-8")
    for name in names:
        assert name in drawn
