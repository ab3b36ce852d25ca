"""Fields of JSON that other tools wrote; what is wrong is said without quoting notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from sfda_desktop.corpora.jsonl import numbered_lines, parse_object
from sfda_desktop.domain.errors import RecordError
from sfda_desktop.domain.wording import tr

T = TypeVar("T")


def json_lines(
    path: Path, read: Callable[[dict[str, Any], str, int, Counter[str]], T], told: Counter[str]
) -> Iterator[T]:
    """Yield what `read` makes of each object of a JSON Lines file.

    It is given the object, an id for a record without one, the line, and `told`, which takes
    sentences (with `{}` for the number) about what was passed over. RecordError names the line of
    an object that is none, or that `read` finds wrong (ValueError).
    """
    for position, (number, line) in enumerate(numbered_lines(path)):
        try:
            made = read(parse_object(line), f"{path.stem}.{position}", number, told)
        except ValueError as error:
            raise RecordError(path, number, str(error)) from error
        yield made


def text_of(value: Mapping[str, Any], key: str = "text") -> str:
    """Return a text; ValueError where it is missing."""
    found = value.get(key)
    if not isinstance(found, str):
        raise ValueError(tr('"{key}" is missing, or not a text in quotes', key=key))
    return found


def name_of(value: object) -> str | None:
    """Return an id as text: other tools number their records."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    return str(value) or None


def objects_of(value: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    """Return a list of objects, empty where the key is missing or null."""
    found = value.get(key)
    if found is None:
        return []
    if not isinstance(found, list) or not all(isinstance(item, Mapping) for item in found):
        raise ValueError(tr('"{key}" must be a list of objects', key=key))
    return found


def place_of(value: Mapping[str, Any], first: str = "start", last: str = "end") -> tuple[int, int]:
    """Return whole numbers (start, end) of a span."""
    start, end = value.get(first), value.get(last)
    if type(start) is not int or type(end) is not int:
        raise ValueError(
            tr('a span has no whole numbers "{first}" and "{last}"', first=first, last=last)
        )
    return start, end


def check_places(places: list[tuple[int, int]], length: int) -> None:
    """Raise ValueError for a span that lies outside of its text or holds nothing."""
    for start, end in places:
        if not 0 <= start < end <= length:
            raise ValueError(
                tr(
                    "a span has start {start} and end {end}, but the text has {length} "
                    "characters and start must come before end",
                    start=start,
                    end=end,
                    length=length,
                )
            )


def label_of(value: Mapping[str, Any], key: str = "label") -> str:
    """Return a label."""
    found = value.get(key)
    if not isinstance(found, str) or not found:
        raise ValueError(tr('"{key}" is missing, or not a text in quotes', key=key))
    return found


def kept(value: Mapping[str, Any], *without: frozenset[str]) -> dict[str, Any]:
    """Return the keys that are nobody's: they are kept in `Sample.extra`."""
    taken = frozenset[str]().union(*without)
    return {key: found for key, found in value.items() if key not in taken}
