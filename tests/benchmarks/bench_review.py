"""The review with 100,000 notes in its list, driven by keys as a person's hands would.

Next card: from the press of a key until the next note is painted and nothing waits to be done.
Beside it a timer of 10 ms in the GUI thread tells the longest time that it was not served, which
bounds every handler. Long note: 50,000 characters with 500 findings, until it is painted; then
each step of scrolling. Run as a script under a real X server (`xvfb-run`), or with
`pytest -m benchmark`: all of it is wall time.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sfda_desktop.domain.answers import Span, SpanAnswer
from sfda_desktop.domain.predictions import Prediction, Uncertainty
from sfda_desktop.domain.samples import Record, Sample
from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
from sfda_desktop.project import ModelRole, Project, Split
from tests.benchmarks.bench_queue import LABELS, NOTES, fill

KEYS = "AXAAAEAASA"
"""Accepted, rejected, edited and skipped by turns; S stands for the blank."""
DECISIONS = 100
FRAMES = 60
LINE = "patient denies chest pain, started aspirin 81 mg daily, CT abdomen negative.\n"


class Watched:
    """The real window over a project, with a clock in its thread."""

    def __init__(self, path: Path) -> None:
        from PySide6.QtCore import Qt, QTimer
        from PySide6.QtTest import QTest

        from sfda_desktop.desktop.app import make_application, make_window
        from sfda_desktop.desktop.page import Step
        from sfda_desktop.desktop.theme import ThemeKeeper

        self.app = make_application(sys.argv[:1])
        self.themes = ThemeKeeper(self.app)
        self.window = make_window(self.themes)
        self.window.resize(1280, 800)
        self.window.show()
        self.gaps: list[float] = []
        self._last = 0.0
        self.clock = QTimer()
        self.clock.setTimerType(Qt.TimerType.PreciseTimer)
        self.clock.setInterval(10)
        self.clock.timeout.connect(self._tick)
        self.page: Any = self.window.page(Step.REVIEW)
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window, 5000)
        self.open(path)

    def open(self, path: Path) -> None:
        """Open a project's review, and the list in it."""
        from sfda_desktop.desktop.page import Step

        controller = self.window.controller
        self.window.open_path(path)
        self.until(lambda: controller.path == path and controller.summary is not None)
        self.window.go_to(Step.REVIEW)
        self.until(lambda: self.page.queue.model.rowCount() > 0)
        self.settle()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def watch(self) -> None:
        """Begin to measure how long the thread is not served."""
        self.gaps, self._last = [], time.perf_counter()
        self.clock.start()

    def longest(self) -> float:
        """Return the longest time without a tick, in milliseconds."""
        self.clock.stop()
        return round(max(self.gaps), 1)

    def until(self, is_so: Callable[[], bool], seconds: float = 120.0) -> None:
        """Let the window live until something is so."""
        from PySide6.QtCore import QEventLoop

        deadline = time.monotonic() + seconds
        while not is_so():
            assert time.monotonic() < deadline, "the window did not become ready"
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def settle(self) -> None:
        """Wait until nothing is read and everything is painted."""
        self.until(lambda: self.window.controller.is_quiet)
        for _turn in range(5):
            self.app.processEvents()

    def close(self) -> None:
        """Close the window and wait for its threads."""
        self.settle()
        self.window.controller.stop()
        self.settle()
        self.window.close()
        self.window.controller.wait()


