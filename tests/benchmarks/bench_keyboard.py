"""A hundred notes decided by keyboard alone, on a real X server, in a queue of 100,000.

Every key goes where the focus is; each turn of the event loop is timed by the clock, so what is
reported is what a hand feels. Run as a script (it starts an X server where there is none, and
says so), or with `pytest -m benchmark` on a quiet machine. With xdotool, ten more are decided by
keys that come from the X server itself.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from sfda_desktop.desktop.main_window import MainWindow
    from tests.gui.review.typist import Typist

NOTES, DECIDED, REAL = 100_000, 100, 10
SLOWEST_HANDLER, MEDIAN_NEXT_CARD = 0.1, 0.05  # seconds
_SETTLED = 900.0  # seconds: 100,000 notes are read before the first key is pressed


@contextmanager
def x_server() -> Iterator[str]:
    """Give a display: the one there is, or a server of our own for as long as it is wanted."""
    if os.environ.get("DISPLAY"):
        yield os.environ["DISPLAY"]
        return
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def measure(notes: int = NOTES, decided: int = DECIDED) -> dict[str, Any]:
    """Decide in a process of its own, whose Qt talks to an X server; return the figures."""
    with x_server() as display, tempfile.TemporaryDirectory() as home:
        environment = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_CONFIG_HOME": home,
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        command = [sys.executable, "-m", "tests.benchmarks.bench_keyboard", "--inside"]
        command += ["--notes", str(notes), "--decided", str(decided)]
        done = subprocess.run(
            command, env=environment, stdout=subprocess.PIPE, text=True, check=True
        )
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def inside(notes: int, decided: int) -> dict[str, Any]:
    """Decide in this process, on the display it was given."""
    from PySide6.QtGui import QGuiApplication

    from sfda_desktop.desktop.app import make_application, make_window
    from sfda_desktop.desktop.page import Step
    from sfda_desktop.desktop.review.listing import Wanted
    from sfda_desktop.desktop.review.page import ReviewPage
    from sfda_desktop.desktop.theme import ThemeKeeper
    from tests.gui.review.typist import Typist, Watch, strokes

    app = make_application(sys.argv[:1])
    themes = ThemeKeeper(app)
    window = make_window(themes)
    window.resize(1920, 1080)
    window.show()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "queue.sfda"
        _fill(path, notes)
        _give_focus(window)
        window.open_path(path)
        until(lambda: window.controller.summary is not None and window.controller.is_quiet)
        page = window.page(Step.REVIEW)
        assert isinstance(page, ReviewPage)
        typist = Typist(page)
        typist.press(strokes("Ctrl+3")[0])
        until(lambda: page.material is not None and window.controller.is_quiet)
        page.queue.want(Wanted().among(everything=True))  # those chosen are decided already
        until(lambda: typist.current is not None and window.controller.is_quiet)
        material = page.material
        assert material is not None
        assert material.session is not None
        before = material.session.counts.decided
        typist.watch = Watch()
        typist.decide(before + decided)
        real = _real_keys(typist) if shutil.which("xdotool") else None
        window.controller.stop()
        until(lambda: window.controller.jobs.is_idle and window.controller.is_quiet)
        window.close()
    watch = typist.watch
    return {
        "platform": QGuiApplication.platformName(),
        "notes": notes,
        "decided": decided,
        "decided_by_real_keys": real,
        "slowest_handler_ms": 1000 * max(watch.wall),
        "slowest_computing_ms": 1000 * max(watch.computing),
        "next_card_median_ms": 1000 * statistics.median(watch.next_card),
        "next_card_worst_ms": 1000 * max(watch.next_card),
        "load": os.getloadavg()[0],
    }


def _fill(path: Path, notes: int) -> None:
    from sfda_desktop.domain.task_spec import LabelSpec, TaskSpec
    from sfda_desktop.project import BLIND_SHARE, Project
    from tests.benchmarks.bench_queue import LABELS, fill
    from tests.gui.review.clinic import SPEC

    spec = TaskSpec(SPEC.task, tuple(map(LabelSpec, LABELS)), SPEC.guideline)
    with Project.create(path, spec=spec) as project:
        project.settings.put(BLIND_SHARE, 0.0)
        fill(project, notes)


def _give_focus(window: MainWindow) -> None:
    """Ask for the keys; where no window manager gives them, take them."""
    window.activateWindow()
    if shutil.which("xdotool"):
        subprocess.run(["xdotool", "windowfocus", str(int(window.winId()))], check=True)
    until(window.isActiveWindow)


def _real_keys(typist: Typist) -> int:
    """Decide some more with keys that come through the X server; return how many arrived."""
    arrived = 0
    for _note in range(REAL):
        before = typist.current
        subprocess.run(["xdotool", "key", "a"], check=True)
        until(lambda: typist.current != before)  # noqa: B023 - waited for at once
        arrived += 1
    return arrived


def until(is_so: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + _SETTLED
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError("the window did not become ready")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


@pytest.mark.benchmark
@pytest.mark.skipif(
    not (os.environ.get("DISPLAY") or shutil.which("Xvfb")), reason="there is no X server"
)
def test_a_hundred_notes_are_decided_by_keyboard_and_no_handler_is_slow() -> None:
    figures = measure()
    assert figures["platform"] == "xcb"
    assert figures["slowest_handler_ms"] < 1000 * SLOWEST_HANDLER
    assert figures["next_card_median_ms"] < 1000 * MEDIAN_NEXT_CARD


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=NOTES)
    parser.add_argument("--decided", type=int, default=DECIDED)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    work = inside if arguments.inside else measure
    print(json.dumps(work(arguments.notes, arguments.decided), indent=2))
