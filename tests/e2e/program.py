"""Starting the program and reading its files."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any


def command(arguments: Sequence[object]) -> list[str]:
    """Return the command line that starts `sfda` as it is installed, or from the checkout."""
    installed = Path(sys.executable).with_name("sfda")
    start = [str(installed)] if installed.exists() else [sys.executable, "-m", "sfda_desktop.cli"]
    return [*start, *(str(argument) for argument in arguments)]


def environment(home: Path) -> dict[str, str]:
    """Return an environment whose home is `home`."""
    checkout = str(Path(__file__).parents[2])
    return {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home), "PYTHONPATH": checkout}


def spans(found: Sequence[tuple[int, int, str]]) -> list[dict[str, Any]]:
    """Return entities as records hold them."""
    return [{"start": start, "end": end, "label": label} for start, end, label in found]


def write_jsonl(path: Path, records: Sequence[dict[str, Any]]) -> Path:
    """Write records, one a line."""
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """Read records back."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
