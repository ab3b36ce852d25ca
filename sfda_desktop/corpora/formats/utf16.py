"""Offsets in UTF-16 code units (Java, JavaScript, Qt) against ours in code points."""

from __future__ import annotations

from bisect import bisect_left

from sfda_desktop.domain.wording import tr


class Utf16:
    """Converts offsets in one text; an emoji is two units of UTF-16 and one code point."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._wide = [] if text.isascii() else [i for i, char in enumerate(text) if char > "\uffff"]
        self._wide_units = [position + n for n, position in enumerate(self._wide)]

    @property
    def length(self) -> int:
        """The length of the text in UTF-16 units."""
        return self._length + len(self._wide)

    def units(self, code_points: int) -> int:
        """Return the offset in UTF-16 units."""
        return code_points + bisect_left(self._wide, code_points)

    def code_points(self, units: int) -> int:
        """Return the offset in code points; ValueError inside of a pair or beyond the text."""
        if not 0 <= units <= self.length:
            raise ValueError(
                tr(
                    "the offset {units} lies outside of the text ({length} units)",
                    units=units,
                    length=self.length,
                )
            )
        before = bisect_left(self._wide_units, units)
        if before and self._wide_units[before - 1] + 1 == units:
            raise ValueError(tr("the offset {units} cuts a character in two", units=units))
        return units - before
