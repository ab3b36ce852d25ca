"""Sets SFDA Desktop up on this computer and starts it. Needs only Python, 3.11 or newer.

    python3 packaging/bootstrap.py demo        the embedded demonstration, on the command line
    python3 packaging/bootstrap.py run         the window
    python3 packaging/bootstrap.py test        the checks and tests
    python3 packaging/bootstrap.py --help      everything else

This file keeps to syntax that every Python 3 since 3.6 can read, so that an old one can say
what is wrong; the work is done in setup_steps/.
"""

import os
import shutil
import subprocess
import sys

OLDEST_PYTHON = (3, 11)
NEWER_PYTHONS = ("python3.13", "python3.12", "python3.11", "python3.14")
# Set for the Python that we hand over to, so that two that are both too old cannot loop.
HANDED_OVER = "SFDA_BOOTSTRAP_HANDED_OVER"


def main() -> int:
    """Run the command line, under a newer Python where this one is too old."""
    if sys.version_info >= OLDEST_PYTHON:
        from setup_steps.command_line import run_command_line

        return run_command_line(sys.argv[1:])
    return hand_over_to_newer_python()


def hand_over_to_newer_python() -> int:
    """Start this file again under a Python that is new enough, or say which is needed."""
    here = ".".join(str(part) for part in sys.version_info[:3])
    wanted = ".".join(str(part) for part in OLDEST_PYTHON)
    newer = next((path for path in map(shutil.which, NEWER_PYTHONS) if path), None)
    if newer is None or os.environ.get(HANDED_OVER):
        sys.stderr.write(
            f"SFDA Desktop needs Python {wanted} or newer; this is Python {here} "
            f"({sys.executable}).\n"
            "Install one (Debian/Ubuntu: sudo apt-get install python3.11 python3.11-venv; "
            "Windows and macOS: https://www.python.org/downloads/)\n"
            "and run: python3.11 packaging/bootstrap.py\n"
        )
        return 2
    sys.stdout.write(f"This is Python {here}; going on with {newer}.\n")
    sys.stdout.flush()
    return subprocess.call([newer, *sys.argv], env=dict(os.environ, **{HANDED_OVER: "1"}))


if __name__ == "__main__":
    sys.exit(main())
