"""What the window remembers between two days: its looks, its place, the recent projects."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from sfda_desktop.desktop import words
from sfda_desktop.desktop.theme import SYSTEM
from sfda_desktop.domain.wording import tr

ORGANISATION = "sfda-desktop"
APPLICATION = "SFDA Desktop"
MOST_RECENT = 8
_STEPS = 6  # `page.Step`, which stands above this module
TEXT_SIZES = (100, 110, 125, 150, 175, 200)
"""Per cent of the system's size of text."""


@dataclass(frozen=True, slots=True)
class RecentProject:
    """A project that was open: its file, and what its card says without opening the file."""

    path: str
    name: str
    summary: str
    opened: str  # ISO 8601, UTC
    step: int = 0  # the step that was in front

    @property
    def opened_words(self) -> str:
        """Return when it was last open, as a person would say it."""
        try:
            then = datetime.fromisoformat(self.opened).astimezone()
        except ValueError:
            return ""
        days = (datetime.now(UTC).astimezone().date() - then.date()).days
        if days <= 0:
            return tr("today, {time}", time=f"{then:%H:%M}")
        return tr("yesterday") if days == 1 else words.day(then)


class WindowSettings:
    """A thin, typed face on QSettings; holds no text of notes."""

    def __init__(self) -> None:
        self._store = QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, ORGANISATION, APPLICATION
        )

    @property
    def geometry(self) -> QByteArray | None:
        """The window's saved place and size."""
        value = self._store.value("window/geometry")
        return value if isinstance(value, QByteArray) else None

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    def layout(self, name: str) -> list[float]:
        """Return the sizes of the parts of a divider or of the columns of a table, as kept."""
        try:
            sizes = json.loads(str(self._store.value(f"layout/{name}", "[]")))
        except ValueError:
            return []
        fits = isinstance(sizes, list) and all(
            isinstance(size, int | float) and math.isfinite(size) for size in sizes
        )
        return sizes if fits else []

    def keep_layout(self, name: str, sizes: list[float]) -> None:
        """Remember the sizes of the parts of a divider or of the columns of a table."""
        self._store.setValue(f"layout/{name}", json.dumps(sizes))

    @property
    def theme(self) -> str:
        """The name of the theme that was chosen, `SYSTEM` to follow the system."""
        return str(self._store.value("look/theme", SYSTEM))

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("look/theme", value)

    @property
    def text_size(self) -> int:
        """Per cent of the system's size of text; one of `TEXT_SIZES`."""
        try:
            value = int(str(self._store.value("look/text_size", 100)))
        except ValueError:
            return 100
        return value if value in TEXT_SIZES else 100

    @text_size.setter
    def text_size(self, value: int) -> None:
        self._store.setValue("look/text_size", value)

    @property
    def reviewer(self) -> str:
        """The name under which this person's decisions are kept."""
        return str(self._store.value("reviewer/name", ""))

    @reviewer.setter
    def reviewer(self, value: str) -> None:
        self._store.setValue("reviewer/name", value)

    @property
    def asked_for_reviewer(self) -> bool:
        """Whether the review has asked for the name; it asks once."""
        return bool(self._store.value("reviewer/asked", False, type=bool))

    @asked_for_reviewer.setter
    def asked_for_reviewer(self, value: bool) -> None:
        self._store.setValue("reviewer/asked", value)

    @property
    def language(self) -> str:
        """The code of the language chosen for the window, empty for the system's own."""
        return str(self._store.value("window/language", ""))

    @language.setter
    def language(self, code: str) -> None:
        self._store.setValue("window/language", code)

    @property
    def tour_seen(self) -> bool:
        """Whether the tour was gone through, or left."""
        return str(self._store.value("window/tour_seen", "no")) == "yes"

    @tour_seen.setter
    def tour_seen(self, value: bool) -> None:
        self._store.setValue("window/tour_seen", "yes" if value else "no")

    @property
    def recent(self) -> list[RecentProject]:
        """The recent projects, latest first; an unreadable entry is left out."""
        found = []
        try:
            entries = json.loads(str(self._store.value("projects/recent", "[]")))
        except ValueError:
            return []
        for entry in entries if isinstance(entries, list) else []:
            try:
                read = RecentProject(**entry)
            except TypeError:
                continue
            if _is_readable(read):
                found.append(read)
        return found

    def remember(self, path: Path, summary: str) -> None:
        """Put a project at the top of the recent ones."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        entry = RecentProject(str(path), path.stem, summary, now, self.step(path))
        others = [each for each in self.recent if each.path != entry.path]
        self._save([entry, *others][:MOST_RECENT])

    def step(self, path: Path) -> int:
        """Return the step at which a project was left, 0 for one that is not known."""
        return next((each.step for each in self.recent if each.path == str(path)), 0)

    def remember_step(self, path: Path, step: int) -> None:
        """Remember at which step a project stands."""
        self._save(
            [replace(each, step=step) if each.path == str(path) else each for each in self.recent]
        )

    def forget(self, path: str) -> None:
        """Take a project off the recent ones; the file stays."""
        self._save([each for each in self.recent if each.path != path])

    @property
    def keys(self) -> str:
        """The key map as JSON (see `keys.key_map`), empty where nothing was changed."""
        return str(self._store.value("keys/map", ""))

    @keys.setter
    def keys(self, value: str) -> None:
        self._store.setValue("keys/map", value)

    def folder(self, purpose: str) -> str:
        """Return the folder last used for a purpose (notes, model, …), or the home folder."""
        return str(self._store.value(f"folders/{purpose}", str(Path.home())))

    def remember_folder(self, purpose: str, folder: Path) -> None:
        """Remember the folder used for a purpose."""
        self._store.setValue(f"folders/{purpose}", str(folder))

    def _save(self, entries: list[RecentProject]) -> None:
        self._store.setValue("projects/recent", json.dumps([asdict(each) for each in entries]))


def _is_readable(entry: RecentProject) -> bool:
    """Tell whether an entry is as this program writes it: the file may be another version's."""
    told = (entry.path, entry.name, entry.summary, entry.opened)
    return all(isinstance(each, str) for each in told) and entry.step in range(_STEPS)
