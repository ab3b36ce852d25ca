"""Code points ↔ UTF-16 units: Python and the records count the former, Qt the latter.

`"a😀b"` has three code points and four UTF-16 units. Everything that crosses between a record and
a Qt text widget passes here.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_LAST_OF_THE_BASIC_PLANE = "\uffff"
_NOT_SHOWN_BY_QT = re.compile(r"\r\n|[\x00-\x08\x0b-\x1f\ufdd0\ufdd1]")


class TextPositions:
    """The positions of one text in both counts; both lookups take O(log n)."""

    def __init__(self, text: str) -> None:
        """Note where the text leaves the basic plane (only there do the counts part)."""
        self._code_points = len(text)
        self._pairs = (
            [i for i, character in enumerate(text) if character > _LAST_OF_THE_BASIC_PLANE]
            if not text.isascii()
            else []
        )
        self._pairs_utf16 = [position + before for before, position in enumerate(self._pairs)]

    @property
    def utf16_length(self) -> int:
        """The length of the text as Qt counts it."""
        return self._code_points + len(self._pairs)

    def to_utf16(self, code_point: int) -> int:
        """Return the UTF-16 position of a code point position, 0 to the length inclusive."""
        return code_point + bisect_left(self._pairs, code_point)

    def to_code_point(self, utf16: int) -> int:
        """Return the code point position of a UTF-16 position.

        A position between the halves of a pair counts as the position before the pair.
        """
        return utf16 - bisect_left(self._pairs_utf16, utf16)


def displayable(text: str) -> str:
    """Return the text for a Qt text widget, of equal length, so that positions stay true.

    Qt drops the carriage return of a line end and breaks the line at some control characters;
    here each becomes one blank or one line end.
    """

    def replace(match: re.Match[str]) -> str:
        found = match.group()
        if found == "\r\n":
            return " \n"
        return "\n" if found == "\r" else " "

    return _NOT_SHOWN_BY_QT.sub(replace, text)
