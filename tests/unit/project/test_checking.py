from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sfda_desktop.project import Project
from tests.unit.project.conftest import decision


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path)
    try:
        with connection:
            yield connection
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        (
            "UPDATE sample SET split = 'held-out' WHERE id = 's4'",
            "1 documents are both held out and in another split.",
        ),
        (
            "UPDATE sample SET split = 'held-out' WHERE doc = 'd0'",
            "1 held-out notes were selected for annotation.",
        ),
        ("DELETE FROM source", "9 rows point at something that is not there."),
        (
            """UPDATE gold SET answer = '{"entities":[{"start":0,"end":999,"label":"Problem"}]}'""",
            "3 answers of the table gold do not fit their notes.",
        ),
        (
            "UPDATE gold SET answer = '{' WHERE position = 1",
            "1 answers of the table gold do not fit their notes.",
        ),
    ],
)
def test_what_a_project_relies_on_is_checked(
    project: Project, path: Path, statement: str, sentence: str
) -> None:
    project.start_run("adapt", {}).save_selection(["s0"])
    project.decide(decision("s3"))
    assert project.check() == []
    with tampering(path) as connection:
        connection.execute(statement)
    assert project.check() == [sentence]