def next_cards(
    watched: Watched, decisions: int = DECISIONS, clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    """Return the milliseconds from each key to the next note on the screen.

    With `time.thread_time` for a clock, what other programs take on a busy machine is left out.
    """
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    note, taken = watched.page.desk.note, []
    for number in range(decisions):
        key = KEYS[number % len(KEYS)]
        code = Qt.Key.Key_Space if key == "S" else Qt.Key(ord(key))
        before = watched.page.desk.card.sample.id
        start = clock()
        QTest.keyClick(note, code)
        if key == "E":
            QTest.keyClick(note, Qt.Key.Key_Return)
        watched.app.processEvents()
        taken.append((clock() - start) * 1000)
        assert watched.page.desk.card.sample.id != before, f"{key} did nothing"
        QTest.qWait(30)  # a pause as short as no person's, in which counts are made anew
    return taken


def lists(watched: Watched) -> dict[str, float]:
    """Return the milliseconds until another list of the pool shows."""
    from sfda_desktop.desktop.review.listing import Sorting, Wanted

    panel, found = watched.page.queue, {}
    for name, wanted in {
        "all by uncertainty": Wanted(everything=True, sorting=Sorting.UNSURE),
        "two characters": Wanted(everything=True, sorting=Sorting.UNSURE, text="発熱"),
        "added, to decide": Wanted(
            everything=True, kinds=frozenset({"added"}), states=frozenset({"open"})
        ),
        "all by confidence": Wanted(everything=True, sorting=Sorting.LEAST_SURE),
    }.items():
        start = time.perf_counter()
        panel.want(wanted)
        watched.until(lambda wanted=wanted: panel._listed == wanted)  # type: ignore[misc]
        watched.settle()
        found[name] = round((time.perf_counter() - start) * 1000, 1)
    return found


def scroll_list(watched: Watched, steps: int = FRAMES) -> list[float]:
    """Return the milliseconds of each step through the list, rows read or not."""
    bar, taken = watched.page.queue.list.verticalScrollBar(), []
    for step in range(steps):
        start = time.perf_counter()
        bar.setValue(round(bar.maximum() * step / steps) + 37 * step)
        watched.app.processEvents()
        taken.append((time.perf_counter() - start) * 1000)
    watched.settle()
    return taken


def long_note(path: Path) -> None:
    """Write a project of one long note with many findings, between two short ones."""
    text = LINE * (50_000 // len(LINE) + 1)
    spans = SpanAnswer.of(Span(at + 15, at + 25, LABELS[0]) for at in range(0, 50_000, 100))
    with Project.create(path, spec=TaskSpec("ner", tuple(LabelSpec(n) for n in LABELS))) as project:
        notes = [Sample("a", LINE, "d"), Sample("long", text, "d"), Sample("c", LINE, "d")]
        project.add_records([Record(n) for n in notes], split=Split.POOL, source_name="bench")
        model = project.register_model("/model", "0" * 64, ModelRole.SOURCE)
        answers = {"a": SpanAnswer(), "long": spans, "c": SpanAnswer()}
        project.save_predictions(
            model.id,
            [
                Prediction(i, said, Uncertainty(0.5, 0.5, 0.5), (0.5,) * len(said.spans))
                for i, said in answers.items()
            ],
        )
        project.start_run("suggest", {"method": "none"}).save_selection(list(answers))


def open_long_note(watched: Watched, goes: int = 5) -> dict[str, Any]:
    """Return the milliseconds until a long note is painted, and of each step of scrolling."""
    desk, opening, frames = watched.page.desk, [], []
    for _go in range(goes):
        desk.go_to("a")
        watched.settle()
        start = time.perf_counter()
        desk.go_to("long")
        watched.app.processEvents()
        opening.append((time.perf_counter() - start) * 1000)
        watched.settle()
    bar = desk.note.verticalScrollBar()
    for step in range(FRAMES):
        start = time.perf_counter()
        bar.setValue(40 * step)
        desk.note.viewport().repaint()
        frames.append((time.perf_counter() - start) * 1000)
    return {"open ms": summary(opening), "frame ms": summary(frames)}


def summary(taken: list[float]) -> dict[str, float]:
    """Return median and worst."""
    return {"median": round(statistics.median(taken), 1), "worst": round(max(taken), 1)}


def measure(folder: Path, count: int = NOTES) -> dict[str, Any]:
    """Return everything in milliseconds."""
    pool, note = folder / "pool.sfda", folder / "note.sfda"
    with Project.create(pool, spec=TaskSpec("ner", tuple(LabelSpec(n) for n in LABELS))) as project:
        fill(project, count)
    long_note(note)
    found: dict[str, Any] = {"notes": count, "platform": os.environ.get("QT_QPA_PLATFORM", "xcb")}
    start = time.perf_counter()
    watched = Watched(pool)
    found["open s"] = round(time.perf_counter() - start, 1)
    watched.watch()
    found["lists"] = lists(watched)
    found["longest while listing"] = watched.longest()
    assert watched.page.queue.model.rowCount() == count
    watched.watch()
    found["scroll"] = summary(scroll_list(watched))
    found["longest while scrolling"] = watched.longest()
    watched.watch()
    found["next card"] = summary(next_cards(watched))
    found["longest while deciding"] = watched.longest()
    found["next card, work alone"] = summary(next_cards(watched, clock=time.thread_time))
    watched.open(note)
    found["long note"] = open_long_note(watched)
    found["load"] = os.getloadavg()[0]
    watched.close()
    return found


@pytest.mark.benchmark
def test_the_review_keeps_up_with_the_hands(tmp_path: Path) -> None:
    found = measure(tmp_path)
    print(json.dumps(found, ensure_ascii=False))
    assert found["next card"]["median"] < 50
    for watched in ("listing", "scrolling", "deciding"):
        assert found[f"longest while {watched}"] < 100
    assert found["long note"]["open ms"]["median"] < 300
    assert found["long note"]["frame ms"]["median"] < 1000 / 30


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=NOTES)
    with tempfile.TemporaryDirectory() as place:
        result = measure(Path(place), parser.parse_args().notes)
        print(json.dumps(result, indent=2, ensure_ascii=False))
