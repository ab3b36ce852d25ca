"""Things that the columns of a table name, found in the text of their row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sfda_desktop.corpora.formats.annotated import AnnotatedSpan
from sfda_desktop.domain.wording import tr_later

MISSING = tr_later(
    "Things that a column names and that do not stand in their text were passed over: {count}."
)
TWICE = tr_later(
    "Things that a column names and that stand in their text more than once were passed over: "
    "{count}. Say which is meant, as [12-17]: from character 12 to before 17, the first being 0."
)
NO_PAIR = tr_later(
    "Rows whose columns do not name one thing and another were passed over: {count}."
)

_APART = re.compile("[;\uff1b]")
_MOST_THINGS = 1_000  # of a cell
_LONGEST = 300  # characters: nothing that long is a thing, and a search for it is slow
_PLACE = re.compile(r"\[(\d{1,9})-(\d{1,9})\]")
_MARKS = "\u0300-\u036f"  # which belong to the letter before them
_UNSPACED = (  # scripts that put no blanks between words, or join particles to them
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\uff66-\uff9f"
)
_LETTER = rf"[^\W{_UNSPACED}]"


class RowText:
    """The text of a row, in which things are looked for."""

    def __init__(self, text: str) -> None:
        """Prepare for a look that costs little: most things that are not there end with it."""
        self._text = text
        self._plain = _plain(text)

    def spans(self, cell: str, kind: str, told: Counter[str], *, once: bool) -> list[AnnotatedSpan]:
        """Return where the things of a cell stand in the text, in their order there.

        A thing is said by its words, found as whole words in any case of letters, or by its place,
        `[12-17]` in code points, the end exclusive. `once`: words that stand there more than once
        do not say which is meant, and are passed over. What is passed over is counted in `told`.
        """
        places: set[tuple[int, int]] = set()
        things = dict.fromkeys(filter(None, map(str.strip, _APART.split(cell))))
        for number, thing in enumerate(things):
            found = set(self._places(thing)) if number < _MOST_THINGS else set()
            if not found or (once and len(found) > 1):
                told[TWICE if found else MISSING] += 1
            else:
                places |= found
        return [AnnotatedSpan(start, end, kind, is_kind=True) for start, end in sorted(places)]

    def _places(self, thing: str) -> Iterator[tuple[int, int]]:
        said = _PLACE.fullmatch(thing)
        if said is not None:
            start, end = int(said[1]), int(said[2])
            if start < end <= len(self._text) and self._text[start:end].strip():
                yield start, end
        elif len(thing) <= _LONGEST and _plain(thing) in self._plain:
            words = r"\s+".join(map(re.escape, thing.split()))
            before = rf"(?<!{_LETTER})" if re.match(_LETTER, thing) else ""
            behind = rf"(?!{_LETTER}|[{_MARKS}])" if re.match(_LETTER, thing[-1]) else ""
            for match in re.finditer(f"{before}{words}{behind}", self._text, re.IGNORECASE):
                yield match.span()


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
