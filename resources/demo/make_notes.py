"""Write the notes of the demonstration again: `python resources/demo/make_notes.py [DIR]`.

Needs Python alone. The same seed gives the same bytes on every system.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Read the arguments and write the files."""
    parser = argparse.ArgumentParser(description="Write the demonstration's notes.")
    parser.add_argument("directory", nargs="?", type=Path, default=HERE, help="where to (here)")
    parser.add_argument("--seed", type=int, help="other notes than the ones in the repository")
    arguments = parser.parse_args()
    # A script's own folder is on the path, the repository it belongs to is not.
    sys.path.insert(0, str(HERE.parents[1]))
    from resources.demo.hospital_notes.writing import SEED, write_demonstrations

    seed = SEED if arguments.seed is None else arguments.seed
    write_demonstrations(arguments.directory, seed)


if __name__ == "__main__":
    main()
