"""Figures in words, the same everywhere in the window. Knows no Qt."""

from __future__ import annotations

from sfda_desktop.domain.wording import grouped

MINUTE = 60
HOUR = 3600


def number(value: int) -> str:
    """Return 1,098 for 1098."""
    return grouped(value)


def counted(value: int, one: str, many: str = "") -> str:
    """Return '1 note' or '1,098 notes'."""
    return f"{number(value)} {one if value == 1 else many or one + 's'}"


def percent(share: float) -> str:
    """Return a share (0 to 1) as whole per cent, never rounding something to nothing or all."""
    if 0 < share < 0.01:
        return "under 1 %"
    if 0.99 < share < 1:
        return "over 99 %"
    return f"{share * 100:.0f} %"


def duration(seconds: float) -> str:
    """Return a time as a person says it: '46 s', '4 min', '1 h 20 min'."""
    if seconds < 1:
        return "under 1 s"
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < HOUR:
        return f"{seconds / MINUTE:.0f} min"
    hours, rest = divmod(round(seconds / MINUTE), MINUTE)
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def rate(per_second: float, unit: str) -> str:
    """Return a speed: '12 notes/s', or '40 notes/min' where that is easier to picture."""
    if per_second >= 10:
        return f"{per_second:.0f} {unit}/s"
    if per_second >= 1:
        return f"{per_second:.1f} {unit}/s"
    return f"{per_second * MINUTE:.1f} {unit}/min"


def size(in_bytes: int) -> str:
    """Return a file size: '105 MB', '4.2 GB'."""
    if in_bytes >= 1_000_000_000:
        return f"{in_bytes / 1e9:.1f} GB"
    if in_bytes >= 1_000_000:
        return f"{in_bytes / 1e6:.0f} MB"
    return f"{max(1, round(in_bytes / 1e3))} KB"


def parameters(count: int) -> str:
    """Return a model's size: '23 million weights', '7.2 billion weights'."""
    if count >= 1_000_000_000:
        return f"{count / 1e9:.1f} billion weights"
    if count >= 1_000_000:
        return f"{count / 1e6:.0f} million weights"
    return f"{number(count)} weights"


def listed(words: list[str] | tuple[str, ...]) -> str:
    """Return 'Problem, Treatment and Test'."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def shortened(path: str, limit: int = 60) -> str:
    """Return a path with its middle left out where it is long."""
    if len(path) <= limit:
        return path
    head = limit // 3
    return f"{path[:head]}…{path[-(limit - head - 1) :]}"
