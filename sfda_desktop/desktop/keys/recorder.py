"""A button that takes the next key pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton

from sfda_desktop.desktop.keys.chords import Chord, chord
from sfda_desktop.domain.wording import tr

_ALONE = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
}


class KeyRecorder(QPushButton):
    """Shows keys; pressed, it waits for another one.

    Tab still leads on and a second click ends the waiting, so nobody is caught in it.
    """

    pressed_chord = Signal(str)
    listening = Signal(bool)

    def __init__(self, name: str, about: str) -> None:
        """`about` is what the keys do, for a screen reader."""
        super().__init__()
        self._about, self._caps = about, ""
        self.setObjectName(name)
        self.setCheckable(True)
        self.setProperty("kind", "key")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._toggled)

    def show_keys(self, caps: str) -> None:
        """Show the keys as they are now, and wait no longer."""
        self._caps = caps
        self.setChecked(False)
        self._tell()

    def event(self, event: QEvent) -> bool:
        """Take every key while waiting, before any shortcut of the window does."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.isChecked()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the key that was waited for."""
        if not self.isChecked():
            super().keyPressEvent(event)
            return
        pressed = chord_of(event)
        if pressed is not None:
            self.setChecked(False)
            self.pressed_chord.emit(pressed)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no longer."""
        super().focusOutEvent(event)
        self.setChecked(False)

    @Slot(bool)
    def _toggled(self, waits: bool) -> None:
        self._tell()
        self.listening.emit(waits)

    def _tell(self) -> None:
        shown = tr("Press a key…") if self.isChecked() else self._caps or tr("No key")
        self.setText(shown)
        self.setAccessibleName(f"{self._about}: {shown}")


def chord_of(event: QKeyEvent) -> Chord | None:
    """Return the chord of a key event, `None` while only Shift and the like are down."""
    if event.key() in _ALONE:
        return None
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else Qt.Key(event.key())
    written = QKeySequence(held.value | key.value)
    return chord(written.toString(QKeySequence.SequenceFormat.PortableText))
