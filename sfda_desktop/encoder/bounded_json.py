"""Reading JSON that a stranger wrote: bounded in size and depth, refused in a sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sfda_desktop.domain.errors import ModelRefused
from sfda_desktop.domain.wording import tr

MAX_JSON_BYTES = 8 << 20


def read_json(path: Path, *, limit: int = MAX_JSON_BYTES) -> Any:
    """Return the contents of a JSON file of at most `limit` bytes; raise ModelRefused if bad."""
    try:
        size = path.stat().st_size
        if size > limit:
            raise ModelRefused(
                tr(
                    "{path} is {size:.0f} MB; files of its kind have at most {limit:.0f} "
                    "MB. Choose another model directory.",
                    path=path,
                    size=size / 1e6,
                    limit=limit / 1e6,
                )
            )
        content = path.read_bytes()
    except OSError as fault:
        raise ModelRefused(
            tr("{path} cannot be read ({reason}).", path=path, reason=fault.strerror)
        ) from fault
    return parse_json(content, path)


def parse_json(content: bytes, path: Path) -> Any:
    """Return the JSON value in `content`; `path` names the file in the error sentence."""
    try:
        return json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as fault:
        raise ModelRefused(
            tr(
                "{path} holds no valid JSON. Copy the model again from where it came from.",
                path=path,
            )
        ) from fault
