"""Reading offsets and labels of records; what is wrong is said without quoting the note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sfda_desktop.domain.wording import tr

LONGEST_SHOWN = 60
"""Characters of an unknown label that an error message quotes."""


def read_place(value: Mapping[str, Any], length: int, owner: str) -> tuple[int, int]:
    """Return (start, end) of an object; `owner` names it in the error ("an entity")."""
    start, end = _offset(value, "start", owner), _offset(value, "end", owner)
    if not 0 <= start < end <= length:
        raise ValueError(
            tr(
                "{owner} has start {start} and end {end}, but the text has {length} "
                "characters and start must come before end",
                owner=owner,
                start=start,
                end=end,
                length=length,
            )
        )
    return start, end


def check_known(label: str, known: Sequence[str]) -> None:
    """Raise ValueError where the task has no such label."""
    if label not in known:
        # A mistaken export may hold a whole note here: a message never does.
        shown = label if len(label) <= LONGEST_SHOWN else label[: LONGEST_SHOWN - 3] + "..."
        raise ValueError(
            tr(
                "unknown label {shown!r}; this task knows {known}",
                shown=shown,
                known=", ".join(known),
            )
        )


def _offset(value: Mapping[str, Any], key: str, owner: str) -> int:
    offset = value.get(key)
    if not isinstance(offset, int) or isinstance(offset, bool):
        raise ValueError(tr('{owner} has no whole number "{key}"', owner=owner, key=key))
    return offset
