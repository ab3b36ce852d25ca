"""How long work tells how far it is and learns that it should stop."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sfda_desktop.domain.errors import Cancelled
from sfda_desktop.domain.wording import tr

_T = TypeVar("_T")
_OFTEN = 256


def _notes() -> str:
    return tr("notes")


@dataclass(frozen=True, slots=True)
class Progress:
    """A step of long work: `done` of `total` units (0 where the total is unknown).

    `stage` names the work in words for the screen; `figures` carry live numbers, such as
    `loss`, `epoch`, `dev_f1`.
    """

    stage: str
    done: int
    total: int
    unit: str = field(default_factory=_notes)
    figures: dict[str, Any] = field(default_factory=dict)


OnProgress = Callable[[Progress], None]
IsCancelled = Callable[[], bool]


def ignore_progress(progress: Progress) -> None:
    """Take a progress report and do nothing: the default of library calls."""


def never_cancelled() -> bool:
    """Say that nobody cancelled: the default of library calls."""
    return False


def raise_if_cancelled(cancelled: IsCancelled) -> None:
    """Raise `Cancelled` where the user asked to stop."""
    if cancelled():
        raise Cancelled


def watched(
    found: Iterable[_T], stage: str, *, unit: str, on_progress: OnProgress, cancelled: IsCancelled
) -> Iterator[_T]:
    """Yield what is found, how much nobody knows yet: tell the count now and then, and at the end.

    Raises:
        Cancelled: the user asked to stop.
    """
    count = 0
    for count, one in enumerate(found, start=1):
        if count % _OFTEN == 0:
            raise_if_cancelled(cancelled)
            on_progress(Progress(stage, count, 0, unit=unit))
        yield one
    raise_if_cancelled(cancelled)
    on_progress(Progress(stage, count, count, unit=unit))
