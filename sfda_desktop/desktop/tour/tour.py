"""Going from stop to stop."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from sfda_desktop.desktop.tour.callout import Callout
from sfda_desktop.desktop.tour.stops import stops
from sfda_desktop.domain.wording import tr


class Tour(QObject):
    """Points at one step after the other; `wanted` asks for the page that a stop is about.

    Nothing waits for it: whoever clicks elsewhere works on, and the card stays where it is.
    """

    wanted = Signal(object)  # Step
    ended = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._place = 0
        self.callout: Callout | None = None

    @property
    def is_running(self) -> bool:
        """Whether a card is in sight."""
        return self.callout is not None

    @Slot()
    def start(self) -> None:
        """Begin at the first stop."""
        self._put_away()
        self._place = 0
        self.callout = Callout(self._window)
        self.callout.next_asked.connect(self.next)
        self.callout.leave_asked.connect(self.leave)
        self._stop()

    @Slot()
    def next(self) -> None:
        """Go on to the next stop, or end after the last."""
        self._place += 1
        if self._place < len(stops()):
            self._stop()
        else:
            self.leave()

    @Slot()
    def leave(self) -> None:
        """End the tour, wherever it is."""
        if self.is_running:
            self._put_away()
            self.ended.emit()

    def _put_away(self) -> None:
        if self.callout is not None:
            self.callout.hide()
            self.callout.deleteLater()
            self.callout = None

    def _stop(self) -> None:
        if self.callout is None:
            return
        every = stops()
        stop = every[self._place]
        self.wanted.emit(stop.step)
        named = (self._window.findChild(QWidget, name) for name in stop.anchors)
        found = [widget for widget in named if widget is not None and widget.isVisible()]
        whole = [w for w in found if w.visibleRegion().boundingRect() == w.rect()]
        anchor = next(iter([*whole, *reversed(found)]), self._window)
        self.callout.point_at(
            anchor,
            place=tr("{place} of {stops}", place=self._place + 1, stops=len(every)),
            title=stop.title,
            words=stop.text,
            is_last=self._place == len(every) - 1,
        )
