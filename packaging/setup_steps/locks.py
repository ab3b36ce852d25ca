"""Reads the locks: exact versions with the hashes of their files, as uv and pip write them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from setup_steps.errors import SetupError

_PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)")


@dataclass(frozen=True)
class LockedPackage:
    """One package of a lock."""

    name: str
    version: str
    requirement: str
    """Name, version and marker: a line for pip without the hashes."""
    hashes: tuple[str, ...]

    @property
    def hashed_requirement(self) -> str:
        """The line for pip with the hashes of every file that is allowed."""
        return " ".join([self.requirement, *(f"--hash={value}" for value in self.hashes)])


def read_lock(path: Path) -> list[LockedPackage]:
    """Read the packages of a lock.

    Raises:
        SetupError: for a line that does not pin its version or has no hash.
    """
    text = path.read_text(encoding="utf-8")
    # A package runs over several lines, each but the last ended by a backslash.
    lines = text.replace("\\\n", " ").splitlines()
    return [
        _read_package(line, path)
        for line in (line.strip() for line in lines)
        if line and not line.startswith("#")
    ]


def _read_package(line: str, path: Path) -> LockedPackage:
    match = _PINNED.match(line)
    requirement, *hashes = (part.strip() for part in line.split("--hash="))
    if match is None or not hashes:
        raise SetupError(f"{path.name}: “{line[:80]}” is not a pinned package with hashes.")
    return LockedPackage(
        name=match["name"].lower().replace("_", "-"),
        version=match["version"],
        requirement=requirement,
        hashes=tuple(hashes),
    )


def find_package(packages: Iterable[LockedPackage], name: str) -> LockedPackage:
    """Return the package called `name`.

    Raises:
        SetupError: if the lock does not have it.
    """
    for package in packages:
        if package.name == name:
            return package
    raise SetupError(f"{name} is missing from the lock; run packaging/lock.sh.")


def write_requirements(
    packages: Iterable[LockedPackage], path: Path, *, with_hashes: bool = True
) -> Path:
    """Write a requirements file for pip and return its path."""
    lines = [
        package.hashed_requirement if with_hashes else package.requirement for package in packages
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
