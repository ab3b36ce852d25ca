"""Remembers which steps are done, and for which inputs, so that a second run is quick."""

import hashlib
import json
from pathlib import Path


def key_of(*parts: str) -> str:
    """Condense what a step depends on into one key."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode())
        digest.update(b"\0")
    return digest.hexdigest()


class Stamps:
    """One small file a step, written only after the step succeeded."""

    def __init__(self, folder: Path) -> None:
        """Keep the stamps in `folder`."""
        self._folder = folder

    def is_current(self, step: str, key: str) -> bool:
        """Tell whether `step` was finished with this key."""
        return self._read(step).get("key") == key

    def detail(self, step: str) -> str:
        """Return what the step noted about how it was done, empty if it did not."""
        return self._read(step).get("detail", "")

    def write(self, step: str, key: str, *, detail: str = "") -> None:
        """Note that `step` is finished."""
        self._folder.mkdir(parents=True, exist_ok=True)
        stamp = self._folder / f"{step}.json"
        unfinished = stamp.with_suffix(".tmp")
        unfinished.write_text(json.dumps({"key": key, "detail": detail}), encoding="utf-8")
        unfinished.replace(stamp)

    def clear(self, step: str) -> None:
        """Forget that `step` was finished."""
        (self._folder / f"{step}.json").unlink(missing_ok=True)

    def _read(self, step: str) -> dict[str, str]:
        try:
            found = json.loads((self._folder / f"{step}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}
