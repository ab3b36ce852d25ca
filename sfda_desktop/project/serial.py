"""Values as they stand in the tables: JSON texts and UTC times."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any


def to_json(value: Any) -> str:
    """Write a value as compact JSON; paths become texts, numpy scalars plain numbers."""
    return _ENCODER.encode(value)


def from_json(text: str) -> Any:
    """Read what `to_json` wrote."""
    return json.loads(text)


def now() -> str:
    """Return this moment as ISO 8601 in UTC."""
    return to_time(datetime.now(UTC))


def to_time(moment: datetime) -> str:
    """Write an aware time as ISO 8601 in UTC, so that texts sort as times do."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone says nothing about when it was")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def from_time(text: str) -> datetime:
    """Read what `to_time` wrote."""
    return datetime.fromisoformat(text)


def _plain(value: object) -> object:
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, Mapping | MappingProxyType):
        return dict(value)
    if hasattr(value, "tolist"):  # numpy scalars and arrays, without importing numpy
        return value.tolist()
    raise TypeError(f"a {type(value).__name__} cannot be stored in a project")


# Made once: `json.dumps` with options of its own builds an encoder every time.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain)
