"""No core files: a dump of this program's memory would hold notes (SECURITY)."""

from __future__ import annotations

import sys


def write_no_crash_dumps() -> None:
    """Forbid core files to this process and to the children it starts (not on Windows)."""
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
