"""Somebody who reviews with the keyboard alone, and a watch on how long each key takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sfda_desktop.desktop.review.page import ReviewPage

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Stroke = tuple[Qt.Key, Qt.KeyboardModifier]


def strokes(words: str) -> tuple[Stroke, ...]:
    """Return the keys that words name: 'E W 1 Alt+Right Return'."""
    held = {"Ctrl": CTRL, "Shift": SHIFT, "Alt": ALT}
    found = []
    for word in words.split():
        *modifiers, key = word.split("+")
        together = NONE
        for each in modifiers:
            together |= held[each]
        found.append((Qt.Key[f"Key_{key}"], together))
    return tuple(found)


WAYS = (
    "A",  # as proposed
    "X",  # the model's own answer
    "A",
    "Space",  # later
    "E W W 1 Return",  # two words are a finding
    "E Alt+Down Alt+Right Alt+Shift+Right Return",  # another boundary at either end
    "Right 2 Return",  # another label for the first finding
    "A Ctrl+Z Ctrl+Shift+Z",  # taken back, and done again
    "E Home Ctrl+Right Shift+Right Shift+Right 3 Delete Return",  # a finding made and removed
    "Ctrl+Right Ctrl+Left E W 1 Escape A",  # looked at the next, tried something, thought better
)
"""Everything hands do, in turn; the last key of each deals with the note."""


@dataclass
class Watch:
    """Seconds that each piece of work took: by the clock, and of this thread's own computing."""

    wall: list[float] = field(default_factory=list)
    computing: list[float] = field(default_factory=list)
    next_card: list[float] = field(default_factory=list)  # from a key to another card, painted

    def time(self, work: Callable[[], object]) -> None:
        """Time one piece of work of the event loop."""
        clock, cpu = time.perf_counter(), time.thread_time()
        work()
        self.computing.append(time.thread_time() - cpu)
        self.wall.append(time.perf_counter() - clock)


class Typist:
    """Presses keys wherever the focus is, and lets the window do what follows."""

    def __init__(self, page: ReviewPage) -> None:
        """Review on a page that is shown."""
        self._page = page
        self.watch = Watch()

    @property
    def current(self) -> str | None:
        """The note on the screen."""
        card = self._page.desk.card
        return None if card is None else card.sample.id

    def press(self, stroke: Stroke) -> None:
        """Press one key; what it sets going is timed turn by turn of the event loop."""
        before, clock = self.current, time.perf_counter()
        self.watch.time(lambda: QTest.keyClick(_focused(), *stroke))
        self.watch.time(QApplication.processEvents)
        if self.current != before:
            self.watch.next_card.append(time.perf_counter() - clock)
        self.watch.time(QApplication.processEvents)

    def decide(self, count: int, ways: Sequence[str] = WAYS) -> None:
        """Go on until so many notes of the list are decided."""
        turn = 0
        while self._decided < count:
            assert turn < 3 * count, "the keys decide nothing"
            for stroke in strokes(ways[turn % len(ways)]):
                self.press(stroke)
            turn += 1

    @property
    def _decided(self) -> int:
        material = self._page.material
        assert material is not None
        assert material.session is not None
        return material.session.counts.decided


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None, "the focus is nowhere: keys would be lost"
    return focused
