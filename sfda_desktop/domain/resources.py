"""Where the files that come with the program are: in a checkout, a wheel, a frozen bundle."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from sfda_desktop.domain.wording import tr


@cache
def resources_folder() -> Path:
    """Return the folder `resources`; raises `FileNotFoundError` for a broken installation."""
    package = Path(__file__).resolve().parents[1]
    candidates = [
        package / "_resources",  # a wheel carries the folder inside the package
        package.parent / "resources",  # a checkout has it at the top
    ]
    bundle = getattr(sys, "_MEIPASS", None)  # set by the launcher of a frozen bundle
    if bundle is not None:
        candidates.insert(0, Path(bundle) / "resources")
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(
        tr("The folder 'resources' is missing: the installation is incomplete. Install it again.")
    )


def resource(*parts: str) -> Path:
    """Return the path of one file or folder in `resources`."""
    return resources_folder().joinpath(*parts)
