"""Things that a column of a table names, found in the text of their row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sfda_desktop.corpora.formats.annotated import AnnotatedSpan
from sfda_desktop.domain.wording import tr_later

APART = ";"
"""Between the things of one cell."""
MISSING = tr_later(
    "{count} things that a column names do not stand in their text and were passed over."
)
TWICE = tr_later(
    "{count} things that a column names stand in their text more than once and were passed over: "
    "say where, as 12-17 (the first character is 0, the last does not belong to it)."
)

_PLACE = re.compile(r"(\d{1,9})\s*[-:]\s*(\d{1,9})")
_LETTER = r"[0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]"  # of scripts that part words


def spans_named(
    text: str, cell: str, kind: str, told: Counter[str], *, once: bool
) -> list[AnnotatedSpan]:
    """Return where the things of a cell stand in the text, in their order there.

    A thing is said by its words, found as whole words in the same case of letters, else in any; or
    by its place, `12-17` in code points, the end exclusive. `once`: words that stand there more
    than once are no answer to which of them is meant, and passed over. What is not found is counted
    in `told`.
    """
    places: set[tuple[int, int]] = set()
    for thing in filter(None, map(str.strip, cell.split(APART))):
        found = set(_places(text, thing))
        if not found or (once and len(found) > 1):
            told[TWICE if found else MISSING] += 1
        else:
            places |= found
    return [AnnotatedSpan(start, end, kind, is_kind=True) for start, end in sorted(places)]


def _places(text: str, thing: str) -> Iterator[tuple[int, int]]:
    said = _PLACE.fullmatch(thing)
    if said is not None:
        start, end = int(said[1]), int(said[2])
        if start < end <= len(text):
            yield start, end
        return
    words = r"\s+".join(map(re.escape, thing.split()))
    before = rf"(?<!{_LETTER})" if re.match(_LETTER, thing) else ""
    behind = rf"(?!{_LETTER})" if re.match(_LETTER, thing[-1]) else ""
    pattern = f"{before}{words}{behind}"
    exact = [match.span() for match in re.finditer(pattern, text)]
    yield from exact or (match.span() for match in re.finditer(pattern, text, re.IGNORECASE))
