"""The project file with 100,000 notes: adding, ranking, opening, deciding.

The baseline of a decision is what a competent user writes with `sqlite3`: one connection in the
same mode, one INSERT, one commit. Run as a script, or with `pytest -m benchmark`.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.decisions import Decision, Verdict
from sfda_desktop.domain.predictions import Prediction, Uncertainty
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import ModelRole, Project, Split

NOTES, DECISIONS, PIECES = 100_000, 300, 30
ANSWER = SpanAnswer((Span(0, 5, "Problem"), Span(10, 15, "Test")))
TEXT = "fever and cough since three days; chest x-ray ordered, no fever today, line"

T = TypeVar("T")


def records(count: int) -> list[Record]:
    """Sentences of ten a document, half of them with gold."""
    return [
        Record(Sample(f"s{n}", f"{TEXT} {n}", f"d{n // 10}"), ANSWER if n % 2 else None)
        for n in range(count)
    ]


def predictions(count: int) -> list[Prediction]:
    """A prediction a note, with the entropies of thirty word pieces."""
    figures = random.Random(13)
    return [
        Prediction(
            f"s{n}",
            ANSWER,
            Uncertainty(figures.random(), figures.random(), figures.random()),
            (0.9, 0.8),
            unsure_at=tuple((k, k + 1, figures.random()) for k in range(PIECES)),
        )
        for n in range(count)
    ]


def measure(folder: Path, notes: int = NOTES) -> dict[str, Any]:
    """Return seconds by step; decisions in milliseconds, median and 99th percentile."""
    found: dict[str, Any] = {"notes": notes, "sqlite": sqlite3.sqlite_version}

    def timed(step: str, work: Callable[[], T]) -> T:
        start = time.perf_counter()
        result = work()
        found[step] = round(time.perf_counter() - start, 3)
        return result

    path = folder / "bench.sfda"
    spec = TaskSpec("ner", (LabelSpec("Problem"), LabelSpec("Test")))
    given, said = records(notes), predictions(notes)
    with Project.create(path, spec=spec) as project:
        timed("add", lambda: project.add_records(given, split=Split.POOL, source_name="bench"))
        model = project.register_model("/model", "0" * 64, ModelRole.SOURCE)
        timed("save predictions", lambda: project.save_predictions(model.id, said))
        ranked = timed("ranked", lambda: project.ranked(model.id))
        assert len(ranked) == notes
        assert ranked == sorted(ranked, key=lambda pair: -pair[1])
        timed("samples", lambda: project.samples(Split.POOL))
        timed("counts", project.counts)
        timed("read predictions", lambda: project.predictions(model.id))
        found["decide ms"] = milliseconds(lambda n: project.decide(decision(n)))
        timed("backup", lambda: project.backup_to(folder / "copy.sfda"))
    project = timed("open", lambda: Project.open(path))
    timed("open and first card", lambda: (project.sample("s5"), project.prediction(1, "s5")))
    project.close()
    found["plain insert ms"] = plain_inserts(folder / "plain.db")
    found["megabytes"] = round(path.stat().st_size / 1e6, 1)
    return found


def decision(number: int) -> Decision:
    """Any decision."""
    return Decision(f"s{number}", Verdict.ACCEPT, ANSWER, datetime.now(UTC))


def milliseconds(work: Callable[[int], object]) -> dict[str, float]:
    """Time one call after the other."""
    taken = []
    for number in range(DECISIONS):
        start = time.perf_counter()
        work(number)
        taken.append((time.perf_counter() - start) * 1000)
    return {
        "median": round(statistics.median(taken), 2),
        "p99": round(statistics.quantiles(taken, n=100)[98], 2),
    }


def plain_inserts(path: Path) -> dict[str, float]:
    """One row and one commit at a time, as durable as ours."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE decision (id TEXT, answer TEXT)")

    def insert(number: int) -> None:
        with connection:
            connection.execute("INSERT INTO decision VALUES (?, ?)", [f"s{number}", TEXT])

    found = milliseconds(insert)
    connection.close()
    return found


@pytest.mark.benchmark
def test_a_hundred_thousand_notes(tmp_path: Path) -> None:
    found = measure(tmp_path)
    print(json.dumps(found))
    assert found["add"] < 10
    assert found["ranked"] < 1
    assert found["open"] < 0.5
    assert found["decide ms"]["median"] < 50


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=NOTES)
    with tempfile.TemporaryDirectory() as place:
        print(json.dumps(measure(Path(place), parser.parse_args().notes), indent=2))
