"""`sfda-desktop [PROJECT]`: opens the window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and return the exit status when it is closed."""
    from sfda_desktop.domain.crash_dumps import write_no_crash_dumps
    from sfda_desktop.domain.offline import go_offline

    write_no_crash_dumps()
    go_offline()  # before anything that could read the switches is imported
    arguments = _parser().parse_args(argv)
    from sfda_desktop.desktop.app import run

    return run(arguments.project)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sfda-desktop",
        description="Adapt a small clinical language model to your own notes, on this computer.",
        epilog="Example: sfda-desktop ward-3.sfda",
    )
    parser.add_argument("project", nargs="?", type=Path, help="a project file (.sfda) to open")
    return parser


if __name__ == "__main__":
    sys.exit(main())
