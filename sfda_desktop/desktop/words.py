"""Figures in words, the same everywhere in the window. Knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sfda_desktop.domain.wording import grouped, tr, trn

MINUTE = 60
HOUR = 3600


def number(value: int) -> str:
    """Return 1,098 for 1098."""
    return grouped(value)


def role(name: str) -> str:
    """Return what a role of the task is called: whose question it is, and about what."""
    return {
        "head": tr("head"),
        "tail": tr("tail"),
        "entity": tr("entity"),
    }.get(name, name)


def notes(count: int) -> str:
    """Return '1 note' or '1,098 notes'."""
    return trn("{count} note", "{count} notes", count)


def documents(count: int) -> str:
    """Return '1 document' or '1,098 documents'."""
    return trn("{count} document", "{count} documents", count)


def unbroken(figure: str) -> str:
    """Return a figure with its unit so that no line ends between them."""
    return figure.replace(" ", "\u00a0")


def percent(share: float) -> str:
    """Return a share (0 to 1) as whole per cent, never rounding something to nothing or all."""
    if 0 < share < 0.01:
        return unbroken(tr("under 1 %"))
    if 0.99 < share < 1:
        return unbroken(tr("over 99 %"))
    return unbroken(tr("{percent} %", percent=f"{share * 100:.0f}"))


def duration(seconds: float) -> str:
    """Return a time as a person says it: '46 s', '4 min', '1 h 20 min'."""
    if seconds < 1:
        return tr("under 1 s")
    if seconds < 90:
        return tr("{seconds} s", seconds=f"{seconds:.0f}")
    if seconds < HOUR:
        return tr("{minutes} min", minutes=f"{seconds / MINUTE:.0f}")
    hours, rest = divmod(round(seconds / MINUTE), MINUTE)
    if rest:
        return tr("{hours} h {minutes} min", hours=hours, minutes=rest)
    return tr("{hours} h", hours=hours)


def about(seconds: float) -> str:
    """Return a time that is not known exactly: 'about 4 min', but 'under 1 s'."""
    return duration(seconds) if seconds < 1 else tr("about {time}", time=duration(seconds))


def rate(per_second: float, unit: str) -> str:
    """Return a speed: '12 notes/s', or '40 notes/min' where that is easier to picture."""
    if per_second >= 10:
        return tr("{number} {unit}/s", number=f"{per_second:.0f}", unit=unit)
    if per_second >= 1:
        return tr("{number} {unit}/s", number=f"{per_second:.1f}", unit=unit)
    return tr("{number} {unit}/min", number=f"{per_second * MINUTE:.1f}", unit=unit)


def day(when: datetime) -> str:
    """Return a date: '27 Nov 2026'."""
    return f"{when:{tr('%d %b %Y')}}"


def moment(when: datetime) -> str:
    """Return a date with its time, in this computer's zone: '27 Nov 2026, 16:05'."""
    return f"{when.astimezone():{tr('%d %b %Y, %H:%M')}}"


def size(in_bytes: int) -> str:
    """Return a file size: '105 MB', '4.2 GB'."""
    if in_bytes >= 1_000_000_000:
        return tr("{size} GB", size=f"{in_bytes / 1e9:.1f}")
    if in_bytes >= 1_000_000:
        return tr("{size} MB", size=f"{in_bytes / 1e6:.0f}")
    return tr("{size} KB", size=max(1, round(in_bytes / 1e3)))


def parameters(count: int) -> str:
    """Return a model's size: '23 million weights', '7.2 billion weights'."""
    if count >= 1_000_000_000:
        return tr(
            "{billions} billion weights",
            billions=f"{count / 1e9:.1f}",
            hundred_millions=number(round(count / 1e8)),  # what other languages count in
        )
    if count >= 1_000_000:
        return tr(
            "{millions} million weights",
            millions=f"{count / 1e6:.0f}",
            ten_thousands=number(round(count / 1e4)),
        )
    return trn("{count} weight", "{count} weights", count)


def sentences(*parts: str) -> str:
    """Put whole sentences one after the other; empty ones are left out."""
    said = [part for part in parts if part]
    together = "".join(said[:1])
    for part in said[1:]:
        together = tr("{sentence} {next}", sentence=together, next=part)
    return together


def listed(words: Sequence[str]) -> str:
    """Return 'Problem, Treatment and Test'."""
    if len(words) < 2:
        return "".join(words)
    first = words[0]
    for word in words[1:-1]:
        first = tr("{first}, {next}", first=first, next=word, comment="a list of words")
    return tr("{first} and {last}", first=first, last=words[-1], comment="a list of words")


def shortened(path: str, limit: int = 60) -> str:
    """Return a path with its middle left out where it is long."""
    if len(path) <= limit:
        return path
    head = limit // 3
    return f"{path[:head]}…{path[-(limit - head - 1) :]}"
