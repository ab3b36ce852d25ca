"""How fast a job goes and how long it still needs. Knows no Qt."""

from __future__ import annotations

from collections import deque

from sfda_desktop.domain.progress import Progress

WINDOW = 20.0  # seconds of the past that the speed is measured over
SETTLED = 1.5  # seconds before a first estimate is worth showing


class Pace:
    """Speed over the last seconds of the present stage.

    A running mean would take minutes to notice that the computer became busy; a single step
    jumps about. Time spent paused does not count.
    """

    def __init__(self) -> None:
        self._stage = ""
        self._points: deque[tuple[float, int]] = deque()
        self._total = 0
        self._paused_at: float | None = None

    def update(self, progress: Progress, now: float) -> None:
        """Take a report at time `now` (seconds of a monotonic clock)."""
        if progress.stage != self._stage or (self._points and progress.done < self._points[-1][1]):
            self._stage = progress.stage
            self._points.clear()
        self._total = progress.total
        self._points.append((now, progress.done))
        while len(self._points) > 2 and now - self._points[1][0] > WINDOW:
            self._points.popleft()

    def pause(self, now: float) -> None:
        """Stop the clock."""
        if self._paused_at is None:
            self._paused_at = now

    def resume(self, now: float) -> None:
        """Let the clock run again."""
        if self._paused_at is not None:
            gap = now - self._paused_at
            self._points = deque((at + gap, done) for at, done in self._points)
            self._paused_at = None

    @property
    def per_second(self) -> float | None:
        """Units a second, or `None` while there is too little to go by."""
        if len(self._points) < 2:
            return None
        (began, first), (ended, last) = self._points[0], self._points[-1]
        if ended - began < SETTLED or last <= first:
            return None
        return (last - first) / (ended - began)

    @property
    def seconds_left(self) -> float | None:
        """Seconds the present stage still needs, or `None` where that cannot be said."""
        speed = self.per_second
        if speed is None or self._total <= 0:
            return None
        return max(0, self._total - self._points[-1][1]) / speed
