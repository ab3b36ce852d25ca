"""Names of files made from ids that anybody may have chosen."""

from __future__ import annotations

import re

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST = 100


class FileNames:
    """Gives every name a path of its own, safe on every system; `/` makes folders."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def path_for(self, name: str) -> str:
        """Return a relative path without ending that stays inside of its folder."""
        parts = [_safe(part) for part in name.split("/")]
        path = "/".join(part for part in parts if part) or "note"
        unique, number = path, 1
        while unique.casefold() in self._taken:  # Windows and macOS do not tell cases apart
            number += 1
            unique = f"{path}-{number}"
        self._taken.add(unique.casefold())
        return unique


def _safe(part: str) -> str:
    part = _UNSAFE.sub("_", part).strip(" .")
    while len(part.encode("utf-8", "replace")) > _LONGEST:
        part = part[:-1]
    return f"_{part}" if _RESERVED.fullmatch(part) else part
