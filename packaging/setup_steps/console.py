"""What set-up shows while it works: one line a step, alive on a terminal, plain in a log."""

import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self, TextIO

TERMINAL_INTERVAL_S = 0.5
# In a log file a sign of life now and then is enough.
PLAIN_INTERVAL_S = 60.0
DETAIL_WIDTH = 100


def duration(seconds: float) -> str:
    """Say a duration as a person would: 8 s, 2 min 05 s."""
    whole = round(seconds)
    return f"{whole} s" if whole < 60 else f"{whole // 60} min {whole % 60:02d} s"


class StepDisplay:
    """The line of the step that is running; a thread keeps its time up to date."""

    def __init__(self, stream: TextIO, heading: str, *, live: bool) -> None:
        """Show `heading` on `stream`, redrawn in place where `live`."""
        self._stream = stream
        self._heading = heading
        self._live = live
        self._detail = ""
        self._result = ""
        self._started = time.monotonic()
        self._over = threading.Event()
        self._ticker = threading.Thread(target=self._tick, daemon=True)

    def detail(self, text: str) -> None:
        """Set what the step is doing right now."""
        self._detail = " ".join(text.split())[:DETAIL_WIDTH]

    def result(self, text: str) -> None:
        """Set what the finished line says instead of the time alone."""
        self._result = text

    def note(self, text: str) -> None:
        """Print a sentence that stays on the screen."""
        self._clear()
        self._print(f"      {text}")

    def __enter__(self) -> Self:
        """Show the heading and start the clock."""
        if not self._live:
            self._print(f"{self._heading} …")
        self._ticker.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Stop the clock and leave one line that says how it ended."""
        self._over.set()
        self._ticker.join()
        self._clear()
        if error is None:
            ending = self._result or duration(time.monotonic() - self._started)
        elif isinstance(error, KeyboardInterrupt):
            ending = "interrupted"
        else:
            ending = "failed"
        self._print(f"{self._heading}: {ending}")

    def _tick(self) -> None:
        interval = TERMINAL_INTERVAL_S if self._live else PLAIN_INTERVAL_S
        while not self._over.wait(interval):
            elapsed = duration(time.monotonic() - self._started)
            if self._live:
                self._redraw(f"{self._heading}  {elapsed}  {self._detail}")
            else:
                self._print(f"      {elapsed}: {self._detail or 'working'}")

    def _redraw(self, text: str) -> None:
        columns = shutil.get_terminal_size().columns
        self._stream.write("\r\x1b[K" + text[: columns - 1])
        self._stream.flush()

    def _clear(self) -> None:
        if self._live:
            self._stream.write("\r\x1b[K")

    def _print(self, text: str) -> None:
        self._stream.write(text + "\n")
        self._stream.flush()


class Console:
    """Counts the steps of one run and prints what stays."""

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        """Expect `total` steps; write to `stream`, standard output by default."""
        self._total = total
        self._number = 0
        self._stream = stream or sys.stdout
        self._live = self._stream.isatty()

    @contextmanager
    def step(self, title: str) -> Iterator[StepDisplay]:
        """Show one step while the body runs."""
        self._number += 1
        heading = f"[{self._number}/{self._total}] {title}"
        with StepDisplay(self._stream, heading, live=self._live) as display:
            yield display

    def say(self, text: str) -> None:
        """Print a line."""
        self._stream.write(text + "\n")
        self._stream.flush()
