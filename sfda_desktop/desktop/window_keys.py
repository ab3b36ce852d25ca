"""The keys that mean the same on every page: the steps, the help, the settings, the project."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from sfda_desktop.desktop.keys.keyboard import Keyboard
from sfda_desktop.desktop.keys.verbs import Verb
from sfda_desktop.desktop.page import Step


class WindowKeys(QObject):
    """Shortcuts of a window: some are fixed, some follow what the user has bound to a verb."""

    step_asked = Signal(object)  # Step

    def __init__(
        self,
        window: QWidget,
        keyboard: Keyboard,
        *,
        fixed: Mapping[str, Callable[[], object]],
        bound: Mapping[Verb, Callable[[], object]],
    ) -> None:
        """Give a window its keys; Ctrl and a digit ask for a step."""
        super().__init__(window)
        self._window, self._keyboard, self._bound = window, keyboard, bound
        self._shortcuts: list[QShortcut] = []  # those that follow the keyboard
        for step in Step:
            shortcut = QShortcut(QKeySequence(f"Ctrl+{step + 1}"), window)
            shortcut.setProperty("step", int(step))
            shortcut.activated.connect(self._step_key)
        for keys, slot in fixed.items():
            QShortcut(QKeySequence(keys), window).activated.connect(slot)
        keyboard.changed.connect(self._bind)
        self._bind()

    @Slot()
    def _bind(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts = []
        for verb, slot in self._bound.items():
            for chord in self._keyboard.keys.keys(verb):
                shortcut = QShortcut(QKeySequence(chord), self._window)
                shortcut.activated.connect(slot)
                self._shortcuts.append(shortcut)

    @Slot()
    def _step_key(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.step_asked.emit(Step(int(sender.property("step"))))
