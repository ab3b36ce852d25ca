"""The keys as they are bound now, kept in the settings and told to everyone who shows them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from sfda_desktop.desktop.keys.key_map import KeyMap
from sfda_desktop.desktop.settings import WindowSettings


class Keyboard(QObject):
    """Holds the one key map of a window."""

    changed = Signal()  # `keys` is another map

    def __init__(
        self, settings: WindowSettings | None = None, parent: QObject | None = None
    ) -> None:
        """Read the map from the settings."""
        super().__init__(parent)
        self._settings = settings or WindowSettings()
        self._keys = KeyMap.from_json(self._settings.keys)

    @property
    def keys(self) -> KeyMap:
        """What each key does now."""
        return self._keys

    def bind(self, keys: KeyMap) -> None:
        """Use another map from now on, and the next time."""
        if keys != self._keys:
            self._keys = keys
            self._settings.keys = keys.to_json()
            self.changed.emit()
