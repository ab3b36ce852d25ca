from __future__ import annotations

from pathlib import Path

import pytest

from sfda_desktop.desktop.endings import with_ending


@pytest.mark.parametrize(
    ("name", "saved"),
    [
        ("report", "report.html"),
        ("report.html", "report.html"),
        ("Report.HTM", "Report.HTM"),
        ("ward 1.2", "ward 1.2.html"),
        ("report.pdf", "report.pdf.html"),
    ],
)
def test_a_file_gets_the_ending_of_its_format(name: str, saved: str) -> None:
    assert with_ending(Path("/out") / name, (".html", ".htm")) == Path("/out") / saved


def test_a_folder_keeps_its_name() -> None:
    assert with_ending(Path("/out/ward 1.2"), ()) == Path("/out/ward 1.2")
