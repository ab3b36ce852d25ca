"""A folder with every wheel that set-up installs, for computers without network."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from setup_steps.errors import SetupError
from setup_steps.locks import LockedPackage
from setup_steps.machine import Machine

CHECKSUMS = "SHA256SUMS"
MANIFEST = "wheelhouse.json"


@dataclass(frozen=True)
class WheelhouseManifest:
    """What a wheelhouse is for."""

    python: str
    platform: str
    torch: str
    """The exact version, such as 2.13.0+cpu."""
    device: str
    """cpu or cuda"""
    llama: str
    """portable"""
    locked_versions: str
    """A key of all that the locks asked for."""


class Wheelhouse:
    """A folder of wheels with their checksums and a manifest."""

    def __init__(self, folder: Path) -> None:
        """Use the wheels in `folder`."""
        self.folder = folder.resolve()

    def unseal(self) -> None:
        """Begin to fill it: until it is sealed, nobody installs from it."""
        (self.folder / MANIFEST).unlink(missing_ok=True)

    def seal(self, manifest: WheelhouseManifest) -> int:
        """Write the checksums and the manifest; return how many wheels there are."""
        lines = [f"{_digest(wheel)}  {wheel.name}" for wheel in self._wheels()]
        _write_whole(self.folder / CHECKSUMS, "\n".join(lines) + "\n")
        _write_whole(self.folder / MANIFEST, json.dumps(asdict(manifest), indent=2) + "\n")
        return len(lines)

    def open(self, machine: Machine, locked_versions: str) -> WheelhouseManifest:
        """Check that it is whole and made for this kind of computer.

        Raises:
            SetupError: if not, with what to do.
        """
        try:
            content = json.loads((self.folder / MANIFEST).read_text(encoding="utf-8"))
            manifest = WheelhouseManifest(**content)
            sums = (self.folder / CHECKSUMS).read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError, TypeError) as error:
            raise SetupError(
                f"{self.folder} is not a finished wheelhouse ({error}). Make one with\n"
                f"    python3 packaging/bootstrap.py wheelhouse {self.folder}"
            ) from error
        if (manifest.python, manifest.platform) != (machine.python, machine.platform):
            raise SetupError(
                f"This wheelhouse is for Python {manifest.python} on {manifest.platform}; "
                f"this is Python {machine.python} on {machine.platform}. "
                "Make one on a computer of the same kind."
            )
        if manifest.locked_versions != locked_versions:
            raise SetupError(
                "This wheelhouse was made from another version of SFDA Desktop. Make one with "
                "this version:\n"
                f"    python3 packaging/bootstrap.py wheelhouse {self.folder}"
            )
        for line in sums:
            digest, _, name = line.partition("  ")
            wheel = self.folder / name
            if not wheel.is_file() or _digest(wheel) != digest:
                raise SetupError(
                    f"{wheel} is missing or not what it was when the wheelhouse was made. "
                    "Copy the wheelhouse again."
                )
        return manifest

    def wheel_of(self, package: str) -> Path | None:
        """Return the wheel of a package, if it is there."""
        prefix = package.replace("-", "_") + "-"
        return next((wheel for wheel in self._wheels() if wheel.name.startswith(prefix)), None)

    def remove_wheels_of(self, package: str) -> None:
        """Delete the wheels of a package, to make room for another build of it."""
        while (wheel := self.wheel_of(package)) is not None:
            wheel.unlink()

    def keep_only(self, packages: Iterable[LockedPackage]) -> None:
        """Delete the wheels of other packages and of other versions."""
        wanted = {(package.name, package.version) for package in packages}
        for wheel in self._wheels():
            name, version, _ = wheel.name.split("-", 2)
            if (name.lower().replace("_", "-"), version) not in wanted:
                wheel.unlink()

    def _wheels(self) -> list[Path]:
        return sorted(self.folder.glob("*.whl"))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write_whole(path: Path, text: str) -> None:
    unfinished = path.with_name(path.name + ".tmp")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(path)
